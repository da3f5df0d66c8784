import type { Severity } from './finding';
import type { Kind } from './kinds';
import type { SourceId } from './sources';

interface KindFacts {
  /** How much it matters when nothing else is known about it. */
  readonly severity: Severity;
  /** Where it is told that people or places are found with it. */
  readonly source: SourceId;
}

/**
 * The kinds and what is known of each; what it is, how it is used and what to do are sentences in src/core/strings.
 * High names a place or a person outright; medium can be matched with other pictures of the place; low helps only
 * together with others; info is listed when a review opens anyway. Screens and mirrors are in every other photo of a
 * room and alone seldom give it away: measured on photos labelled by risk. A view from a window is as strong as an
 * address, but how often it is seen where there is none is not measured yet, so it does not count as high. A paper
 * whose text was not read may be a magazine.
 */
export const kindFacts: Readonly<Record<Kind, KindFacts>> = {
  bedding: { severity: 'medium', source: 'hotel-bed' },
  window: { severity: 'medium', source: 'geolocation-methods' },
  curtain: { severity: 'low', source: 'hotels-50k' },
  wall_art: { severity: 'medium', source: 'hotels-50k' },
  lamp: { severity: 'low', source: 'hotels-50k' },
  rug: { severity: 'low', source: 'hotels-50k' },
  mirror: { severity: 'low', source: 'eye-reflection' },
  screen: { severity: 'low', source: 'trace-an-object' },
  seating: { severity: 'low', source: 'hotels-50k' },
  storage: { severity: 'info', source: 'trace-an-object' },
  bathroom_fixture: { severity: 'low', source: 'hotels-50k' },
  building: { severity: 'medium', source: 'geolocation-methods' },
  sign: { severity: 'high', source: 'geolocation-methods' },
  text: { severity: 'low', source: 'trace-an-object-solved' },
  document: { severity: 'medium', source: 'boarding-pass' },
  code: { severity: 'high', source: 'boarding-pass' },
  plate: { severity: 'high', source: 'plate-readers' },
  vehicle: { severity: 'medium', source: 'plate-readers' },
  landscape: { severity: 'medium', source: 'mountain-skylines' },
  person: { severity: 'info', source: 'face-search' },
  face: { severity: 'info', source: 'face-search' },
  clock: { severity: 'low', source: 'sun-and-shadows' },
  socket_switch: { severity: 'low', source: 'world-plugs' },
  window_view: { severity: 'medium', source: 'trace-an-object-solved' },
  detail: { severity: 'info', source: 'hotels-50k' },
  recognisable_room: { severity: 'medium', source: 'hotels-50k' },
  reflection: { severity: 'medium', source: 'eye-reflection' },
  agreeing_place: { severity: 'high', source: 'hidden-position' },
  agreeing_time: { severity: 'low', source: 'sun-and-shadows' },
  same_background: { severity: 'low', source: 'hotels-50k' },
  folder_name: { severity: 'low', source: 'hidden-position' },
};
