import { bluesky } from './families/bluesky';
import { discord } from './families/discord';
import { linkedin } from './families/linkedin';
import { mastodon } from './families/mastodon';
import { meta } from './families/meta';
import { reddit } from './families/reddit';
import { telegram } from './families/telegram';
import { tiktok } from './families/tiktok';
import { tumblr } from './families/tumblr';
import { twitch } from './families/twitch';
import { whatsapp } from './families/whatsapp';
import { x } from './families/x';
import type { Site } from './site';

export const sites: readonly Site[] = [
  bluesky,
  discord,
  linkedin,
  mastodon,
  meta,
  reddit,
  telegram,
  tiktok,
  tumblr,
  twitch,
  whatsapp,
  x,
];

/** Match patterns of every site that is guarded from installation on. */
export function guardedAtInstall(): string[] {
  return sites.filter((site) => site.atInstall).flatMap((site) => site.matches);
}
