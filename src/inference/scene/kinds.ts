import names from '../../../models/scene/kinds.json';
import { isKind, type Kind } from '../../core/findings/kinds';

/** What the head tells apart, in the order of its output channels. */
export const sceneKinds: readonly Kind[] = names.kinds.filter(isKind);

/** The kinds of which the head says how distinctive they look, in the order of its output channels. */
export const looksKinds: readonly Kind[] = names.looks.filter(isKind);
