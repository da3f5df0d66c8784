/** How the user likes things done, and what the extension is made of: sections of the page of settings. */
export const preferences = {
  'preferences.title': 'As you like it',
  'preferences.language': 'Language',
  'preferences.language.auto': 'As the browser',
  'preferences.language.en': 'English',
  'preferences.language.fr': 'Français',
  'preferences.fill': 'What is flagged is covered',
  'preferences.fill.solid': 'In black',
  'preferences.fill.fringe': 'In the colours around it',
  'preferences.fill.detail':
    'Both take nothing from what they hide. Fine detail is always covered in the colours around it.',
  'preferences.names': 'Names of files',
  'preferences.names.neutral': 'Neutral: photo-1.jpg',
  'preferences.names.kept': 'As they are',
  'preferences.names.detail': 'Names carry dates, cameras, people. With “I must not be found” they are always neutral.',
  'preferences.credit': 'Keep the name and the copyright in photos',
  'preferences.credit.detail':
    'For photographers. Only these two stay, in JPEG and PNG files, written anew; everyone who gets the file can read them. A name tells who you are, and often where you can be found. With “I must not be found” they are always removed.',
  'preferences.credit.confirm': 'Keep them in photos',
  'preferences.faces': 'Children or other people in my photos: ask me about every face',
  'preferences.faces.detail':
    'Without it faces are listed, but alone they stop a photo only with “I must not be found”, when several people are in it. What is set for faces under “What stops a photo” comes before.',
  'preferences.faces.confirm': 'Do not ask about every face',
  'preferences.discreet': 'A button that does not say what it is for',
  'preferences.discreet.detail':
    'The button in the toolbar, the window behind it and the titles of tabs leave the name out. The browser’s list of extensions still shows it.',
  'preferences.counter': 'Count the photos that were checked',
  'preferences.counter.detail': 'Only the number: not when, where or what.',
  'preferences.counter.is': 'Photos so far: {count}',
  'preferences.names.confirm': 'Keep the names',
  'preferences.plain-name': 'Photos',

  'shortcuts.title': 'Shortcuts',
  'shortcuts.none': 'no key',
  'shortcuts.open-check': 'Check a photo',
  'shortcuts.raise-profile': '“I must not be found”, from now on',
  'shortcuts.change': 'Change the keys',
  'shortcuts.where':
    'The browser keeps them: in its list of extensions, “Keyboard shortcuts” or “Manage extension shortcuts”.',

  'models.title': 'What looks at photos',
  'models.lead': 'These networks and decoders are part of the extension and run on this device.',
  'models.size': '{megabytes} MB',
  'models.test': 'Test them now',
  'models.testing': 'Testing…',
  'models.works': 'works',
  'models.broken': 'does not work: what it looks for is then “not checked”',
  'models.all-work': 'All of them work as they did when they were measured.',
  'models.some-broken': 'Not all of them work here. Photos are then asked about. Reinstalling may help.',
  'models.not-tested': 'The test could not be made. Try again.',
  'models.graphics.none': 'The networks run on the processor. There is no graphics card here that they could use.',
  'models.graphics.used': 'The networks run on the graphics card: it was tried, gives the same results and is faster.',
  'models.graphics.slow': 'The networks run on the processor. The graphics card was tried: it is not clearly faster.',
  'models.graphics.wrong':
    'The networks run on the processor. The graphics card gives other results, so it is not used.',
  'models.no-simd':
    'The browser computes without SIMD here (older processors lack it): looking at a photo takes several times as long. What is not done in time is listed under “Not checked”.',
  'models.no-wasm':
    'WebAssembly is off in this browser: looking at a photo takes a minute or more where it is possible at all, and codes are not read. What was not looked for is listed under “Not checked”.',
  'models.graphics.failed': 'The networks run on the processor. The graphics card was tried and failed.',
} as const;
