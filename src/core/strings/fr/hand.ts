import type { hand as english } from '../en/hand';

/** Checks by hand: the popup, the full page, and the menu of a picture. */
export const hand: Readonly<Record<keyof typeof english, string>> = {
  'menu.check-picture': 'Vérifier cette image',

  'hand.page': 'Vérifier les images de cette page',
  'hand.page.reading': 'Lecture des images de la page…',
  'hand.page.closed':
    "Le navigateur ne laisse pas lire les images de cette page. Enregistrez l'image, puis déposez-la ici.",
  'hand.page.none': "Aucune photo n'a été trouvée sur la page.",
  'hand.page.picture': 'Image {number}',
  'hand.page.unread.one':
    "{count} image de la page n'a pas pu être lue sans la demander au réseau. Enregistrez-la, puis déposez-la ici.",
  'hand.page.unread.other':
    "{count} images de la page n'ont pas pu être lues sans les demander au réseau. Enregistrez-les, puis déposez-les ici.",
  'hand.page.pixels':
    'Seul ce que montre cette image a été lu dans la page, pas son fichier. On ne sait pas ce que cache son fichier.',
  'hand.page.screen':
    "Cette image a été copiée de l'écran, à la taille où elle y était. De petits détails peuvent échapper, et on ne sait pas ce que cache son fichier.",

  'hand.save-all': 'Tout enregistrer nettoyé',
  'hand.save-all.hint': '{count} photos dans un fichier ZIP',
  'hand.save-all.part': "{count} photos sur {photos} dans un fichier ZIP, les autres n'ont pas pu être nettoyées",
  'hand.save-all-covered': 'Tout enregistrer couvert',
  'hand.copy': 'Copier nettoyée',
  'hand.copy-covered': 'Copier couverte',
  'hand.copy.hint': 'Pour la coller ailleurs, en PNG',
  'hand.copied': 'Copiée. Collez-la où vous voulez.',
  'hand.copy-failed': "L'image n'a pas pu être copiée.",

  'hand.site.reload': 'Recharger cette page',
  'hand.site.pause': 'Suspendre ici dix minutes',
  'hand.site.pause.title': 'Ne plus vérifier ici pendant dix minutes ?',
  'hand.site.pause.weaker':
    'Les photos que vous publiez sur ce site partiront telles quelles : ni nettoyées, ni regardées.',
  'hand.site.pause.keep': 'Continuer à vérifier',
  'hand.site.pause.confirm': 'Suspendre',
  'hand.site.paused': "Suspendu sur ce site jusqu'à {time}.",
  'hand.site.resume': 'Vérifier à nouveau les envois',
  'hand.site.not-paused': "La pause n'a pas pu être mise. Les envois sont vérifiés comme avant.",

  'hand.last.title': 'Dernière vérification, à {time}',
  'hand.last.photos.one': '{count} photo.',
  'hand.last.photos.other': '{count} photos.',
  'hand.last.removed': 'Retiré : {list}.',
  'hand.last.nothing-removed': 'Aucune donnée cachée à retirer.',
  'hand.last.seen': 'Remarqué : {list}.',
  'hand.last.unchecked': "Une partie n'a pas été vérifiée.",
  'hand.last.went.cleaned': 'Envoyée nettoyée.',
  'hand.last.went.covered': 'Envoyée nettoyée et couverte.',
  'hand.last.went.original': "L'original a été envoyé.",
  'hand.last.went.none': "Rien n'a été envoyé.",
  'hand.last.forget': 'Oublier',
};
