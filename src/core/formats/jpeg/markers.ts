/** Marker codes of ITU-T T.81, table B.1 (the byte after 0xFF). */
export const SOF0 = 0xc0;
export const SOF1 = 0xc1;
export const SOI = 0xd8;
export const EOI = 0xd9;
export const SOS = 0xda;
export const DQT = 0xdb;
export const DNL = 0xdc;
export const APP0 = 0xe0;
export const APP15 = 0xef;
export const COM = 0xfe;

const NAMES: Readonly<Record<number, string>> = {
  0xc4: 'DHT',
  0xcc: 'DAC',
  0xd8: 'SOI',
  0xd9: 'EOI',
  0xda: 'SOS',
  0xdb: 'DQT',
  0xdc: 'DNL',
  0xdd: 'DRI',
  0xde: 'DHP',
  0xdf: 'EXP',
  0xfe: 'COM',
};

/** Start of frame, any coding process: C0..CF without DHT, JPG and DAC. */
export function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

/** Tables and headers a decoder needs. */
export function isCoding(marker: number): boolean {
  return isFrame(marker) || marker === 0xc4 || marker === 0xcc || (marker >= 0xdb && marker <= 0xdf);
}

export function isRestart(marker: number): boolean {
  return marker >= 0xd0 && marker <= 0xd7;
}

/** A marker with no segment behind it. */
export function isStandalone(marker: number): boolean {
  return marker === 0x01 || (marker >= 0xd0 && marker <= 0xd9);
}

/** Reserved codes, which no coder writes: found inside a scan they are damage. */
export function isReserved(marker: number): boolean {
  return marker > 0x01 && marker < 0xc0;
}

export function markerName(marker: number): string {
  if (isFrame(marker)) return `SOF${marker - 0xc0}`;
  if (marker >= APP0 && marker <= APP15) return `APP${marker - APP0}`;
  return NAMES[marker] ?? `marker ${marker.toString(16).toUpperCase().padStart(2, '0')}`;
}
