import type { sites as english } from '../en/sites';

export const sites: Record<keyof typeof english, string> = {
  'sites.title': 'Où les envois sont vérifiés',
  'sites.lead':
    'Le navigateur vous demande confirmation pour chaque site ajouté. Les nouvelles pages sont vérifiées tout de suite ; rechargez une page déjà ouverte.',
  'sites.group.social': 'Réseaux sociaux',
  'sites.group.messages': 'Messages et discussions',
  'sites.group.fediverse': 'Mastodon et ses voisins',
  'sites.group.dating': 'Rencontres',
  'sites.group.creators': 'Pages de soutien',
  'sites.group.markets': 'Vendre et louer',
  'sites.group.forums': 'Images et forums',
  'sites.group.mail': 'Courrier dans le navigateur',
  'sites.group.count': '{on} sur {all}',
  'sites.group.add': 'Vérifier les envois sur tous ceux-ci',
  'sites.other.title': 'Autres endroits',
  'sites.other.lead': 'Un forum, un petit serveur, votre propre page : tapez son adresse.',
  'sites.other.address': 'Adresse',
  'sites.other.add': 'Ajouter ce site',
  'sites.other.wrong': "Cela ne ressemble pas à l'adresse d'un site. En voici un exemple : forum.example.org",
  'sites.other.remove': 'Ne plus vérifier ici',
  'sites.everywhere.title': 'Partout',
  'sites.everywhere.lead':
    "Whereless est alors présent sur chaque page que vous ouvrez, pour qu'aucun endroit ne soit oublié. Il n'y lit que les photos que vous choisissez.",
  'sites.everywhere.add': 'Vérifier les envois partout',
  'sites.everywhere.on': 'Les envois sont vérifiés partout.',
  'sites.everywhere.remove': 'Revenir aux sites choisis plus haut',
  'sites.refused': "Le navigateur ne l'a pas permis. Rien n'a changé.",
  'sites.withdraw.title': 'Ne plus vérifier les envois sur {name} ?',
  'sites.withdraw.detail':
    "Désormais, les photos partiront vers {name} telles qu'elles sont : avec le lieu et l'heure cachés, et avec tout ce qu'elles montrent.",
  'sites.withdraw.everywhere': 'tous les autres sites',
  'sites.withdraw.confirm': 'Ne plus vérifier',
  'sites.withdraw.keep': 'Continuer à vérifier',
  'sites.here.add': 'Vérifier aussi les envois sur {host}',
  'sites.here.why':
    'Le navigateur vous demande confirmation. Whereless y lit ensuite les photos que vous choisissez, et rien d’autre.',
  'sites.here.looks-like': 'On dirait un endroit où l’on publie des photos ({software}).',
};
