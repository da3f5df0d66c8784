import type { CleanAnswer } from '../../bridge/clean-calls';
import { neutralName } from '../../core/policy/neutral-name';
import { keepsCredit } from '../../core/policy/keeps-credit';
import { keptName } from '../../core/policy/kept-name';
import { proposedPlan } from '../../core/policy/proposed-plan';
import { changesNothing, noChange, type RedactionPlan } from '../../core/redaction/plan';
import { fail, ok } from '../../core/result';
import type { Result } from '../../core/result';
import { credited } from './credited';
import type { CheckDeps, PhotoCheck } from './photo-checker';
import type { CheckedFile } from './session';

const limitsMs = { cover: 60_000, clean: 30_000 } as const;

/** What a file that goes on is made of. */
interface Made {
  readonly bytes: Blob;
  readonly mime: string | null;
  readonly extension: string | null;
}

/** A file that says nothing but its picture: neutral name and time, type as the bytes are; its own name when kept. */
function outgoingFile({ bytes, mime, extension }: Made, position: number, own: string | null): File {
  const name = own === null ? neutralName(position, extension ?? 'bin') : keptName(own, extension);
  return new File([bytes], name, { type: mime ?? '', lastModified: 0 });
}

/** Whether cleaned files keep their own names: as the user likes it, but never for who must not be found. */
function keepsNames({ profile, preferences }: OutgoingChoice): boolean {
  return preferences.fileNames === 'kept' && profile !== 'hidden';
}

type OutgoingChoice = Pick<CheckDeps, 'profile' | 'preferences'>;

/** The bytes of a cleaned file as it goes on. */
function cleanedBytes({ cleaned, credited }: PhotoCheck, choice: OutgoingChoice): Blob | null {
  return credited && keepsCredit(choice) ? credited.file : cleaned;
}

/** The place of each picture among the pictures of the pick, from 1. */
function positions(files: readonly CheckedFile[]): Map<number, number> {
  const pictures = files.filter(({ check }) => check?.isPicture !== false);
  return new Map(pictures.map(({ id }, index) => [id, index + 1]));
}

/**
 * What "send the original" sends. Next to a file that was not looked into it means that file: pictures that were
 * cleaned go cleaned.
 */
export function originalFiles(files: readonly CheckedFile[], choice: OutgoingChoice): File[] {
  const someUnchecked = files.some(({ check }) => check?.isUnchecked === true);
  const pictures = someUnchecked
    ? cleanedFiles(
        files.filter(({ check }) => check?.isUnchecked !== true),
        choice,
      )
    : null;
  if (!pictures) return files.map(({ file }) => file);
  return files.map(({ file, check }) => (check?.isUnchecked === true ? file : (pictures.shift() ?? file)));
}

/** The cleaned files in the order of the pick; what is no picture goes along as it is. null when one is not cleaned. */
export function cleanedFiles(files: readonly CheckedFile[], choice: OutgoingChoice): File[] | null {
  const place = positions(files);
  const out: File[] = [];
  for (const { id, file, check } of files) {
    const bytes = check && cleanedBytes(check, choice);
    if (check?.isPicture === false) out.push(file);
    else if (bytes)
      out.push(outgoingFile({ ...check, bytes }, place.get(id) ?? 1, keepsNames(choice) ? file.name : null));
    else return null;
  }
  return out;
}

/**
 * One picture with a plan carried out: drawn anew at full resolution, encoded once, then stripped and proved like any
 * other file.
 */
async function coverOne(entry: CheckedFile, plan: RedactionPlan, deps: CheckDeps): Promise<Result<CleanAnswer>> {
  try {
    const picture = entry.check?.cleaned ?? entry.file;
    const request = { picture, plan, mime: entry.check?.mime ?? entry.file.type, maxSidePx: null };
    const covered = await deps.looker.cover(request, limitsMs.cover);
    if (!covered.ok) return covered;
    const answer = await deps.cleaner.call('clean', covered.value, limitsMs.clean);
    if (!answer.cleaned) return fail('check.cover-failed');
    const credit = keepsCredit(deps) ? (entry.check?.credited?.credit ?? null) : null;
    if (!credit) return ok(answer);
    // What was said to be kept is kept, or it does not go on.
    const made = await credited(answer.cleaned, credit, deps);
    return made ? ok({ ...answer, cleaned: made.file }) : fail('check.cover-failed');
  } catch {
    return fail('check.cover-failed');
  }
}

/**
 * The files with what was flagged covered. A picture with nothing to cover goes on cleaned.
 * @param chosen a plan per file id; by default what the policy says is covered solidly
 */
export async function coveredFiles(
  files: readonly CheckedFile[],
  deps: CheckDeps,
  chosen?: ReadonlyMap<number, RedactionPlan>,
): Promise<Result<File[]>> {
  const place = positions(files);
  const out: File[] = [];
  for (const entry of files) {
    const { id, file, check } = entry;
    const position = place.get(id) ?? 1;
    const own = keepsNames(deps) ? file.name : null;
    const bytes = check && cleanedBytes(check, deps);
    const plan =
      chosen?.get(id) ?? (check?.report ? proposedPlan(check.report, deps.profile, deps.preferences.fill) : noChange);
    if (check?.isPicture === false) {
      out.push(file);
    } else if (!changesNothing(plan)) {
      const covered = await coverOne(entry, plan, deps);
      if (!covered.ok) return covered;
      const { cleaned, mime, extension } = covered.value;
      if (cleaned) out.push(outgoingFile({ bytes: cleaned, mime, extension }, position, own));
    } else if (bytes) {
      out.push(outgoingFile({ ...check, bytes }, position, own));
    } else {
      return fail('check.cover-failed');
    }
  }
  return ok(out);
}
