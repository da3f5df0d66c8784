import type { preferences as english } from '../en/preferences';

export const preferences: Record<keyof typeof english, string> = {
  'preferences.title': 'À votre façon',
  'preferences.language': 'Langue',
  'preferences.language.auto': 'Celle du navigateur',
  'preferences.language.en': 'English',
  'preferences.language.fr': 'Français',
  'preferences.fill': 'Ce qui est signalé est couvert',
  'preferences.fill.solid': 'En noir',
  'preferences.fill.fringe': 'Avec les couleurs autour',
  'preferences.fill.detail':
    "Les deux ne gardent rien de ce qu'ils cachent. Les détails fins sont toujours couverts avec les couleurs autour.",
  'preferences.names': 'Noms des fichiers',
  'preferences.names.neutral': 'Neutres : photo-1.jpg',
  'preferences.names.kept': 'Tels quels',
  'preferences.names.detail':
    'Les noms disent des dates, des appareils, des personnes. Avec « On ne doit pas me trouver », ils sont toujours neutres.',
  'preferences.credit': 'Garder le nom et le copyright dans les photos',
  'preferences.credit.detail':
    'Pour les photographes. Seuls ces deux-là restent, dans les fichiers JPEG et PNG, réécrits à neuf ; tous ceux qui reçoivent le fichier peuvent les lire. Un nom dit qui vous êtes, et souvent où vous trouver. Avec « On ne doit pas me trouver », ils sont toujours retirés.',
  'preferences.credit.confirm': 'Les garder dans les photos',
  'preferences.faces': "Des enfants ou d'autres personnes sur mes photos : me demander pour chaque visage",
  'preferences.faces.detail':
    "Sinon, les visages sont dans la liste, mais à eux seuls ils n'arrêtent une photo qu'avec « On ne doit pas me trouver », quand il y a plusieurs personnes. Ce qui est réglé pour les visages sous « Ce qui arrête une photo » passe avant.",
  'preferences.faces.confirm': 'Ne pas demander pour chaque visage',
  'preferences.discreet': 'Un bouton qui ne dit pas à quoi il sert',
  'preferences.discreet.detail':
    "Le bouton de la barre, sa fenêtre et les titres d'onglets taisent le nom. La liste des extensions du navigateur le montre encore.",
  'preferences.counter': 'Compter les photos vérifiées',
  'preferences.counter.detail': 'Seulement le nombre : ni quand, ni où, ni quoi.',
  'preferences.counter.is': "Photos jusqu'ici : {count}",
  'preferences.names.confirm': 'Garder les noms',
  'preferences.plain-name': 'Photos',

  'shortcuts.title': 'Raccourcis',
  'shortcuts.none': 'aucune touche',
  'shortcuts.open-check': 'Vérifier une photo',
  'shortcuts.raise-profile': '« On ne doit pas me trouver », dès maintenant',
  'shortcuts.change': 'Changer les touches',
  'shortcuts.where':
    'Le navigateur les garde : dans sa liste des extensions, « Raccourcis clavier » ou « Gérer les raccourcis ».',

  'models.title': 'Ce qui regarde les photos',
  'models.lead': "Ces réseaux et décodeurs font partie de l'extension et tournent sur cet appareil.",
  'models.size': '{megabytes} Mo',
  'models.test': 'Les essayer maintenant',
  'models.testing': 'Essai en cours…',
  'models.works': 'fonctionne',
  'models.broken': "ne fonctionne pas : ce qu'il cherche est alors « non vérifié »",
  'models.all-work': 'Tous fonctionnent comme au moment où ils ont été mesurés.',
  'models.some-broken': 'Tous ne fonctionnent pas ici. On vous demande alors pour les photos. Réinstaller peut aider.',
  'models.not-tested': "L'essai n'a pas pu se faire. Réessayez.",
  'models.graphics.none':
    "Les réseaux tournent sur le processeur. Il n'y a pas ici de carte graphique qu'ils puissent utiliser.",
  'models.graphics.used':
    'Les réseaux tournent sur la carte graphique : essayée, elle donne les mêmes résultats, plus vite.',
  'models.graphics.slow':
    "Les réseaux tournent sur le processeur. La carte graphique a été essayée : elle n'est pas nettement plus rapide.",
  'models.graphics.wrong':
    "Les réseaux tournent sur le processeur. La carte graphique donne d'autres résultats ; elle n'est donc pas utilisée.",
  'models.no-simd':
    "Ici, le navigateur calcule sans SIMD (les vieux processeurs ne l'ont pas) : regarder une photo prend plusieurs fois plus de temps. Ce qui n'est pas fini à temps figure sous « Non vérifié ».",
  'models.no-wasm':
    "WebAssembly est désactivé dans ce navigateur : regarder une photo prend une minute ou plus, quand c'est possible, et les codes ne sont pas lus. Ce qui n'a pas été cherché figure sous « Non vérifié ».",
  'models.graphics.failed':
    "Les réseaux tournent sur le processeur. La carte graphique a été essayée et n'a pas fonctionné.",
};
