/** Settings as they lie in the browser's storage, of whatever version. */
export type Stored = Readonly<Record<string, unknown>>;

/** Of what this version writes. A change of the meaning or the place of a setting adds one, and a step below. */
export const settingsVersion = 2;

/** One entry for each version: what makes settings of the version before into its own. */
const steps: Readonly<Record<number, (stored: Stored) => Stored>> = { 2: splitMeta };

/** Version 1 had one site for Facebook, Instagram, Threads and Messenger; each has its own wishes now. */
function splitMeta(stored: Stored): Stored {
  const { wishes } = stored;
  if (!isRecord(wishes) || !isRecord(wishes['sites'])) return stored;
  const { meta, ...rest } = wishes['sites'];
  if (meta === undefined) return stored;
  const own = { facebook: meta, instagram: meta, threads: meta, messenger: meta };
  return { ...stored, wishes: { ...wishes, sites: { ...own, ...rest } } };
}

/**
 * Settings of an older version as this one keeps them; null when there is nothing to change, or they are of a newer
 * version: those are left alone, and read as far as they are understood.
 */
export function migrated(stored: Stored): Stored | null {
  const version = typeof stored['version'] === 'number' ? stored['version'] : 1;
  if (version >= settingsVersion) return null;
  let now = stored;
  for (let next = version + 1; next <= settingsVersion; next += 1) now = steps[next]?.(now) ?? now;
  return { ...now, version: settingsVersion };
}

function isRecord(value: unknown): value is Stored {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
