import type { TextSort } from './text-sort';

/** Words by which shops, hotels, restaurants, schools and companies say what they are. */
const words =
  /\b(?:h[oôó]tel|hostel|auberge|pension|motel|resort|caf[eéè]|coffee|restaurant|ristorante|trattoria|bistro|brasserie|bar|pub|bakery|boulangerie|b[aä]ckerei|pharmac(?:y|ie)|apotheke|farmacia|hospital|h[oô]pital|clini(?:c|que|k)|school|[eé]cole|schule|escuela|universit[yéàä]t?|college|church|[eé]glise|kirche|museum|mus[eé]e|library|biblioth[eè]que|market|march[eé]|supermarket|station|bahnhof|gare|airport|bank|banque|post|police|gym|salon|coiffeur|store|shop|boutique|inc\.?|ltd\.?|gmbh|s\.?a\.?r\.?l\.?)(?=$|[^\p{L}])/iu;

export const shop: TextSort = { sort: 'shop', find: (line) => (words.test(line) ? line : null) };
