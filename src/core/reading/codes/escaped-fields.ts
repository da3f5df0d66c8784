/**
 * The fields of a `PREFIX:KEY:value;KEY:value;;` payload (Wi-Fi and MECARD), in which a backslash takes the next
 * character as it is. Null when the payload does not start with the prefix, in whatever case.
 */
export function fieldsOf(payload: string, prefix: string): readonly (readonly [string, string])[] | null {
  if (payload.slice(0, prefix.length).toUpperCase() !== prefix) return null;
  const fields = payload.slice(prefix.length).match(/(?:\\.|[^;\\])+/gsu) ?? [];
  return fields.flatMap((field) => {
    const colon = field.indexOf(':');
    if (colon < 1) return [];
    return [[field.slice(0, colon).toUpperCase(), field.slice(colon + 1).replace(/\\(.)/gsu, '$1')] as const];
  });
}
