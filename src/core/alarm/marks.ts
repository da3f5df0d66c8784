/** How hidden data in photos begins, also where only the first piece of a file is there. */
export const hiddenDataMarks = [
  'Exif\0\0',
  'http://ns.adobe.com/xap/',
  'eXIf',
  'EXIF',
  'Photoshop 3.0\0',
  'GPSLatitude',
] as const;

/** How files of the usual picture formats begin: JPEG, PNG, GIF, RIFF (WebP), little and big endian TIFF. */
export const pictureStarts = ['\xff\xd8\xff', '\x89PNG', 'GIF8', 'RIFF', 'II*\0', 'MM\0*'] as const;

/** The box that HEIC and AVIF files begin with, after its size of four bytes (ISO/IEC 14496-12, 4.3). */
export const fileTypeBox = { offset: 4, name: 'ftyp' } as const;
