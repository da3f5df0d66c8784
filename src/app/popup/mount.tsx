import { useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { wishesOn } from '../../core/policy/wishes';
import { currentSiteState } from '../../platform/current-site';
import type { SiteState } from '../../platform/current-site';
import { onProfileChange } from '../../platform/profile-setting';
import { readSettings } from '../../platform/settings';
import { Popup } from '../../ui/popup/popup';
import { startWorkers } from '../check/workers';
import { PopupController } from './controller';

/** The popup behind the toolbar button: the state of the current site, and the same check as the full page. */
export async function mountPopup(root: HTMLElement): Promise<void> {
  const [settings, site] = await Promise.all([readSettings(), currentSiteState().catch((): SiteState => 'unknown')]);
  const controller = new PopupController({ ...startWorkers(), ...settings, wishes: wishesOn(settings.wishes, null) });
  onProfileChange((profile) => {
    controller.session.setProfile(profile);
  });
  createRoot(root).render(<Page controller={controller} site={site} />);
}

function Page({ controller, site }: { readonly controller: PopupController; readonly site: SiteState }) {
  const { store, locale } = controller.session;
  const state = useSyncExternalStore(store.subscribe, store.get);
  const checked = state.photos.length > 0 ? state : null;
  return <Popup site={site} state={checked} profile={state.profile} actions={controller} locale={locale} />;
}
