import { useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { parseCheckFragment } from '../../bridge/check-request';
import { wishesOn } from '../../core/policy/wishes';
import { onProfileChange } from '../../platform/profile-setting';
import { readSettings } from '../../platform/settings';
import { CheckPage } from '../../ui/check-page/check-page';
import { startWorkers } from '../check/workers';
import { setTabTitle } from '../tab-title';
import { exposeAutomation } from './automation';
import { takePagePictures } from './take-page-pictures';
import { CheckPageController } from './controller';

/** The full-page check. */
export async function mountCheckPage(root: HTMLElement): Promise<void> {
  const { wishes, ...settings } = await readSettings();
  setTabTitle(settings);
  const controller = new CheckPageController({
    ...startWorkers(),
    ...settings,
    wishes: wishesOn(wishes, null),
  });
  exposeAutomation(controller);
  onProfileChange((profile) => {
    controller.session.setProfile(profile);
  });
  createRoot(root).render(<Page controller={controller} />);
  const request = parseCheckFragment(location.hash);
  if (!request) return;
  // What the user looked at stays in no history.
  history.replaceState(null, '', location.pathname);
  await takePagePictures(request, controller);
}

function Page({ controller }: { readonly controller: CheckPageController }) {
  const { store, locale } = controller.session;
  const state = useSyncExternalStore(store.subscribe, store.get);
  const { id } = useSyncExternalStore(controller.selectedId.subscribe, controller.selectedId.get);
  const { sentence } = useSyncExternalStore(controller.notice.subscribe, controller.notice.get);
  return <CheckPage state={state} selectedId={id} notice={sentence} actions={controller} locale={locale} />;
}
