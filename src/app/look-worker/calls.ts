import type { DecodedPicture, LaneCalls } from '../../bridge/lane-calls';
import { lanes, type Lane } from '../../bridge/lanes';
import type { FrameRequest } from '../../bridge/look-calls';
import { Moved } from '../../bridge/worker-call';
import { fail, ok } from '../../core/result';
import { decodeUpright } from '../../imaging/decode';
import { Frames } from '../../imaging/frames';
import { redact } from '../../imaging/redact';
import { showsTheSame } from '../../imaging/same-scene';
import { backgroundSignature } from '../../inference/background';
import type { Conclude, Detector, LoadedDetector } from '../../inference/detector';
import { pixelsOf } from '../../inference/picture';
import type { Pixels } from '../../inference/picture';
import { graphics } from '../../inference/graphics/graphics';
import { GraphicsFailed } from '../../inference/graphics/graphics-failed';
import { detectors } from '../../inference/registry';
import type { Runtime } from '../../inference/runtime';
import { createRuntime } from '../../inference/runtime';
import { selfTest } from '../../inference/self-test/self-test';
import { withSharpness } from '../../inference/sharpness';
import { mostSidePx, OpenPicture } from './open-picture';
import { readInto } from './read-into';
import { SharedPicture } from './shared-picture';

/** The size at which copies are compared with the picture, longer side in px; more shows no more. */
const compareAtPx = 1024;

/** A copy that can't be decoded shows nothing else. */
async function sameScene(copy: Blob, picture: Pixels): Promise<boolean> {
  const decoded = await decodeUpright(copy, { maxSidePx: compareAtPx });
  if (!decoded.ok) return true;
  const pixels = pixelsOf(decoded.value);
  decoded.value.close();
  return showsTheSame(pixels, picture);
}

/** A looking worker's side of its calls. Models and runtime are loaded when first needed. */
export function lookCalls(packageRoot: URL, lane: Lane): LaneCalls {
  const loaded = new Map<string, Promise<LoadedDetector>>();
  const never = new AbortController().signal;
  let runtime: Promise<Runtime> | null = null;
  let picture: OpenPicture | null = null;
  const shared = new SharedPicture();
  /** Of the animation that the open picture is from. */
  let frames: Frames | null = null;
  /** Of detectors that have looked at the open picture and wait for what others saw. */
  const observed = new Map<string, Conclude | undefined>();

  const start = (): Promise<Runtime> =>
    createRuntime({
      wasmBaseUrl: new URL('wasm/', packageRoot).href,
      modelBaseUrl: new URL('models/', packageRoot).href,
    });

  /** One for all detectors, which share models by it; what failed to start is tried again by the next photo. */
  const startOnce = (): Promise<Runtime> =>
    (runtime ??= start().catch((error: unknown) => {
      runtime = null;
      throw error;
    }));

  let loads = 0;
  let tensors = (): number => 0;
  let threads = (): number => 0;

  const load = async (detector: Detector): Promise<LoadedDetector> => {
    const started = await startOnce();
    tensors = () => started.tensorCount();
    threads = () => started.threadCount();
    const ready = await detector.load(started, never);
    loads += 1;
    return ready;
  };

  const byId = (id: string): Detector => {
    const detector = detectors.find((candidate) => candidate.id === id);
    if (!detector) throw new Error(`No detector ${id}`);
    return detector;
  };

  /** Loads once; what failed to load is tried again by the next photo. */
  const loadOnce = (detector: Detector): Promise<LoadedDetector> => {
    const loading = loaded.get(detector.id) ?? load(detector);
    loaded.set(detector.id, loading);
    loading.catch(() => {
      loaded.delete(detector.id);
    });
    return loading;
  };

  /** What broke down while looking may be broken for good, and be another detector's, too: the next photo loads all afresh. */
  const forgetAll = async (): Promise<void> => {
    const all = [...loaded.values()];
    loaded.clear();
    for (const one of await Promise.allSettled(all)) if (one.status === 'fulfilled') one.value.dispose();
  };

  /** Work that goes on without the graphics card when that fails: the processor does it again, all loaded afresh. */
  async function onWhatWorks<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof GraphicsFailed)) throw error;
      await forgetAll();
      return work();
    }
  }

  const look: LaneCalls['look'] = async ({ detector: id, seen }) => {
    if (!picture) throw new Error('No picture is open');
    const open = picture;
    const detector = byId(id);
    const ready = await loadOnce(detector);
    try {
      const pixels = await open.upTo(detector.sidePx);
      if (!seen) {
        observed.set(id, await graphics.soundly(async () => ready.observe?.(pixels, never)));
        return [];
      }
      const detections = observed.get(id)?.(seen) ?? (await graphics.soundly(() => ready.detect(pixels, never, seen)));
      // Most pictures show nothing to many detectors: those pixels are not even made.
      return detections.length === 0 ? detections : withSharpness(detections, await open.upTo());
    } catch (error) {
      await forgetAll();
      throw error;
    }
  };

  const closePicture = (): void => {
    observed.clear();
    picture?.close();
    picture = null;
  };

  const close = (): void => {
    closePicture();
    shared.wipe();
    frames?.close();
    frames = null;
  };

  const frameOf = async ({ picture: source, mime, index }: FrameRequest): Promise<ImageBitmap | null> => {
    closePicture();
    frames ??= await Frames.of(source, mime);
    const frame = (await frames?.at(index)) ?? null;
    // A decoder that failed at one image gives no other.
    if (!frame) {
      frames?.close();
      frames = null;
    }
    return frame;
  };

  /** Keeps what the detectors here want, or has both workers see the same pixels, and gives the bitmap away. */
  const share = async (bitmap: ImageBitmap): Promise<DecodedPicture> => {
    try {
      const pixels = await shared.draw(bitmap);
      picture = pixels ? OpenPicture.inSizes(pixels) : await OpenPicture.drawn(bitmap, lane);
      return { ...picture.sizePx, bitmap, pixels };
    } catch (error) {
      bitmap.close();
      throw error;
    }
  };

  return {
    detectors: () =>
      detectors.map(({ id, kinds, lane, after = [], knowsLate = false, needs = [] }) => {
        return { id, kinds, lane, after, knowsLate, needs };
      }),
    open: async (blob) => {
      close();
      const decoded = await decodeUpright(blob, { maxSidePx: mostSidePx(lane) });
      if (!decoded.ok) return decoded;
      picture = OpenPicture.of(decoded.value);
      return ok(picture.sizePx);
    },
    openForBoth: async (blob) => {
      close();
      const decoded = await decodeUpright(blob, { maxSidePx: Math.max(...lanes.map(mostSidePx)) });
      if (!decoded.ok) return new Moved(decoded, []);
      return new Moved(ok(await share(decoded.value)), [decoded.value]);
    },
    readShared: () => {
      shared.read();
    },
    take: async ({ bitmap, pixels }) => {
      close();
      const [largest] = pixels ?? [];
      if (!pixels || !largest) {
        picture = OpenPicture.of(bitmap);
        return;
      }
      try {
        await readInto(bitmap, largest);
      } finally {
        bitmap.close();
      }
      picture = OpenPicture.inSizes(pixels);
    },
    load: async ({ detector }) => {
      await onWhatWorks(() => loadOnce(byId(detector)));
    },
    openFrame: async (request) => {
      const frame = await frameOf(request);
      if (frame) picture = OpenPicture.of(frame);
      return frame !== null;
    },
    openFrameForBoth: async (request) => {
      const frame = await frameOf(request);
      return frame ? new Moved(await share(frame), [frame]) : new Moved(null, []);
    },
    look: (request) => onWhatWorks(() => look(request)),
    background: async (seen) => {
      if (!picture) throw new Error('No picture is open');
      return backgroundSignature(await picture.upTo(), seen);
    },
    compare: async (copies) => {
      if (!picture) throw new Error('No picture is open');
      const pixels = await picture.upTo(compareAtPx);
      const differs: boolean[] = [];
      for (const copy of copies) differs.push(!(await sameScene(copy, pixels)));
      return differs;
    },
    // With a runtime of its own, should the one in use be broken.
    selfTest: async () => selfTest(await start(), never),
    close,
    usage: () => ({ loads, tensors: tensors(), threads: threads(), graphics: { [lane]: graphics.use } }),
    cover: async ({ picture: source, plan, mime, maxSidePx }) => {
      const covered = await redact(source, plan, mime, maxSidePx === null ? {} : { maxSidePx });
      return covered.ok ? ok(covered.value.blob) : fail(covered.reason.key, covered.reason.values);
    },
  };
}
