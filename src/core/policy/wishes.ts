import { isKind, type Kind } from '../findings/kinds';

/** What the user wants for a kind, whatever the profile says of it. Without a wish the profile decides. */
export const kindWishes = ['quiet', 'always'] as const;
export type KindWish = (typeof kindWishes)[number];

export type WishesByKind = Readonly<Partial<Record<Kind, KindWish>>>;

/** The user's own settings: for every site, and for single sites, where they come before those for every site. */
export interface Wishes {
  readonly everywhere: WishesByKind;
  /** By id of the site. */
  readonly sites: Readonly<Record<string, WishesByKind>>;
}

export const noWishes: Wishes = { everywhere: {}, sites: {} };

/** The wishes that count on a site; null for a check by hand, or a site that is not known. */
export function wishesOn(wishes: Wishes, siteId: string | null): WishesByKind {
  return { ...wishes.everywhere, ...(siteId === null ? {} : wishes.sites[siteId]) };
}

/** The same wishes with another one for a kind, on one site or, for null, everywhere; null takes it back. */
export function withWish(wishes: Wishes, siteId: string | null, kind: Kind, wish: KindWish | null): Wishes {
  const before = siteId === null ? wishes.everywhere : (wishes.sites[siteId] ?? {});
  const rest = Object.fromEntries(Object.entries(before).filter(([other]) => other !== kind)) as WishesByKind;
  const after: WishesByKind = wish === null ? rest : { ...rest, [kind]: wish };
  if (siteId === null) return { ...wishes, everywhere: after };
  return { ...wishes, sites: { ...wishes.sites, [siteId]: after } };
}

/** Whether a change of wish makes a kind ask less: such a change is made only after the user has read so. */
export function asksLess(next: KindWish | null, now: KindWish | null): boolean {
  const level = (wish: KindWish | null): number => (wish === 'quiet' ? 0 : wish === null ? 1 : 2);
  return level(next) < level(now);
}

/** Wishes as they were stored; what is damaged, or of an unknown kind, counts as no wish. */
export function asWishes(stored: unknown): Wishes {
  const { everywhere, sites } = isRecord(stored) ? stored : {};
  const bySite = isRecord(sites) ? Object.entries(sites).map(([id, own]) => [id, asWishesByKind(own)] as const) : [];
  return { everywhere: asWishesByKind(everywhere), sites: Object.fromEntries(bySite) };
}

function asWishesByKind(stored: unknown): WishesByKind {
  if (!isRecord(stored)) return {};
  const known = Object.entries(stored).flatMap(([kind, wish]) => {
    const right = kindWishes.find((one) => one === wish);
    return isKind(kind) && right ? [[kind, right] as const] : [];
  });
  return Object.fromEntries(known);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
