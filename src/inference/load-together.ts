/** What holds memory until it is disposed of. */
interface Disposable {
  dispose(): void;
}

/** Loads one after the other; when one fails, those before it are freed, since nobody else could do it. */
export async function loadTogether<T extends readonly Disposable[]>(
  ...loads: { readonly [K in keyof T]: () => Promise<T[K]> }
): Promise<T> {
  const loaded: Disposable[] = [];
  try {
    for (const load of loads) loaded.push(await load());
    return loaded as unknown as T;
  } catch (error) {
    for (const one of loaded) one.dispose();
    throw error;
  }
}
