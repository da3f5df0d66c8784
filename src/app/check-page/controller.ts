import type { ReviewActions } from '../../bridge/review-state';
import type { Sentence } from '../../core/result';
import { lastResultOf } from '../../core/check/last-result';
import type { RedactionPlan } from '../../core/redaction/plan';
import { keepLastResult } from '../../platform/last-result';
import { writeProfile } from '../../platform/settings';
import { CoverAndLook } from '../check/cover-and-look';
import { drawPreview } from '../check/draw-preview';
import { cleanedFiles } from '../check/outgoing';
import type { CheckDeps } from '../check/photo-checker';
import { CheckSession, type CheckedFile } from '../check/session';
import { Store } from '../check/store';
import { asPng } from './as-png';
import { saveFile } from './save-file';
import { zipFiles } from './zip-files';

/** Checks by hand: the same session as an upload's, where the results are saved instead of handed to a page. */
export class CheckPageController implements ReviewActions {
  readonly session: CheckSession;
  readonly selectedId = new Store<{ readonly id: number | null }>({ id: null });
  /** Said above the photos: how reading a page's pictures went. */
  readonly notice = new Store<{ readonly sentence: Sentence | null }>({ sentence: null });
  private readonly covers = new Map<number, CoverAndLook>();
  private readonly coverAll: CoverAndLook;
  private running: Promise<void> = Promise.resolve();
  private added: ((ids: readonly number[], checked: Promise<void>) => void) | null = null;

  constructor(deps: CheckDeps) {
    this.session = new CheckSession('check', deps);
    this.session.setPhase('decide');
    this.coverAll = new CoverAndLook(this.session);
  }

  /**
   * Resolves when these files, and those before them, have been checked.
   * @param unread why these are not the bytes of the pictures' own files
   */
  readonly addFiles = (files: readonly File[], unread: Sentence | null = null): Promise<void> => {
    const ids = this.session.add(files, unread);
    // What the user is looking at stays; a photo that was just chosen is looked at.
    if (ids[0] !== undefined && (unread === null || this.selectedId.get().id === null))
      this.selectedId.set({ id: ids[0] });
    const checked = this.check();
    this.added?.(ids, checked);
    this.added = null;
    return checked;
  };

  /** Calls once, for the files that are added next. */
  readonly whenAdded = (listener: (ids: readonly number[], checked: Promise<void>) => void): void => {
    this.added = listener;
  };

  readonly remove = (photoId: number): void => {
    this.session.remove(photoId);
    this.covers.delete(photoId);
    if (this.selectedId.get().id === photoId) this.selectedId.set({ id: null });
  };

  readonly select = (photoId: number): void => {
    this.selectedId.set({ id: photoId });
  };

  readonly saveCleaned = (photoId: number): void => {
    const files = cleanedFiles(
      this.session.checked.filter(({ id }) => id === photoId),
      this.session.deps,
    );
    for (const file of files ?? []) saveFile(file);
  };

  readonly saveCovered = (photoId: number, plan?: RedactionPlan): void => {
    const chosen = plan ? new Map([[photoId, plan]]) : undefined;
    const entries = this.session.checked.filter(({ id }) => id === photoId);
    void this.cover(this.coverOf(photoId), entries, chosen).then((files) => {
      for (const file of files ?? []) saveFile(file);
    });
  };

  readonly saveAll: ReviewActions['saveAll'] = (plans) => {
    const entries = this.session.checked.filter(({ check }) => check?.cleaned);
    const made = plans
      ? this.cover(this.coverAll, entries, plans)
      : Promise.resolve(cleanedFiles(entries, this.session.deps));
    void made.then(async (files) => {
      if (files) saveFile(await zipFiles(files));
    });
  };

  readonly copyPicture: ReviewActions['copyPicture'] = (photoId, plan) => {
    const png = this.pngOf(photoId, plan);
    // At once, with the picture still to come: later it would no longer count as the user's own click.
    navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]).then(
      () => {
        this.session.tell({ key: 'hand.copied' });
      },
      () => {
        // When covering brought up a question, that is what is said.
        if (this.session.store.get().question === null) this.session.tell({ key: 'hand.copy-failed' });
      },
    );
  };

  readonly drawPreview: ReviewActions['drawPreview'] = (photoId, plan) => drawPreview(this.session, photoId, plan);

  readonly clearHiddenColour = (photoId: number): void => {
    void this.session.clearHiddenColour(photoId);
  };

  readonly retry = (): void => {
    void this.check();
  };

  readonly setProfile: ReviewActions['setProfile'] = (profile) => {
    this.session.setProfile(profile);
    void writeProfile(profile).catch(() => undefined);
  };

  // Nothing is uploaded from here.
  readonly uploadCleaned = (): void => undefined;
  readonly coverAndUpload = (): void => undefined;
  readonly sendOriginal = (): void => undefined;
  readonly doNotUpload = (): void => undefined;
  readonly showReview = (): void => undefined;

  private async pngOf(photoId: number, plan: RedactionPlan | null): Promise<Blob> {
    const entries = this.session.checked.filter(({ id }) => id === photoId);
    const files = plan
      ? await this.cover(this.coverOf(photoId), entries, new Map([[photoId, plan]]))
      : cleanedFiles(entries, this.session.deps);
    const [file] = files ?? [];
    if (!file) throw new Error('There is no picture to copy');
    return asPng(file, this.session.deps);
  }

  /** Carries plans out; null when that failed or a question came up, which the session then says. */
  private async cover(
    cover: CoverAndLook,
    entries: readonly CheckedFile[],
    chosen?: ReadonlyMap<number, RedactionPlan>,
  ): Promise<readonly File[] | null> {
    this.session.setPhase('working');
    const result = await cover.run(entries, chosen);
    if (!result.ok) this.session.setPhase('decide', result.reason);
    else if ('question' in result.value) this.session.ask(result.value.question);
    else {
      this.session.setPhase('decide');
      return result.value.files;
    }
    return null;
  }

  /** One per photo: each is asked about once. */
  private coverOf(photoId: number): CoverAndLook {
    const cover = this.covers.get(photoId) ?? new CoverAndLook(this.session);
    this.covers.set(photoId, cover);
    return cover;
  }

  private check(): Promise<void> {
    this.running = this.running.then(async () => {
      this.session.setPhase('checking');
      await this.session.run();
      this.session.setPhase('decide');
      const reports = this.session.store.get().photos.map(({ report }) => report);
      if (reports.length > 0) await keepLastResult(lastResultOf(reports, null, Date.now()));
    });
    return this.running;
  }
}
