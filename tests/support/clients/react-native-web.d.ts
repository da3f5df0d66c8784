/** The little that the test pages use of it. */
declare module 'react-native-web' {
  import type { FunctionComponent, PropsWithChildren } from 'react';

  export const View: FunctionComponent<PropsWithChildren<{ readonly testID?: string }>>;
  export const Text: FunctionComponent<PropsWithChildren>;
  export const Pressable: FunctionComponent<
    PropsWithChildren<{ readonly testID?: string; readonly onPress: () => void }>
  >;
}
