import { fail } from '../result';
import type { Sentence } from '../result';
import type { Block, Format, FormatId, MetadataPacket, Orientation, Walk } from './format';
import { prove } from './proof';
import { formats } from './registry';
import { unsupported } from './unsupported';

/** What stripping one file came to. */
export interface StripOutcome {
  readonly status: 'cleaned' | 'nothing-to-clean' | 'refused';
  /** Why it was refused; null otherwise. */
  readonly reason: Sentence | null;
  /** null when the content is of no known format. */
  readonly format: FormatId | null;
  readonly mime: string | null;
  /** Without the dot. */
  readonly extension: string | null;
  /** Size as stored, before orientation; null when the walk did not get through. */
  readonly widthPx: number | null;
  readonly heightPx: number | null;
  readonly orientation: Orientation;
  readonly frames: number;
  /** The cleaned file; the very input when there was nothing to clean; null when refused. */
  readonly bytes: Uint8Array | null;
  /** The blocks of the input that are not in the output as they were. */
  readonly removed: readonly Block[];
  readonly packets: readonly MetadataPacket[];
  readonly bytesBefore: number;
  readonly bytesAfter: number | null;
}

/**
 * Removes from a picture file everything that is not needed to show it, without touching the coded picture:
 * sniff → walk → rebuild → proof. Never throws for any input; what does not pass the proof is refused.
 */
export function strip(bytes: Uint8Array): StripOutcome {
  const format = formats.find((candidate) => candidate.sniff(bytes));
  if (!format) return refused(bytes, unsupported(bytes), null, null);
  const walked = format.walk(bytes);
  if (!walked.ok) return refused(bytes, walked.reason, format, null);
  const walk = walked.value;
  const removed = walk.blocks.filter((block) => block.fate !== 'keep');
  if (removed.length === 0) return outcome('nothing-to-clean', format, walk, bytes, bytes);
  const rebuilt = format.rebuild(bytes, walk);
  if (!rebuilt.ok) return refused(bytes, rebuilt.reason, format, walk);
  if (!prove(format, bytes, walk, rebuilt.value)) {
    return refused(bytes, fail('format.proof-failed').reason, format, walk);
  }
  return outcome('cleaned', format, walk, bytes, rebuilt.value);
}

function outcome(
  status: 'cleaned' | 'nothing-to-clean',
  format: Format,
  walk: Walk,
  before: Uint8Array,
  after: Uint8Array,
): StripOutcome {
  return {
    status,
    reason: null,
    format: format.id,
    mime: format.mime,
    extension: format.extension,
    widthPx: walk.widthPx,
    heightPx: walk.heightPx,
    orientation: walk.orientation,
    frames: walk.frames,
    bytes: after,
    removed: walk.blocks.filter((block) => block.fate !== 'keep'),
    packets: walk.packets,
    bytesBefore: before.length,
    bytesAfter: after.length,
  };
}

function refused(bytes: Uint8Array, reason: Sentence, format: Format | null, walk: Walk | null): StripOutcome {
  return {
    status: 'refused',
    reason,
    format: format?.id ?? null,
    mime: format?.mime ?? null,
    extension: format?.extension ?? null,
    widthPx: walk?.widthPx ?? null,
    heightPx: walk?.heightPx ?? null,
    orientation: walk?.orientation ?? 1,
    frames: walk?.frames ?? 1,
    bytes: null,
    removed: [],
    packets: walk?.packets ?? [],
    bytesBefore: bytes.length,
    bytesAfter: null,
  };
}
