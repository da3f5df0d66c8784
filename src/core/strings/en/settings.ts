/** Settings as a whole: as a file, set back, and what gets weaker by it. */
export const settings = {
  'settings.title': 'Keep or move these settings',
  'settings.lead':
    'A file with the settings, for another browser or as a copy. It holds no photos. Sites you add are asked for again there.',
  'settings.used': 'Kept on this device: {bytes} bytes of settings, no photos, no history.',
  'settings.export': 'Save settings as a file',
  'settings.import': 'Use settings from a file',
  'settings.import.unreadable': 'This is not a file of Whereless settings. Nothing was changed.',
  'settings.import.newer': 'This file comes from a newer version of Whereless. Update it first. Nothing was changed.',
  'settings.import.done': 'The settings are in use.',
  'settings.reset': 'Back to how it was installed',
  'settings.weaker.title': 'This would protect you less',
  'settings.weaker.kind': 'No longer asked about: {name}',
  'settings.weaker.kind-on-site': 'No longer asked about on {site}: {name}',
  'settings.weaker.site': 'Uploads are no longer checked on {host}.',
  'settings.weaker.names':
    'Photos go on under the names your files have: with the date, the camera or whatever a name says.',
  'settings.weaker.credit':
    'The name of who made a photo, and its copyright, stay in the file: everyone who gets it can read them. A name tells who you are.',
  'settings.weaker.faces': 'Faces of children and other people no longer stop a photo by themselves.',
  'settings.weaker.confirm': 'Protect me less',
  'settings.weaker.keep': 'Keep it as it is',
} as const;
