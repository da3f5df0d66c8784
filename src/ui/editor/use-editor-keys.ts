import { useEffect, useEffectEvent } from 'react';
import { tools, type ToolId } from './tool';

interface EditorKeys {
  readonly onTool: (tool: ToolId) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onZoom: (factor: number) => void;
  readonly onWhole: () => void;
}

/** One step of the keys for larger and smaller. */
const zoomStep = 1.5;

/** Keys that work wherever the focus is in the editor, but for where something is typed. */
export function useEditorKeys(keys: EditorKeys): void {
  const onKey = useEffectEvent((event: KeyboardEvent): void => {
    const typing = event.target instanceof HTMLInputElement && event.target.type !== 'radio';
    const control = event.ctrlKey || event.metaKey;
    const key = event.key.toLowerCase();
    if (control && (key === 'z' || key === 'y')) {
      event.preventDefault();
      if (key === 'y' || event.shiftKey) keys.onRedo();
      else keys.onUndo();
      return;
    }
    if (control || event.altKey || typing) return;
    const named = tools.find((each) => each.key === key);
    if (named) keys.onTool(named.id);
    else if (key === '+' || key === '=') keys.onZoom(zoomStep);
    else if (key === '-') keys.onZoom(1 / zoomStep);
    else if (key === '0') keys.onWhole();
    else return;
    event.preventDefault();
  });

  useEffect(() => {
    // On the window: when what had the focus is taken away, keys go to nobody in particular.
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
    };
  }, []);
}
