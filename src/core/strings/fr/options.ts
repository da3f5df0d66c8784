import type { options as english } from '../en/options';

export const options: Record<keyof typeof english, string> = {
  'options.title': 'Réglages',
  'options.lead': 'Ils restent sur cet appareil.',
  'options.kinds.title': 'Ce qui arrête une photo',
  'options.kinds.lead':
    'Sans réglage, le profil décide. Ici, vous pouvez décider pour chaque sorte de détail. Tout reste dans la liste, et avec « On ne doit pas me trouver », chaque indice demande, quel que soit ce choix.',
  'options.where': 'Ceci vaut pour',
  'options.where.everywhere': 'Tous les sites',
  'options.wish.none': 'Comme le dit le profil',
  'options.wish.inherit': 'Comme sur tous les sites',
  'options.wish.quiet': 'Ne pas demander',
  'options.wish.always': 'Toujours demander',
  'options.quiet.title': 'Ne plus demander pour ceci ?',
  'options.quiet.detail': '{name} : {use} Une photo qui ne montre que cela partira sans vous demander.',
  'options.quiet.confirm': 'Demander moins',
  'options.quiet.keep': 'Ne rien changer',
  'options.not-saved': "Le réglage n'a pas pu être gardé. Réessayez.",
};
