/**
 * The most of everything that is taken from a file or a page, each in one place: what is larger is refused in a sentence,
 * cut, or counts as not checked; docs/LIMITS.md has them as a table. What stands in a format's own specification is not here.
 */

/** Text of a file that is read for showing, in bytes. */
export const mostTextBytes = 64 * 1024;

/** XMP packet that is read, in bytes. */
export const mostXmpBytes = 4 * 1024 * 1024;

/** Packed metadata of JPEG XL, unpacked, in bytes. More than any metadata; a small box can unfold to much more. */
export const mostUnpackedBrobBytes = 8 * 1024 * 1024;

/** Things hidden in a file that are listed, in items. */
export const mostMetadataItems = 400;

/** Directory of Exif that is read, in entries. */
export const mostExifEntries = 1_000;

/** XMP document that is read, in properties. */
export const mostXmlProperties = 2_000;

/** Small copies that are compared with the picture, in pictures. More copies than any program stores. */
export const mostSmallCopies = 6;

/** Text out of a file, or its name, as it is shown, in characters. */
export const longestShownText = 200;

/** Packed text of PNG, unpacked, in bytes. */
export const mostUnpackedTextBytes = 16 * 1024 * 1024;

/** Packed colour profile of PNG, unpacked, in bytes. */
export const mostUnpackedProfileBytes = 32 * 1024 * 1024;

/** Pixels of PNG that are unpacked to look below transparency, in bytes. More decoded bytes than this are not looked at; a picture of 120 megapixels with alpha fits. */
export const mostUnpackedPixelBytes = 480_000_000;

/** Pictures behind a JPEG, in pictures. */
export const mostPicturesAfterJpeg = 32;

/** SVG files embedded in one another, in levels. How deep SVG files may be embedded in one another. */
export const deepestSvgInSvg = 3;

/** SVG document, in tokens. */
export const mostSvgTokens = 2_000_000;

/** What was taken out of an SVG, as it is listed, in notes. */
export const mostSvgNotes = 500;

/** One of these notes, in characters. */
export const longestSvgNote = 2_000;

/** Text to which the entities of one SVG may grow, in characters. All text that entities of one file may grow to; a few lines can otherwise ask for gigabytes. */
export const mostEntityText = 1_000_000;

/** Entities within entities, in levels. */
export const deepestEntity = 8;

/** Elements within elements, in levels. */
export const deepestSvgElement = 1_000;

/** Boxes at the top level of a HEIC, AVIF or JPEG XL file, in boxes. More boxes than any picture file has at its top level. */
export const mostTopLevelBoxes = 500;

/** Boxes in one box, in boxes. More boxes in one container than any real file has. */
export const mostBoxesInBox = 20_000;

/** Metadata items of a HEIC or AVIF file, in packets. */
export const mostHeifPackets = 50;

/** One of these that is put together from pieces, in bytes. Longest packet that is put together from several extents, in bytes. */
export const mostJoinedBytes = 1_000_000;

/** Strips or tiles of a TIFF, in pieces. More strips or tiles than the pictures of any file that fits into memory have. */
export const mostTiffPieces = 1_000_000;

/** Directories below one of TIFF, to tell camera raw, in directories. */
export const mostSubDirectories = 32;

/** Pages of a TIFF, in pages. */
export const mostTiffPages = 10_000;

/** Directories below one of TIFF that are described, in directories. */
export const mostDescribedDirectories = 64;

/** Finding all pieces of a TIFF again, in steps. Steps that finding all pieces again may take; overlapping pieces can ask for far more than a real picture. */
export const mostTiffSteps = 200_000_000;

/** Text of a request in which pictures are looked for, in characters. Bodies longer than this are not searched for base64: what sends pictures as text sends less. */
export const longestSearchedText = 40_000_000;

/** Heads of the parts of a form in a request, in bytes. Heads are short; a body whose contents are missing is made of them alone. */
export const longestPartHeads = 200_000;

/** Images of an animation that are looked at, in images. More take too long for what they add: what is in a clip is mostly in all of it. */
export const mostFramesLookedAt = 12;

/** Images of an animation up to the last that is looked at, in Firefox, decoded, in bytes. Firefox keeps them all; a file of a few kilobytes can hold thousands of large ones. */
export const mostFrameBytes = 512 * 1024 * 1024;

/** Files below folders in one drop, in files. More than this in one drop is not read: a whole disk dropped by accident must not hang the page. */
export const mostDroppedFiles = 2_000;

/** Picture that is decoded, in pixels. A phone's 108-megapixel photo fits; a file of a few kilobytes that unfolds to gigabytes does not. At 4 bytes a pixel this is 480 MB while the picture is open. */
export const mostDecodedPx = 120_000_000;
