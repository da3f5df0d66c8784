import type { TextSort } from './text-sort';

const name = String.raw`(\p{Lu}[\p{L}'’.-]*(?:\s\p{L}[\p{L}'’.-]*){0,3})`;
/** Badges, name tags, visitors' passes and forms. */
const labelled = new RegExp(
  String.raw`(?:^(?:(?:full |first |last |family )?name|surname|(?:vor|nach)name|(?:pr[ée])?nom|nombre|nome|visitor|visiteur|visiteuse|besucher|besucherin|guest|gast|speaker)\s?:\s*|\b(?:my name is|je m['’]appelle|ich hei(?:ss|ß|B)e|mi chiamo|me llamo)\s+)`,
  'iu',
);
const behindLabel = new RegExp(`^${name}$`, 'u');
/** With a title, at least two names, so that a doctor is told from a make … */
const titled =
  /^(?:(?:Dr|DR|Prof|PROF)\.?\s)+(?:(?:med|dent|vet|phil|rer|nat)\.?\s)*\p{Lu}[\p{L}'’.-]*(?:\s\p{Lu}[\p{L}'’.-]*){1,2}(?=$|,)/u;
/** … unless the make's product stands behind it. */
const makes = /^dr\.?\s(?:pepper|oetker|martens|scholl|hauschka|bronner|beckmann|best)\b/iu;

/** A person's name, where a label or a title says that it is one; no list of names could tell. */
export const personName: TextSort = {
  sort: 'person-name',
  find(line) {
    const label = labelled.exec(line);
    const behind = label && behindLabel.exec(line.slice(label.index + label[0].length))?.[1];
    if (behind) return behind;
    return makes.test(line) ? null : (titled.exec(line)?.[0] ?? null);
  },
};
