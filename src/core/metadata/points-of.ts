/** A point on the earth in degrees, north and east positive. */
export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

const degrees = /(-?\d{1,2}(?:\.\d+)?)\s*[,;_ ]\s*(-?\d{1,3}(?:\.\d+)?)/u;

/** The point that a text gives in degrees, such as `46.51027, 6.63318`; none when there is no such pair. */
export function pointsOf(text: string): Point[] {
  const found = degrees.exec(text);
  const [latitude, longitude] = [Number(found?.[1]), Number(found?.[2])];
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? [{ latitude, longitude }] : [];
}
