/** The three screens after installation. */
export const welcome = {
  'welcome.title': 'Whereless is ready',
  'welcome.step': 'Step {step} of 3',
  'welcome.what.title': 'What it does',
  'welcome.what.hold': 'It holds a photo you pick on a site, before the site can read it.',
  'welcome.what.clean':
    'It takes out what is hidden in the file: place, time, camera. The picture itself stays as it is.',
  'welcome.what.show':
    'It points at what in the background could help somebody find the place, and covers it if you want.',
  'welcome.what.local': 'All of this happens on this device. Nothing is sent to anybody, ever.',
  'welcome.what.limits':
    'It does not see everything, and it can’t protect what is already online. You decide each time.',
  'welcome.try': 'Try it on a sample photo',
  'welcome.try.detail': 'A room that was drawn by a computer. Nothing is uploaded.',
  'welcome.try.failed':
    'The sample photo could not be opened. You can try with a photo of your own, from the toolbar button.',
  'welcome.sites.title': 'Which sites',
  'welcome.sites.lead': 'A dozen large sites are on already. Add the others you use; nothing is added by itself.',
  'welcome.profile.title': 'How careful to be',
  'welcome.profile.lead': 'You can change this at any time with the toolbar button.',
  'welcome.back': 'Back',
  'welcome.next': 'Next',
  'welcome.done': 'Done',
  'welcome.done.detail': 'The toolbar button says “on” where uploads are checked.',
  'welcome.private.title': 'Private windows',
  'welcome.private.off':
    'Do you post from private windows? Whereless is not in them: photos go out there as they are. To have them checked too, allow it in the browser’s list of extensions: “Allow in Incognito” or “Run in Private Windows”. Settings are the same in both; nothing more is kept.',
  'welcome.private.on': 'Whereless is in private windows too. Settings are the same in both; nothing more is kept.',
  'welcome.private.open': 'Open the browser’s page',
} as const;
