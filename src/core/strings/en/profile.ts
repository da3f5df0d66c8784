/**
 * How much a person wants to be asked. For translators: the three names are what people call themselves to us, so they
 * are plain; each sentence says what happens, not how good it is.
 */
export const profile = {
  'profile.title': 'How careful to be',
  'profile.hidden.name': 'I must not be found',
  'profile.hidden.detail':
    'Asks about every clue that is found, weak ones too. The original goes out only after you type a word.',
  'profile.careful.name': 'Careful',
  'profile.careful.detail': 'Asks when something in the photo could be matched with a place or a person.',
  'profile.light.name': 'Light',
  'profile.light.detail':
    'Asks only about papers, codes, vehicles and words that can be read. Some words are missed, above all small ones.',
  'profile.raise': 'Be more careful: “I must not be found”',
  'profile.raised': '“I must not be found” is on.',
  'profile.lower.title': 'Ask less often?',
  'profile.lower.careful':
    'With “Careful”, weak clues alone no longer stop a photo, and the original can be sent without typing a word.',
  'profile.lower.light':
    'With “Light”, rooms, beds, windows, buildings and views no longer stop a photo. Somebody could still find a place with them.',
  'profile.lower.confirm': 'Ask less often',
  'profile.lower.keep': 'Keep it as it is',
} as const;
