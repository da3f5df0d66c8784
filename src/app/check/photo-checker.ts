import type { CleanAnswer, CleanCalls } from '../../bridge/clean-calls';
import type { Stage } from '../../bridge/review-state';
import { buildReport } from '../../core/check/build-report';
import type { CheckParts } from '../../core/check/build-report';
import { findingsOf } from '../../core/check/findings-of';
import type { CheckReport, Profile } from '../../core/check/report';
import type { HiddenColour } from '../../core/formats/hidden-colour';
import type { MetadataItem } from '../../core/metadata/item';
import { claimsPicture } from '../../core/policy/should-hold';
import { uncheckedKind } from '../../core/policy/unchecked-kind';
import type { WishesByKind } from '../../core/policy/wishes';
import type { Preferences } from '../../core/settings/preferences';
import type { Sentence } from '../../core/result';
import type { Locale } from '../../core/strings/locale';
import { atMostEvery } from './at-most-every';
import type { Looker } from './looker';
import { creditedOf, type Credited } from './credited';
import { PhotoLook } from './photo-look';
import { limitsMs } from './step-limits';
import { Stopwatch } from './stopwatch';
import { whyNot } from './why-not';
import type { WorkerClient } from './worker-client';

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

/** Telling what each detector found the moment it did, and drawing it, would take a tenth of the time that they have. */
const tellEveryMs = 300;

/**
 * Checks one file: strips it, reads what was hidden, looks at its pixels. Bytes and pixels are worked on side by side.
 * Never rejects: a step that fails is part of the report, and the verdict then asks the user.
 */
export class PhotoChecker {
  private readonly watch = new Stopwatch();
  private stage: Stage = 'waiting';
  private answer: CleanAnswer | null = null;
  private metadata: readonly MetadataItem[] = [];
  private hiddenColour: HiddenColour | null = null;
  private credited: Credited | null = null;
  private notChecked: CheckParts['notChecked'] = [];
  private interrupted = false;

  private readonly look: PhotoLook;
  private readonly telling = atMostEvery(tellEveryMs, () => {
    if (!this.options.signal.aborted) this.options.onUpdate(this.state());
  });

  constructor(
    private readonly file: File,
    private readonly deps: CheckDeps,
    private readonly options: CheckOptions,
  ) {
    this.look = new PhotoLook(file, deps, {
      signal: options.signal,
      watch: this.watch,
      onStage: (stage) => {
        this.enter(stage);
      },
      onUpdate: () => {
        this.telling.soon();
      },
    });
  }

  async run(): Promise<PhotoCheck> {
    this.enter('cleaning');
    await this.watch.time('clean', () => this.clean());
    if (this.isPicture() && !this.isUnchecked()) {
      // Before the pixels, which keep every core busy: it is told first, and takes a hundredth of their time.
      await this.watch.time('metadata', () => this.readMetadata());
      const reading = this.watch.time('metadata', async () => {
        await this.readTowns();
        await this.keepCredit();
        await this.findHiddenColour();
      });
      if (this.options.unread) this.miss('metadata', this.options.unread);
      if (this.options.lookAtPixels) await this.look.run(this.answer);
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
    this.telling.now();
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
      this.answer = await attempt().catch((error: unknown) => {
        if (this.options.signal.aborted) throw error;
        return attempt();
      });
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

  /** Words for what was told already: without them nothing is left out. */
  private async readTowns(): Promise<void> {
    const of = { items: this.metadata, locale: this.deps.locale };
    const { signal } = this.options;
    const towns = await this.deps.cleaner.call('readTowns', of, limitsMs.readMetadata, { signal }).catch(() => []);
    if (towns.length === 0) return;
    this.metadata = [...this.metadata, ...towns];
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

  /** The pixels are left alone for now: something to decide, and to try again. */
  private leaveOut(): void {
    this.interrupted = true;
    this.miss('picture', { key: 'check.detector-failed' });
  }

  private miss(kind: string, reason: Sentence): void {
    // A worker that is lost takes several steps with it.
    if (this.notChecked.some((entry) => entry.kind === kind && entry.reason.key === reason.key)) return;
    this.notChecked = [...this.notChecked, { kind, reason }];
  }

  private state(): PhotoCheck {
    const { answer } = this;
    return {
      stage: this.stage,
      isPicture: this.isPicture(),
      isUnchecked: this.isUnchecked(),
      report: answer && this.report(answer),
      background: this.look.background,
      cleaned: answer?.cleaned ?? null,
      credited: this.credited,
      frames: answer?.frames ?? 1,
      mime: answer?.mime ?? null,
      extension: answer?.extension ?? null,
      interrupted: this.interrupted || this.look.interrupted,
    };
  }

  private report(answer: CleanAnswer): CheckReport {
    const { hiddenColour } = this;
    const { sightings, lookedFor, copies, sizePx } = this.look;
    const metadata = [...copies, ...this.metadata];
    const parts: CheckParts = {
      format: answer.format,
      widthPx: answer.widthPx ?? sizePx?.widthPx ?? null,
      heightPx: answer.heightPx ?? sizePx?.heightPx ?? null,
      metadata,
      findings: findingsOf(sightings, metadata, this.deps),
      lookedFor,
      notChecked: [...this.notChecked, ...this.look.notChecked],
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
