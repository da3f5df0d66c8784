import type { metadata as english } from '../en/metadata';

export const metadata: Record<keyof typeof english, string> = {
  'metadata.why.position':
    'Toute personne qui a cette image peut voir sur une carte où elle a été prise, souvent à quelques pas près.',
  'metadata.why.place': 'Un lieu y est nommé : cela aide à deviner où vous étiez.',
  'metadata.why.time':
    "On y lit quand l'image a été prise ou modifiée, ce qui permet de la rapprocher d'autres choses connues de votre journée.",
  'metadata.why.file-time': "La date du fichier dit quand vous l'avez enregistré pour la dernière fois.",
  'metadata.why.device': 'On y lit quel appareil vous utilisez, ce qui aide à relier vos images entre elles.',
  'metadata.why.serial':
    "Un numéro de série n'appartient qu'à un seul appareil : toutes les images qui le portent viennent de la même personne.",
  'metadata.why.person': "Une personne y est nommée, ou l'on y lit comment la joindre.",
  'metadata.why.history': "On y lit quels programmes ont traité l'image, ce qui peut la relier à d'autres copies.",
  'metadata.why.document-id':
    "Ce numéro reste le même d'une retouche à l'autre : il relie cette image à ses autres versions.",
  'metadata.why.thumbnail':
    'Une petite copie est cachée dans le fichier. Elle peut encore montrer ce qui a été coupé ou masqué.',
  'metadata.why.differing-copy':
    "Une petite copie dans le fichier montre quelque chose que l'image ne montre pas, par exemple ce qui a été coupé ou masqué.",
  'metadata.why.gain-map':
    "Une deuxième couche rend la photo plus lumineuse sur certains écrans, et montre la même scène en gris. Elle part aussi : la photo a le même aspect, seules les lumières vives peuvent l'être un peu moins.",
  'metadata.why.second-picture':
    'Une deuxième image est cachée dans le fichier. Elle peut montrer plus que celle que vous voyez, et avoir son propre lieu et sa propre heure.',
  'metadata.why.video': "Une courte vidéo est cachée derrière l'image, avec le son et souvent le lieu.",
  'metadata.why.older-picture':
    "Il reste dans le fichier des morceaux d'une image plus ancienne, par exemple d'avant le recadrage.",
  'metadata.why.hidden-picture':
    'Une autre image est cachée dans le fichier. Elle peut montrer ce que vous ne vouliez pas partager.',
  'metadata.why.provenance':
    "On y lit d'où vient l'image, parfois avec un nom, une heure et les programmes utilisés. L'enlever enlève aussi cette preuve.",
  'metadata.why.ai': "On y lit qu'un programme a créé ou modifié l'image, parfois avec les mots qui ont été saisis.",
  'metadata.why.leftover':
    "Ces octets ne font pas partie de l'image. Des programmes ou des personnes peuvent y laisser n'importe quoi.",
  'metadata.why.file-name': "Le nom du fichier part avec l'envoi, et il révèle ceci.",
  'metadata.why.other': "C'est un texte sur l'image, que l'on ne voit pas en la regardant.",
  'metadata.town.near': '{town}, {country} (à environ {distance} km)',
  'metadata.town.none': 'loin de toute ville',
};
