import { seenKinds, type Kind } from '../../src/core/findings/kinds';

/** How the findings of a kind are counted against the labels. */
export interface EvalKind {
  readonly kind: Kind;
  /** Kinds of labelled objects that a finding of this kind may be an answer to, besides its own. */
  readonly alsoAnswers: readonly Kind[];
}

/** Kinds that a label and a finding may name differently for the same thing. */
const answerEachOther: Readonly<Partial<Record<Kind, readonly Kind[]>>> = {
  sign: ['text'],
  text: ['sign', 'plate'],
  plate: ['text'],
};

/** Every kind that is measured; adding a kind to src/core/findings/kinds.ts adds it here. */
export const evalKinds: readonly EvalKind[] = seenKinds.map((kind) => ({
  kind,
  alsoAnswers: answerEachOther[kind] ?? [],
}));

/** Kinds that sets of labelled photos need not name: where they do not, nothing is known of what is found of them. */
export const optionalKinds: readonly Kind[] = ['code', 'plate', 'detail'];

/** A row over larger things only, in which several kinds count as one. */
export interface EvalGroup {
  readonly name: string;
  readonly kinds: readonly [Kind, ...Kind[]];
  /** Lower objects, as a share of the photo's height, count neither way, as tiny ones do. */
  readonly minHeightNorm: number;
}

/** What must be large enough to be read or recognised. */
export const evalGroups: readonly EvalGroup[] = [
  { name: 'text or sign, from 2 % of the height', kinds: ['text', 'sign'], minHeightNorm: 0.02 },
  { name: 'face, from 5 % of the height', kinds: ['face'], minHeightNorm: 0.05 },
];
