import { rootElement } from '../../src/app/root-element';
import { mountWelcome } from '../../src/app/welcome/mount';

void mountWelcome(rootElement());
