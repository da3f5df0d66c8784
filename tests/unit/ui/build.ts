import type { PhotoView, ReviewState } from '../../../src/bridge/review-state';
import type { CheckReport } from '../../../src/core/check/report';
import type { Finding } from '../../../src/core/findings/finding';
import type { MetadataCategory, MetadataItem } from '../../../src/core/metadata/item';

export function finding(over: Partial<Finding> = {}): Finding {
  return { kind: 'lamp', score: 0.5, severity: 'medium', region: [0.1, 0.1, 0.2, 0.2], source: 'test', ...over };
}

export function item(category: MetadataCategory, key = 'Key'): MetadataItem {
  return { category, key, value: 'value', where: 'JPEG APP1 Exif' };
}

export function report(over: Partial<CheckReport> = {}): CheckReport {
  return {
    format: 'jpeg',
    width: 400,
    height: 300,
    metadata: [],
    findings: [],
    lookedFor: ['bedding', 'face'],
    notChecked: [],
    cleaned: { status: 'cleaned', reason: null, bytesBefore: 2, bytesAfter: 1 },
    verdict: 'review',
    verdictReason: '',
    ms: { total: 1 },
    error: null,
    ...over,
  };
}

export function photo(over: Partial<PhotoView> = {}): PhotoView {
  return {
    id: 1,
    originalName: 'a.jpg',
    previewUrl: null,
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
    canCover: false,
    went: null,
    ...over,
  };
}

export const refused = report({
  cleaned: { status: 'refused', reason: 'It is damaged.', bytesBefore: 2, bytesAfter: null },
});
