import { useId, useState, type ReactNode } from 'react';
import { defaultFills, fileNameChoices, languages, type Preferences } from '../../core/settings/preferences';
import { ConfirmDialog } from '../parts/confirm-dialog';
import { useSay } from '../say';
import { Choice } from './choice';

/** What the user is asked about before it is done, by the name of its row. */
const weaker = {
  names: { fileNames: 'kept' },
  credit: { credit: true },
  faces: { everyFace: false },
} as const satisfies Readonly<Record<string, Partial<Preferences>>>;

interface PreferencesSectionProps {
  readonly preferences: Preferences;
  /** How many photos were checked, where that is counted. */
  readonly photosChecked: number;
  /** The policy of a managed browser has the name and the copyright always removed. */
  readonly creditFixed: boolean;
  readonly onChange: (preferences: Preferences) => void;
}

/** How the user likes things done. What would tell others more, or ask less, is said in words, and agreed to, first. */
export function PreferencesSection(props: PreferencesSectionProps): ReactNode {
  const { preferences, photosChecked, creditFixed, onChange } = props;
  const say = useSay();
  const id = useId();
  const [asked, setAsked] = useState<keyof typeof weaker | null>(null);
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
          if (fileNames === 'kept') setAsked('names');
          else change({ fileNames });
        }}
      />
      <Switch
        name="credit"
        checked={preferences.credit}
        fixed={creditFixed}
        onSwitch={(credit) => {
          if (credit) setAsked('credit');
          else change({ credit });
        }}
      />
      <Switch
        name="faces"
        checked={preferences.everyFace}
        onSwitch={(everyFace) => {
          if (everyFace) change({ everyFace });
          else setAsked('faces');
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
      {asked && (
        <ConfirmDialog
          part={`confirm-${asked}`}
          title={say('settings.weaker.title')}
          keep={say('settings.weaker.keep')}
          confirm={say(`preferences.${asked}.confirm`)}
          onKeep={() => {
            setAsked(null);
          }}
          onConfirm={() => {
            setAsked(null);
            change(weaker[asked]);
          }}
        >
          <p>{say(`settings.weaker.${asked}`)}</p>
        </ConfirmDialog>
      )}
    </section>
  );
}

interface SwitchProps {
  readonly name: 'credit' | 'faces' | 'discreet' | 'counter';
  readonly checked: boolean;
  /** By the policy of a managed browser. */
  readonly fixed?: boolean;
  readonly onSwitch: (on: boolean) => void;
}

function Switch({ name, checked, fixed = false, onSwitch }: SwitchProps): ReactNode {
  const say = useSay();
  const id = useId();
  return (
    <div data-preference={name}>
      <label>
        <input
          type="checkbox"
          aria-describedby={`${id}-detail`}
          checked={checked}
          disabled={fixed}
          onChange={(event) => {
            onSwitch(event.currentTarget.checked);
          }}
        />{' '}
        <strong>{say(`preferences.${name}`)}</strong>
      </label>
      <p className="wl-soft" id={`${id}-detail`}>
        {say(`preferences.${name}.detail`)} {fixed && say('policy.fixed')}
      </p>
    </div>
  );
}
