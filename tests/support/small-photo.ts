import sharp from 'sharp';

/** A small JPEG with nothing to see in it, and with a place and a camera hidden in it: it goes on by itself, soon. */
export function smallPhoto(): Promise<Buffer> {
  return sharp({ create: { width: 320, height: 240, channels: 3, background: '#98887a' } })
    .jpeg()
    .withExif({
      IFD0: { Make: 'Hidden camera' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '7/1 5/1 0/1' },
    })
    .toBuffer();
}
