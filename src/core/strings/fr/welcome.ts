import type { welcome as english } from '../en/welcome';

export const welcome: Record<keyof typeof english, string> = {
  'welcome.title': 'Whereless est prêt',
  'welcome.step': 'Étape {step} sur 3',
  'welcome.what.title': 'Ce que fait Whereless',
  'welcome.what.hold': 'Il retient la photo que vous choisissez sur un site, avant que le site puisse la lire.',
  'welcome.what.clean':
    "Il retire ce qui est caché dans le fichier : lieu, heure, appareil. L'image elle-même reste comme elle est.",
  'welcome.what.show':
    "Il montre ce qui, à l'arrière-plan, pourrait aider quelqu'un à trouver le lieu, et le couvre si vous voulez.",
  'welcome.what.local': "Tout se passe sur cet appareil. Rien n'est envoyé à personne, jamais.",
  'welcome.what.limits':
    "Il ne voit pas tout, et il ne peut pas protéger ce qui est déjà en ligne. C'est vous qui décidez, chaque fois.",
  'welcome.try': 'Essayer avec une photo d’exemple',
  'welcome.try.detail': "Une chambre dessinée par un ordinateur. Rien n'est envoyé.",
  'welcome.try.failed':
    "La photo d'exemple n'a pas pu être ouverte. Vous pouvez essayer avec une de vos photos, depuis le bouton de la barre d'outils.",
  'welcome.sites.title': 'Sur quels sites',
  'welcome.sites.lead':
    "Une douzaine de grands sites sont déjà activés. Ajoutez les autres que vous utilisez ; rien ne s'ajoute tout seul.",
  'welcome.profile.title': 'À quel point faire attention',
  'welcome.profile.lead': "Vous pouvez changer cela à tout moment avec le bouton de la barre d'outils.",
  'welcome.back': 'Retour',
  'welcome.next': 'Suivant',
  'welcome.done': 'Terminé',
  'welcome.done.detail': 'Le bouton de la barre dit « on » là où les envois sont vérifiés.',
  'welcome.private.title': 'Fenêtres privées',
  'welcome.private.off':
    "Publiez-vous depuis des fenêtres privées ? Whereless n'y est pas : les photos en partent telles quelles. Pour qu'elles soient vérifiées aussi, autorisez-le dans la liste des extensions du navigateur : « Autoriser en navigation privée » ou « Exécution dans les fenêtres privées ». Les réglages sont les mêmes ; rien de plus n'est gardé.",
  'welcome.private.on':
    "Whereless est aussi dans les fenêtres privées. Les réglages sont les mêmes ; rien de plus n'est gardé.",
  'welcome.private.open': 'Ouvrir la page du navigateur',
};
