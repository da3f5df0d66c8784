import { useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { readGrants } from '../../platform/granted-sites';
import { storageUsed } from '../../platform/kept-settings';
import { onProfileChange } from '../../platform/profile-setting';
import { readSettings } from '../../platform/settings';
import { sites } from '../../sites/registry';
import { OptionsPage } from '../../ui/options/options-page';
import { SitesController } from '../sites/controller';
import { OptionsController } from './controller';

/** The page of settings. */
export async function mountOptions(root: HTMLElement): Promise<void> {
  const [settings, grants, usedBytes] = await Promise.all([readSettings(), readGrants(), storageUsed()]);
  const controller = new OptionsController(settings);
  const places = new SitesController(grants);
  onProfileChange(controller.followProfile);
  createRoot(root).render(<Page controller={controller} places={places} usedBytes={usedBytes} />);
}

interface PageProps {
  readonly controller: OptionsController;
  readonly places: SitesController;
  readonly usedBytes: number;
}

function Page({ controller, places, usedBytes }: PageProps) {
  const { store } = controller;
  const state = useSyncExternalStore(store.subscribe, store.get);
  const view = useSyncExternalStore(places.store.subscribe, places.store.get);
  return (
    <OptionsPage
      {...state}
      sites={sites}
      places={view}
      placesActions={places}
      usedBytes={usedBytes}
      actions={controller}
    />
  );
}
