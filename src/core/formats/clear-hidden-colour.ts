import type { Format } from './format';
import type { Deflate, HiddenColour } from './hidden-colour';
import { formats } from './registry';
import { strip } from './strip';
import type { StripOutcome } from './strip';

/** Colour under the fully transparent pixels of a picture; null when there is none, or its format is not looked into. */
export function findHiddenColour(bytes: Uint8Array): HiddenColour | null {
  const format = formatOf(bytes);
  const walked = format?.hiddenColour && format.walk(bytes);
  return walked?.ok ? (format?.hiddenColour?.find(bytes, walked.value) ?? null) : null;
}

/**
 * A cleaned picture without colour under its fully transparent pixels; null when that can't be done or proved. The
 * result is stripped and proved like any file.
 */
export async function clearHiddenColour(cleaned: Uint8Array, deflate: Deflate): Promise<StripOutcome | null> {
  const format = formatOf(cleaned);
  const walked = format?.hiddenColour && format.walk(cleaned);
  const cleared = walked?.ok ? await format?.hiddenColour?.clear(cleaned, walked.value, deflate) : null;
  const outcome = cleared ? strip(cleared) : null;
  return outcome?.status === 'nothing-to-clean' && cleared && !findHiddenColour(cleared) ? outcome : null;
}

function formatOf(bytes: Uint8Array): Format | undefined {
  return formats.find((format) => format.sniff(bytes));
}
