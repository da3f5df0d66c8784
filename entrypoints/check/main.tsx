import { mountCheckPage } from '../../src/app/check-page/mount';
import { rootElement } from '../../src/app/root-element';

void mountCheckPage(rootElement());
