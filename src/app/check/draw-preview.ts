import type { RedactionPlan } from '../../core/redaction/plan';
import type { CheckSession } from './session';

/** Large enough for a screen, small enough to follow the pointer; the longer side in px. */
const previewSidePx = 1600;
const limitMs = 20_000;

/** One photo of a session as a plan makes it; null when it can't be drawn. Never rejects. */
export async function drawPreview(session: CheckSession, photoId: number, plan: RedactionPlan): Promise<Blob | null> {
  const entry = session.checked.find(({ id }) => id === photoId);
  if (!entry) return null;
  const picture = entry.check?.cleaned ?? entry.file;
  const request = { picture, plan, mime: entry.check?.mime ?? entry.file.type, maxSidePx: previewSidePx };
  try {
    const drawn = await session.deps.looker.cover(request, limitMs);
    return drawn.ok ? drawn.value : null;
  } catch {
    return null;
  }
}
