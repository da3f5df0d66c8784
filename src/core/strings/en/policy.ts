/** Policies of a managed browser, and protection that is lower than the user last chose. */
export const policy = {
  'policy.active': 'Whoever manages this browser has set a policy',
  'policy.profile': 'At least as careful as “{name}”.',
  'policy.kinds': 'Always asked about: {list}.',
  'policy.credit': 'The name and the copyright are always removed from photos.',
  'policy.sites': 'Uploads are to be checked on: {list}.',
  'policy.everywhere': 'every site',
  'policy.missing': 'Not checked yet: {list}. The browser asks you first.',
  'policy.allow': 'Check uploads there too',
  'policy.weaker': 'The policy would also protect you less. Nothing was changed: you decide.',
  'policy.weaker.read': 'Read what would get weaker',
  'policy.lower-than-chosen': 'You are less protected than you last chose: “{name}”.',
  'policy.raise-again': 'Back to “{name}”',
  'policy.fixed': 'Set by the policy of this browser.',
  'policy.toolbar.active': 'A policy of this browser is active.',
  'policy.toolbar.lower': 'Protection is lower than you last chose.',
} as const;
