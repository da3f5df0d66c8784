import { useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { readGrants } from '../../platform/granted-sites';
import { storageUsed } from '../../platform/kept-settings';
import { onProfileChange } from '../../platform/profile-setting';
import { readSettings } from '../../platform/settings';
import { sites } from '../../sites/registry';
import { OptionsPage } from '../../ui/options/options-page';
import { SitesController } from '../sites/controller';
import { StandingController } from '../standing/controller';
import { OptionsController } from './controller';

/** The page of settings. */
export async function mountOptions(root: HTMLElement): Promise<void> {
  const [settings, grants, usedBytes, standing] = await Promise.all([
    readSettings(),
    readGrants(),
    storageUsed(),
    StandingController.read(),
  ]);
  const controller = new OptionsController(settings);
  const places = new SitesController(grants, standing.fixedSites);
  onProfileChange(controller.followProfile);
  createRoot(root).render(<Page controller={controller} places={places} standing={standing} usedBytes={usedBytes} />);
}

interface PageProps {
  readonly controller: OptionsController;
  readonly places: SitesController;
  readonly standing: StandingController;
  readonly usedBytes: number;
}

function Page({ controller, places, standing, usedBytes }: PageProps) {
  const { store } = controller;
  const state = useSyncExternalStore(store.subscribe, store.get);
  const view = useSyncExternalStore(places.store.subscribe, places.store.get);
  const stands = useSyncExternalStore(standing.store.subscribe, standing.store.get);
  return (
    <OptionsPage
      {...state}
      sites={sites}
      places={view}
      placesActions={places}
      standing={stands}
      standingActions={standing}
      usedBytes={usedBytes}
      actions={controller}
    />
  );
}
