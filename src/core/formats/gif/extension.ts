import { concat } from '../../bytes/concat';
import { ByteWriter } from '../../bytes/writer';
import { latin1 } from '../../bytes/text';
import { cleanIcc } from '../../colour/clean-icc';
import type { BlockRole, MetadataPacket } from '../format';
import { splitSubBlocks } from './sub-blocks';

/** What an extension block is, and the fresh block that may take its place; null when it goes. */
export interface Extension {
  readonly name: string;
  readonly role: BlockRole;
  readonly fresh: Uint8Array | null;
  readonly packet?: MetadataPacket;
}

const GRAPHIC_CONTROL = 0xf9;
const COMMENT = 0xfe;
const APPLICATION = 0xff;
const LOOPS = ['NETSCAPE2.0', 'ANIMEXTS1.0'];
const ICC = 'ICCRGBG1012';
const XMP = 'XMP DataXMP';
const XMP_TRAILER = 257;

/**
 * Reads one extension (GIF89a, 23 to 26). `whole` is the block from its introducer to its terminator, `blocks` its
 * data sub-blocks.
 */
export function readExtension(label: number, blocks: readonly Uint8Array[], whole: Uint8Array): Extension {
  if (label === GRAPHIC_CONTROL) return { name: 'graphic control', role: 'animation', fresh: graphicControl(blocks) };
  if (label === COMMENT) {
    const packet: MetadataPacket = { kind: 'text', bytes: concat(blocks), where: 'GIF comment', label: 'Comment' };
    return { name: 'comment', role: 'metadata', fresh: null, packet };
  }
  if (label !== APPLICATION) return { name: `extension ${label.toString(16)}`, role: 'unknown', fresh: null };

  const id = latin1(blocks[0] ?? new Uint8Array(), 11);
  const rest = blocks.slice(1);
  if (LOOPS.includes(id)) return { name: `application ${id}`, role: 'animation', fresh: loop(id, rest[0]) };
  if (id === ICC) {
    const profile = concat(rest);
    const clean = cleanIcc(profile).profile;
    const packet: MetadataPacket = { kind: 'icc', bytes: profile, where: 'GIF ICC profile' };
    return { name: 'ICC profile', role: 'colour', fresh: clean && application(id, splitSubBlocks(clean)), packet };
  }
  if (id === XMP) {
    // The packet is not cut into sub-blocks; a trailer makes readers that expect them land at its end.
    const packet: MetadataPacket = { kind: 'xmp', bytes: whole.subarray(14, -XMP_TRAILER - 1), where: 'GIF XMP' };
    return { name: 'XMP', role: 'metadata', fresh: null, packet };
  }
  if (id.startsWith('C2PA_GIF')) {
    const packet: MetadataPacket = { kind: 'jumbf', bytes: concat(rest), where: 'GIF C2PA' };
    return { name: 'C2PA', role: 'provenance', fresh: null, packet };
  }
  return { name: `application ${id.replace(/[^ -~]/g, '?')}`, role: 'metadata', fresh: null };
}

function graphicControl([block]: readonly Uint8Array[]): Uint8Array | null {
  if (block?.length !== 4) return null;
  return new ByteWriter().u8(0x21).u8(GRAPHIC_CONTROL).u8(4).bytes(block).u8(0).build();
}

/** The loop count alone: sub-block 1 of the NETSCAPE extension. */
function loop(id: string, block: Uint8Array | undefined): Uint8Array | null {
  if (!block || block.length < 3 || ((block[0] ?? 0) & 7) !== 1) return null;
  return application(id, new ByteWriter().u8(3).u8(1).bytes(block.subarray(1, 3)).u8(0).build());
}

function application(id: string, subBlocks: Uint8Array): Uint8Array {
  return new ByteWriter().u8(0x21).u8(APPLICATION).u8(11).latin1(id).bytes(subBlocks).build();
}
