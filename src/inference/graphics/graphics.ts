import type { GraphModel } from '@tensorflow/tfjs-converter';
import type { GraphicsUse } from '../../bridge/graphics-use';
import type { GraphFiles } from '../graph-model';
import { describeAdapter, realAdapter } from './adapter';
import { openDevice, type Device } from './device';
import { givenUpBefore, rememberGivenUp } from './given-up';
import { GraphicsFailed } from './graphics-failed';
import { inTime } from './in-time';
import { loadProved } from './trial';

/** It answers in well under a second. */
const startsWithinMs = 5_000;
/** All networks of a worker together, each the first time. Its programs are made meanwhile: for the first time that may take seconds. */
const provesWithinMs = 10_000;
/** A look takes a graphics card that is worth it a fraction of a second; the processor must have time for it after that. */
const looksWithinMs = 10_000;

/**
 * The graphics card of this worker: what computes where it is there, is right and is clearly faster. Each network that is loaded
 * is tried against the processor first, in every worker anew. What goes wrong later makes it given up, too, for as long as
 * the worker lives.
 */
class Graphics {
  private state: GraphicsUse = 'not-tried';
  private device: Device | null = null;
  private starting: Promise<void> | null = null;
  /** The first network that is loaded, the largest of a worker: by it the time is taken. */
  private first = '';
  private adapter = '';
  private provingMs = 0;
  /** Networks whose programs are made: loading them again takes no part of the time. */
  private readonly tried = new Set<string>();

  get use(): GraphicsUse {
    return this.state;
  }

  /**
   * Loads a network for the graphics card; null where it is not used.
   * @throws GraphicsFailed when it is given up now: all that was loaded for it is of no use then
   */
  async load(id: string, files: GraphFiles): Promise<GraphModel | null> {
    await (this.starting ??= this.start(id));
    const { device } = this;
    if (!device) return null;
    const begun = performance.now();
    const again = this.tried.has(id);
    this.tried.add(id);
    try {
      const proved = loadProved(device, id, files, id === this.first);
      return this.guarded(await inTime(proved, provesWithinMs - (again ? 0 : this.provingMs), 'slow'));
    } catch (error) {
      const failed = this.giveUp(error instanceof GraphicsFailed ? error.why : 'failed');
      await rememberGivenUp(this.first, this.adapter, failed.why);
      throw failed;
    } finally {
      if (!again) this.provingMs += performance.now() - begun;
    }
  }

  /**
   * Does what may compute on the graphics card.
   * @throws GraphicsFailed when it was not done in time, or something of it went wrong; it is given up then
   */
  async soundly<T>(work: () => Promise<T>): Promise<T> {
    const { device } = this;
    if (!device) return work();
    try {
      const result = await inTime(work(), looksWithinMs);
      await inTime(device.settled(), looksWithinMs);
      // Its errors come apart from its results.
      if (this.device !== device) throw new GraphicsFailed('failed');
      device.trim();
      return result;
    } catch {
      // Whoever is to blame: the processor is asked next.
      throw this.giveUp('failed');
    }
  }

  private async start(network: string): Promise<void> {
    this.first = network;
    try {
      const adapter = await inTime(realAdapter(), startsWithinMs);
      if (!adapter) {
        this.state = 'none';
        return;
      }
      this.adapter = describeAdapter(adapter);
      const before = await givenUpBefore(network, this.adapter);
      if (before) {
        this.state = before;
        return;
      }
      const broken = (): void => {
        if (this.device) this.giveUp('failed');
      };
      const opening = openDevice(adapter, broken);
      this.device = await inTime(opening, startsWithinMs).catch((error: unknown) => {
        void opening.then(
          (late) => {
            late.end();
          },
          () => undefined,
        );
        throw error;
      });
      this.state = 'used';
      await this.device.begin();
    } catch {
      this.giveUp('failed');
      this.state = 'failed';
    }
  }

  private giveUp(why: GraphicsFailed['why']): GraphicsFailed {
    const { device } = this;
    this.device = null;
    if (device) this.state = why;
    device?.end();
    return new GraphicsFailed(why);
  }

  /** The network, but for when it is given up: what is on the graphics card is lost then. */
  private guarded(model: GraphModel): GraphModel {
    const execute = model.execute.bind(model);
    model.execute = (...given) => {
      if (!this.device) throw new GraphicsFailed('failed');
      return execute(...given);
    };
    return model;
  }
}

export const graphics = new Graphics();
