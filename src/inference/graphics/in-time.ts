import { GraphicsFailed } from './graphics-failed';

/** What the graphics card does, as long as it does it in time; else it is given up, and that is why. */
export async function inTime<T>(work: Promise<T>, limitMs: number, why: GraphicsFailed['why'] = 'failed'): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new GraphicsFailed(why));
    }, limitMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
