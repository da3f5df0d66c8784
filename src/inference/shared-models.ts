import type { GraphModel } from '@tensorflow/tfjs-converter';

type Load = (id: string, signal: AbortSignal) => Promise<GraphModel>;

interface Held {
  readonly model: Promise<GraphModel>;
  holders: number;
}

/**
 * Loads each model once for all detectors of a worker. Everybody who asks gets the same weights and disposes of them as if
 * they were theirs; they are freed when nobody holds them any more. A model that fails to load is tried again.
 */
export function sharingModels(load: Load): Load {
  const heldById = new Map<string, Held>();
  return async (id, signal) => {
    const held = heldById.get(id) ?? { model: load(id, signal), holders: 0 };
    heldById.set(id, held);
    held.holders += 1;
    const release = (): boolean => {
      held.holders -= 1;
      if (held.holders > 0) return false;
      if (heldById.get(id) === held) heldById.delete(id);
      return true;
    };
    try {
      return heldBy(await held.model, release);
    } catch (error) {
      release();
      throw error;
    }
  };
}

/** The same model for one holder: `dispose` frees it only where `release` says that this was the last one. */
function heldBy(model: GraphModel, release: () => boolean): GraphModel {
  const own = Object.create(model) as GraphModel;
  let isHeld = true;
  own.dispose = () => {
    if (!isHeld) return;
    isHeld = false;
    if (release()) model.dispose();
  };
  return own;
}
