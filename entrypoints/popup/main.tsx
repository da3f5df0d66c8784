import { mountPopup } from '../../src/app/popup/mount';
import { rootElement } from '../../src/app/root-element';

void mountPopup(rootElement());
