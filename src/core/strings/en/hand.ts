/**
 * Checks by hand: the popup, the full page, and the menu of a picture. For translators: the names of buttons are short.
 * Where something could not be read, say so before anything else; never let it sound as if nothing was there.
 */
export const hand = {
  'menu.check-picture': 'Check this picture',

  'hand.page': 'Check the pictures on this page',
  'hand.page.reading': 'Reading the pictures of the page…',
  'hand.page.closed':
    'The browser does not let the pictures of this page be read. Save the picture, then drop it here.',
  'hand.page.none': 'No photo was found on the page.',
  'hand.page.picture': 'Picture {number}',
  'hand.page.unread.one':
    '{count} picture of the page could not be read without asking the network for it. Save it, then drop it here.',
  'hand.page.unread.other':
    '{count} pictures of the page could not be read without asking the network for them. Save them, then drop them here.',
  'hand.page.pixels':
    'Only what this picture shows was read from the page, not its file. What its file hides is not known.',
  'hand.page.screen':
    'This picture was copied from the screen, no larger than it was shown. Small details can be missed, and what its file hides is not known.',

  'hand.save-all': 'Save all cleaned',
  'hand.save-all.hint': '{count} photos in one ZIP file',
  'hand.save-all.part': '{count} of {photos} photos in one ZIP file, the others could not be cleaned',
  'hand.save-all-covered': 'Save all covered',
  'hand.copy': 'Copy cleaned',
  'hand.copy-covered': 'Copy covered',
  'hand.copy.hint': 'To paste it elsewhere, as PNG',
  'hand.copied': 'Copied. Paste it where you want.',
  'hand.copy-failed': 'The picture could not be copied.',

  'hand.site.reload': 'Reload this page',
  'hand.site.pause': 'Pause here for ten minutes',
  'hand.site.pause.title': 'Stop checking here for ten minutes?',
  'hand.site.pause.weaker': 'Photos you post on this site will go up as they are: not cleaned, and not looked at.',
  'hand.site.pause.keep': 'Keep checking',
  'hand.site.pause.confirm': 'Pause',
  'hand.site.paused': 'Paused on this site until {time}.',
  'hand.site.resume': 'Check uploads again',
  'hand.site.not-paused': 'The pause could not be set. Uploads are checked as before.',

  'hand.last.title': 'Last check, at {time}',
  'hand.last.photos.one': '{count} photo.',
  'hand.last.photos.other': '{count} photos.',
  'hand.last.removed': 'Removed: {list}.',
  'hand.last.nothing-removed': 'No hidden data to remove.',
  'hand.last.seen': 'Stood out: {list}.',
  'hand.last.unchecked': 'Part of it was not checked.',
  'hand.last.went.cleaned': 'It went on cleaned.',
  'hand.last.went.covered': 'It went on cleaned and covered.',
  'hand.last.went.original': 'The original went on.',
  'hand.last.went.none': 'Nothing was uploaded.',
  'hand.last.forget': 'Forget this',
} as const;
