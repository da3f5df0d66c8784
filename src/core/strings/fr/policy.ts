import type { policy as english } from '../en/policy';

export const policy: Record<keyof typeof english, string> = {
  'policy.active': 'Qui gère ce navigateur a fixé des règles',
  'policy.profile': 'Au moins aussi attentif que « {name} ».',
  'policy.kinds': 'On vous demande toujours pour : {list}.',
  'policy.credit': 'Le nom et le copyright sont toujours retirés des photos.',
  'policy.sites': 'Les envois doivent être vérifiés sur : {list}.',
  'policy.everywhere': 'tous les sites',
  'policy.missing': "Pas encore vérifiés : {list}. Le navigateur vous demande d'abord.",
  'policy.allow': 'Y vérifier aussi les envois',
  'policy.weaker': "Ces règles vous protégeraient aussi moins. Rien n'a changé : c'est vous qui décidez.",
  'policy.weaker.read': 'Lire ce qui serait affaibli',
  'policy.lower-than-chosen': 'Vous êtes moins protégé que votre dernier choix : « {name} ».',
  'policy.raise-again': 'Revenir à « {name} »',
  'policy.fixed': 'Fixé par les règles de ce navigateur.',
  'policy.toolbar.active': 'Ce navigateur a des règles fixées.',
  'policy.toolbar.lower': 'La protection est plus faible que votre dernier choix.',
};
