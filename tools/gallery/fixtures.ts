import type { PhotoView, ReviewState } from '../../src/bridge/review-state';
import type { CheckReport } from '../../src/core/check/report';
import type { Finding } from '../../src/core/findings/finding';
import type { MetadataItem } from '../../src/core/metadata/item';
import { demoPhoto } from './demo-photo';

export const findings: readonly Finding[] = [
  { kind: 'window', score: 0.8, severity: 'high', region: [0.06, 0.1, 0.36, 0.54], source: 'scene' },
  {
    kind: 'bedding',
    score: 0.9,
    severity: 'high',
    region: [0.39, 0.57, 0.93, 0.9],
    source: 'scene',
    distinctive: true,
  },
  { kind: 'wall_art', score: 0.7, severity: 'medium', region: [0.49, 0.13, 0.69, 0.34], source: 'scene' },
  {
    kind: 'text',
    score: 0.7,
    severity: 'medium',
    region: [0.55, 0.2, 0.63, 0.25],
    source: 'text',
    text: 'Hôtel du Lac',
  },
  { kind: 'lamp', score: 0.5, severity: 'info', region: [0.77, 0.33, 0.88, 0.5], source: 'scene' },
  { kind: 'landscape', score: 0.5, severity: 'low', region: null, source: 'scene' },
  { kind: 'face', score: 0.9, severity: 'medium', region: [0.3, 0.6, 0.37, 0.72], source: 'face' },
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
    width: 1200,
    height: 800,
    metadata,
    findings,
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
    canCover: true,
    ...over,
  };
}
