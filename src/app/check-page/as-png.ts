import { noChange } from '../../core/redaction/plan';
import type { CheckDeps } from '../check/photo-checker';

const limitsMs = { draw: 60_000, clean: 30_000 } as const;

/** A picture written anew as PNG, the one type that clipboards take, and stripped like any other. Rejects when it can't. */
export async function asPng(picture: Blob, { looker, cleaner }: CheckDeps): Promise<Blob> {
  const request = { picture, plan: noChange, mime: 'image/png', maxSidePx: null };
  const drawn = await looker.cover(request, limitsMs.draw);
  if (!drawn.ok) throw new Error(drawn.reason.key);
  const { cleaned } = await cleaner.call('clean', drawn.value, limitsMs.clean);
  if (!cleaned) throw new Error('The PNG could not be cleaned');
  return new Blob([cleaned], { type: 'image/png' });
}
