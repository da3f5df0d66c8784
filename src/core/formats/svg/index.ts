import { ok } from '../../result';
import type { Format } from '../format';
import { assemble } from '../piece';
import { prove } from '../proof';
import type { EmbeddedCleaner } from './data-uri';
import { readSource } from './source';
import { readTokens } from './tokens';
import { walkSvg } from './walk';
import type { SvgWalk } from './walk';
import { deepestSvgInSvg } from '../../limits';

/** Bytes in which the root element must begin. */
const prologLength = 200_000;

/** SVG (SVG 2, XML 1.0), with the formats that pictures inside may have. */
export function svg(embedded: readonly Format[], nesting = deepestSvgInSvg): Format<SvgWalk> {
  const inner = nesting > 0 ? [...embedded, svg(embedded, nesting - 1)] : embedded;
  const clean: EmbeddedCleaner = (bytes) => cleanEmbedded(bytes, inner);
  return {
    id: 'svg',
    mime: 'image/svg+xml',
    extension: 'svg',
    sniff: hasSvgRoot,
    walk: (bytes) => walkSvg(bytes, clean),
    rebuild: (bytes, walk) => ok(assemble(bytes, walk.blocks)),
  };
}

function hasSvgRoot(bytes: Uint8Array): boolean {
  const first = bytes.findIndex((byte) => byte !== 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d);
  if (![0x3c, 0, 0xef, 0xfe, 0xff].includes(bytes[first] ?? 1)) return false;
  for (const token of readTokens(readProlog(bytes))) {
    if (token.kind === 'open') return /(^|:)svg$/.test(token.name);
    if (token.kind === 'close' || (token.kind === 'text' && token.value.trim() !== '')) return false;
  }
  return false;
}

/** The beginning of the file as text; it may have to be cut a little earlier than in the middle of a character. */
function readProlog(bytes: Uint8Array): string {
  for (let cut = 0; cut < 4; cut++) {
    const source = readSource(bytes.subarray(0, Math.min(bytes.length, prologLength - cut)));
    if (source) return source.text;
  }
  return '';
}

function cleanEmbedded(bytes: Uint8Array, inner: readonly Format[]): ReturnType<EmbeddedCleaner> {
  const format = inner.find((candidate) => candidate.sniff(bytes));
  const walked = format?.walk(bytes);
  if (!format || !walked?.ok) return null;
  const { value: walk } = walked;
  if (walk.blocks.every(({ fate }) => fate === 'keep')) return { bytes, mime: format.mime };
  const rebuilt = format.rebuild(bytes, walk);
  return rebuilt.ok && prove(format, bytes, walk, rebuilt.value) ? { bytes: rebuilt.value, mime: format.mime } : null;
}
