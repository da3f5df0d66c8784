/// <reference types="vite/client" />
import type { StandingView } from '../../src/ui/standing/standing-view';
import { sites } from '../../src/sites/registry';
import type { SitesView } from '../../src/ui/sites/sites-view';
import type { PhotoView, ReviewState } from '../../src/bridge/review-state';
import { kinds } from '../../src/core/findings/kinds';
import type { CheckReport } from '../../src/core/check/report';
import type { Finding } from '../../src/core/findings/finding';
import type { MetadataItem } from '../../src/core/metadata/item';
import demoPhoto from '../../samples/hotel-room.jpg?url';

/** As the hotel room is seen, and two things that are not in it, to show how they look. */
export const findings: readonly Finding[] = [
  { kind: 'window', score: 0.8, severity: 'medium', region: [0.7865, 0.2045, 1, 0.5672], source: 'scene' },
  {
    kind: 'bedding',
    score: 0.9,
    severity: 'high',
    region: [0.2243, 0.4243, 0.6561, 0.8308],
    source: 'scene',
    distinctive: true,
  },
  { kind: 'wall_art', score: 0.7, severity: 'medium', region: [0.2905, 0.251, 0.433, 0.3866], source: 'scene' },
  { kind: 'curtain', score: 0.6, severity: 'low', region: [0.6991, 0.1814, 0.8304, 0.6648], source: 'scene' },
  { kind: 'text', score: 0.7, severity: 'medium', region: [0.1, 0.8, 0.3, 0.9], source: 'text', text: 'Hôtel du Lac' },
  { kind: 'storage', score: 0.5, severity: 'info', region: [0.1352, 0.5626, 0.2243, 0.7103], source: 'scene' },
  { kind: 'landscape', score: 0.5, severity: 'low', region: null, source: 'scene' },
  { kind: 'face', score: 0.9, severity: 'info', region: [0.61, 0.44, 0.66, 0.52], source: 'face' },
];

/** Two screens, one with something read on it. */
export const onScreens: readonly Finding[] = [
  { kind: 'screen', score: 0.9, severity: 'medium', region: [0.78, 0.2, 0.98, 0.5], source: 'scene', sharpness: 0.4 },
  { kind: 'text', score: 0.8, severity: 'low', region: [0.82, 0.25, 0.9, 0.28], source: 'text', text: 'Inbox' },
  { kind: 'screen', score: 0.6, severity: 'low', region: [0.05, 0.55, 0.2, 0.7], source: 'scene', sharpness: 0.3 },
];

/** Friends around somebody. */
export const people: readonly Finding[] = [
  { kind: 'face', score: 0.9, severity: 'info', region: [0.4, 0.3, 0.56, 0.54], source: 'face' },
  { kind: 'face', score: 0.9, severity: 'low', region: [0.6, 0.28, 0.7, 0.45], source: 'face' },
  { kind: 'face', score: 0.8, severity: 'low', region: [0.25, 0.3, 0.34, 0.44], source: 'face' },
  { kind: 'person', score: 0.8, severity: 'info', region: [0.35, 0.25, 0.62, 0.95], source: 'scene' },
];

export const metadata: readonly MetadataItem[] = [
  { category: 'device', key: 'Model', value: 'Example Phone 9', where: 'JPEG APP1 Exif' },
  { category: 'device', key: 'BodySerialNumber', value: '0042-1177-3391', where: 'JPEG APP1 Exif' },
  { category: 'place', key: 'GPSPosition', value: '46.51027, 6.63318', where: 'JPEG APP1 Exif' },
  { category: 'place', key: 'GPSAltitude', value: '381 m', where: 'JPEG APP1 Exif' },
  { category: 'time', key: 'DateTimeOriginal', value: '2026:05:03 21:14:09', where: 'JPEG APP1 Exif' },
  { category: 'person', key: 'Artist', value: '<b>A. Person</b>', where: 'JPEG APP13 IPTC' },
  { category: 'hidden-picture', key: 'EmbeddedThumbnail', value: '160 × 120', where: 'JPEG APP1 Exif' },
  {
    category: 'history',
    key: 'HistoryInstanceID',
    value: 'xmp.iid:8f3a5f52-6c31-4d0e-9a3e-0d1c7b1f2a44-and-a-very-long-tail-without-any-space',
    where: 'JPEG APP1 XMP',
  },
];

export function report(over: Partial<CheckReport> = {}): CheckReport {
  return {
    format: 'jpeg',
    width: 1600,
    height: 1200,
    metadata,
    findings,
    lookedFor: kinds,
    notChecked: [],
    cleaned: { status: 'cleaned', reason: null, bytesBefore: 812345, bytesAfter: 790001 },
    verdict: 'review',
    verdictReason: '',
    ms: { total: 900 },
    error: null,
    ...over,
  };
}

export function photo(over: Partial<PhotoView> = {}): PhotoView {
  return {
    id: 1,
    originalName: 'IMG_20260503_211409.jpg',
    previewUrl: demoPhoto,
    stage: 'done',
    report: report(),
    hasCleaned: true,
    ...over,
  };
}

export function state(over: Partial<ReviewState> = {}): ReviewState {
  return {
    purpose: 'upload',
    phase: 'decide',
    profile: 'careful',
    photos: [photo()],
    trouble: null,
    question: null,
    told: null,
    canCover: true,
    went: null,
    ...over,
  };
}

export const places: SitesView = {
  sites: sites.map(({ id, name, group, atInstall }) => ({ id, name, group, isOn: atInstall, isFixed: false })),
  others: [{ host: 'forum.example.org', isFixed: false }],
  isEverywhere: false,
  isFixed: false,
  refused: false,
};

export const standing: StandingView = { policy: null, lost: null };

export const underPolicy: StandingView = {
  policy: {
    profile: 'careful',
    kinds: ['document', 'code'],
    removesCredit: true,
    sites: ['facebook.com', 'tumblr.com', 'intranet.example.org'],
    missing: ['tumblr.com'],
    weaker: [
      { what: 'profile', to: 'careful' },
      { what: 'site', host: 'photos.example.org' },
    ],
  },
  lost: 'hidden',
};
