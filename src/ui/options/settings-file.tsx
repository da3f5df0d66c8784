import { useId, useState, type ReactNode } from 'react';
import type { Weakening } from '../../core/settings/weaker';
import type { Sentence } from '../../core/result';
import { ConfirmDialog } from '../parts/confirm-dialog';
import { useSay } from '../say';
import { useWeakerWords } from '../standing/use-weaker-words';
import '../parts/button.css';

/** What came of taking over settings. */
export type TakenOver =
  | { readonly status: 'done' }
  | { readonly status: 'refused'; readonly reason: Sentence }
  /** Not yet: these must be read and agreed to, then `agree` does it. */
  | { readonly status: 'asks'; readonly weaker: readonly Weakening[]; readonly agree: () => Promise<TakenOver> };

export interface SettingsFileActions {
  exportSettings(): void;
  importSettings(file: File): Promise<TakenOver>;
  resetSettings(): Promise<TakenOver>;
}

interface SettingsFileProps {
  readonly usedBytes: number;
  readonly siteName: (id: string) => string;
  readonly actions: SettingsFileActions;
}

/** Settings as a file, and back to the first ones. What would protect less is said in words, and agreed to, first. */
export function SettingsFile({ usedBytes, siteName, actions }: SettingsFileProps): ReactNode {
  const say = useSay();
  const id = useId();
  const [result, setResult] = useState<TakenOver | null>(null);
  const show = (coming: Promise<TakenOver>): void => {
    void coming.then(setResult);
  };
  const inWords = useWeakerWords(siteName);
  return (
    <section className="wl-options__kinds" aria-labelledby={`${id}-title`} data-part="settings-file">
      <h2 id={`${id}-title`}>{say('settings.title')}</h2>
      <p className="wl-soft">{say('settings.lead')}</p>
      <p className="wl-soft">{say({ key: 'settings.used', values: { bytes: usedBytes } })}</p>
      <p role="status">
        {result?.status === 'done' && say('settings.import.done')}
        {result?.status === 'refused' && say(result.reason)}
      </p>
      <div className="wl-options__where">
        <button
          type="button"
          className="wl-button wl-button--small"
          data-action="export-settings"
          onClick={() => {
            actions.exportSettings();
          }}
        >
          {say('settings.export')}
        </button>
        <label className="wl-button wl-button--small" htmlFor={id}>
          {say('settings.import')}
        </label>
        <input
          id={id}
          className="wl-unseen"
          type="file"
          accept="application/json,.json"
          data-testid="settings-input"
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            if (file) show(actions.importSettings(file));
            event.currentTarget.value = '';
          }}
        />
        <button
          type="button"
          className="wl-button wl-button--small"
          data-action="reset-settings"
          onClick={() => {
            show(actions.resetSettings());
          }}
        >
          {say('settings.reset')}
        </button>
      </div>
      {result?.status === 'asks' && (
        <ConfirmDialog
          part="confirm-settings"
          title={say('settings.weaker.title')}
          keep={say('settings.weaker.keep')}
          confirm={say('settings.weaker.confirm')}
          onKeep={() => {
            setResult(null);
          }}
          onConfirm={() => {
            setResult(null);
            show(result.agree());
          }}
        >
          <ul>
            {result.weaker.map((each) => (
              <li key={inWords(each)}>{inWords(each)}</li>
            ))}
          </ul>
        </ConfirmDialog>
      )}
    </section>
  );
}
