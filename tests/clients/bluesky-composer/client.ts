import { chooseBy, dropOn, pasteInto } from '../../support/clients/client';
import type { Client } from '../../support/clients/client';

/** React Native for web; an input made for each pick and removed after it, opened by a dispatched click. */
export const client: Client = {
  title: 'Imitation of the composer of Bluesky',
  packages: ['react', 'react-dom', 'react-native-web', '@tiptap/core', '@tiptap/starter-kit'],
  sources: [
    'https://github.com/bluesky-social/social-app/blob/main/src/view/com/composer/SelectMediaButton.tsx',
    'https://github.com/bluesky-social/social-app/blob/main/src/view/com/composer/text-input/TextInput.web.tsx',
    'https://github.com/expo/expo/blob/main/packages/expo-image-picker/src/ExponentImagePicker.web.ts',
  ],
  use: { pick: chooseBy('[data-testid="openMediaBtn"]'), drop: dropOn('body'), paste: pasteInto('.ProseMirror') },
  preview: '[data-testid="gallery"] img',
};
