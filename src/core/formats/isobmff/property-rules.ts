import { concat } from '../../bytes/concat';
import { latin1 } from '../../bytes/text';
import { cleanIcc } from '../../colour/clean-icc';
import type { Box } from './box';
import { writeBox } from './box-writer';
import { cleanCodecConfiguration } from './codec-configuration';

/** Properties of fixed form and their length in bytes; longer ones are cut to it. */
const fixedProperties: Readonly<Record<string, number>> = {
  ispe: 12,
  irot: 1,
  imir: 1,
  clap: 32,
  pasp: 8,
  clli: 4,
  mdcv: 24,
  amve: 8,
  ndwt: 8,
  a1op: 1,
  lsel: 2,
  rloc: 12,
  tols: 6,
};

/** Properties of varying form that describe the coded picture: numbers, no text. */
const rasterProperties = new Set([
  'pixi',
  'a1lx',
  'cclv',
  'reve',
  'hvcC',
  'lhvC',
  'av1C',
  'avcC',
  'vvcC',
  'vvnC',
  'evcC',
  'jpgC',
  'j2kH',
  'cmpd',
  'uncC',
  'cmpC',
  'icef',
  'icbr',
  'cpat',
  'sbpm',
  'snuc',
  'cloc',
  'fpac',
  'splz',
]);

export const alphaUrns = [
  'urn:mpeg:mpegB:cicp:systems:auxiliary:alpha',
  'urn:mpeg:hevc:2015:auxid:1',
  'urn:mpeg:avc:2015:auxid:1',
];

/** keep: with the clean box; drop: gone; refuse: damaged. */
export type PropertyOutcome =
  { readonly fate: 'keep'; readonly box: Uint8Array } | { readonly fate: 'drop' | 'refuse' };

/** What becomes of an item property (ISO/IEC 23008-12, 6.5; AVIF 1.1; ISO/IEC 23001-17). */
export function cleanProperty(bytes: Uint8Array, property: Box): PropertyOutcome {
  const { type } = property;
  const body = bytes.subarray(property.body, property.end);
  const fixed = fixedProperties[type];
  if (fixed !== undefined) {
    return body.length < fixed ? { fate: 'refuse' } : keep(type, body.subarray(0, fixed));
  }
  if (type === 'colr') return cleanColour(body);
  if (type === 'auxC') return cleanAuxiliaryType(body);
  if (!rasterProperties.has(type)) return { fate: 'drop' };
  const clean = cleanCodecConfiguration(type, body);
  return clean ? keep(type, clean) : { fate: 'refuse' };
}

/** Colour information: coded values as they are, an ICC profile cleaned. */
function cleanColour(body: Uint8Array): PropertyOutcome {
  const kind = latin1(body.subarray(0, 4));
  if (kind === 'nclx') return body.length < 11 ? { fate: 'refuse' } : keep('colr', body.subarray(0, 11));
  if (kind !== 'prof' && kind !== 'rICC') return { fate: 'drop' };
  const { profile } = cleanIcc(body.subarray(4));
  return profile ? keep('colr', concat([body.subarray(0, 4), profile])) : { fate: 'drop' };
}

/** The kind of an auxiliary picture; the bytes after its name describe nothing a reader needs. */
function cleanAuxiliaryType(body: Uint8Array): PropertyOutcome {
  const urn = auxiliaryType(body);
  if (!alphaUrns.includes(urn)) return { fate: 'drop' };
  return keep('auxC', body.subarray(0, 4 + urn.length + 1));
}

/** The name of an auxiliary picture's kind, from the body of its `auxC` property. */
export function auxiliaryType(body: Uint8Array): string {
  const end = body.indexOf(0, 4);
  return latin1(body.subarray(4, end < 0 ? body.length : end), 256);
}

function keep(type: string, body: Uint8Array): PropertyOutcome {
  return { fate: 'keep', box: writeBox(type, body) };
}
