import { airbnb } from './families/airbnb';
import { badoo } from './families/badoo';
import { bluesky } from './families/bluesky';
import { bumble } from './families/bumble';
import { craigslist } from './families/craigslist';
import { discord } from './families/discord';
import { discourse } from './families/discourse';
import { ebay } from './families/ebay';
import { facebook } from './families/facebook';
import { fansly } from './families/fansly';
import { flickr } from './families/flickr';
import { gmail } from './families/gmail';
import { gmx } from './families/gmx';
import { grindr } from './families/grindr';
import { icloudMail } from './families/icloud-mail';
import { imgur } from './families/imgur';
import { instagram } from './families/instagram';
import { kleinanzeigen } from './families/kleinanzeigen';
import { koFi } from './families/ko-fi';
import { leboncoin } from './families/leboncoin';
import { lemmy } from './families/lemmy';
import { linkedin } from './families/linkedin';
import { mastodon } from './families/mastodon';
import { messenger } from './families/messenger';
import { misskey } from './families/misskey';
import { okcupid } from './families/okcupid';
import { onlyfans } from './families/onlyfans';
import { outlook } from './families/outlook';
import { patreon } from './families/patreon';
import { phpbb } from './families/phpbb';
import { pinterest } from './families/pinterest';
import { pixelfed } from './families/pixelfed';
import { protonMail } from './families/proton-mail';
import { reddit } from './families/reddit';
import { slack } from './families/slack';
import { snapchat } from './families/snapchat';
import { telegram } from './families/telegram';
import { threads } from './families/threads';
import { tiktok } from './families/tiktok';
import { tinder } from './families/tinder';
import { tumblr } from './families/tumblr';
import { twitch } from './families/twitch';
import { vinted } from './families/vinted';
import { vk } from './families/vk';
import { whatsapp } from './families/whatsapp';
import { x } from './families/x';
import { yahooMail } from './families/yahoo-mail';
import { youtube } from './families/youtube';
import { patternsOf, type Site } from './site';

/** In the order of their groups; within one, the most used first. */
export const sites: readonly Site[] = [
  facebook,
  instagram,
  threads,
  x,
  reddit,
  tiktok,
  bluesky,
  linkedin,
  tumblr,
  pinterest,
  snapchat,
  vk,
  youtube,
  twitch,
  messenger,
  whatsapp,
  telegram,
  discord,
  slack,
  mastodon,
  pixelfed,
  misskey,
  lemmy,
  tinder,
  bumble,
  okcupid,
  badoo,
  grindr,
  patreon,
  onlyfans,
  fansly,
  koFi,
  ebay,
  vinted,
  craigslist,
  leboncoin,
  kleinanzeigen,
  airbnb,
  imgur,
  flickr,
  discourse,
  phpbb,
  gmail,
  outlook,
  yahooMail,
  protonMail,
  icloudMail,
  gmx,
];

/** Match patterns of everything that is asked for at installation: pages to guard, and hosts that take their uploads. */
export function askedAtInstall(): string[] {
  return sites.filter((site) => site.atInstall).flatMap(patternsOf);
}

/** Match patterns of the pages that are guarded from installation on. */
export function guardedAtInstall(): string[] {
  return sites.filter((site) => site.atInstall).flatMap(({ matches }) => matches);
}

/** Match patterns that are permitted for the alarm alone. */
export function uploadHosts(): string[] {
  return sites.flatMap((site) => site.uploadHosts);
}
