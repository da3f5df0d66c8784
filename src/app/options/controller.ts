import type { Profile } from '../../core/check/report';
import type { Kind } from '../../core/findings/kinds';
import { hasWebAssembly } from '../../core/has-web-assembly';
import { withWish, type KindWish } from '../../core/policy/wishes';
import { defaultSettings, readSettingsFile, writeSettingsFile } from '../../core/settings/settings-file';
import type { KeptSettings } from '../../core/settings/settings-file';
import { weakenings } from '../../core/settings/weaker';
import { forgetCount } from '../../platform/counter';
import { localeOf, writePreferences } from '../../platform/preferences';
import { openShortcutSettings } from '../../platform/shortcut-keys';
import type { Settings } from '../../platform/settings';
import { readKeptSettings, resetKeptSettings, writeKeptSettings } from '../../platform/kept-settings';
import { writeProfile, writeWishes } from '../../platform/settings';
import type { SelfTest } from '../../ui/options/models-section';
import type { OptionsActions } from '../../ui/options/options-page';
import type { TakenOver } from '../../ui/options/settings-file';
import { hasSimd } from '../../inference/pixel-math/has-simd';
import type { LookWorkers } from '../check/look-crew';
import { saveFile } from '../check-page/save-file';
import { Store } from '../check/store';

/** With all models loaded and run once, on a slow device. */
const selfTestLimitMs = 120_000;

interface OptionsState extends Settings {
  readonly notSaved: boolean;
  readonly photosChecked: number;
}

/** What the page of settings shows, kept as soon as it is changed; what could not be kept is shown as it was. */
export class OptionsController implements OptionsActions {
  readonly store: Store<OptionsState>;

  constructor(
    settings: Settings,
    photosChecked: number,
    private readonly look: LookWorkers,
  ) {
    this.store = new Store<OptionsState>({ ...settings, photosChecked, notSaved: false });
  }

  /** The profile was changed somewhere else. */
  readonly followProfile = (profile: Profile): void => {
    this.store.update({ profile });
  };

  readonly setProfile = (profile: Profile): void => {
    this.keep({ profile }, writeProfile(profile));
  };

  readonly setWish = (siteId: string | null, kind: Kind, wish: KindWish | null): void => {
    const wishes = withWish(this.store.get().wishes, siteId, kind, wish);
    this.keep({ wishes }, writeWishes(wishes));
  };

  readonly setPreferences: OptionsActions['setPreferences'] = (preferences) => {
    const locale = localeOf(preferences);
    if (!preferences.counter) {
      this.store.update({ photosChecked: 0 });
      void forgetCount().catch(() => undefined);
    }
    this.keep({ preferences, locale }, writePreferences(preferences));
  };

  readonly changeShortcuts = (): void => {
    void openShortcutSettings();
  };

  readonly testModels: OptionsActions['testModels'] = async () => {
    try {
      const results = await this.look.call('selfTest', null, selfTestLimitMs);
      const { graphics } = await this.look.call('usage', null, selfTestLimitMs);
      // Who sees tests.
      return { results, graphics: graphics.seeing ?? 'not-tried', speed: speedHere() };
    } catch {
      return null;
    } finally {
      this.look.end();
    }
  };

  readonly exportSettings = (): void => {
    void readKeptSettings().then((settings) => {
      saveFile(new File([writeSettingsFile(settings)], 'whereless-settings.json', { type: 'application/json' }));
    });
  };

  readonly importSettings = async (file: File): Promise<TakenOver> => {
    const read = readSettingsFile(await file.text().catch(() => ''));
    if (!read.ok) return { status: 'refused', reason: read.reason };
    return this.takeOver(read.value, () => writeKeptSettings(read.value));
  };

  readonly resetSettings = (): Promise<TakenOver> => this.takeOver(defaultSettings, resetKeptSettings);

  /** At once when nothing gets weaker; otherwise the user is asked. */
  private async takeOver(next: KeptSettings, keep: () => Promise<void>): Promise<TakenOver> {
    const write = async (): Promise<TakenOver> => {
      try {
        await keep();
      } catch {
        return { status: 'refused', reason: { key: 'options.not-saved' } };
      }
      const { profile, wishes, preferences } = next;
      this.store.update({ profile, wishes, preferences, locale: localeOf(preferences) });
      return { status: 'done' };
    };
    const weaker = weakenings(await readKeptSettings(), next);
    return weaker.length === 0 ? write() : { status: 'asks', weaker, agree: write };
  }

  private keep(change: Partial<Settings>, written: Promise<void>): void {
    const { profile, wishes, preferences, locale } = this.store.get();
    this.store.update({ ...change, notSaved: false });
    written.catch(() => {
      this.store.update({ profile, wishes, preferences, locale, notSaved: true });
    });
  }
}

function speedHere(): SelfTest['speed'] {
  if (hasSimd()) return 'usual';
  return hasWebAssembly() ? 'no-simd' : 'no-wasm';
}
