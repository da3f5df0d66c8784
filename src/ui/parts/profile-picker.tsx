import { useId, useState, type ReactNode } from 'react';
import type { Profile } from '../../core/check/report';
import { profilesByProtection, protectsLess } from '../../core/policy/profile-order';
import { useSay } from '../say';
import { LowerProfile } from './lower-profile';
import './profile-picker.css';

interface ProfilePickerProps {
  readonly profile: Profile;
  /** The least careful one that the policy of a managed browser leaves; null when it leaves all. */
  readonly floor?: Profile | null;
  readonly onChange: (profile: Profile) => void;
}

/** The three profiles with what each does. More protection at once; less only after reading what gets weaker. */
export function ProfilePicker({ profile, floor = null, onChange }: ProfilePickerProps): ReactNode {
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
              disabled={profile !== each && floor !== null && protectsLess(each, floor)}
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
        {floor !== null && floor !== 'light' && <p className="wl-soft">{say('policy.fixed')}</p>}
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
