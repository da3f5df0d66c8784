import { proposedPlan } from '../../core/policy/proposed-plan';
import { changesNothing, noChange, type RedactionPlan } from '../../core/redaction/plan';
import { ok, type Result, type Sentence } from '../../core/result';
import { lookAgain } from './look-again';
import { coveredFiles } from './outgoing';
import type { CheckedFile, CheckSession } from './session';

/** Either the files, or the one question that came up when the covered pictures were looked at. */
export type Covered = { readonly files: readonly File[] } | { readonly question: Sentence };

/**
 * Covers and looks at the result once more. What comes to light is added to the findings of its photo and asked about,
 * but once only: who then goes on has seen it.
 */
export class CoverAndLook {
  private asked = false;

  constructor(private readonly session: CheckSession) {}

  async run(entries: readonly CheckedFile[], chosen?: ReadonlyMap<number, RedactionPlan>): Promise<Result<Covered>> {
    const { deps } = this.session;
    const plans = new Map(
      entries.map(({ id, check }) => [
        id,
        chosen?.get(id) ?? (check?.report ? proposedPlan(check.report, deps.profile, deps.preferences.fill) : noChange),
      ]),
    );
    const made = await coveredFiles(entries, deps, plans);
    if (!made.ok) return made;
    const question = this.asked ? null : await this.lookAt(made.value, entries, plans);
    if (!question) return ok({ files: made.value });
    this.asked = true;
    return ok({ question });
  }

  private async lookAt(
    files: readonly File[],
    entries: readonly CheckedFile[],
    plans: ReadonlyMap<number, RedactionPlan>,
  ): Promise<Sentence | null> {
    let question: Sentence | null = null;
    for (const [index, entry] of entries.entries()) {
      const plan = plans.get(entry.id);
      const file = files[index];
      if (!plan || !file || entry.check?.isPicture === false || changesNothing(plan)) continue;
      const found = await lookAgain(file, entry, plan, this.session.deps);
      if (found === null) question ??= { key: 'cover.not-looked-at' };
      else if (found.length > 0) {
        this.session.addFindings(entry.id, found);
        question = { key: 'cover.still-seen' };
      }
    }
    return question;
  }
}
