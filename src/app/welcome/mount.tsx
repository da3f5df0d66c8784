import { useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { wishesOn } from '../../core/policy/wishes';
import { readGrants } from '../../platform/granted-sites';
import { onProfileChange } from '../../platform/profile-setting';
import { readSettings } from '../../platform/settings';
import { Welcome } from '../../ui/welcome/welcome';
import { startWorkers } from '../check/workers';
import { SitesController } from '../sites/controller';
import { WelcomeController } from './controller';

/** The three screens after installation. */
export async function mountWelcome(root: HTMLElement): Promise<void> {
  const [{ wishes, ...settings }, grants] = await Promise.all([readSettings(), readGrants()]);
  const controller = new WelcomeController({
    ...startWorkers(() => settings.locale),
    ...settings,
    wishes: wishesOn(wishes, null),
  });
  const places = new SitesController(grants);
  onProfileChange((profile) => {
    controller.session.setProfile(profile);
  });
  createRoot(root).render(<Page controller={controller} places={places} />);
}

interface PageProps {
  readonly controller: WelcomeController;
  readonly places: SitesController;
}

function Page({ controller, places }: PageProps) {
  const { store, locale } = controller.session;
  const state = useSyncExternalStore(store.subscribe, store.get);
  const view = useSyncExternalStore(places.store.subscribe, places.store.get);
  return <Welcome state={state} actions={controller} places={view} placesActions={places} locale={locale} />;
}
