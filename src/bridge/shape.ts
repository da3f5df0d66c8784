/** Small checks for messages that arrive as `unknown`. */

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** By brand, not by instanceof: a file may come from another realm. */
function isFile(value: unknown): value is File {
  return Object.prototype.toString.call(value) === '[object File]';
}

export function isFileList(value: unknown): value is readonly File[] {
  return Array.isArray(value) && value.every(isFile);
}

export function isOneOf<T extends string>(allowed: readonly T[], value: unknown): value is T {
  return (allowed as readonly unknown[]).includes(value);
}

export function isTextList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
