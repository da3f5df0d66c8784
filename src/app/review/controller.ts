import type { ReviewActions, Went } from '../../bridge/review-state';
import { lastResultOf, type LastWent } from '../../core/check/last-result';
import { needsDecision } from '../../core/policy/verdict';
import type { Layout, ToFrame, ToRelay } from '../../bridge/review-link';
import { countPhotos } from '../../platform/counter';
import { keepLastResult } from '../../platform/last-result';
import { writeProfile } from '../../platform/settings';
import { CoverAndLook } from '../check/cover-and-look';
import { drawPreview } from '../check/draw-preview';
import { cleanedFiles, originalFiles } from '../check/outgoing';
import type { CheckDeps } from '../check/photo-checker';
import { CheckSession } from '../check/session';

/** How long the note of what was removed stays, in milliseconds. */
const noteStaysMs = 7_000;

type CheckMessage = Extract<ToFrame, { type: 'check' }>;

/**
 * One pick in the review frame: runs the check, lets it go on by itself when there is nothing to decide, else waits for
 * the user. The only place from which files go back to the page.
 */
export class ReviewController implements ReviewActions {
  readonly session: CheckSession;
  private readonly cover: CoverAndLook;
  private sent = false;
  private went: Went | null = null;
  /** Carrying out a choice that the user made before the check was complete. */
  private working = false;
  private shownAs: Layout = 'hidden';
  private timer: ReturnType<typeof setTimeout> | null = null;

  constructor(
    private readonly message: CheckMessage,
    deps: CheckDeps,
    private readonly post: (message: ToRelay) => void,
  ) {
    this.session = new CheckSession('upload', deps, message.folders);
    this.session.add(message.files);
    this.cover = new CoverAndLook(this.session);
    this.session.store.subscribe(this.openWhenAsked);
  }

  async start(): Promise<void> {
    if (this.message.interrupted) {
      // Whatever ended the last attempt may end this one too: only strip, and let the user say what next.
      this.layout('review');
      await this.session.run(false);
      this.session.setPhase('decide', { key: 'check.interrupted' });
      return;
    }
    this.layout('note');
    await this.check();
  }

  readonly uploadCleaned = (): void => {
    const files = cleanedFiles(this.session.checked, this.session.deps);
    if (files) this.send(files, 'cleaned');
    else this.session.setPhase('decide', { key: 'check.cleaner-failed' });
  };

  readonly coverAndUpload: ReviewActions['coverAndUpload'] = (plans) => {
    this.working = true;
    this.session.setPhase('working');
    void this.cover.run(this.session.checked, plans).then((result) => {
      this.working = false;
      if (!result.ok) this.session.setPhase('decide', result.reason);
      else if ('files' in result.value) this.send(result.value.files, 'covered');
      else this.session.ask(result.value.question);
    });
  };

  readonly sendOriginal = (): void => {
    this.send(originalFiles(this.session.checked, this.session.deps), 'original');
  };

  readonly doNotUpload = (): void => {
    if (this.sent) return;
    this.sent = true;
    this.remember(null);
    this.post({ type: 'cancel', pick: this.message.pick });
    this.close();
  };

  readonly clearHiddenColour = (photoId: number): void => {
    void this.session.clearHiddenColour(photoId);
  };

  readonly retry = (): void => {
    this.session.setPhase('checking');
    void this.check();
  };

  readonly setProfile: ReviewActions['setProfile'] = (profile) => {
    this.session.setProfile(profile);
    // Storage that refuses takes nothing from this check: it is judged by the new profile already.
    void writeProfile(profile).catch(() => undefined);
  };

  readonly showReview = (): void => {
    this.layout('review');
  };

  readonly drawPreview: ReviewActions['drawPreview'] = (photoId, plan) => drawPreview(this.session, photoId, plan);

  readonly saveCleaned = (): void => undefined;
  readonly saveCovered = (): void => undefined;
  readonly saveAll = (): void => undefined;
  readonly copyPicture = (): void => undefined;

  /** Whether what goes on now is an original, as the user said. */
  get sendsOriginal(): boolean {
    return this.went === 'original';
  }

  get showsNote(): boolean {
    return this.shownAs === 'note';
  }

  get pick(): number {
    return this.message.pick;
  }

  /** Takes the frame off the page: the note was read, or the next pick is there. */
  readonly close = (): void => {
    if (this.timer !== null) clearTimeout(this.timer);
    this.session.setPhase('ended');
    this.layout('hidden');
    this.session.end();
  };

  private async check(): Promise<void> {
    await this.session.run();
    if (this.sent || this.working) return;
    const checks = this.session.checked.map(({ check }) => check);
    const nothingToDecide = checks.every((check) => check?.isPicture === false || check?.report?.verdict === 'pass');
    const files = nothingToDecide ? cleanedFiles(this.session.checked, this.session.deps) : null;
    if (files) {
      this.send(files, 'by-itself');
      return;
    }
    const interrupted = checks.some((check) => check?.interrupted === true);
    this.session.setPhase('decide', interrupted ? { key: 'check.part-stopped' } : null);
    this.layout('review');
  }

  /** While the check still runs: opens the review at the first finding that needs a decision, to be filled in. */
  private readonly openWhenAsked = (): void => {
    const { phase, photos, profile } = this.session.store.get();
    if (phase !== 'checking' || this.shownAs !== 'note') return;
    const asks = photos.some(({ report }) => report?.findings.some((finding) => needsDecision(finding, profile)));
    if (asks) this.layout('review');
  };

  private send(files: readonly File[], went: Went): void {
    if (this.sent) return;
    this.sent = true;
    this.went = went;
    this.post({ type: 'send', pick: this.message.pick, files });
    this.session.pass(went);
    this.remember(went === 'by-itself' ? 'cleaned' : went);
    if (this.session.store.get().photos.length === 0) {
      this.close();
      return;
    }
    this.layout('note');
    this.timer = setTimeout(this.close, noteStaysMs);
  }

  private remember(went: LastWent): void {
    const reports = this.session.store.get().photos.map(({ report }) => report);
    if (reports.length > 0) void keepLastResult(lastResultOf(reports, went, Date.now()));
    if (went !== null) void countPhotos(reports.length);
  }

  private layout(layout: Layout): void {
    this.shownAs = layout;
    this.post({ type: 'layout', layout });
  }
}
