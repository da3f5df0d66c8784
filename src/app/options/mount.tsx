import { useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { onProfileChange } from '../../platform/profile-setting';
import { readSettings } from '../../platform/settings';
import { sites } from '../../sites/registry';
import { OptionsPage } from '../../ui/options/options-page';
import { OptionsController } from './controller';

/** The page of settings. */
export async function mountOptions(root: HTMLElement): Promise<void> {
  const controller = new OptionsController(await readSettings());
  onProfileChange(controller.followProfile);
  createRoot(root).render(<Page controller={controller} />);
}

function Page({ controller }: { readonly controller: OptionsController }) {
  const { store } = controller;
  return <OptionsPage {...useSyncExternalStore(store.subscribe, store.get)} sites={sites} actions={controller} />;
}
