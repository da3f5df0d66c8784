/** Why a file was refused by the strip engine. Shown to the user as it is. */
export const formats = {
  'format.unknown': 'This does not look like a picture Whereless knows.',
  'format.broken': 'This picture is damaged, so its hidden data could not be removed for certain.',
  'format.proof-failed': 'The cleaned picture did not pass the final check, so it is not used.',
  'format.raw':
    'This is a camera raw file. Whereless cannot clean those yet; export it as JPEG first, or send it as it is on purpose.',
  'format.other-picture': 'Whereless does not know how to clean this kind of picture yet.',
  'format.old-jpeg':
    'This TIFF picture is stored in an outdated way that Whereless cannot clean. Export it as JPEG or PNG first.',
  'format.mini-heif':
    'This HEIF picture uses a new compact form that Whereless cannot clean yet. Export it as JPEG first.',
} as const;
