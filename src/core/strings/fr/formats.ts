import type { formats as english } from '../en/formats';

export const formats: Record<keyof typeof english, string> = {
  'format.unknown': 'Whereless ne reconnaît pas ce fichier comme une image.',
  'format.broken': 'Cette image est abîmée : on ne peut pas en retirer les données cachées avec certitude.',
  'format.proof-failed': "L'image nettoyée n'a pas passé la dernière vérification, elle n'est donc pas utilisée.",
  'format.raw':
    "C'est un fichier brut d'appareil photo (RAW). Whereless ne sait pas encore le nettoyer : exportez-le en JPEG, ou envoyez-le tel quel en connaissance de cause.",
  'format.other-picture': "Whereless ne sait pas encore nettoyer ce type d'image.",
  'format.old-jpeg':
    'Cette image TIFF est enregistrée sous une forme ancienne que Whereless ne sait pas nettoyer. Exportez-la d’abord en JPEG ou en PNG.',
  'format.mini-heif':
    'Cette image HEIF utilise une nouvelle forme compacte que Whereless ne sait pas encore nettoyer. Exportez-la d’abord en JPEG.',
};
