import type { troubles as english } from '../en/troubles';

export const troubles: Record<keyof typeof english, string> = {
  'picture.unreadable': 'Cette image n’a pas pu être ouverte ici : ce qu’elle montre n’a pas été examiné.',
  'picture.too-large':
    'Cette image a {megapixels} millions de pixels. Au-delà de {limit} millions, elle ne peut pas être ouverte ici : ce qu’elle montre n’a pas été examiné.',
  'cover.still-seen': 'Après masquage, la photo en dit encore plus. C’est marqué maintenant. Regardez encore une fois.',
  'cover.not-looked-at':
    'La photo masquée n’a pas pu être regardée encore une fois. Ce que vous avez choisi est masqué. C’est vous qui décidez si elle part.',
  'picture.not-written': 'L’image avec les parties couvertes n’a pas pu être enregistrée.',
};
