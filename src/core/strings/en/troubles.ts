export const troubles = {
  'picture.unreadable': 'This picture could not be opened here, so what it shows was not checked.',
  'picture.too-large':
    'This picture has {megapixels} million pixels. Up to {limit} million can be opened here, so what it shows was not checked.',
  'picture.not-written': 'The covered picture could not be written.',
} as const;
