import { encodeUtf8 } from '../../bytes/encode-utf8';
import { fail, ok } from '../../result';
import type { Result } from '../../result';
import type { MetadataPacket, Walk } from '../format';
import type { Piece } from '../piece';
import { DocumentCleaner } from './clean-document';
import type { EmbeddedCleaner } from './data-uri';
import { documentSize } from './document-size';
import { readSource } from './source';
import { readTokens } from './tokens';
import type { Token } from './tokens';
import { mostSvgTokens, mostSvgNotes, longestSvgNote } from '../../limits';

/** A walk whose blocks know their fresh bytes. */
export interface SvgWalk extends Walk {
  readonly blocks: readonly Piece[];
}

/**
 * Walks an SVG file (SVG 2, XML 1.0): known elements and attributes stay, written anew as UTF-8; foreign ones, scripts,
 * comments, editor data and text that is not shown go; pictures inside are cleaned by the rules of their own format.
 */
export function walkSvg(bytes: Uint8Array, clean: EmbeddedCleaner): Result<SvgWalk> {
  const source = readSource(bytes);
  if (!source) return fail('format.broken');
  const tokens: Token[] = [];
  for (const token of readTokens(source.text)) {
    if (tokens.push(token) > mostSvgTokens) return fail('format.broken');
  }
  if (tokens.at(-1)?.end !== source.text.length) return fail('format.broken');
  const cleaner = new DocumentCleaner(tokens, clean);
  if (!cleaner.run()) return fail('format.broken');
  const blocks: Piece[] = [];
  let at = source.markLength;
  if (at > 0) blocks.push({ name: 'byte order mark', role: 'leftover', fate: 'drop', start: 0, end: at });
  for (const { token, fresh, name, role } of cleaner.tokens) {
    const raw = source.text.slice(token.start, token.end);
    const end = at + source.lengthOf(raw);
    const place = { name, role, start: at, end };
    if (fresh === '') blocks.push({ ...place, fate: 'drop' });
    else if (source.isUtf8 && raw === fresh) blocks.push({ ...place, fate: 'keep' });
    else blocks.push({ ...place, fate: 'rewrite', fresh: encodeUtf8(fresh) });
    at = end;
  }
  return ok({
    format: 'svg',
    ...documentSize(cleaner.root ?? []),
    orientation: 1,
    frames: 1,
    blocks,
    packets: cleaner.notes.slice(0, mostSvgNotes).map(({ label, text }): MetadataPacket => ({
      kind: 'text',
      bytes: encodeUtf8(text.slice(0, longestSvgNote)),
      where: 'SVG',
      label,
    })),
  });
}
