import type { settings as english } from '../en/settings';

export const settings: Record<keyof typeof english, string> = {
  'settings.title': 'Garder ou déplacer ces réglages',
  'settings.lead':
    'Un fichier avec les réglages, pour un autre navigateur ou comme copie. Il ne contient pas de photos. Les sites ajoutés y sont redemandés.',
  'settings.used': 'Gardé sur cet appareil : {bytes} octets de réglages, ni photos, ni historique.',
  'settings.export': 'Enregistrer les réglages dans un fichier',
  'settings.import': "Utiliser les réglages d'un fichier",
  'settings.import.unreadable': "Ce n'est pas un fichier de réglages de Whereless. Rien n'a changé.",
  'settings.import.newer':
    "Ce fichier vient d'une version plus récente de Whereless. Mettez d'abord à jour. Rien n'a changé.",
  'settings.import.done': 'Ces réglages sont en place.',
  'settings.reset': "Revenir à l'état d'installation",
  'settings.weaker.title': 'Cela vous protégerait moins',
  'settings.weaker.kind': 'On ne vous demandera plus pour : {name}',
  'settings.weaker.kind-on-site': 'Sur {site}, on ne vous demandera plus pour : {name}',
  'settings.weaker.site': 'Les envois ne seront plus vérifiés sur {host}.',
  'settings.weaker.names':
    "Les photos partent sous le nom de vos fichiers : avec la date, l'appareil, ou ce que dit le nom.",
  'settings.weaker.credit':
    "Le nom de l'auteur et le copyright restent dans le fichier : tous ceux qui le reçoivent peuvent les lire. Un nom dit qui vous êtes.",
  'settings.weaker.faces': "Les visages d'enfants et d'autres personnes n'arrêteront plus une photo à eux seuls.",
  'settings.weaker.confirm': 'Me protéger moins',
  'settings.weaker.keep': 'Ne rien changer',
};
