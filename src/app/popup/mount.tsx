import { useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { wishesOn } from '../../core/policy/wishes';
import { currentAddress, currentSiteState } from '../../platform/current-site';
import type { SiteState } from '../../platform/current-site';
import { recogniseSoftware, softwareSelectors } from '../../core/sites/recognise-software';
import { pageHere } from '../../platform/page-marks';
import { onProfileChange } from '../../platform/profile-setting';
import { readLastResult } from '../../platform/last-result';
import { pausableSite, readPause, type Pause } from '../../platform/pauses';
import { readSettings } from '../../platform/settings';
import type { PlaceHere } from '../../ui/popup/add-site';
import { Popup } from '../../ui/popup/popup';
import { sites } from '../../sites/registry';
import { startWorkers } from '../check/workers';
import { setTabTitle } from '../tab-title';
import { StandingController } from '../standing/controller';
import { PopupController } from './controller';

/** The popup behind the toolbar button: the state of the current site, and the same check as the full page. */
export async function mountPopup(root: HTMLElement): Promise<void> {
  const [settings, site, place, here, last, standing] = await Promise.all([
    readSettings(),
    currentSiteState().catch((): SiteState => 'unknown'),
    placeHere(),
    pauseHere(),
    readLastResult(),
    StandingController.read(),
  ]);
  setTabTitle(settings);
  const controller = new PopupController(
    { ...startWorkers(), ...settings, wishes: wishesOn(settings.wishes, null) },
    site,
    { ...here, place: site === 'not-here' ? place : null },
    last,
  );
  onProfileChange((profile) => {
    controller.session.setProfile(profile);
  });
  createRoot(root).render(<Page controller={controller} standing={standing} />);
}

/** The place in the current tab; null where nothing can be guarded. */
async function placeHere(): Promise<PlaceHere | null> {
  const page = await pageHere(softwareSelectors).catch(() => null);
  return page && { host: page.host, software: page.marks && recogniseSoftware(page.marks) };
}

/** The site in the current tab as pauses count it, and the pause that is on for it. */
async function pauseHere(): Promise<{ site: string | null; pause: Pause | null }> {
  const site = pausableSite((await currentAddress().catch(() => null)) ?? undefined);
  return { site, pause: site === null ? null : await readPause(site).catch(() => null) };
}

interface PageProps {
  readonly controller: PopupController;
  readonly standing: StandingController;
}

const siteName = (id: string): string => sites.find((site) => site.id === id)?.name ?? id;

function Page({ controller, standing }: PageProps) {
  const { store, locale } = controller.session;
  const state = useSyncExternalStore(store.subscribe, store.get);
  const checked = state.photos.length > 0 ? state : null;
  const view = useSyncExternalStore(controller.view.subscribe, controller.view.get);
  const stands = useSyncExternalStore(standing.store.subscribe, standing.store.get);
  return (
    <Popup
      {...view}
      state={checked}
      profile={state.profile}
      discreet={controller.session.deps.preferences.discreet}
      standing={stands}
      standingActions={standing}
      siteName={siteName}
      actions={controller}
      locale={locale}
    />
  );
}
