import type { Fill } from '../redaction/plan';
import type { Locale } from '../strings/locale';

/** Ways of covering that may be the default: those that let nothing through. */
export const defaultFills = ['solid', 'fringe'] as const satisfies readonly Fill[];
export const languages = ['auto', 'en', 'fr'] as const satisfies readonly ('auto' | Locale)[];
export const fileNameChoices = ['neutral', 'kept'] as const;

/** How it does things, as the user likes it. None changes what is found, and one what is asked about: faces. */
export interface Preferences {
  /** auto: that of the browser. */
  readonly language: (typeof languages)[number];
  /** How what was flagged is covered at first. */
  readonly fill: (typeof defaultFills)[number];
  /** kept: cleaned files go on under their own names; never for who must not be found. */
  readonly fileNames: (typeof fileNameChoices)[number];
  /** Who made a photo and whose it is stay in its file; never for who must not be found. */
  readonly credit: boolean;
  /** Every face asks: there may be children or others in the photos who have not agreed. What is set for faces comes before. */
  readonly everyFace: boolean;
  /** A button in the toolbar that does not say what it is for. */
  readonly discreet: boolean;
  /** How many photos were checked is counted. */
  readonly counter: boolean;
}

export const defaultPreferences: Preferences = {
  language: 'auto',
  fill: 'solid',
  fileNames: 'neutral',
  credit: false,
  everyFace: false,
  discreet: false,
  counter: false,
};

/** Preferences as they were stored; what is missing or damaged counts as the default. */
export function asPreferences(stored: unknown): Preferences {
  const given = (typeof stored === 'object' && stored !== null ? stored : {}) as Partial<
    Record<keyof Preferences, unknown>
  >;
  const one = <T>(of: readonly T[], value: unknown, otherwise: T): T => of.find((each) => each === value) ?? otherwise;
  return {
    language: one(languages, given.language, defaultPreferences.language),
    fill: one(defaultFills, given.fill, defaultPreferences.fill),
    fileNames: one(fileNameChoices, given.fileNames, defaultPreferences.fileNames),
    credit: given.credit === true,
    everyFace: given.everyFace === true,
    discreet: given.discreet === true,
    counter: given.counter === true,
  };
}
