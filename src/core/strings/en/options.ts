/** The page of settings. For translators: each choice completes "When this is seen in a photo: …". */
export const options = {
  'options.title': 'Settings',
  'options.lead': 'They stay on this device.',
  'options.kinds.title': 'What stops a photo',
  'options.kinds.lead':
    'By itself the profile decides. Here you can decide for single kinds. Everything is still listed in the review, and with “I must not be found” every clue asks, whatever is chosen here.',
  'options.where': 'This is for',
  'options.where.everywhere': 'Every site',
  'options.wish.none': 'As the profile says',
  'options.wish.inherit': 'As on every site',
  'options.wish.quiet': 'Don’t ask',
  'options.wish.always': 'Always ask',
  'options.quiet.title': 'No longer ask about this?',
  'options.quiet.detail': '{name}: {use} A photo that shows only this will go on without asking you.',
  'options.quiet.confirm': 'Ask less',
  'options.quiet.keep': 'Keep it as it is',
  'options.not-saved': 'This could not be saved. Try again.',
} as const;
