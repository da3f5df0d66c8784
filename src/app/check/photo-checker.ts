import type { CleanAnswer, CleanCalls } from '../../bridge/clean-calls';
import type { DetectorInfo } from '../../bridge/look-calls';
import type { Stage } from '../../bridge/review-state';
import { buildReport } from '../../core/check/build-report';
import type { CheckParts } from '../../core/check/build-report';
import { findingsOf, type Sighting } from '../../core/check/findings-of';
import type { Detection } from '../../core/findings/finding';
import { framesToLookAt, withLaterFrame } from '../../core/check/frames-to-look-at';
import type { CheckReport, Profile } from '../../core/check/report';
import type { HiddenColour } from '../../core/formats/hidden-colour';
import type { MetadataItem } from '../../core/metadata/item';
import { byteCount } from '../../core/metadata/plain-text';
import { claimsPicture } from '../../core/policy/should-hold';
import { uncheckedKind } from '../../core/policy/unchecked-kind';
import type { WishesByKind } from '../../core/policy/wishes';
import type { Preferences } from '../../core/settings/preferences';
import type { Sentence } from '../../core/result';
import type { Locale } from '../../core/strings/locale';
import type { LookTurn } from './look-desk';
import { lookSideBySide } from './look-side-by-side';
import type { Looker } from './looker';
import { creditedOf, type Credited } from './credited';
import { Stopwatch } from './stopwatch';
import type { WorkerClient } from './worker-client';
import { WorkerLost } from './worker-client';

/** The longest a step may take, in milliseconds; a step that hangs is ended and said to be not checked. */
const limitsMs = { clean: 30_000, readMetadata: 10_000, hiddenColour: 20_000, open: 60_000, look: 30_000 } as const;

export interface CheckDeps {
  readonly cleaner: WorkerClient<CleanCalls>;
  readonly looker: Looker;
  readonly profile: Profile;
  readonly locale: Locale;
  /** The user's own settings where this check is made. */
  readonly wishes?: WishesByKind;
  readonly preferences: Preferences;
}

/** Where the check of one file is, and what it has brought. */
export interface PhotoCheck {
  readonly stage: Stage;
  /** False when the content is no picture and neither name nor type claims that it is: it goes on unchanged. */
  readonly isPicture: boolean;
  /** A video, PDF file or archive: it is never cleaned, and goes on as it is once the user said so. */
  readonly isUnchecked: boolean;
  readonly report: CheckReport | null;
  /** What the background looks like; null where the pixels were not looked at. */
  readonly background: readonly number[] | null;
  readonly cleaned: Blob | null;
  /** The cleaned file with who made it and whose it is; null where that does not stay. */
  readonly credited: Credited | null;
  /** How many images the picture is made of. */
  readonly frames: number;
  readonly mime: string | null;
  readonly extension: string | null;
  /** A step crashed or hung, so trying again may help. */
  readonly interrupted: boolean;
}

export interface CheckOptions {
  /** False: only strip, for a check that was interrupted and waits for the user to say "try again". */
  readonly lookAtPixels: boolean;
  readonly signal: AbortSignal;
  /** Why the bytes are not those of the picture's own file; null when they are. */
  readonly unread?: Sentence | null;
  onUpdate(check: PhotoCheck): void;
}

const refused: Omit<CleanAnswer, 'bytesBefore'> = {
  status: 'refused',
  reason: { key: 'check.cleaner-failed' },
  format: null,
  mime: null,
  extension: null,
  widthPx: null,
  heightPx: null,
  frames: 1,
  cleaned: null,
  bytesAfter: null,
};

function whyNot(error: unknown): Sentence {
  return { key: error instanceof WorkerLost && error.tooSlow ? 'check.too-slow' : 'check.detector-failed' };
}

/**
 * Checks one file: strips it, reads what was hidden, looks at its pixels. Bytes and pixels are worked on side by side.
 * Never rejects: a step that fails is part of the report, and the verdict then asks the user.
 */
export class PhotoChecker {
  private readonly watch = new Stopwatch();
  private stage: Stage = 'waiting';
  private answer: CleanAnswer | null = null;
  /** Small copies inside the file that show something else than the picture. */
  private copies: readonly MetadataItem[] = [];
  private metadata: readonly MetadataItem[] = [];
  private hiddenColour: HiddenColour | null = null;
  private credited: Credited | null = null;
  private sightings: readonly Sighting[] = [];
  private background: readonly number[] | null = null;
  private lookedFor: CheckParts['lookedFor'] = [];
  private notChecked: CheckParts['notChecked'] = [];
  private interrupted = false;
  /** The turn in which the picture is open; a worker that was lost took it along. */
  private turn: LookTurn | null = null;
  private sizePx: { readonly widthPx: number; readonly heightPx: number } | null = null;

  constructor(
    private readonly file: File,
    private readonly deps: CheckDeps,
    private readonly options: CheckOptions,
  ) {}

  async run(): Promise<PhotoCheck> {
    this.enter('cleaning');
    await this.watch.time('clean', () => this.clean());
    if (this.isPicture() && !this.isUnchecked()) {
      const reading = this.watch.time('metadata', async () => {
        await this.readMetadata();
        await this.keepCredit();
        await this.findHiddenColour();
      });
      if (this.options.unread) this.miss('metadata', this.options.unread);
      if (this.options.lookAtPixels) await this.look();
      else this.leaveOut();
      await reading;
    }
    this.enter('done');
    return this.state();
  }

  private enter(stage: Stage): void {
    this.stage = stage;
    this.tell();
  }

  private tell(): void {
    if (!this.options.signal.aborted) this.options.onUpdate(this.state());
  }

  private isPicture(): boolean {
    if (this.isUnchecked()) return true;
    return this.answer?.format != null || this.answer?.reason?.key !== 'format.unknown' || claimsPicture(this.file);
  }

  /** Only who must not be found is asked about these; for others they went on with a sentence. */
  private isUnchecked(): boolean {
    return this.deps.profile === 'hidden' && uncheckedKind(this.file) !== null;
  }

  private async clean(): Promise<void> {
    const unchecked = this.deps.profile === 'hidden' ? uncheckedKind(this.file) : null;
    if (unchecked !== null) {
      const reason: Sentence = { key: `unchecked.${unchecked}` };
      this.answer = { ...refused, reason, bytesBefore: this.file.size };
      this.miss('picture', reason);
      return;
    }
    const { cleaner } = this.deps;
    const attempt = (): Promise<CleanAnswer> =>
      cleaner.call('clean', this.file, limitsMs.clean, { signal: this.options.signal });
    try {
      // A second time in a fresh worker: something else may have ended the first.
      this.answer = await attempt().catch(attempt);
    } catch {
      this.interrupted = true;
      this.answer = { ...refused, bytesBefore: this.file.size };
    }
    this.tell();
  }

  private async readMetadata(): Promise<void> {
    const { name, lastModified } = this.file;
    try {
      const about = { name, lastModified };
      this.metadata = await this.deps.cleaner.call('readMetadata', about, limitsMs.readMetadata, {
        signal: this.options.signal,
      });
    } catch (error) {
      this.miss('metadata', whyNot(error));
    }
    this.tell();
  }

  private async keepCredit(): Promise<void> {
    const { cleaned } = this.answer ?? {};
    if (cleaned) this.credited = await creditedOf(cleaned, this.deps);
  }

  /** Where the picture is transparent, cleaning leaves the colour below as it is: that must be said. */
  private async findHiddenColour(): Promise<void> {
    try {
      const { cleaner } = this.deps;
      this.hiddenColour = await cleaner.call('findHiddenColour', null, limitsMs.hiddenColour, {
        signal: this.options.signal,
      });
    } catch (error) {
      this.miss('metadata', whyNot(error));
    }
    this.tell();
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
    this.tell();
  }

  private async look(): Promise<void> {
    try {
      this.enter('decoding');
      const begun = await this.watch.time('wait', () => this.begin());
      const reason = await this.watch.time('decode', () => this.openPicture(begun));
      if (reason) {
        this.miss('picture', reason);
        return;
      }
      this.enter('detecting');
      const detectors = await begun.call('detectors', null, limitsMs.open);
      this.lookedFor = detectors.flatMap(({ kinds }) => kinds);
      await this.watch.time('look', () => this.lookWith(detectors, begun));
      const turn = this.turn ?? begun;
      const seen = this.sightings.map(({ detection }) => detection);
      // Only for comparing the photos of an upload with each other: nothing is left unchecked without it.
      this.background = await turn.call('background', seen, limitsMs.open).catch(() => null);
      // A copy that can't be compared stays named as one that can show more; that is all there is to say of it.
      await this.compareCopies(turn).catch(() => undefined);
      await this.lookAtFrames(detectors, turn);
    } catch (error) {
      this.interrupted = true;
      this.miss('picture', whyNot(error));
    } finally {
      this.turn?.end();
    }
  }

  private async begin(): Promise<LookTurn> {
    this.turn?.end();
    this.turn = await this.deps.looker.begin(this.options.signal);
    return this.turn;
  }

  /** The images of an animation after the first: each can show what the others do not. */
  private async lookAtFrames(detectors: readonly DetectorInfo[], turn: LookTurn): Promise<void> {
    const { frames = 1, mime } = this.answer ?? {};
    if (frames < 2) return;
    const chosen = framesToLookAt(frames);
    let looked = 1;
    for (const index of chosen.slice(1)) if (await this.lookAtFrame(turn, mime ?? '', index, detectors)) looked += 1;
    if (looked === 1) this.miss('picture', { key: 'check.frames' });
    else if (looked < frames) this.miss('picture', { key: 'check.frames-some', values: { looked, frames } });
  }

  /** False when not all of it could be looked at. */
  private async lookAtFrame(
    turn: LookTurn,
    mime: string,
    index: number,
    detectors: readonly DetectorInfo[],
  ): Promise<boolean> {
    try {
      const request = { picture: this.file, mime, index };
      if (!(await turn.call('openFrame', request, limitsMs.open))) return false;
      const seen: Sighting[] = [];
      await lookSideBySide(detectors, async ({ id: source, lane }, known) => {
        const detections = await turn.call('look', { detector: source, lane, seen: known }, limitsMs.look);
        seen.push(...detections.map((detection) => ({ source, detection })));
        return detections;
      });
      this.sightings = withLaterFrame(this.sightings, seen);
      this.tell();
      return true;
    } catch {
      return false;
    }
  }

  /** Why the picture can't be decoded; null when it is open. */
  private async openPicture(turn: LookTurn): Promise<Sentence | null> {
    const result = await turn.call('open', this.file, limitsMs.open);
    if (!result.ok) return result.reason;
    this.sizePx = result.value;
    return null;
  }

  /** A detector that fails takes no other with it; where the turn is lost, those that are left look in another. Never rejects. */
  private async lookWith(detectors: readonly DetectorInfo[], begun: LookTurn): Promise<void> {
    const found = new Map<string, readonly Detection[]>();
    const failed = new Set<string>();
    let turn = Promise.resolve(begun);
    await lookSideBySide(detectors, async (detector, seen) => {
      if (failed.has(detector.id)) return [];
      const now = turn;
      const current = await now;
      try {
        found.set(detector.id, await this.watch.time(detector.id, () => this.lookFor(detector, seen, current)));
        this.sightings = detectors.flatMap(({ id: source }) =>
          (found.get(source) ?? []).map((detection) => ({ source, detection })),
        );
      } catch (error) {
        this.interrupted = true;
        failed.add(detector.id);
        for (const kind of detector.kinds) this.miss(kind, whyNot(error));
        // Both workers can notice that the turn is lost: it is begun anew once.
        if (current.isOver && turn === now) turn = this.beginAnew(current);
      }
      this.tell();
      return found.get(detector.id) ?? [];
    });
    await turn;
  }

  private lookFor(
    { id, lane }: DetectorInfo,
    seen: readonly Detection[] | null,
    turn: LookTurn,
  ): Promise<readonly Detection[]> {
    return turn.call('look', { detector: id, lane, seen }, limitsMs.look);
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

  /** The pixels are left alone for now: something to decide, and to try again. */
  private leaveOut(): void {
    this.interrupted = true;
    this.miss('picture', { key: 'check.detector-failed' });
  }

  private miss(kind: string, reason: Sentence): void {
    this.notChecked = [...this.notChecked, { kind, reason }];
  }

  private state(): PhotoCheck {
    const { answer } = this;
    return {
      stage: this.stage,
      isPicture: this.isPicture(),
      isUnchecked: this.isUnchecked(),
      report: answer && this.report(answer),
      background: this.background,
      cleaned: answer?.cleaned ?? null,
      credited: this.credited,
      frames: answer?.frames ?? 1,
      mime: answer?.mime ?? null,
      extension: answer?.extension ?? null,
      interrupted: this.interrupted,
    };
  }

  private report(answer: CleanAnswer): CheckReport {
    const { sightings, lookedFor, notChecked, hiddenColour } = this;
    const metadata = [...this.copies, ...this.metadata];
    const parts: CheckParts = {
      format: answer.format,
      widthPx: answer.widthPx ?? this.sizePx?.widthPx ?? null,
      heightPx: answer.heightPx ?? this.sizePx?.heightPx ?? null,
      metadata,
      findings: findingsOf(sightings, metadata, this.deps.wishes),
      lookedFor,
      notChecked,
      cleaned: {
        status: answer.status,
        reason: answer.reason,
        bytesBefore: answer.bytesBefore,
        bytesAfter: answer.bytesAfter,
      },
      hiddenColour,
      fileUnread: this.options.unread != null,
      ms: this.watch.read(),
    };
    return buildReport(parts, this.deps.profile, this.deps.locale);
  }
}
