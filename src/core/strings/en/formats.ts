/** Why a file was refused by the strip engine. Shown to the user as it is. */
export const formats = {
  'format.unknown': 'This does not look like a picture Whereless knows.',
  'format.broken': 'This picture is damaged, so its hidden data could not be removed for certain.',
  'format.proof-failed': 'The cleaned picture did not pass the final check, so it is not used.',
} as const;
