/** What a page says of the software it is made with, read from its document alone. */
export interface PageMarks {
  /** Content of `<meta name="generator">`. */
  readonly generator: string | null;
  /** Content of `<meta name="application-name">` or `og:platform`. */
  readonly applicationName: string | null;
  /** Which of the selectors in `softwareSelectors` have a match. */
  readonly selectors: readonly string[];
}

interface Software {
  readonly name: string;
  /** At the start of the generator or the name of the application. */
  readonly says: RegExp;
  readonly selector?: string;
}

/** Places of one's own where people post photos, by what their pages are known by. */
const software: readonly Software[] = [
  { name: 'Mastodon', says: /^mastodon\b/iu, selector: '#mastodon, #initial-state' },
  { name: 'Pixelfed', says: /^pixelfed\b/iu, selector: '#content > [class*="pixelfed"], meta[content="Pixelfed" i]' },
  { name: 'Misskey', says: /^(misskey|sharkey|firefish|calckey)\b/iu, selector: '#misskey_app, #misskey_meta' },
  { name: 'Pleroma', says: /^(pleroma|akkoma)\b/iu, selector: '#pleroma, #initial-results' },
  { name: 'Lemmy', says: /^lemmy\b/iu, selector: '#app > .lemmy-site' },
  { name: 'PeerTube', says: /^peertube\b/iu, selector: 'my-app' },
  { name: 'Friendica', says: /^friendica\b/iu },
  { name: 'Discourse', says: /^discourse\b/iu, selector: '#data-discourse-setup' },
  { name: 'phpBB', says: /^phpbb\b/iu, selector: '#phpbb' },
  { name: 'XenForo', says: /^xenforo\b/iu, selector: 'html#XF' },
  { name: 'vBulletin', says: /^vbulletin\b/iu },
  { name: 'Nextcloud', says: /^nextcloud\b/iu, selector: 'head[data-requesttoken]' },
  { name: 'WordPress', says: /^wordpress\b/iu },
];

/** What is looked for in the page. */
export const softwareSelectors: readonly string[] = software.flatMap(({ selector }) => selector ?? []);

/** The name of the software that a page is made with; null when it is none of those that are known. */
export function recogniseSoftware({ generator, applicationName, selectors }: PageMarks): string | null {
  const found = software.find(
    ({ says, selector }) =>
      says.test(generator ?? '') ||
      says.test(applicationName ?? '') ||
      (selector !== undefined && selectors.includes(selector)),
  );
  return found?.name ?? null;
}
