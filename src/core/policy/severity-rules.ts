import type { Detection, RegionNorm } from '../findings/finding';
import type { Kind } from '../findings/kinds';
import { blurredLetters, isReadOn } from '../findings/read-on';
import { recognisableFaces } from '../findings/recognisable-faces';
import { area, insideShare } from '../findings/region';

/** A row of the table by which evidence changes how much a detail matters. */
export interface SeverityRule {
  readonly id: string;
  /** How many levels of severity up or down. */
  readonly step: 1 | -1;
  /** Why, for whoever reads the table; docs/KINDS.md prints it. */
  readonly why: string;
  /** @param all everything that was seen in the same photo */
  applies(detection: Detection, all: readonly Detection[]): boolean;
}

/** Below this share of the photo a thing of ordinary make has too few pixels to be matched by its looks. */
const speckShare = 0.003;
/** From this share of the photo on, a front is what the photo shows. */
const fillingShare = 0.4;
/**
 * From this share of the photo on, letters that were not read here can be read by somebody who looks longer. Without so many
 * things of a place around it, it is mostly the thing itself that is shown: a ball, a packet, a clock.
 */
const largeWriting = 0.02;
const thingsOfAPlace = 2;
/** Boxes are not exact: a thing is inside another when this much of it lies in the other's box. */
const mostlyInside = 0.6;
/**
 * Sharpness below which a pane shows nothing: curtained, or one tone of light. Chosen on labelled photos, as is the
 * next one: of photos with nothing to find they let more go on, and of those with something strong none.
 */
const flatPane = 0.22;
/** Sharpness from which a view is grain all over: leaves, grass, waves. An outline or a front has large shapes. */
const grainOnly = 0.5;

const furnishings: readonly Kind[] = ['wall_art', 'lamp', 'rug', 'curtain', 'mirror', 'seating', 'screen'];
const inRooms: readonly Kind[] = [...furnishings, 'storage', 'document'];
const matchedByLooks: readonly Kind[] = [...furnishings, 'window', 'window_view'];
const textiles: readonly Kind[] = ['curtain', 'rug', 'seating'];
const outside: readonly Kind[] = ['building', 'landscape'];
const lettered: readonly Kind[] = ['sign', 'text', 'document', 'plate'];
const byItself: readonly Kind[] = ['bedding', 'wall_art', 'document', 'code', 'recognisable_room', 'reflection'];
const ofPlaces: readonly Kind[] = [
  ...furnishings,
  ...outside,
  'bedding',
  'window',
  'storage',
  'bathroom_fixture',
  'vehicle',
];
const throughGlass: readonly Kind[] = ['building', 'vehicle'];

/**
 * Score below which a thing in a room is often another one. Chosen on labelled photos, as are the next ones: they let
 * photos go on in which there is nothing to find, and none or one of 224 with something strong.
 */
const surelyInRoom = 0.42;
/** Seats below this score are stools, bags and sinks as often as seats. */
const surelySeat = 0.5;
/** Fronts below this score are fences, trunks and shelves; one that fills the photo still counts. */
const surelyFront = 0.28;
/** A front from this score on is none of leaves. */
const ornateFront = 0.6;
/** Below this score it is water or a meadow without an outline. */
const surelyOutline = 0.36;
/** Below this score it is no bed but what is soft and creased: a dog, a jumper, a rug. */
const surelyBed = 0.45;
/** Writing below this score is told only beside other writing, and is often a pattern, a grille or a button. */
const surelyWriting = 0.28;
/** Panes below this score may be panels and do not make a room of many windows. */
const surelyPane = 0.3;
/** With more panes than this, their number and order tell a room or a front. */
const fewPanes = 3;

/** So many things that may be papers are papers: a desk full of them. */
const manyPapers = 5;
/** Below this score it is told only beside another paper, and does not count among many. */
const mayBePaper = 0.28;

const surelySeen: Readonly<Partial<Record<Kind, number>>> = {
  ...Object.fromEntries(inRooms.map((kind) => [kind, surelyInRoom])),
  seating: surelySeat,
  building: surelyFront,
  landscape: surelyOutline,
  bedding: surelyBed,
  text: surelyWriting,
};

function isPaper({ kind, score }: Detection): boolean {
  return kind === 'document' && score >= mayBePaper;
}

/** Whether nothing but grain is seen there; a front that is seen this surely has ornaments. */
function isGrain({ kind, score, sharpness = 0 }: Detection): boolean {
  return sharpness >= grainOnly && !(kind === 'building' && score >= ornateFront);
}

function isUnsure({ kind, score }: Detection): boolean {
  return score < (surelySeen[kind] ?? 0);
}

function shareOf({ share, region }: Detection): number {
  return share ?? (region ? area(region) : 1);
}

function isInsideOne(region: RegionNorm | null, kinds: readonly Kind[], all: readonly Detection[]): boolean {
  if (!region) return false;
  return all.some(
    (other) => other.region !== null && kinds.includes(other.kind) && insideShare(region, other.region) >= mostlyInside,
  );
}

/** The table. Every row that applies counts; what was read at a place decides before it (see read-severity.ts). */
export const severityRules: readonly SeverityRule[] = [
  {
    id: 'distinctive',
    step: 1,
    why: 'A pattern, a print or an unusual colour can be matched with another picture.',
    // What may be no bed at all is not found among beds.
    applies: (one) => one.distinctive === true && !(one.kind === 'bedding' && isUnsure(one)),
  },
  {
    id: 'plain',
    step: -1,
    why: 'Plain fabric is in every other room. (Not for beds: frame and headboard can be matched too.)',
    applies: ({ kind, distinctive }) => distinctive === false && textiles.includes(kind),
  },
  {
    id: 'speck',
    step: -1,
    why: 'Too small in the photo to be matched by its looks.',
    applies: (one) => matchedByLooks.includes(one.kind) && one.region !== null && shareOf(one) < speckShare,
  },
  {
    id: 'unsure',
    step: -1,
    why: 'Hardly told from other things, and nothing on it could be read.',
    applies: (one, all) =>
      isUnsure(one) &&
      !(one.kind === 'document' && all.filter(isPaper).length >= manyPapers) &&
      !(outside.includes(one.kind) && (one.sharpness ?? 0) >= grainOnly) &&
      !(one.region && isReadOn(one.region, all)),
  },
  {
    id: 'fills-the-photo',
    step: 1,
    why: 'A front that fills the photo is what a search by picture is made for.',
    applies: (one) => one.kind === 'building' && one.region !== null && shareOf(one) >= fillingShare && !isGrain(one),
  },
  {
    id: 'no-outline',
    step: -1,
    why: 'Only leaves, grass or waves: no outline and no front that could be found on a map.',
    applies: (one) => outside.includes(one.kind) && isGrain(one),
  },
  {
    id: 'one-tone',
    step: -1,
    why: 'Nothing but one tone, or a few pixels: there is nothing in it to match.',
    applies: ({ kind, sharpness }) => sharpness === 0 && [...matchedByLooks, ...outside].includes(kind),
  },
  {
    id: 'flat-pane',
    step: -1,
    why: 'A pane in which nothing shows: light or a drawn blind.',
    applies: ({ kind, sharpness = 1, region }, all) =>
      kind === 'window' && sharpness > 0 && sharpness < flatPane && !(region && all.some(isViewIn(region))),
  },
  {
    id: 'few-panes',
    step: -1,
    why: 'Up to three panes without a view, with nothing from outside and nothing else that tells: most rooms have such.',
    applies: (one, all) =>
      one.kind === 'window' &&
      one.region !== null &&
      shareOf(one) >= speckShare &&
      (one.sharpness ?? 0) >= flatPane &&
      all.filter(({ kind, score }) => kind === 'window' && score >= surelyPane).length <= fewPanes &&
      !all.some((other) => isFromOutside(other) || tellsTheRoom(other)),
  },
  {
    id: 'through-glass',
    step: 1,
    why: 'Seen through a window of the room, it tells where that very window is.',
    applies: ({ kind, region }, all) => throughGlass.includes(kind) && isInsideOne(region, ['window'], all),
  },
  {
    id: 'large-writing',
    step: 1,
    why: 'A large sign, page or label in a room or a street: what was not read here can be read by who looks longer.',
    applies: ({ kind, region, sharpness = 0, text = '' }, all) =>
      kind === 'text' &&
      text === '' &&
      region !== null &&
      area(region) >= largeWriting &&
      sharpness >= blurredLetters &&
      all.filter((other) => ofPlaces.includes(other.kind)).length >= thingsOfAPlace,
  },
  {
    id: 'blurred-letters',
    step: -1,
    why: 'Letters that run into each other can not be read, though their colours and shape stay.',
    applies: ({ kind, sharpness = 1, reads = [], text = '' }) =>
      lettered.includes(kind) && sharpness < blurredLetters && reads.length === 0 && text === '',
  },
  {
    id: 'several-people',
    step: 1,
    why: 'A face beside a larger one: somebody else can be recognised too, and may not have agreed to that.',
    applies: (one, all) => recognisableFaces(all).indexOf(one) > 0,
  },
];

/** Whether a detection belongs outside or tells what is there, be it ever so unsure: with a window that is two hints. */
function isFromOutside({ kind }: Detection): boolean {
  return ['window_view', 'sign', 'plate', 'vehicle', ...outside].includes(kind);
}

/** Whether a detection, unless a window, is one by which a room is found: then its windows help, too. */
function tellsTheRoom(other: Detection): boolean {
  if (other.kind === 'window' || isUnsure(other)) return false;
  return other.distinctive === true || byItself.includes(other.kind);
}

/** Whether a detection is a view in this window that is large enough to show anything. */
function isViewIn(window: RegionNorm): (other: Detection) => boolean {
  return ({ kind, region }) =>
    kind === 'window_view' &&
    region !== null &&
    area(region) >= speckShare &&
    insideShare(region, window) >= mostlyInside;
}
