import type { verdict as english } from '../en/verdict';

export const verdict: Record<keyof typeof english, string> = {
  'verdict.refused': "Les données cachées n'ont pas pu être retirées : c'est vous qui décidez de la suite.",
  'verdict.not-checked': "Une partie de cette photo n'a pas pu être vérifiée : c'est vous qui décidez de la suite.",
  'verdict.findings': 'Détails qui pourraient révéler le lieu : {count}.',
  'verdict.hidden-colour':
    "Des couleurs restent sous la partie transparente de cette image : c'est vous qui décidez de la suite.",
  'verdict.nothing-stood-out': "Rien ne ressort de ce qui a été vérifié. Ce n'est pas une preuve.",
  'check.detector-failed':
    "Cette partie de la vérification s'est arrêtée. La photo contient peut-être des détails de ce type.",
  'check.no-wasm':
    'Cette partie de la vérification a besoin de WebAssembly, désactivé dans ce navigateur. La photo contient peut-être des détails de ce type.',
  'check.too-slow': 'Cette partie de la vérification a duré trop longtemps et a été arrêtée.',
  'check.frames': 'Cette image est animée. Seule sa première vue a été examinée.',
  'check.frames-some': 'Cette image bouge. {looked} de ses {frames} images ont été regardées.',
  'check.cleaner-failed': 'Le retrait des données cachées a été interrompu.',
  'check.cover-failed': "Les endroits signalés n'ont pas pu être couverts. Rien n'a été envoyé.",
  'check.interrupted': "La vérification a été interrompue. Rien n'a été envoyé.",
  'check.part-stopped': "Une partie de la vérification s'est arrêtée. La photo est toujours là et rien n'a été envoyé.",
};
