import { useCallback, useState } from 'react';

/** How the picture lies in its window: enlarged `scale` times, then moved by x and y, in CSS px. */
interface View {
  readonly scale: number;
  readonly xPx: number;
  readonly yPx: number;
}

const wholePicture: View = { scale: 1, xPx: 0, yPx: 0 };
const largest = 12;

export interface Zoom {
  readonly view: View;
  /** Enlarges `factor` times so that the point (px from the window's top left corner) stays where it is. */
  readonly by: (factor: number, point: { readonly xPx: number; readonly yPx: number }) => void;
  readonly pan: (dxPx: number, dyPx: number) => void;
  readonly reset: () => void;
}

/** Enlarging and moving; never smaller than the whole picture. */
export function useZoom(): Zoom {
  const [view, setView] = useState(wholePicture);
  const by = useCallback<Zoom['by']>((factor, { xPx, yPx }) => {
    setView((old) => {
      const scale = Math.min(largest, Math.max(1, old.scale * factor));
      if (scale === 1) return wholePicture;
      const grown = scale / old.scale;
      return { scale, xPx: xPx - (xPx - old.xPx) * grown, yPx: yPx - (yPx - old.yPx) * grown };
    });
  }, []);
  const pan = useCallback<Zoom['pan']>((dxPx, dyPx) => {
    setView((old) => (old.scale === 1 ? old : { ...old, xPx: old.xPx + dxPx, yPx: old.yPx + dyPx }));
  }, []);
  const reset = useCallback(() => {
    setView(wholePicture);
  }, []);
  return { view, by, pan, reset };
}
