export const troubles = {
  'picture.unreadable': 'This picture could not be opened here, so what it shows was not checked.',
  'picture.too-large':
    'This picture has {megapixels} million pixels. Up to {limit} million can be opened here, so what it shows was not checked.',
  'cover.still-seen': 'After covering, more can be told from the photo. It is marked now. Look once more.',
  'cover.not-looked-at':
    'The covered photo could not be looked at once more. What you chose is covered. You decide whether it goes on.',
  'picture.not-written': 'The covered picture could not be written.',
} as const;
