import type { ReviewActions } from '../../bridge/review-state';
import type { RedactionPlan } from '../../core/redaction/plan';
import { writeProfile } from '../../platform/settings';
import { CoverAndLook } from '../check/cover-and-look';
import { drawPreview } from '../check/draw-preview';
import { cleanedFiles } from '../check/outgoing';
import type { CheckDeps } from '../check/photo-checker';
import { CheckSession } from '../check/session';
import { Store } from '../check/store';
import { saveFile } from './save-file';

/** Checks by hand: the same session as an upload's, where the results are saved instead of handed to a page. */
export class CheckPageController implements ReviewActions {
  readonly session: CheckSession;
  readonly selectedId = new Store<{ readonly id: number | null }>({ id: null });
  private readonly covers = new Map<number, CoverAndLook>();
  private running: Promise<void> = Promise.resolve();
  private added: ((ids: readonly number[], checked: Promise<void>) => void) | null = null;

  constructor(deps: CheckDeps) {
    this.session = new CheckSession('check', deps);
    this.session.setPhase('decide');
  }

  /** Resolves when these files, and those before them, have been checked. */
  readonly addFiles = (files: readonly File[]): Promise<void> => {
    const ids = this.session.add(files);
    if (ids[0] !== undefined) this.selectedId.set({ id: ids[0] });
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
    const files = cleanedFiles(this.session.checked.filter(({ id }) => id === photoId));
    for (const file of files ?? []) saveFile(file);
  };

  readonly saveCovered = (photoId: number, plan?: RedactionPlan): void => {
    const chosen = plan ? new Map([[photoId, plan]]) : undefined;
    this.session.setPhase('working');
    const entries = this.session.checked.filter(({ id }) => id === photoId);
    void this.coverOf(photoId)
      .run(entries, chosen)
      .then((result) => {
        if (!result.ok) this.session.setPhase('decide', result.reason);
        else if ('question' in result.value) this.session.ask(result.value.question);
        else {
          this.session.setPhase('decide');
          for (const file of result.value.files) saveFile(file);
        }
      });
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
    });
    return this.running;
  }
}
