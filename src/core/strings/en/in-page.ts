/** Said in the page itself, when there is nothing to show in the extension's own frame. The background knows them. */
export const inPage = {
  'notice.drop-unreadable':
    'Whereless could not read everything in what you dropped, so nothing was uploaded. Try again, or drop the photos without their folder.',
  'notice.drop-too-many':
    'You dropped more than 2,000 files. That is too many to check at once, so nothing was uploaded. Drop fewer files.',
  'notice.folder-names': 'The names of your folders went along, and the site can read them: {list}.',
  'notice.alarm': 'This site sent a picture that was not checked.',
  'notice.alarm-stopped': 'This site tried to send a picture that was not checked. It was stopped.',
  'unchecked.video': 'This video was not checked. It can hold the place where it was filmed.',
  'unchecked.pdf': 'This PDF file was not checked. It can hold names, places and photos.',
  'unchecked.archive': 'This archive was not checked. Photos in it keep their hidden data.',
} as const;
