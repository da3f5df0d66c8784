import { useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { readGrants } from '../../platform/granted-sites';
import { storageUsed } from '../../platform/kept-settings';
import { onProfileChange } from '../../platform/profile-setting';
import { readSettings } from '../../platform/settings';
import { readCount } from '../../platform/counter';
import { readShortcutKeys } from '../../platform/shortcut-keys';
import { allModels } from '../../inference/manifest';
import { sites } from '../../sites/registry';
import { OptionsPage } from '../../ui/options/options-page';
import type { Shortcut } from '../../ui/options/shortcuts-section';
import { lookWorkers } from '../check/workers';
import { SitesController } from '../sites/controller';
import { setTabTitle } from '../tab-title';
import { StandingController } from '../standing/controller';
import { OptionsController } from './controller';

/** The page of settings. */
export async function mountOptions(root: HTMLElement): Promise<void> {
  const [settings, grants, usedBytes, standing, photosChecked, keys] = await Promise.all([
    readSettings(),
    readGrants(),
    storageUsed(),
    StandingController.read(),
    readCount(),
    readShortcutKeys(),
  ]);
  setTabTitle(settings);
  const controller = new OptionsController(settings, photosChecked, lookWorkers());
  const shortcuts = (['open-check', 'raise-profile'] as const).map((command) => ({
    command,
    keys: keys.get(command) ?? '',
  }));
  const places = new SitesController(grants, standing.fixedSites);
  onProfileChange(controller.followProfile);
  createRoot(root).render(
    <Page controller={controller} places={places} standing={standing} usedBytes={usedBytes} shortcuts={shortcuts} />,
  );
}

const models = allModels().map(({ id, files }) => ({
  id,
  bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
}));

interface PageProps {
  readonly controller: OptionsController;
  readonly places: SitesController;
  readonly standing: StandingController;
  readonly usedBytes: number;
  readonly shortcuts: readonly Shortcut[];
}

function Page({ controller, places, standing, usedBytes, shortcuts }: PageProps) {
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
      shortcuts={shortcuts}
      models={models}
      actions={controller}
    />
  );
}
