import type { ReactNode } from 'react';
import { recognisableFaces } from '../../core/findings/recognisable-faces';
import { useSay } from '../say';
import { areCoveredBut, coverAllBut } from './faces';
import type { ListedFinding } from './order-findings';
import type { Treatment, TreatmentChoices } from './treatment';
import '../parts/button.css';
import './cover-faces.css';

interface FacesProps {
  /** All that can be covered: two or more. */
  readonly faces: readonly ListedFinding[];
  readonly treatmentOf: (listed: ListedFinding) => Treatment;
  readonly onTreat: (choices: TreatmentChoices) => void;
}

/** Covers all faces with one click, and says how many are; single ones are then kept in their own rows. */
export function CoverFaces({ faces, treatmentOf, onTreat }: FacesProps): ReactNode {
  const say = useSay();
  const covered = faces.filter((face) => treatmentOf(face) === 'cover').length;
  const several = recognisableFaces(faces.map(({ finding }) => finding)).length > 1;
  return (
    <div className="wl-faces" data-part="cover-faces">
      {several && <p>{say('review.faces.several')}</p>}
      <button
        type="button"
        className="wl-button wl-button--small"
        data-action="cover-faces"
        aria-pressed={covered === faces.length}
        onClick={() => {
          onTreat(coverAllBut(faces, null));
        }}
      >
        {say('review.faces.cover')}
      </button>
      <p className="wl-soft" role="status">
        {say({ key: 'review.faces.covered', values: { count: covered, faces: faces.length } })}
      </p>
    </div>
  );
}

/** Covers all faces but this one, in its row. */
export function CoverOtherFaces({ face, ...props }: FacesProps & { readonly face: ListedFinding }): ReactNode {
  const { faces, treatmentOf, onTreat } = props;
  const say = useSay();
  return (
    <button
      type="button"
      className="wl-button wl-button--small wl-faces__others"
      data-action="cover-other-faces"
      aria-pressed={areCoveredBut(faces, face, treatmentOf)}
      aria-label={say({ key: 'review.faces.others.of', values: { number: face.mark ?? '–' } })}
      onClick={() => {
        onTreat(coverAllBut(faces, face));
      }}
    >
      {say('review.faces.others')}
    </button>
  );
}
