import { mountReview } from '../../src/app/review/mount';
import { rootElement } from '../../src/app/root-element';
import { isExtensionThere } from '../../src/platform/extension-there';

// Otherwise it stays silent, and the relay treats it as lost.
if (isExtensionThere()) mountReview(rootElement());
