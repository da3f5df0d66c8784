/** A public source that tells how people or places are found with a detail. */
export interface PublicSource {
  readonly title: string;
  readonly url: string;
}

/** Named in docs/KINDS.md; never opened by the extension. */
export const sources = {
  'hotel-bed': {
    title: 'A streamer who had been swatted is found at her hotel, probably by a photo of a cat on the bed (2022)',
    url: 'https://toptwitchstreamers.com/keffals-is-forced-to-flee-home-after-doxxing-incident/',
  },
  'eye-reflection': {
    title:
      'Ena Matsuoka is attacked by a man who read the reflections in her selfies and compared street pictures (2019)',
    url: 'https://fotografidigitali.it/news/stalker-individua-la-vittima-grazie-al-riflesso-nell-occhio-in-un-selfie_84933.html',
  },
  'hotels-50k': {
    title: 'Stylianou et al., Hotels-50K: A Global Hotel Recognition Dataset (2019)',
    url: 'https://arxiv.org/abs/1901.11397',
  },
  'trace-an-object': {
    title: 'Europol, Stop Child Abuse – Trace an Object: places found by things in the background',
    url: 'https://www.europol.europa.eu/stopchildabuse',
  },
  'trace-an-object-solved': {
    title:
      'Bellingcat, Creating Impact: a flyer, an arena and a chimney in the background, and how each was found (2020)',
    url: 'https://www.bellingcat.com/news/uk-and-europe/2020/04/22/creating-impact-a-year-on-stop-child-abuse-trace-an-object/',
  },
  'geolocation-methods': {
    title: 'Exposing the Invisible, Getting Creative with Geolocation (2021)',
    url: 'https://exposingtheinvisible.org/en/articles/creative-geolocation',
  },
  'boarding-pass': {
    title: 'Krebs, What’s in a Boarding Pass Barcode? A Lot (2015)',
    url: 'https://krebsonsecurity.com/2015/10/whats-in-a-boarding-pass-barcode-a-lot/',
  },
  'plate-readers': {
    title: 'Electronic Frontier Foundation, Automated License Plate Readers',
    url: 'https://sls.eff.org/technologies/automated-license-plate-readers-alprs',
  },
  'mountain-skylines': {
    title: 'Baatz et al., Large Scale Visual Geo-Localization of Images in Mountainous Terrain (ECCV 2012)',
    url: 'https://doi.org/10.1007/978-3-642-33709-3_37',
  },
  'face-search': {
    title: 'PimEyes, a search engine for faces',
    url: 'https://en.wikipedia.org/wiki/PimEyes',
  },
  'sun-and-shadows': {
    title: 'Bellingcat, Using the Sun and the Shadows for Geolocation (2020)',
    url: 'https://www.bellingcat.com/resources/2020/12/03/using-the-sun-and-the-shadows-for-geolocation/',
  },
  'world-plugs': {
    title: 'International Electrotechnical Commission, World plugs: which country has which socket',
    url: 'https://www.iec.ch/world-plugs',
  },
  'hidden-position': {
    title: 'Wired, Oops! Did Vice Just Give Away John McAfee’s Location With Photo Metadata? (2012)',
    url: 'https://www.wired.com/2012/12/oops-did-vice-just-give-away-john-mcafees-location-with-this-photo/',
  },
} as const satisfies Readonly<Record<string, PublicSource>>;

export type SourceId = keyof typeof sources;
