import { useEffect, useState } from 'react';

/**
 * Whether what the screen says since this is so was drawn. For what would hold that up: a browser draws nothing else while it
 * reads and decodes a picture of many megapixels.
 */
export function useDrawn(isSo: boolean): boolean {
  const [drawn, setDrawn] = useState(false);
  useEffect(() => {
    if (!isSo) return;
    // The second begins when the first was drawn.
    let request = requestAnimationFrame(() => {
      request = requestAnimationFrame(() => {
        setDrawn(true);
      });
    });
    return () => {
      cancelAnimationFrame(request);
    };
  }, [isSo]);
  return drawn;
}
