/** The groups in which sites are offered, in the order in which they are shown. */
export const siteGroups = [
  'social',
  'messages',
  'fediverse',
  'dating',
  'creators',
  'markets',
  'forums',
  'mail',
] as const;
export type SiteGroup = (typeof siteGroups)[number];
