import type { CleanAnswer, CleanCalls } from '../../bridge/clean-calls';
import type { DetectorInfo } from '../../bridge/look-calls';
import type { Stage } from '../../bridge/review-state';
import type { CheckParts } from '../../core/check/build-report';
import type { Sighting } from '../../core/check/sighting';
import { mostFrameBytes } from '../../core/limits';
import { framesToLookAt, withLaterFrame } from '../../core/check/frames-to-look-at';
import type { Detection } from '../../core/findings/finding';
import type { MetadataItem } from '../../core/metadata/item';
import { byteCount } from '../../core/metadata/plain-text';
import type { Sentence } from '../../core/result';
import type { LookTurn } from './look-desk';
import { lookFor } from './look-for';
import { lookSideBySide } from './look-side-by-side';
import type { Looker } from './looker';
import { limitsMs } from './step-limits';
import type { Stopwatch } from './stopwatch';
import { whyNot, whyNotSeen } from './why-not';
import type { WorkerClient } from './worker-client';

interface LookDeps {
  readonly cleaner: WorkerClient<CleanCalls>;
  readonly looker: Looker;
}

interface LookOptions {
  readonly signal: AbortSignal;
  readonly watch: Stopwatch;
  onStage(stage: Stage): void;
  /** There is more in the fields of this look than before. */
  onUpdate(): void;
}

/** Firefox keeps every image of an animation that it decodes on the way to a later one. */
const keptFrameBytes = import.meta.env.FIREFOX ? mostFrameBytes : Infinity;

/** What a look wants to know of the file, as its bytes tell it. */
type FileFacts = Pick<CleanAnswer, 'frames' | 'mime' | 'widthPx' | 'heightPx'>;

/**
 * Looks at the pixels of one file: all detectors, small copies inside it, later frames. Never rejects: what could not be
 * looked at is in `notChecked`, with the reason.
 */
export class PhotoLook {
  sightings: readonly Sighting[] = [];
  lookedFor: CheckParts['lookedFor'] = [];
  notChecked: CheckParts['notChecked'] = [];
  /** Small copies inside the file that show something else than the picture. */
  copies: readonly MetadataItem[] = [];
  background: readonly number[] | null = null;
  sizePx: { readonly widthPx: number; readonly heightPx: number } | null = null;
  /** A step crashed or hung, so trying again may help. */
  interrupted = false;
  /** The turn in which the picture is open; a worker that was lost took it along. */
  private turn: LookTurn | null = null;

  constructor(
    private readonly file: File,
    private readonly deps: LookDeps,
    private readonly options: LookOptions,
  ) {}

  /** @param facts null where the file could not be read */
  async run(facts: FileFacts | null): Promise<void> {
    const { watch } = this.options;
    try {
      this.options.onStage('decoding');
      const begun = await watch.time('wait', () => this.begin());
      const reason = await watch.time('decode', () => this.openPicture(begun));
      if (reason) {
        this.miss('picture', reason);
        return;
      }
      this.options.onStage('detecting');
      const detectors = await begun.call('detectors', null, limitsMs.open);
      this.lookedFor = [...new Set(detectors.flatMap(({ kinds }) => kinds))];
      await watch.time('look', () => this.lookWith(detectors, begun));
      const turn = this.turn ?? begun;
      const seen = this.sightings.map(({ detection }) => detection);
      // Only for comparing the photos of an upload with each other: nothing is left unchecked without it.
      this.background = await turn.call('background', seen, limitsMs.open).catch(() => null);
      // A copy that can't be compared stays named as one that can show more; that is all there is to say of it.
      await this.compareCopies(turn).catch(() => undefined);
      if (facts) await this.lookAtFrames(detectors, turn, facts);
    } catch (error) {
      this.interrupted = true;
      this.miss('picture', whyNot(error));
    } finally {
      this.turn?.end();
    }
  }

  /** Says of thumbnails and previews when they show something else than the picture. */
  private async compareCopies(turn: LookTurn): Promise<void> {
    const { cleaner } = this.deps;
    const copies = await cleaner.call('smallCopies', null, limitsMs.readMetadata, { signal: this.options.signal });
    if (copies.length === 0) return;
    const pictures = copies.map(({ picture }) => picture);
    const differs = await turn.call('compare', pictures, limitsMs.open);
    const items = copies
      .filter((_, i) => differs[i] === true)
      .map(({ picture, where }): MetadataItem => {
        return { category: 'hidden-picture', key: 'CopyDiffers', value: byteCount(picture.size), where };
      });
    this.copies = items;
    this.options.onUpdate();
  }

  private async begin(): Promise<LookTurn> {
    this.turn?.end();
    this.turn = await this.deps.looker.begin(this.options.signal);
    return this.turn;
  }

  /** The images of an animation after the first: each can show what the others do not. */
  private async lookAtFrames(
    detectors: readonly DetectorInfo[],
    turn: LookTurn,
    { frames, mime, widthPx, heightPx }: FileFacts,
  ): Promise<void> {
    if (frames < 2) return;
    // What a file tells of its size need not be true of all of its images.
    const wide = Math.max(widthPx ?? 1, this.sizePx?.widthPx ?? 1);
    const high = Math.max(heightPx ?? 1, this.sizePx?.heightPx ?? 1);
    const chosen = framesToLookAt(frames, Math.floor(keptFrameBytes / (wide * high * 4)));
    let looked = 1;
    let leftMs: number = limitsMs.frames;
    for (const index of chosen.slice(1)) {
      const start = performance.now();
      const opened = await this.openFrame(turn, mime ?? '', index, leftMs);
      leftMs -= performance.now() - start;
      if (opened) {
        if (!(await this.lookAtFrame(turn, detectors))) break;
        looked += 1;
      }
      // To the later ones it takes even longer.
      if (leftMs <= 0) break;
    }
    if (looked === 1) this.miss('picture', { key: 'check.frames' });
    else if (looked < frames) this.miss('picture', { key: 'check.frames-some', values: { looked, frames } });
  }

  /** False when it can't be decoded in time. Never rejects. */
  private openFrame(turn: LookTurn, mime: string, index: number, limitMs: number): Promise<boolean> {
    return turn.call('openFrame', { picture: this.file, mime, index }, limitMs).catch(() => false);
  }

  /** False when not all of the image that is open could be looked at; what was seen in it counts. Never rejects. */
  private async lookAtFrame(turn: LookTurn, detectors: readonly DetectorInfo[]): Promise<boolean> {
    const seen: Sighting[] = [];
    let failed = false;
    // Until both workers are done with this image: the next one is opened in both.
    await lookSideBySide(detectors, async (detector, known) => {
      const { id: source } = detector;
      try {
        const detections = await lookFor(detector, known, turn);
        seen.push(...detections.map((detection) => ({ source, detection })));
        return detections;
      } catch {
        failed = true;
        return [];
      }
    });
    this.sightings = withLaterFrame(this.sightings, seen);
    this.options.onUpdate();
    return !failed;
  }

  /** Why the picture can't be decoded; null when it is open. */
  private async openPicture(turn: LookTurn): Promise<Sentence | null> {
    const result = await turn.call('open', this.file, limitsMs.open);
    if (!result.ok) return result.reason;
    this.sizePx = result.value;
    return null;
  }

  /**
   * A detector that fails takes only those with it that see nothing without it; where the turn is lost, those that are left
   * look in another. Never rejects.
   */
  private async lookWith(detectors: readonly DetectorInfo[], begun: LookTurn): Promise<void> {
    const found = new Map<string, readonly Detection[]>();
    const failed = new Map<string, Sentence>();
    const fails = ({ id, kinds }: DetectorInfo, reason: Sentence): void => {
      failed.set(id, reason);
      for (const kind of kinds) this.miss(kind, reason);
    };
    let turn = Promise.resolve(begun);
    await lookSideBySide(detectors, async (detector, seen) => {
      if (failed.has(detector.id)) return [];
      const needed = detector.needs.map((id) => failed.get(id)).find((reason) => reason !== undefined);
      if (needed) {
        fails(detector, needed);
        return [];
      }
      const now = turn;
      const current = await now;
      try {
        found.set(detector.id, await this.options.watch.time(detector.id, () => lookFor(detector, seen, current)));
        this.sightings = detectors.flatMap(({ id: source }) =>
          (found.get(source) ?? []).map((detection) => ({ source, detection })),
        );
      } catch (error) {
        const { reason, mayHelpAgain } = whyNotSeen(error);
        if (mayHelpAgain) this.interrupted = true;
        fails(detector, reason);
        // Both workers can notice that the turn is lost: it is begun anew once.
        if (current.isOver && turn === now) turn = this.beginAnew(current);
      }
      this.options.onUpdate();
      return found.get(detector.id) ?? [];
    });
    await turn;
  }

  /** What the next detectors find in it counts, whatever became of the last turn. Never rejects. */
  private async beginAnew(lost: LookTurn): Promise<LookTurn> {
    try {
      const turn = await this.begin();
      await this.openPicture(turn);
      return turn;
    } catch {
      return lost;
    }
  }

  private miss(kind: string, reason: Sentence): void {
    // Two detectors can look for the same kind.
    if (this.notChecked.some((entry) => entry.kind === kind)) return;
    this.notChecked = [...this.notChecked, { kind, reason }];
  }
}
