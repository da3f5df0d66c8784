import { agreeingPlace } from './agreeing-place';
import { agreeingTime } from './agreeing-time';
import type { Joiner } from './joiner';
import { recognisableRoom } from './recognisable-room';
import { reflection } from './reflection';
import { windowView } from './window-view';

/** Every joiner, in the order they run; each sees what those before it joined. */
export const joiners: readonly Joiner[] = [windowView, recognisableRoom, reflection, agreeingPlace, agreeingTime];
