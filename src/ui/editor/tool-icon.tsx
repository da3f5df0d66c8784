import type { ReactNode } from 'react';
import type { ToolId } from './tool';

/** Everything that has a picture in the editor. */
export type IconId = ToolId | 'undo' | 'redo' | 'closer' | 'farther' | 'remove';

/** Outlines in a square of 24; drawn with the colour of the text. */
const paths: Readonly<Record<IconId, string>> = {
  select: 'M6 3l12 9-6 1 3.5 6.5-2.5 1.3L9.6 14 6 18z',
  rectangle: 'M4 6h16v12H4z',
  polygon: 'M5 9l7-5 7 6-3 9H8z',
  brush: 'M20 4l-9 9M9.5 12.5c-3 0-3 4-5.5 5 2 2.500 8 2 8-2.500z',
  crop: 'M7 2v15h15M2 7h15v15',
  undo: 'M9 5L4 10l5 5M4 10h10a5 5 0 010 10h-3',
  redo: 'M15 5l5 5-5 5M20 10H10a5 5 0 000 10h3',
  closer: 'M12 5v14M5 12h14',
  farther: 'M5 12h14',
  remove: 'M6 6l12 12M18 6L6 18',
};

export function ToolIcon({ icon }: { readonly icon: IconId }): ReactNode {
  return (
    <svg className="wl-editor__icon" viewBox="0 0 24 24" aria-hidden="true" data-icon={icon}>
      <path d={paths[icon]} />
    </svg>
  );
}
