import { mountOptions } from '../../src/app/options/mount';
import { rootElement } from '../../src/app/root-element';

void mountOptions(rootElement());
