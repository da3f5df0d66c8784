import type { Phase, PhotoView, Purpose, ReviewState, Went } from '../../bridge/review-state';
import { decideAgain } from '../../core/check/decide-again';
import type { Profile } from '../../core/check/report';
import type { Finding } from '../../core/findings/finding';
import { withFolderNames } from '../../core/check/with-folder-names';
import { withKept } from '../../core/check/with-kept';
import { withSameBackground } from '../../core/check/with-same-background';
import { plainText } from '../../core/metadata/plain-text';
import { keepsCredit } from '../../core/policy/keeps-credit';
import type { Sentence } from '../../core/result';
import type { Locale } from '../../core/strings/locale';
import { credited } from './credited';
import type { CheckDeps, PhotoCheck } from './photo-checker';
import { PhotoChecker } from './photo-checker';
import { Store } from './store';

/** One file of the session with everything known about it. */
export interface CheckedFile {
  readonly id: number;
  readonly file: File;
  readonly check: PhotoCheck | null;
  /** Why these are not the bytes of the picture's own file; null when they are. */
  readonly unread: Sentence | null;
}

const clearLimitMs = 60_000;

const notYet: Pick<PhotoView, 'stage' | 'report' | 'hasCleaned'> = {
  stage: 'waiting',
  report: null,
  hasCleaned: false,
};

/** The files of one pick, or of one visit to the check page, checked one after the other; drawn from `store`. */
export class CheckSession {
  readonly store: Store<ReviewState>;
  private files: CheckedFile[] = [];
  private readonly previews = new Map<number, string>();
  private readonly clearing = new Map<number, 'running' | 'failed' | null>();
  private readonly abort = new AbortController();
  /** Of each file that is there: ends its check. */
  private readonly aborts = new Map<number, AbortController>();
  private nextId = 1;

  constructor(
    purpose: Purpose,
    private current: CheckDeps,
    private readonly folders: readonly string[] = [],
  ) {
    const { profile } = current;
    this.store = new Store<ReviewState>({
      purpose,
      phase: 'checking',
      profile,
      photos: [],
      trouble: null,
      question: null,
      told: null,
      canCover: false,
      went: null,
    });
  }

  get deps(): CheckDeps {
    return this.current;
  }

  get locale(): Locale {
    return this.current.locale;
  }

  /** For the checks from now on; what was checked already is judged anew. */
  setProfile(profile: Profile): void {
    this.current = { ...this.current, profile };
    this.files = this.files.map((entry) => ({ ...entry, check: entry.check && this.judged(entry.check) }));
    this.store.update({ profile });
    this.draw();
    this.nameFolders();
  }

  get checked(): readonly CheckedFile[] {
    return this.files;
  }

  /**
   * Adds files, to be checked by the next `run`.
   * @param unread why these are not the bytes of the pictures' own files
   */
  add(files: readonly File[], unread: Sentence | null = null): readonly number[] {
    const added = files.map((file): CheckedFile => ({ id: this.nextId++, file, check: null, unread }));
    this.files = [...this.files, ...added];
    for (const { id, file } of added) {
      this.previews.set(id, URL.createObjectURL(file));
      this.aborts.set(id, new AbortController());
    }
    this.draw();
    return added.map(({ id }) => id);
  }

  remove(id: number): void {
    this.files = this.files.filter((entry) => entry.id !== id);
    this.endCheck(id);
    this.forgetPreview(id);
    this.draw();
  }

  /** Checks every file that has no finished check, and is still there when it is its turn. */
  async run(lookAtPixels = true): Promise<void> {
    for (const { id, file, check, unread } of this.files) {
      if (this.abort.signal.aborted) return;
      const signal = this.aborts.get(id)?.signal;
      if (!signal) continue;
      if (check?.stage === 'done' && !check.interrupted) continue;
      const checker = new PhotoChecker(file, this.current, {
        lookAtPixels,
        signal,
        unread,
        onUpdate: (update) => {
          this.put(id, update);
        },
      });
      this.put(id, await checker.run());
    }
    this.compareBackgrounds();
    this.nameFolders();
  }

  /** Says with the first photo which names of folders go along. For who must not be found they are replaced. */
  private nameFolders(): void {
    const first = this.files.find(({ check }) => check?.report);
    if (!first?.check?.report) return;
    const told = this.current.profile === 'hidden' ? [] : this.folders;
    this.put(first.id, { ...first.check, report: withFolderNames(first.check.report, told) });
  }

  /** Says of the photos that were checked which show the same place. */
  private compareBackgrounds(): void {
    if (this.abort.signal.aborted || this.files.length < 2) return;
    const checks = this.files.map(({ check }) => check);
    const reports = withSameBackground(
      checks.map((check) => ({ report: check?.report ?? null, background: check?.background ?? null })),
    );
    this.files = this.files.map((entry, index) => {
      const report = reports[index] ?? null;
      return { ...entry, check: entry.check && this.judged({ ...entry.check, report }) };
    });
    this.draw();
  }

  /**
   * Puts the cleaned file without colour under its transparent pixels in the place of the cleaned file. Fails in words
   * beside the offer; the cleaned file then stays as it was.
   */
  async clearHiddenColour(id: number): Promise<void> {
    const check = this.files.find((entry) => entry.id === id)?.check;
    const { cleaned, report } = check ?? {};
    if (!check || !cleaned || !report?.hiddenColour || this.clearing.get(id) === 'running') return;
    const { hiddenColour } = report;
    this.setClearing(id, 'running');
    const { cleaner } = this.current;
    const answer = await cleaner
      .call('clearHiddenColour', cleaned, clearLimitMs, { signal: this.abort.signal })
      .catch((): null => null);
    if (answer?.cleaned) {
      const after = { ...report.cleaned, bytesAfter: answer.bytesAfter };
      const told = { ...report, cleaned: after, hiddenColour: { ...hiddenColour, cleared: true } };
      const again = check.credited && (await credited(answer.cleaned, check.credited.credit, this.current));
      this.put(id, { ...check, cleaned: answer.cleaned, credited: again, report: told });
    }
    this.setClearing(id, answer?.cleaned ? null : 'failed');
  }

  private setClearing(id: number, clearing: 'running' | 'failed' | null): void {
    this.clearing.set(id, clearing);
    if (!this.abort.signal.aborted) this.draw();
  }

  setPhase(phase: Phase, trouble: Sentence | null = null): void {
    this.store.update({ phase, trouble, question: null, told: null });
  }

  /** Back to the user, with what came to light while a choice was carried out. */
  ask(question: Sentence): void {
    this.store.update({ phase: 'decide', trouble: null, question });
  }

  /** What became of what the user asked for. */
  tell(told: Sentence): void {
    this.store.update({ told });
  }

  /** Findings that came to light after the check, with the verdict they lead to. */
  addFindings(id: number, findings: readonly Finding[]): void {
    const check = this.files.find((entry) => entry.id === id)?.check;
    if (!check?.report) return;
    this.put(id, { ...check, report: { ...check.report, findings: [...check.report.findings, ...findings] } });
  }

  /** The files have gone on. */
  pass(went: Went): void {
    this.store.update({ phase: 'passed', trouble: null, went });
  }

  /** Ends all work and frees the previews. */
  end(): void {
    this.abort.abort();
    for (const id of [...this.aborts.keys()]) this.endCheck(id);
    for (const id of [...this.previews.keys()]) this.forgetPreview(id);
  }

  private put(id: number, check: PhotoCheck): void {
    if (this.abort.signal.aborted) return;
    this.files = this.files.map((entry) => (entry.id === id ? { ...entry, check: this.judged(check) } : entry));
    this.draw();
  }

  /** By the profile of now: it may have changed while the check ran. */
  private judged(check: PhotoCheck): PhotoCheck {
    const { profile, locale } = this.current;
    if (!check.report) return check;
    const credit = keepsCredit(this.current) ? (check.credited?.credit ?? null) : null;
    return { ...check, report: withKept(decideAgain(check.report, profile, locale), credit) };
  }

  private endCheck(id: number): void {
    this.aborts.get(id)?.abort();
    this.aborts.delete(id);
  }

  private forgetPreview(id: number): void {
    const url = this.previews.get(id);
    if (url !== undefined) URL.revokeObjectURL(url);
    this.previews.delete(id);
  }

  private draw(): void {
    const shown = this.files.filter(({ check }) => check?.isPicture !== false);
    this.store.update({
      photos: shown.map(({ id, file, check }) => ({
        id,
        originalName: plainText(file.name),
        fill: this.current.preferences.fill,
        clearing: this.clearing.get(id) ?? null,
        previewUrl: this.previews.get(id) ?? null,
        mime: check?.mime ?? null,
        frames: check?.frames ?? 1,
        ...(check ? { stage: check.stage, report: check.report, hasCleaned: check.cleaned !== null } : notYet),
      })),
      canCover: shown.some(({ check }) => check?.report?.findings.some(({ region }) => region !== null)),
    });
  }
}
