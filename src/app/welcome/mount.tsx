import { useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { wishesOn } from '../../core/policy/wishes';
import { readGrants } from '../../platform/granted-sites';
import { onProfileChange } from '../../platform/profile-setting';
import { readSettings } from '../../platform/settings';
import { Welcome } from '../../ui/welcome/welcome';
import { startWorkers } from '../check/workers';
import { isInPrivateWindows, openPrivateSettings } from '../../platform/private-windows';
import type { Profile } from '../../core/check/report';
import type { PrivateWindowsView } from '../../ui/welcome/private-windows';
import { StandingController } from '../standing/controller';
import { SitesController } from '../sites/controller';
import { WelcomeController } from './controller';

/** The three screens after installation. */
export async function mountWelcome(root: HTMLElement): Promise<void> {
  const [{ wishes, ...settings }, grants, standing, allowed] = await Promise.all([
    readSettings(),
    readGrants(),
    StandingController.read(),
    isInPrivateWindows(),
  ]);
  const controller = new WelcomeController({
    ...startWorkers(),
    ...settings,
    wishes: wishesOn(wishes, null),
  });
  const places = new SitesController(grants, standing.fixedSites);
  onProfileChange((profile) => {
    controller.session.setProfile(profile);
  });
  createRoot(root).render(
    <Page
      controller={controller}
      places={places}
      privateWindows={{ allowed, open: openPrivateSettings }}
      floor={standing.store.get().policy?.profile ?? null}
    />,
  );
}

interface PageProps {
  readonly controller: WelcomeController;
  readonly places: SitesController;
  readonly privateWindows: PrivateWindowsView;
  readonly floor: Profile | null;
}

function Page({ controller, places, privateWindows, floor }: PageProps) {
  const { store, locale } = controller.session;
  const state = useSyncExternalStore(store.subscribe, store.get);
  const view = useSyncExternalStore(places.store.subscribe, places.store.get);
  return (
    <Welcome
      state={state}
      actions={controller}
      places={view}
      placesActions={places}
      privateWindows={privateWindows}
      floor={floor}
      locale={locale}
    />
  );
}
