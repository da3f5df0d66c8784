import { useEffect, useEffectEvent, useState } from 'react';
import type { RedactionPlan } from '../../core/redaction/plan';
import { changesNothing } from '../../core/redaction/plan';

/** Rest after the last change before the picture is drawn anew, in milliseconds. */
const restMs = 200;

export interface Preview {
  /** blob: URL of the picture as it will be, or null while there is none. */
  readonly url: string | null;
  /** It could not be drawn. What is sent is drawn anew and fails by itself then. */
  readonly failed: boolean;
}

const nothing: Preview = { url: null, failed: false };

function forgetLater(url: string): void {
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 5_000);
}

/** The picture as `plan` makes it, drawn by the same code as what is sent. The crop is left out: it is shown as a frame. */
export function usePreview(plan: RedactionPlan, draw: (plan: RedactionPlan) => Promise<Blob | null>): Preview {
  const [preview, setPreview] = useState(nothing);
  // A plan is new with every change and compared by what it says.
  const wanted = JSON.stringify(plan.covers);
  const drawNow = useEffectEvent(draw);
  useEffect(() => {
    const covers = JSON.parse(wanted) as RedactionPlan['covers'];
    const uncropped: RedactionPlan = { covers, crop: null };
    let url: string | null = null;
    let left = false;
    const timer = setTimeout(
      () => {
        if (changesNothing(uncropped)) {
          setPreview(nothing);
          return;
        }
        void drawNow(uncropped).then((blob) => {
          if (left) return;
          url = blob && URL.createObjectURL(blob);
          setPreview({ url, failed: blob === null });
        });
      },
      changesNothing(uncropped) ? 0 : restMs,
    );
    return () => {
      left = true;
      clearTimeout(timer);
      // The old picture stays until the next one is there.
      if (url !== null) forgetLater(url);
    };
  }, [wanted]);
  return preview;
}
