import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../src/core/check/findings-of';
import type { Detection, RegionNorm } from '../../../src/core/findings/finding';
import { agreeingPlace } from '../../../src/core/findings/joins/agreeing-place';
import { agreeingTime } from '../../../src/core/findings/joins/agreeing-time';
import { recognisableRoom } from '../../../src/core/findings/joins/recognisable-room';
import { reflection } from '../../../src/core/findings/joins/reflection';
import { windowView } from '../../../src/core/findings/joins/window-view';
import type { MetadataItem } from '../../../src/core/metadata/item';

const pane: RegionNorm = [0.2, 0.2, 0.6, 0.6];
const inPane: RegionNorm = [0.3, 0.3, 0.5, 0.5];
const beside: RegionNorm = [0.7, 0.2, 0.9, 0.6];

function seen(kind: Detection['kind'], over: Partial<Detection> = {}): Detection {
  return { kind, score: 0.8, region: inPane, ...over };
}

function hidden(category: MetadataItem['category'], key: string, value: string): MetadataItem {
  return { category, key, value, where: 'JPEG APP1 Exif' };
}

describe('a view from a window', () => {
  const window = seen('window', { region: pane, score: 0.6 });
  const join = (detections: Detection[]) => windowView.join({ detections, metadata: [] });

  const sign = (region: RegionNorm) => seen('text', { region, reads: [{ sort: 'street', text: 'Rue de la Paix' }] });

  it.each([seen('building'), seen('landscape'), sign(inPane)])('is a window with a $kind in it', (outside) => {
    expect(join([window, outside])).toEqual([
      { kind: 'window_view', score: 0.6, region: inPane, joins: ['window', outside.kind] },
    ]);
  });

  it('is not what is written on the pane', () => {
    expect(join([window, seen('text')])).toEqual([]);
    expect(join([window, seen('text', { reads: [{ sort: 'other', text: 'Open' }] })])).toEqual([]);
  });

  it('is not a facade full of windows, and nothing beside the window', () => {
    expect(join([window, seen('building', { region: [0, 0, 1, 1] })])).toEqual([]);
    expect(join([window, sign(beside)])).toEqual([]);
    expect(join([window, seen('lamp')])).toEqual([]);
  });

  it('is said once', () => {
    expect(join([window, seen('building'), seen('window_view')])).toEqual([]);
    const paneOfIt = seen('window', { region: [0.25, 0.25, 0.55, 0.55] });
    expect(join([window, paneOfIt, seen('building')])).toHaveLength(1);
  });
});

describe('a room that can be recognised', () => {
  const bed = seen('bedding', { distinctive: true });
  const join = (detections: Detection[]) => recognisableRoom.join({ detections, metadata: [] });

  it('has a bed with a pattern, a lamp and a picture on the wall', () => {
    expect(join([bed, seen('lamp', { score: 0.4 }), seen('wall_art')])).toEqual([
      { kind: 'recognisable_room', score: 0.4, region: null, joins: ['bedding', 'lamp', 'wall_art'] },
    ]);
  });

  it('is none without one of them, or with a plain bed', () => {
    expect(join([bed, seen('lamp')])).toEqual([]);
    expect(join([bed, seen('wall_art')])).toEqual([]);
    expect(join([seen('bedding', { distinctive: false }), seen('lamp'), seen('wall_art')])).toEqual([]);
  });
});

describe('a reflection', () => {
  const mirror = seen('mirror', { region: pane });
  const join = (detections: Detection[]) => reflection.join({ detections, metadata: [] });

  it.each(['person', 'face', 'screen'] as const)('is a mirror with a %s in it', (kind) => {
    expect(join([mirror, seen(kind)])).toEqual([
      { kind: 'reflection', score: 0.8, region: pane, joins: ['mirror', kind] },
    ]);
  });

  it('is not somebody beside the mirror or before it', () => {
    expect(join([mirror, seen('person', { region: beside })])).toEqual([]);
    expect(join([mirror, seen('person', { region: [0.1, 0.3, 0.5, 1] })])).toEqual([]);
  });
});

describe('a place that is confirmed', () => {
  const town = hidden('place', 'NearestTown', 'Évian-les-Bains, France (about 2 km)');
  const point = hidden('place', 'GPSPosition', '46.40123, 6.58950');
  const sign = seen('sign', { text: 'Boulangerie d’EVIAN LES BAINS' });

  it('is a sign with the town of the hidden coordinates, however it is written', () => {
    const found = agreeingPlace.join({ detections: [sign], metadata: [point, town] });
    expect(found).toEqual([
      { kind: 'agreeing_place', score: 0.8, region: inPane, joins: ['sign'], text: 'Boulangerie d’EVIAN LES BAINS' },
    ]);
  });

  it('is a code with a point next to the hidden one, and not one far away', () => {
    const code = (text: string) => seen('code', { reads: [{ sort: 'coordinates', text }] });
    expect(agreeingPlace.join({ detections: [code('46.4013, 6.5895')], metadata: [point] })).toHaveLength(1);
    expect(agreeingPlace.join({ detections: [code('46.5013, 6.5895')], metadata: [point] })).toEqual([]);
  });

  it('is none without hidden data, for another town, or for a part of a word', () => {
    expect(agreeingPlace.join({ detections: [sign], metadata: [] })).toEqual([]);
    const other = hidden('place', 'NearestTown', 'Lausanne, Switzerland (about 1 km)');
    expect(agreeingPlace.join({ detections: [sign], metadata: [other] })).toEqual([]);
    const part = hidden('place', 'NearestTown', 'Bain, France (about 1 km)');
    expect(agreeingPlace.join({ detections: [sign], metadata: [part] })).toEqual([]);
  });
});

describe('a time that is confirmed', () => {
  const taken = hidden('time', 'DateTimeOriginal', '2026:05:03 21:14:09');

  it('is a clock, or a date to be read, in a file that says when it was taken', () => {
    expect(agreeingTime.join({ detections: [seen('clock')], metadata: [taken] })).toEqual([
      { kind: 'agreeing_time', score: 0.8, region: inPane, joins: ['clock'] },
    ]);
    const ticket = seen('document', { reads: [{ sort: 'date', text: '3 May 2026' }] });
    expect(agreeingTime.join({ detections: [ticket], metadata: [taken] })).toHaveLength(1);
  });

  it('is none without a clock, or when only the saving of the file is known', () => {
    expect(agreeingTime.join({ detections: [seen('lamp')], metadata: [taken] })).toEqual([]);
    const saved = hidden('time', 'ModifyDate', '2026:05:03 21:14:09');
    expect(agreeingTime.join({ detections: [seen('clock')], metadata: [saved] })).toEqual([]);
  });
});

describe('the findings of a photo', () => {
  it('are what was seen and what that says together, each with who says it', () => {
    const sightings = [
      { source: 'scene', detection: seen('mirror', { region: pane }) },
      { source: 'face', detection: seen('face') },
    ];
    const found = findingsOf(sightings, []).map(({ kind, source, severity }) => [kind, source, severity]);
    expect(found).toEqual([
      ['mirror', 'scene', 'low'],
      ['face', 'face', 'info'],
      ['reflection', 'together', 'medium'],
    ]);
  });

  it('keep what the user wishes, and with every face asked about a face asks', () => {
    const faces = [{ source: 'face', detection: seen('face') }];
    const of = (...choices: Parameters<typeof findingsOf>[2][]) =>
      findingsOf(faces, [], ...choices).map(({ severity, wish }) => [severity, wish]);
    const everyFace = { preferences: { everyFace: true } };
    expect(of()).toEqual([['info', undefined]]);
    expect(of({ preferences: { everyFace: false } })).toEqual([['info', undefined]]);
    expect(of(everyFace)).toEqual([['medium', 'always']]);
    expect(of({ ...everyFace, wishes: { face: 'quiet' } })).toEqual([['info', 'quiet']]);
    expect(of({ ...everyFace, wishes: { lamp: 'quiet' } })).toEqual([['medium', 'always']]);
    expect(findingsOf([{ source: 'scene', detection: seen('person') }], [], everyFace)[0]?.wish).toBeUndefined();
  });
});
