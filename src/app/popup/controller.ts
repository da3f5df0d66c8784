import { openFullCheck } from '../../platform/current-site';
import { allowSites } from '../../platform/granted-sites';
import { CheckPageController } from '../check-page/controller';

/** The check in the popup. Choosing a file happens in the full page: a popup closes when a chooser takes the focus. */
export class PopupController extends CheckPageController {
  readonly openFullCheck = (): void => {
    void openFullCheck().then(() => {
      window.close();
    });
  };

  readonly addSite = (host: string): void => {
    void allowSites([`*://${host}/*`]).then((given) => {
      if (given) window.close();
    });
  };
}
