import { useCallback, useEffect, useRef, useState } from 'react';
import { lastingMs, watchCover } from './watch-cover';

/** Says whether the buttons that let something be uploaded take a click yet. */
export interface Arming {
  /** For drawing. */
  readonly armed: boolean;
  /** Whether something of the page lies over the screen now, as far as the browser tells. */
  readonly covered: boolean;
  /** For deciding, at the moment of the click. */
  isArmed(): boolean;
}

/**
 * Against clickjacking and double clicks: buttons take no click until the screen has been there, unchanged in size, in
 * view and with nothing over it, for a while. A page that moves, covers or resizes the frame under the pointer starts the time again.
 *
 * @param afterMs how long, in milliseconds
 * @param screen starts the time again when it changes
 */
export function useArming(afterMs: number, screen: string): Arming {
  const [armedScreen, setArmedScreen] = useState<string | null>(null);
  const [covered, setCovered] = useState(false);
  const since = useRef(Number.POSITIVE_INFINITY);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isUnder = false;
    const start = (): void => {
      clearTimeout(timer);
      since.current = Number.POSITIVE_INFINITY;
      // Whatever else happens meanwhile: the time runs only with nothing over the screen.
      if (isUnder) return;
      since.current = performance.now();
      timer = setTimeout(() => {
        setArmedScreen(screen);
      }, afterMs);
    };
    const restart = (): void => {
      setArmedScreen(null);
      start();
    };
    const onCover = (now: boolean): void => {
      isUnder = now;
      restart();
    };
    start();
    const stopWatching = watchCover(onCover, 0);
    window.addEventListener('resize', restart);
    document.addEventListener('visibilitychange', restart);
    return () => {
      stopWatching();
      clearTimeout(timer);
      since.current = Number.POSITIVE_INFINITY;
      window.removeEventListener('resize', restart);
      document.removeEventListener('visibilitychange', restart);
    };
  }, [afterMs, screen]);

  useEffect(() => watchCover(setCovered, lastingMs), []);

  const isArmed = useCallback(() => performance.now() - since.current >= afterMs, [afterMs]);
  return { armed: armedScreen === screen, covered, isArmed };
}
