import { formats } from '../core/formats/registry';

export interface SizePx {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** The size a picture file declares, as stored; null when its format is unknown or its headers make no sense. */
export async function storedSize(source: Blob): Promise<SizePx | null> {
  const bytes = new Uint8Array(await source.arrayBuffer());
  const walked = formats.find((format) => format.sniff(bytes))?.walk(bytes);
  return walked?.ok ? walked.value : null;
}

/** Whether a file is HEIC, by its bytes. */
export async function isHeic(source: Blob): Promise<boolean> {
  const bytes = new Uint8Array(await source.arrayBuffer());
  return formats.find((format) => format.sniff(bytes))?.id === 'heic';
}
