/** Why a photo goes on by itself or waits for the user. */
export const verdict = {
  'verdict.refused': 'The hidden data could not be removed, so you decide what happens.',
  'verdict.not-checked': 'A part of this photo could not be checked, so you decide what happens.',
  'verdict.findings': 'Details that could give the place away: {count}.',
  'verdict.hidden-colour':
    'Colours are still there under the transparent part of this picture, so you decide what happens.',
  'verdict.nothing-stood-out': 'Nothing stood out in what was checked. That is no proof.',
  'check.detector-failed': 'This part of the check stopped. Details of this kind may be in the photo.',
  'check.no-wasm':
    'This part of the check needs WebAssembly, which is off in this browser. Details of this kind may be in the photo.',
  'check.too-slow': 'This part of the check took too long and was ended.',
  'check.frames': 'This picture moves. Only its first image was looked at.',
  'check.frames-some': 'This picture moves. {looked} of its {frames} images were looked at.',
  'check.cleaner-failed': 'Removing the hidden data was interrupted.',
  'check.cover-failed': 'The flagged places could not be covered. Nothing was uploaded.',
  'check.interrupted': 'The check was interrupted. Nothing was uploaded.',
  'check.part-stopped': 'A part of the check stopped. The photo is still here, and nothing was uploaded.',
} as const;
