import type { LastResult } from '../../core/check/last-result';
import { currentTabId, openFullCheck, reloadTab, type SiteState } from '../../platform/current-site';
import { allowSites } from '../../platform/granted-sites';
import { forgetLastResult } from '../../platform/last-result';
import { endPause, longestPauseMs, setPause, type Pause } from '../../platform/pauses';
import type { PlaceHere } from '../../ui/popup/add-site';
import type { PopupActions } from '../../ui/popup/popup';
import type { SiteView } from '../../ui/popup/site-line';
import { CheckPageController } from '../check-page/controller';
import type { CheckDeps } from '../check/photo-checker';
import { Store } from '../check/store';

/** What is in the current tab. */
interface Here {
  /** The site as pauses count it; null where none can be set. */
  readonly site: string | null;
  readonly pause: Pause | null;
  /** The place when it can be guarded and is not. */
  readonly place: PlaceHere | null;
}

interface PopupView {
  readonly site: SiteView;
  readonly place: PlaceHere | null;
  readonly last: LastResult | null;
}

/** The check in the popup. Choosing a file happens in the full page: a popup closes when a chooser takes the focus. */
export class PopupController extends CheckPageController implements PopupActions {
  readonly view: Store<PopupView>;

  constructor(
    deps: CheckDeps,
    state: SiteState,
    private readonly here: Here,
    last: LastResult | null,
  ) {
    super(deps);
    this.view = new Store<PopupView>({
      site: { state, pausedUntil: here.pause?.untilMs ?? null, failed: false },
      place: here.place,
      last,
    });
  }

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

  readonly checkPage = (): void => {
    void currentTabId()
      .then((tabId) => openFullCheck(tabId === null ? null : { tabId, frameId: 0, address: null }))
      .then(() => {
        window.close();
      });
  };

  readonly forgetLast = (): void => {
    this.view.update({ last: null });
    void forgetLastResult();
  };

  readonly pauseSite = (): void => {
    const { site } = this.here;
    const untilMs = Date.now() + longestPauseMs;
    const failed = (): void => {
      this.view.update({ site: { ...this.view.get().site, failed: true } });
    };
    if (site === null) failed();
    else {
      setPause({ site, untilMs }).then(() => {
        this.view.update({ site: { state: 'paused', pausedUntil: untilMs, failed: false } });
      }, failed);
    }
  };

  readonly resumeSite = (): void => {
    const { site } = this.here;
    if (site === null) return;
    void endPause(site).then(() => {
      this.view.update({ site: { state: 'guarded', pausedUntil: null, failed: false } });
    });
  };

  readonly reloadPage = (): void => {
    void reloadTab().then(() => {
      window.close();
    });
  };
}
