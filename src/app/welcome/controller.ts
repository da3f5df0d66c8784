import { closeThisTab, ownPhoto } from '../../platform/own-files';
import type { WelcomeActions } from '../../ui/welcome/welcome';
import { CheckPageController } from '../check-page/controller';

/** The first screens: the same check as by hand, with a sample photo. */
export class WelcomeController extends CheckPageController implements WelcomeActions {
  readonly trySample = async (): Promise<boolean> => {
    try {
      void this.addFiles([await ownPhoto('/samples/hotel-room.jpg', 'IMG_2481.jpg')]);
      return true;
    } catch {
      return false;
    }
  };

  readonly finish = (): void => {
    void closeThisTab();
  };
}
