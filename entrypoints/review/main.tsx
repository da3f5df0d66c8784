import { mountReview } from '../../src/app/review/mount';
import { rootElement } from '../../src/app/root-element';

mountReview(rootElement());
