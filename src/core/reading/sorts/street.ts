import type { TextSort } from './text-sort';

/**
 * Words that name a street or a square, as a word of their own or (in German and its neighbours) at the end of one. The
 * reading network has no ß and takes it for a B.
 */
const article = String.raw`(?:d['’]|de la |de l['’]|du |des |de |dell['’]|dell[aeo] |degli |dei |del |di |da )`;
const before = new RegExp(
  String.raw`\b(?:rue|avenue|av\.?|boulevard|bd\.?|quai|all[ée]e|chemin|impasse|viale|piazza|corso|calle|avenida|plaza|paseo|rua|travessa|praça|ulica|ul\.)\s+${article}?\p{L}{2,}`,
  'iu',
);
/** These have other meanings: behind them stands a name, with a capital or an article, … */
const everyday = new RegExp(String.raw`\b(?:via|place|route|passage)\s+(${article})?(\p{L}[\p{L}-]+)`, 'iu');
/** … and not a way of sending something, nor what is to be placed. */
const noName =
  /^(?:e-?mail|mail|sms|whatsapp|telegram|signal|facebook|instagram|paypal|twint|bluetooth|usb|hdmi|wi-?fi|wlan|internet|web|website|online|app|phone|fax|post|zoom|gps|your|orders?|bets?|here)$/iu;
/** Dr. is a drive behind a name, and a doctor behind a title. */
const after =
  /\b\p{L}{2,}[\p{L}'’. -]*\s(?:street|st\.?|road|rd\.?|avenue|ave\.?|lane|ln\.?|drive|(?<!(?:prof|frau|herr)\.?\s)dr\.?|boulevard|blvd\.?|way|court|square|terrace|crescent|alley|close|mews|parkway|pkwy)\b(?!\w)/iu;
// Not Verkäufer, Läufer: nobody who sells or runs is a bank of a river, however the ä was read.
const joined =
  /\b\p{L}{3,}(?:stra(?:ss|ß|B)e|str\.|gasse|weg|platz|allee|(?<![kl](?:[aä]|ae))ufer|damm|straat|laan|plein|gracht|gatan|vägen|veien|gata|gade|vej)\b/iu;

export const street: TextSort = {
  sort: 'street',
  find: (line) =>
    joined.exec(line)?.[0] ?? before.exec(line)?.[0] ?? namedStreet(line) ?? after.exec(line)?.[0] ?? null,
};

function namedStreet(line: string): string | undefined {
  const [whole, articleRead, name = ''] = everyday.exec(line) ?? [];
  const isName = (articleRead !== undefined || /^\p{Lu}/u.test(name)) && !noName.test(name);
  return isName ? whole : undefined;
}
