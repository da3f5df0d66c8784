import type { inPage as english } from '../en/in-page';

export const inPage: Record<keyof typeof english, string> = {
  'notice.drop-unreadable':
    "Whereless n'a pas pu lire tout ce que vous avez déposé. Rien n'a donc été envoyé. Réessayez, ou déposez les photos sans leur dossier.",
  'notice.drop-too-many':
    "Vous avez déposé plus de 2 000 fichiers. C'est trop pour une seule vérification. Rien n'a donc été envoyé. Déposez moins de fichiers.",
  'notice.folder-names': 'Les noms de vos dossiers sont partis avec vos fichiers, et le site peut les lire : {list}.',
  'notice.alarm': "Ce site a envoyé une image qui n'a pas été vérifiée.",
  'notice.alarm-stopped': "Ce site a tenté d'envoyer une image qui n'a pas été vérifiée. L'envoi a été arrêté.",
  'unchecked.video': "Cette vidéo n'a pas été vérifiée. Elle peut contenir le lieu où elle a été filmée.",
  'unchecked.pdf': "Ce fichier PDF n'a pas été vérifié. Il peut contenir des noms, des lieux et des photos.",
  'unchecked.archive': "Cette archive n'a pas été vérifiée. Les photos qu'elle contient gardent leurs données cachées.",
};
