import { useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { wishesOn } from '../../core/policy/wishes';
import { currentSiteState } from '../../platform/current-site';
import type { SiteState } from '../../platform/current-site';
import { recogniseSoftware, softwareSelectors } from '../../core/sites/recognise-software';
import { pageHere } from '../../platform/page-marks';
import { onProfileChange } from '../../platform/profile-setting';
import { readSettings } from '../../platform/settings';
import type { PlaceHere } from '../../ui/popup/add-site';
import { Popup } from '../../ui/popup/popup';
import { startWorkers } from '../check/workers';
import { PopupController } from './controller';

/** The popup behind the toolbar button: the state of the current site, and the same check as the full page. */
export async function mountPopup(root: HTMLElement): Promise<void> {
  const [settings, site, place] = await Promise.all([
    readSettings(),
    currentSiteState().catch((): SiteState => 'unknown'),
    placeHere(),
  ]);
  const controller = new PopupController({ ...startWorkers(), ...settings, wishes: wishesOn(settings.wishes, null) });
  onProfileChange((profile) => {
    controller.session.setProfile(profile);
  });
  createRoot(root).render(<Page controller={controller} site={site} place={site === 'not-here' ? place : null} />);
}

/** The place in the current tab; null where nothing can be guarded. */
async function placeHere(): Promise<PlaceHere | null> {
  const page = await pageHere(softwareSelectors).catch(() => null);
  return page && { host: page.host, software: page.marks && recogniseSoftware(page.marks) };
}

interface PageProps {
  readonly controller: PopupController;
  readonly site: SiteState;
  readonly place: PlaceHere | null;
}

function Page({ controller, site, place }: PageProps) {
  const { store, locale } = controller.session;
  const state = useSyncExternalStore(store.subscribe, store.get);
  const checked = state.photos.length > 0 ? state : null;
  return (
    <Popup site={site} place={place} state={checked} profile={state.profile} actions={controller} locale={locale} />
  );
}
