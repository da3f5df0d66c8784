import type { Lane } from '../../bridge/lanes';
import type { DetectorInfo } from '../../bridge/look-calls';
import type { Detection } from '../../core/findings/finding';

/**
 * Looks with every detector: those of one worker one after the other, in the order given, and both workers side by side. A
 * detector waits for those whose detections it wants to know, which come before it; one that knows them late looks first, and
 * looks again, then told of them, for what it saw. Resolves when all have looked; rejects when a look does, and no further
 * one begins in its worker then.
 */
export async function lookSideBySide(
  detectors: readonly DetectorInfo[],
  look: (detector: DetectorInfo, seen: readonly Detection[] | null) => Promise<readonly Detection[]>,
): Promise<void> {
  const looks = new Map<string, Promise<readonly Detection[]>>();
  const last = new Map<Lane, Promise<unknown>>();
  for (const detector of detectors) {
    const known = detector.after.map((id) => {
      const before = looks.get(id);
      if (!before) throw new Error(`${detector.id} comes before ${id}, which it wants to know of`);
      return before;
    });
    const free = last.get(detector.lane);
    const begun = detector.knowsLate ? Promise.resolve(free).then(() => look(detector, null)) : free;
    const result = Promise.all([begun, ...known]).then(([, ...seen]) => look(detector, seen.flat()));
    looks.set(detector.id, result);
    last.set(detector.lane, result);
  }
  await Promise.all(looks.values());
}
