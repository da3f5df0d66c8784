import { useId, useState, type ReactNode } from 'react';
import { defaultFills, fileNameChoices, languages, type Preferences } from '../../core/settings/preferences';
import { ConfirmDialog } from '../parts/confirm-dialog';
import { useSay } from '../say';
import { Choice } from './choice';

interface PreferencesSectionProps {
  readonly preferences: Preferences;
  /** How many photos were checked, where that is counted. */
  readonly photosChecked: number;
  readonly onChange: (preferences: Preferences) => void;
}

/** How the user likes things done. What would tell others more is said in words, and agreed to, first. */
export function PreferencesSection({ preferences, photosChecked, onChange }: PreferencesSectionProps): ReactNode {
  const say = useSay();
  const id = useId();
  const [asksNames, setAsksNames] = useState(false);
  const change = (part: Partial<Preferences>): void => {
    onChange({ ...preferences, ...part });
  };
  return (
    <section className="wl-options__kinds" aria-labelledby={`${id}-title`} data-part="preferences">
      <h2 id={`${id}-title`}>{say('preferences.title')}</h2>
      <Choice
        name="language"
        label={say('preferences.language')}
        value={preferences.language}
        options={languages.map((each) => [each, say(`preferences.language.${each}`)])}
        onChoose={(language) => {
          change({ language });
        }}
      />
      <Choice
        name="fill"
        label={say('preferences.fill')}
        detail={say('preferences.fill.detail')}
        value={preferences.fill}
        options={defaultFills.map((each) => [each, say(`preferences.fill.${each}`)])}
        onChoose={(fill) => {
          change({ fill });
        }}
      />
      <Choice
        name="names"
        label={say('preferences.names')}
        detail={say('preferences.names.detail')}
        value={preferences.fileNames}
        options={fileNameChoices.map((each) => [each, say(`preferences.names.${each}`)])}
        onChoose={(fileNames) => {
          if (fileNames === 'kept') setAsksNames(true);
          else change({ fileNames });
        }}
      />
      <Switch
        name="discreet"
        checked={preferences.discreet}
        onSwitch={(discreet) => {
          change({ discreet });
        }}
      />
      <Switch
        name="counter"
        checked={preferences.counter}
        onSwitch={(counter) => {
          change({ counter });
        }}
      />
      {preferences.counter && (
        <p data-part="counter">{say({ key: 'preferences.counter.is', values: { count: photosChecked } })}</p>
      )}
      {asksNames && (
        <ConfirmDialog
          part="confirm-names"
          title={say('settings.weaker.title')}
          keep={say('settings.weaker.keep')}
          confirm={say('preferences.names.confirm')}
          onKeep={() => {
            setAsksNames(false);
          }}
          onConfirm={() => {
            setAsksNames(false);
            change({ fileNames: 'kept' });
          }}
        >
          <p>{say('settings.weaker.names')}</p>
        </ConfirmDialog>
      )}
    </section>
  );
}

interface SwitchProps {
  readonly name: 'discreet' | 'counter';
  readonly checked: boolean;
  readonly onSwitch: (on: boolean) => void;
}

function Switch({ name, checked, onSwitch }: SwitchProps): ReactNode {
  const say = useSay();
  const id = useId();
  return (
    <div data-preference={name}>
      <label>
        <input
          type="checkbox"
          aria-describedby={`${id}-detail`}
          checked={checked}
          onChange={(event) => {
            onSwitch(event.currentTarget.checked);
          }}
        />{' '}
        <strong>{say(`preferences.${name}`)}</strong>
      </label>
      <p className="wl-soft" id={`${id}-detail`}>
        {say(`preferences.${name}.detail`)}
      </p>
    </div>
  );
}
