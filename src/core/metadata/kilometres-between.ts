import type { Point } from './points-of';

/** Mean radius of the earth (IUGG). */
export const earthKm = 6371.0088;

/** The distance between two points along a great circle (haversine), in km. */
export function kilometresBetween(a: Point, b: Point): number {
  const radians = Math.PI / 180;
  const sinLatitude = Math.sin(((b.latitude - a.latitude) * radians) / 2);
  const sinLongitude = Math.sin(((b.longitude - a.longitude) * radians) / 2);
  const h = sinLatitude ** 2 + Math.cos(a.latitude * radians) * Math.cos(b.latitude * radians) * sinLongitude ** 2;
  return 2 * earthKm * Math.asin(Math.min(1, Math.sqrt(h)));
}
