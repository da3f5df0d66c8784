import type { TextSort } from './text-sort';

const behindWord =
  /(?:password|passwort|kennwort|mot de passe|contrase[ñn]a|senha|passcode|wi-?fi key|\bwpa[23]?\b)(?:\s(?:du |for |für )?(?:wi-?fi|wlan)\b)?(?:\s(?:is|ist|est)\b)?(\s?[:=]\s*|\s*(?=[\p{L}\d]))(\S{3,})/iu;
/** As labels of routers have it: `WPA2 Key: …`, `Das Passwort lautet: …`. What stands behind a colon is never prose. */
const labelled =
  /(?:password|passwort|kennwort|mot de passe|contrase[ñn]a|senha|passcode|wi-?fi key|\bwpa\d?)[^:=]{0,24}[:=]\s*(\S{4,})/iu;
const network = /wi-?fi|wlan|ssid/iu;
/** What sentences on passwords go on with. */
const prose =
  /^(?:required|needed|protected|reset|manager|forgotten|available|upon|request|see|ask|inside|here|below|behind|free|only|and|for|the|erforderlich|vergessen|gesch[uü]tzt|siehe|auf|bei|hier|unten|[aä]ndern|gratis|und|requis|oubli[ée]|obligatoire|voir|sur|ici|disponible|demandez|personal|enterprise|psk)[.,:;!?]*$/iu;

/**
 * What stands behind a word for the password. Without a colon it must look like one (a digit or a sign in it), or be the
 * password of a network: people write of passwords elsewhere, too.
 */
export const wifiPassword: TextSort = {
  sort: 'wifi-password',
  find(line) {
    const behindColon = labelled.exec(line)?.[1];
    if (behindColon !== undefined) return behindColon;
    const found = behindWord.exec(line);
    if (!found) return null;
    const [whole, mark = '', value = ''] = found;
    const ofNetwork = network.test(line.slice(0, found.index + whole.length - value.length));
    if (prose.test(value) || (value.length < 4 && !ofNetwork)) return null;
    return ofNetwork || /[:=]/u.test(mark) || /[\d!@#$%&*_+]/u.test(value) ? value : null;
  },
};

export const wifiName: TextSort = {
  sort: 'wifi-name',
  find: (line) => /(?:wi-?fi|wlan|ssid|network|netzwerk|réseau)\s?[:=]\s*(\S.*)/iu.exec(line)?.[1]?.trim() ?? null,
};
