import type { BlockRole } from '../format';
import type { Chunk } from './chunk';
import type { Header } from './header';

interface Rule {
  readonly role: BlockRole;
  /** Whether the data has a length the specification allows; decoders ignore the chunk otherwise. */
  readonly fits: (length: number, header: Header) => boolean;
}

const exactly =
  (length: number): Rule['fits'] =>
  (actual) =>
    actual === length;

/** The ancillary chunks that change how the picture looks (PNG 3rd edition, 11.3), kept as they are. */
const kept: Readonly<Record<string, Rule>> = {
  tRNS: {
    role: 'colour',
    fits: (n, { colourType }) => n === { 0: 2, 2: 6 }[colourType] || (colourType === 3 && n <= 256),
  },
  gAMA: { role: 'colour', fits: exactly(4) },
  cHRM: { role: 'colour', fits: exactly(32) },
  sRGB: { role: 'colour', fits: exactly(1) },
  cICP: { role: 'colour', fits: exactly(4) },
  mDCV: { role: 'colour', fits: exactly(24) },
  cLLI: { role: 'colour', fits: exactly(8) },
  sBIT: { role: 'colour', fits: (n) => n >= 1 && n <= 4 },
  bKGD: { role: 'colour', fits: (n) => n === 1 || n === 2 || n === 6 },
  hIST: { role: 'colour', fits: (n) => n <= 512 },
  pHYs: { role: 'structure', fits: exactly(9) },
};

const droppedRoles: Readonly<Record<string, BlockRole>> = {
  tEXt: 'metadata',
  zTXt: 'metadata',
  iTXt: 'metadata',
  tIME: 'metadata',
  eXIf: 'metadata',
  iCCP: 'colour',
  caBX: 'provenance',
};

/** The role a chunk is kept in; null when it is not on the list or not as the specification has it. */
export function keptRole({ type, data }: Chunk, header: Header): BlockRole | null {
  const rule = kept[type];
  return rule?.fits(data.length, header) ? rule.role : null;
}

export function droppedRole({ type }: Chunk): BlockRole {
  return droppedRoles[type] ?? 'unknown';
}
