import type { MetadataCategory } from './item';

/** Which privacy category a property belongs to, by its name in Exif, XMP or a text field; first match wins. */
const rules: readonly (readonly [MetadataCategory, RegExp])[] = [
  ['time', /^GPS(Date|Time)Stamp$/],
  [
    'place',
    /^(Dest)?GPS|^(Sub-?)?(City|Country|CountryCode|CountryName|State|Province|ProvinceState|Location|Sublocation|WorldRegion|LocationName|LocationShown.*|LocationCreated.*|Venue)$/i,
  ],
  [
    'provenance',
    /^(DigitalSourceType|DigitalSourceFileType|AISystemUsed|AIPrompt.*|AISystemVersionUsed|parameters|prompt|negative_prompt|workflow|Dream|sd-metadata|invokeai_metadata|invokeai_graph|generation_data|provenance|TrainedAlgorithmicMedia)$/i,
  ],
  [
    'time',
    /(^|[a-z])(Date|Time|DateTime)([A-Z]|$)|^(Creation Time|create-date|modify-date|date:.*|OffsetTime.*|TimeZone.*|SubSecTime.*|when)$/,
  ],
  [
    'person',
    /^(By-?line.*|Artist|Author.*|XPAuthor|Creator|Creators|Rights|Copyright.*|Owner.*|CameraOwner.*|Credit|Contact|Writer.*|CaptionWriter|Person.*|.*PersonDisplayName|RegionPersonDisplayName|Name|Ci(Adr|Tel|Email|Url).*|UsageTerms|WebStatement|Photographer|Licensor.*|ImageCreator.*|CopyrightOwner.*|Marked|ReelName|Attribution.*)$/i,
  ],
  [
    'device',
    /^(Make|Model|UniqueCameraModel|HostComputer|Device.*|Camera(?!Owner).*|Lens.*|.*Serial.*|LensID|Scanner.*|Source|FirmwareVersion|Firmware|Manufacturer|MakerNote)$/i,
  ],
  [
    'history',
    /^(Software|ProcessingSoftware|CreatorTool|.*DocumentID|InstanceID|.*InstanceID|History.*|.*SoftwareAgent|softwareAgent|DerivedFrom.*|RawFileName|ImageHistory|DocumentName|ImageUniqueID|Producer|Originating ?Program|Program ?Version|action|changed|Toolkit|PreservedFileName|SourceModified|Ancestors.*|DocumentAncestors|LegacyIPTCDigest|PageName|ImageNumber|ShutterCount|png:.*|FilePath|ManagedFrom.*|Text|LayerName|LayerText)$/i,
  ],
];

/** The category of a property; `other` when its name says nothing. */
export function categoryOf(name: string): MetadataCategory {
  return rules.find(([, pattern]) => pattern.test(name))?.[0] ?? 'other';
}
