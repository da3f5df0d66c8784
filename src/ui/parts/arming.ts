import { useCallback, useEffect, useRef, useState } from 'react';

/** Says whether the buttons that let something be uploaded take a click yet. */
export interface Arming {
  /** For drawing. */
  readonly armed: boolean;
  /** For deciding, at the moment of the click. */
  isArmed(): boolean;
}

/**
 * Against clickjacking and double clicks: buttons take no click until the screen has been there, unchanged in size and
 * in view, for a while. A page that moves, covers or resizes the frame under the pointer starts the time again.
 *
 * @param afterMs how long, in milliseconds
 * @param screen starts the time again when it changes
 */
export function useArming(afterMs: number, screen: string): Arming {
  const [armedScreen, setArmedScreen] = useState<string | null>(null);
  const since = useRef(Number.POSITIVE_INFINITY);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const start = (): void => {
      clearTimeout(timer);
      since.current = performance.now();
      timer = setTimeout(() => {
        setArmedScreen(screen);
      }, afterMs);
    };
    const restart = (): void => {
      setArmedScreen(null);
      start();
    };
    start();
    window.addEventListener('resize', restart);
    document.addEventListener('visibilitychange', restart);
    return () => {
      clearTimeout(timer);
      since.current = Number.POSITIVE_INFINITY;
      window.removeEventListener('resize', restart);
      document.removeEventListener('visibilitychange', restart);
    };
  }, [afterMs, screen]);

  const isArmed = useCallback(() => performance.now() - since.current >= afterMs, [afterMs]);
  return { armed: armedScreen === screen, isArmed };
}
