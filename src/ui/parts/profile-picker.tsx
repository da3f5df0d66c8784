import { useId, useState, type ReactNode } from 'react';
import type { Profile } from '../../core/check/report';
import { profilesByProtection, protectsLess } from '../../core/policy/profile-order';
import { useSay } from '../say';
import { LowerProfile } from './lower-profile';
import './profile-picker.css';

interface ProfilePickerProps {
  readonly profile: Profile;
  readonly onChange: (profile: Profile) => void;
}

/** The three profiles with what each does. More protection at once; less only after reading what gets weaker. */
export function ProfilePicker({ profile, onChange }: ProfilePickerProps): ReactNode {
  const say = useSay();
  const group = useId();
  const [asked, setAsked] = useState<Exclude<Profile, 'hidden'> | null>(null);
  return (
    <>
      <fieldset className="wl-profiles" data-part="profiles">
        <legend>{say('profile.title')}</legend>
        {profilesByProtection.toReversed().map((each) => (
          <label key={each} className="wl-profiles__one" data-profile={each}>
            <input
              type="radio"
              name={group}
              checked={profile === each}
              onChange={() => {
                if (each !== 'hidden' && protectsLess(each, profile)) setAsked(each);
                else onChange(each);
              }}
            />
            <span>
              <strong>{say(`profile.${each}.name`)}</strong>
              <span className="wl-soft">{say(`profile.${each}.detail`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {asked && (
        <LowerProfile
          to={asked}
          onConfirm={() => {
            setAsked(null);
            onChange(asked);
          }}
          onKeep={() => {
            setAsked(null);
          }}
        />
      )}
    </>
  );
}
