import * as ToggleGroup from '@radix-ui/react-toggle-group';
import type { ReactNode } from 'react';
import { useSay } from '../say';
import { treatments, type Treatment } from './treatment';
import './treatment-choice.css';

interface TreatmentChoiceProps {
  readonly name: string;
  readonly mark: number | null;
  readonly treatment: Treatment;
  readonly canCover: boolean;
  readonly onTreat: (treatment: Treatment) => void;
}

/** Cover, keep, or say that it is wrong. Arrow keys go from one to the next. */
export function TreatmentChoice({ name, mark, treatment, canCover, onTreat }: TreatmentChoiceProps): ReactNode {
  const say = useSay();
  return (
    <ToggleGroup.Root
      className="wl-treat"
      type="single"
      value={treatment}
      aria-label={say({ key: 'review.finding.do', values: { name, number: mark ?? '–' } })}
      onValueChange={(value) => {
        const chosen = treatments.find((each) => each === value);
        if (chosen) onTreat(chosen);
      }}
    >
      {treatments
        .filter((each) => each !== 'cover' || canCover)
        .map((each) => (
          <ToggleGroup.Item key={each} value={each} className="wl-treat__one" data-treat={each}>
            {say(`review.finding.do.${each}`)}
          </ToggleGroup.Item>
        ))}
    </ToggleGroup.Root>
  );
}
