import type { profile as english } from '../en/profile';

export const profile: Record<keyof typeof english, string> = {
  'profile.title': 'À quel point faire attention',
  'profile.hidden.name': 'On ne doit pas me trouver',
  'profile.hidden.detail':
    "Demande pour chaque indice trouvé, même faible. L'original ne part qu'après un mot tapé par vous.",
  'profile.careful.name': 'Attentif',
  'profile.careful.detail':
    "Demande quand quelque chose dans la photo pourrait être rapproché d'un lieu ou d'une personne.",
  'profile.light.name': 'Léger',
  'profile.light.detail':
    'Demande seulement pour les papiers, les codes, les véhicules et les mots lisibles. Certains mots échappent, surtout les petits.',
  'profile.raise': 'Faire plus attention : « On ne doit pas me trouver »',
  'profile.raised': '« On ne doit pas me trouver » est activé.',
  'profile.lower.title': 'Demander moins souvent ?',
  'profile.lower.careful':
    "Avec « Attentif », de petits indices seuls n'arrêtent plus une photo, et l'original peut partir sans mot à taper.",
  'profile.lower.light':
    "Avec « Léger », les chambres, lits, fenêtres, bâtiments et paysages n'arrêtent plus une photo. On pourrait encore s'en servir pour trouver un lieu.",
  'profile.lower.confirm': 'Demander moins souvent',
  'profile.lower.keep': 'Ne rien changer',
};
