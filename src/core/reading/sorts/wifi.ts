import type { TextSort } from './text-sort';

/** What stands behind a word for the network or its password. */
export const wifiPassword: TextSort = {
  sort: 'wifi-password',
  find: (line) =>
    /(?:password|passwort|kennwort|mot de passe|contraseña|senha|passcode|wpa2?|wi-?fi key)\s?[:=]?\s*(\S{4,})/iu.exec(
      line,
    )?.[1] ?? null,
};

export const wifiName: TextSort = {
  sort: 'wifi-name',
  find: (line) => /(?:wi-?fi|wlan|ssid|network|netzwerk|réseau)\s?[:=]\s*(\S.*)/iu.exec(line)?.[1]?.trim() ?? null,
};
