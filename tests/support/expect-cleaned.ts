import { expect } from 'vitest';
import { strip } from '../../src/core/formats/strip';
import { findBytes } from '../../src/core/bytes/match';
import { samePicture } from '../../src/core/formats/proof';
import { formats } from '../../src/core/formats/registry';

/**
 * Strips a file and checks what must hold for every cleaned one: no secret is left in any usual encoding, stripping
 * again changes nothing, and the coded picture is the same. Gives back the cleaned file.
 */
export function expectCleaned(input: Uint8Array, secrets: readonly string[]): Uint8Array {
  for (const secret of secrets) expect(holds(input, secret), `input holds ${secret}`).toBe(true);
  const outcome = strip(input);
  expect(outcome.reason).toBeNull();
  expect(outcome.status).toBe('cleaned');
  const output = outcome.bytes ?? new Uint8Array(0);
  for (const secret of secrets) expect(holds(output, secret), `output holds ${secret}`).toBe(false);
  const again = strip(output);
  expect(again.status).toBe('nothing-to-clean');
  expect(again.bytes).toBe(output);
  const format = formats.find(({ id }) => id === outcome.format);
  const before = format?.walk(input);
  const after = format?.walk(output);
  expect(before?.ok && after?.ok && samePicture(input, before.value, output, after.value)).toBe(true);
  return output;
}

/** Whether a text is in the bytes as Latin-1 or UTF-16. */
export function holds(bytes: Uint8Array, text: string): boolean {
  const wide = text.replace(/./gs, '$&\0');
  return findBytes(bytes, text) >= 0 || findBytes(bytes, wide) >= 0;
}
