import type { Profile } from '../../core/check/report';
import type { Kind } from '../../core/findings/kinds';
import { withWish, type KindWish } from '../../core/policy/wishes';
import type { Settings } from '../../platform/settings';
import { writeProfile, writeWishes } from '../../platform/settings';
import type { OptionsActions } from '../../ui/options/options-page';
import { Store } from '../check/store';

interface OptionsState extends Settings {
  readonly notSaved: boolean;
}

/** What the page of settings shows, kept as soon as it is changed; what could not be kept is shown as it was. */
export class OptionsController implements OptionsActions {
  readonly store: Store<OptionsState>;

  constructor(settings: Settings) {
    this.store = new Store<OptionsState>({ ...settings, notSaved: false });
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

  private keep(change: Partial<Settings>, written: Promise<void>): void {
    const { profile, wishes } = this.store.get();
    this.store.update({ ...change, notSaved: false });
    written.catch(() => {
      this.store.update({ profile, wishes, notSaved: true });
    });
  }
}
