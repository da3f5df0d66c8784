import type { CheckReport } from '../../core/check/report';
import { proposedPlan } from '../../core/policy/proposed-plan';
import { fail, ok } from '../../core/result';
import type { Result } from '../../core/result';
import { coveredShare } from '../../imaging/covered-share';
import { decodeUpright } from '../../imaging/decode';
import type { SizePx } from '../../imaging/stored-size';
import { coveredFiles } from '../check/outgoing';
import type { CheckDeps } from '../check/photo-checker';
import type { CheckedFile } from '../check/session';

export interface ProposedRedaction {
  readonly file: File;
  /** 0..1 of the picture; 0 when there is nothing to cover and the file is the cleaned one. */
  readonly coveredShare: number;
}

/**
 * The file that "cover what was flagged" would send. Fails for what this browser can't show: nobody has looked at it,
 * so that there is nothing to cover says nothing.
 */
export async function proposeRedaction(entry: CheckedFile, deps: CheckDeps): Promise<Result<ProposedRedaction>> {
  const { check, file } = entry;
  if (!check?.report || !check.isPicture) return fail('picture.unreadable');
  const { covers } = proposedPlan(check.report, deps.profile);
  const size = await sizeOf(check.report, check.cleaned ?? file);
  if (!size.ok) return size;
  const made = await coveredFiles([entry], deps);
  if (!made.ok) return made;
  const [covered] = made.value;
  if (!covered) return fail('check.cover-failed');
  return ok({ file: covered, coveredShare: coveredShare(covers, size.value) });
}

/** The upright size; decodes only what was not decoded when it was looked at. */
async function sizeOf({ width, height, notChecked }: CheckReport, picture: Blob): Promise<Result<SizePx>> {
  const wasDecoded = !notChecked.some(({ kind }) => kind === 'picture');
  if (wasDecoded && width !== null && height !== null) return ok({ widthPx: width, heightPx: height });
  const decoded = await decodeUpright(picture);
  if (!decoded.ok) return decoded;
  const size = { widthPx: decoded.value.width, heightPx: decoded.value.height };
  decoded.value.close();
  return ok(size);
}
