import { sameBytes } from '../bytes/same';
import { ByteWriter } from '../bytes/writer';
import type { IccProfile } from './icc-profile';

const D50 = [0xf6d6, 0x10000, 0xd32d] as const;

/**
 * Writes a profile with nothing in it but colour: zero date, platform, manufacturer, model, creator and ID, the two
 * texts the specification demands (a name that says only the kind of colour, and an empty copyright), and the tags.
 * Tags with equal bytes share their place, as is usual for the three curves of an RGB profile.
 */
export function buildIcc(profile: IccProfile, name: string): Uint8Array {
  const old = profile.version < 0x0400;
  const tags = new Map([
    ['desc', old ? textDescription(name) : multiLocalized(name)],
    ['cprt', old ? new ByteWriter().latin1('text').u32(0).u8(0).build() : multiLocalized('')],
    ...profile.tags,
  ]);
  const table = new ByteWriter();
  const body = new ByteWriter();
  const bodyStart = 128 + 4 + 12 * tags.size;
  const placed: { data: Uint8Array; start: number }[] = [];
  table.u32(tags.size);
  for (const [signature, data] of tags) {
    let start = placed.find((other) => sameBytes(other.data, data))?.start;
    if (start === undefined) {
      start = bodyStart + body.length;
      placed.push({ data, start });
      body.bytes(data).zeros(-data.length & 3);
    }
    table.latin1(signature).u32(start).u32(data.length);
  }
  const header = new ByteWriter()
    .u32(bodyStart + body.length)
    .u32(0)
    .u16(profile.version)
    .u16(0)
    .latin1(profile.deviceClass + profile.space + profile.connectionSpace)
    .zeros(12)
    .latin1('acsp')
    .zeros(24)
    .u32(profile.intent);
  for (const value of D50) header.u32(value);
  header.zeros(128 - header.length);
  return header.bytes(table.build()).bytes(body.build()).build();
}

/** multiLocalizedUnicodeType with one record, the form of version 4. */
function multiLocalized(text: string): Uint8Array {
  const writer = new ByteWriter()
    .latin1('mluc')
    .u32(0)
    .u32(1)
    .u32(12)
    .latin1('enUS')
    .u32(2 * text.length)
    .u32(28);
  for (const char of text) writer.u16(char.charCodeAt(0));
  return writer.build();
}

/** textDescriptionType (ICC.1:2001-04, 6.5.17), the form of version 2: ASCII, then empty Unicode and ScriptCode. */
function textDescription(text: string): Uint8Array {
  return new ByteWriter()
    .latin1('desc')
    .u32(0)
    .u32(text.length + 1)
    .latin1(text)
    .zeros(1 + 4 + 4 + 2 + 1 + 67)
    .build();
}
