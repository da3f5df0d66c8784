import type { LookCalls } from '../../bridge/look-calls';
import type { Detection } from '../../core/findings/finding';
import { fail, ok } from '../../core/result';
import { decodeUpright } from '../../imaging/decode';
import { redact } from '../../imaging/redact';
import type { LoadedDetector } from '../../inference/detector';
import { pixelsOf } from '../../inference/picture';
import type { Pixels } from '../../inference/picture';
import { detectors } from '../../inference/registry';
import type { Runtime } from '../../inference/runtime';
import { createRuntime } from '../../inference/runtime';

/** Longer sides are scaled down for looking; covering always works on the full picture. */
const lookAtMostPx = 2048;

/** The looking worker's side of its calls. Models and runtime are loaded when first needed. */
export function lookCalls(packageRoot: URL): LookCalls {
  const loaded = new Map<string, Promise<LoadedDetector>>();
  const never = new AbortController().signal;
  let runtime: Promise<Runtime> | null = null;
  let picture: Pixels | null = null;
  /** What the detectors before saw in this picture: a face is likelier on a person. */
  let seen: readonly Detection[] = [];

  const start = (): Promise<Runtime> =>
    createRuntime({
      wasmBaseUrl: new URL('wasm/', packageRoot).href,
      modelBaseUrl: new URL('models/', packageRoot).href,
    });

  const load = async (id: string): Promise<LoadedDetector> => {
    const detector = detectors.find((candidate) => candidate.id === id);
    if (!detector) throw new Error(`No detector ${id}`);
    runtime ??= start();
    return detector.load(await runtime, never);
  };

  /** Loads once; what failed to load is tried again by the next photo. */
  const loadOnce = (id: string): Promise<LoadedDetector> => {
    const loading = loaded.get(id) ?? load(id);
    loaded.set(id, loading);
    loading.catch(() => {
      loaded.delete(id);
      runtime = null;
    });
    return loading;
  };

  const close = (): void => {
    picture = null;
    seen = [];
  };

  return {
    detectors: () => detectors.map(({ id, kinds }) => ({ id, kinds })),
    open: async (blob) => {
      close();
      const decoded = await decodeUpright(blob, { maxSidePx: lookAtMostPx });
      if (!decoded.ok) return decoded;
      picture = pixelsOf(decoded.value);
      decoded.value.close();
      return ok({ widthPx: picture.width, heightPx: picture.height });
    },
    look: async (id) => {
      if (!picture) throw new Error('No picture is open');
      const detector = await loadOnce(id);
      const detections = await detector.detect(picture, never, seen);
      seen = [...seen, ...detections];
      return detections;
    },
    close,
    cover: async ({ picture: source, regions, mime }) => {
      const covered = await redact(source, regions, 'solid', mime);
      return covered.ok ? ok(covered.value.blob) : fail(covered.reason.key, covered.reason.values);
    },
  };
}
