/** What somebody could do with a piece of hidden data, one sentence for each kind; and places in words. */
export const metadata = {
  'metadata.why.position': 'Anyone with this picture can see on a map where it was taken, often to within a few steps.',
  'metadata.why.place': 'It names a place, so somebody can narrow down where you were.',
  'metadata.why.time':
    'It tells when the picture was taken or changed, so somebody can match it with other things they know about your day.',
  'metadata.why.file-time': 'The date of the file tells when you last saved it.',
  'metadata.why.device': 'It tells which device you use, which helps to link your pictures with each other.',
  'metadata.why.serial':
    'A serial number belongs to one single device: every picture that has it comes from the same owner.',
  'metadata.why.person': 'It names a person, or tells how to reach them.',
  'metadata.why.history': 'It tells which programs handled the picture, and can link it with other copies of it.',
  'metadata.why.document-id':
    'This number stays the same through edits, so it links this picture with its other versions.',
  'metadata.why.thumbnail':
    'A small copy is stored inside. It can still show what was cut out or covered in the picture itself.',
  'metadata.why.differing-copy':
    'A small copy inside the file shows something that the picture itself does not, such as what was cut out or covered.',
  'metadata.why.gain-map':
    'A second layer makes the photo brighter on some screens, and shows the same scene in grey. It goes too: the photo looks the same, only highlights may be less bright.',
  'metadata.why.second-picture':
    'A second picture is hidden in the file. It can show more than the one you see, and can have a place and a time of its own.',
  'metadata.why.video': 'A short video is stored behind the picture, with sound and often with the place.',
  'metadata.why.older-picture':
    'Parts of an older picture are left in the file, such as what was there before you cropped it.',
  'metadata.why.hidden-picture':
    'Another picture is stored inside the file. It can show what you did not mean to share.',
  'metadata.why.provenance':
    'It records where the picture comes from, sometimes with a name, a time and the programs used. Removing it also removes that proof.',
  'metadata.why.ai': 'It says that a program made or changed the picture, sometimes with the words that were typed in.',
  'metadata.why.leftover': 'These bytes are not part of the picture. Programs and people can leave anything there.',
  'metadata.why.file-name': 'The name of the file goes along with an upload, and it gives this away.',
  'metadata.why.other': 'It is text about the picture that you cannot see by looking at it.',
  'metadata.town.near': '{town}, {country} (about {distance} km)',
  'metadata.town.none': 'far from any town',
} as const;
