import { ByteWriter } from '../../../src/core/bytes/writer';

/** Red, green and blue of a display that is no standard one, so that its profile is kept as colour. */
const COLUMNS = [
  [0x7000, 0x3a00, 0x0400],
  [0x6000, 0xb000, 0x1800],
  [0x2600, 0x1600, 0xb300],
] as const;

/** A version 2 matrix profile of a monitor, with its name, serial and day of calibration, as calibrators write them. */
export function buildMonitorProfile(name: string, privateText = ''): Uint8Array {
  const description = new ByteWriter()
    .latin1('desc')
    .u32(0)
    .u32(name.length + 1)
    .latin1(name)
    .zeros(79)
    .build();
  const curve = new ByteWriter().latin1('curv').u32(0).u32(1).u16(0x0233).u16(0).build();
  const xyz = (values: readonly number[]): Uint8Array => {
    const writer = new ByteWriter().latin1('XYZ ').u32(0);
    for (const value of values) writer.u32(value);
    return writer.build();
  };
  const tags: [string, Uint8Array][] = [
    ['desc', description],
    ['cprt', new ByteWriter().latin1('text').u32(0).latin1(`${name}\0`).build()],
    ['mmod', new ByteWriter().latin1('mmod').u32(0).latin1(privateText).build()],
    ['wtpt', xyz([0xf6d6, 0x10000, 0xd32d])],
    ['rXYZ', xyz(COLUMNS[0])],
    ['gXYZ', xyz(COLUMNS[1])],
    ['bXYZ', xyz(COLUMNS[2])],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  const table = new ByteWriter().u32(tags.length);
  const body = new ByteWriter();
  for (const [signature, data] of tags) {
    table
      .latin1(signature)
      .u32(132 + 12 * tags.length + body.length)
      .u32(data.length);
    body.bytes(data).zeros(-data.length & 3);
  }
  const size = 132 + 12 * tags.length + body.length;
  const header = new ByteWriter().u32(size).latin1('appl').u32(0x02100000).latin1('mntrRGB XYZ ');
  for (const part of [2024, 5, 17, 21, 30, 0]) header.u16(part);
  header.latin1('acspAPPL').u32(0).latin1('DELLU271').zeros(12).u32(0xf6d6).u32(0x10000).u32(0xd32d).latin1('appl');
  return header
    .zeros(128 - header.length)
    .bytes(table.build())
    .bytes(body.build())
    .build();
}
