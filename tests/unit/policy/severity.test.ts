import { describe, expect, it } from 'vitest';
import { kindFacts } from '../../../src/core/findings/kind-facts';
import type { Detection, RegionNorm } from '../../../src/core/findings/finding';
import { kinds } from '../../../src/core/findings/kinds';
import { severityRules } from '../../../src/core/policy/severity-rules';
import { toFinding } from '../../../src/core/policy/severity';

const large: RegionNorm = [0.1, 0.1, 0.9, 0.9];
const medium: RegionNorm = [0.3, 0.3, 0.5, 0.5];
const speck: RegionNorm = [0.3, 0.3, 0.34, 0.34];

function seen(kind: Detection['kind'], over: Partial<Detection> = {}): Detection {
  return { kind, score: 0.8, region: medium, ...over };
}

const window = seen('window', { region: large, sharpness: 0.15 });
const pane = seen('window', { sharpness: 0.4 });

/** For each row of the table: what it is meant for, and what it leaves alone. */
const cases: Readonly<
  Record<string, { readonly meant: Detection; readonly not: Detection; readonly beside?: readonly Detection[] }>
> = {
  distinctive: { meant: seen('rug', { distinctive: true }), not: seen('rug') },
  plain: { meant: seen('curtain', { distinctive: false }), not: seen('bedding', { distinctive: false }) },
  speck: { meant: seen('wall_art', { region: speck }), not: seen('code', { region: speck }) },
  unsure: { meant: seen('document', { score: 0.3 }), not: seen('document') },
  'fills-the-photo': {
    meant: seen('building', { region: large, sharpness: 0.3 }),
    not: seen('building', { sharpness: 0.3 }),
  },
  'no-outline': { meant: seen('landscape', { sharpness: 0.6 }), not: seen('landscape', { sharpness: 0.3 }) },
  'one-tone': { meant: seen('building', { sharpness: 0 }), not: seen('building', { sharpness: 0.1 }) },
  'flat-pane': { meant: window, not: { ...window, sharpness: 0.4 } },
  'few-panes': { meant: pane, not: seen('window') },
  'through-glass': { meant: seen('vehicle'), not: seen('lamp'), beside: [window] },
  'large-writing': {
    meant: seen('text', { sharpness: 0.3 }),
    not: seen('text', { sharpness: 0.3, text: 'Salt' }),
    beside: [seen('lamp'), seen('storage')],
  },
  'blurred-letters': {
    meant: seen('sign', { sharpness: 0.05 }),
    not: seen('sign', { sharpness: 0.05, text: 'Hotel' }),
  },
  'several-people': {
    meant: seen('face'),
    not: seen('face', { region: speck }),
    beside: [seen('face', { region: large })],
  },
};

describe('the table of severity', () => {
  it('has a case for every row, and every row once', () => {
    const ids = severityRules.map(({ id }) => id);
    expect([...ids].sort()).toEqual(Object.keys(cases).sort());
  });

  it.each(severityRules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
    const { meant, not, beside = [] } = cases[id] ?? { meant: seen('lamp'), not: seen('lamp') };
    expect(rule.applies(meant, [meant, ...beside])).toBe(true);
    expect(rule.applies(not, [not, ...beside])).toBe(false);
    const others = severityRules.filter((other) => other !== rule && other.applies(meant, [meant, ...beside]));
    expect(others, 'the case shows this row alone').toEqual([]);
  });

  it('leaves a pane alone in which there is a view', () => {
    expect(toFinding(window, 'scene', [window]).severity).toBe('low');
    expect(toFinding(window, 'scene', [window, seen('window_view')]).severity).toBe('medium');
    const dot = seen('window_view', { region: speck });
    expect(toFinding(window, 'scene', [window, dot]).severity).toBe('low');
  });

  it('is as sure of a paper on which something was read', () => {
    const paper = seen('document', { score: 0.3, region: large });
    expect(toFinding(paper, 'scene', [paper, seen('text')]).severity).toBe('low');
    expect(toFinding(paper, 'scene', [paper, seen('text', { text: 'Gate 22' })]).severity).toBe('medium');
  });

  it('counts a window for what it is beside a view, a hint of what is outside, what tells the room, or more panes', () => {
    expect(toFinding(pane, 'scene', [pane]).severity).toBe('low');
    for (const other of ['window_view', 'landscape', 'building', 'vehicle', 'sign'] as const) {
      expect(toFinding(pane, 'scene', [pane, seen(other, { score: 0.23 })]).severity).toBe('medium');
    }
    for (const other of [seen('bedding'), seen('wall_art'), seen('rug', { distinctive: true })]) {
      expect(toFinding(pane, 'scene', [pane, other]).severity).toBe('medium');
    }
    expect(toFinding(pane, 'scene', [pane, seen('wall_art', { score: 0.3 })]).severity).toBe('low');
    const three = [pane, pane, pane];
    expect(toFinding(pane, 'scene', [...three, { ...pane, score: 0.25 }]).severity).toBe('low');
    expect(toFinding(pane, 'scene', [...three, pane]).severity).toBe('medium');
  });

  it('takes what is hardly a bed, a front or an outline for less, and never for nothing', () => {
    const bed = seen('bedding', { score: 0.3, distinctive: true });
    expect(toFinding(bed, 'scene', [bed]).severity).toBe('low');
    const clearBed = { ...bed, score: 0.6 };
    expect(toFinding(clearBed, 'scene', [clearBed]).severity).toBe('high');
    for (const kind of ['building', 'landscape'] as const) {
      const faint = seen(kind, { score: 0.24, sharpness: 0.6 });
      expect(toFinding(faint, 'scene', [faint]).severity).toBe('low');
      const clear = seen(kind, { score: 0.4, sharpness: 0.3 });
      expect(toFinding(clear, 'scene', [clear]).severity).toBe('medium');
    }
    const front = seen('building', { score: 0.24, region: large, sharpness: 0.3 });
    expect(toFinding(front, 'scene', [front]).severity).toBe('medium');
  });

  it('takes a front that is surely seen for none of leaves, however many ornaments it has', () => {
    const temple = seen('building', { score: 0.7, region: large, sharpness: 0.6 });
    expect(toFinding(temple, 'scene', [temple]).severity).toBe('high');
    const hedge = { ...temple, score: 0.5 };
    expect(toFinding(hedge, 'scene', [hedge]).severity).toBe('low');
  });

  it('takes unread writing that is told only beside other writing for less', () => {
    const faint = seen('text', { score: 0.2, sharpness: 0.3 });
    expect(toFinding(faint, 'scene', [faint]).severity).toBe('info');
    const sure = { ...faint, score: 0.3 };
    expect(toFinding(sure, 'scene', [sure]).severity).toBe('low');
  });

  it('believes in papers where there are many', () => {
    const paper = seen('document', { score: 0.3 });
    expect(toFinding(paper, 'scene', Array(4).fill(paper)).severity).toBe('low');
    expect(toFinding(paper, 'scene', Array(5).fill(paper)).severity).toBe('medium');
  });

  it('does not leave the four levels', () => {
    const loud = seen('building', { region: [0.15, 0.15, 0.85, 0.85], sharpness: 0.3, distinctive: true });
    expect(toFinding(loud, 'scene', [loud, window]).severity).toBe('high');
    const quiet = seen('curtain', { region: speck, sharpness: 0, distinctive: false });
    expect(toFinding(quiet, 'scene', [quiet]).severity).toBe('info');
  });

  it('changes nothing where nothing was measured', () => {
    for (const kind of kinds) expect(toFinding(seen(kind), 'test').severity).toBe(kindFacts[kind].severity);
  });

  it('lets writing be on a thing that is shown by itself', () => {
    const writing = seen('text', { sharpness: 0.3 });
    expect(toFinding(writing, 'scene', [writing, seen('screen')]).severity).toBe('low');
    expect(toFinding(writing, 'scene', [writing, seen('screen'), seen('window')]).severity).toBe('medium');
  });

  it('counts every face but the largest for more, where several people can be recognised', () => {
    const faces = [seen('face'), seen('face', { region: large }), seen('face', { region: speck }), seen('person')];
    expect(faces.map((one) => toFinding(one, 'face', faces).severity)).toEqual(['low', 'info', 'info', 'info']);
    const twins = [seen('face'), seen('face')];
    expect(twins.map((one) => toFinding(one, 'face', twins).severity)).toEqual(['info', 'low']);
    const alone = [seen('face'), seen('face', { region: speck }), seen('face', { region: null })];
    expect(alone.map((one) => toFinding(one, 'face', alone).severity)).toEqual(['info', 'info', 'info']);
  });

  it('counts a screen on which something was read for no less than a clear clue', () => {
    const screen = seen('screen', { region: speck, score: 0.3, sharpness: 0 });
    const onIt: RegionNorm = [0.31, 0.31, 0.33, 0.33];
    const judged = (over: Partial<Detection>) =>
      toFinding(screen, 'scene', [screen, seen('text', { region: onIt, ...over })]).severity;
    expect(judged({ text: 'Inbox' })).toBe('medium');
    expect(judged({ kind: 'code', text: 'https://example.org' })).toBe('medium');
    expect(judged({})).toBe('info');
    expect(judged({ text: 'Inbox', region: [0.6, 0.6, 0.7, 0.7] })).toBe('info');
    // What was put over the photo afterwards is not on the screen.
    expect(judged({ text: '@someone', reads: [{ sort: 'caption', text: '@someone' }] })).toBe('info');
    const lamp = seen('lamp');
    expect(toFinding(lamp, 'scene', [lamp, seen('text', { text: 'Salt' })]).severity).toBe('low');
  });

  it('makes an ordinary room with plain things a matter of information', () => {
    const room = [
      seen('storage'),
      seen('curtain', { distinctive: false }),
      seen('seating', { distinctive: false }),
      seen('rug', { distinctive: false }),
      seen('lamp', { region: speck }),
    ];
    expect(room.map((one) => toFinding(one, 'scene', room).severity)).toEqual(room.map(() => 'info'));
  });
});
