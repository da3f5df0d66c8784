import { useState, type DragEvent, type ReactNode } from 'react';
import { useSay } from '../say';
import './photo-drop.css';

interface PhotoDropProps {
  /** What can be done here, in words. */
  readonly label: string;
  readonly onFiles: (files: File[]) => void;
  readonly compact: boolean;
  /** The other way in: a button or a file chooser. */
  readonly children: ReactNode;
}

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer.types.includes('Files');
}

/** A place to drop photos on. */
export function PhotoDrop({ label, onFiles, compact, children }: PhotoDropProps): ReactNode {
  const say = useSay();
  const [over, setOver] = useState(false);
  return (
    <div
      className="wl-drop"
      data-over={over}
      data-compact={compact}
      data-testid="photo-drop"
      onDragOver={(event) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget))) setOver(false);
      }}
      onDrop={(event) => {
        setOver(false);
        if (!carriesFiles(event)) return;
        event.preventDefault();
        const files = [...event.dataTransfer.files];
        if (files.length > 0) onFiles(files);
      }}
    >
      <p>{over ? say('review.check.dropping') : label}</p>
      {children}
    </div>
  );
}
