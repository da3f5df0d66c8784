import { serve } from '../../bridge/worker-call';
import { allowOwnWorkers } from '../check/own-workers';
import type { Lane } from '../../bridge/lanes';
import { lookCalls } from './calls';

// Threads of the networks are workers of this one.
allowOwnWorkers();

// Its name says which of the two it is. Workers live at assets/ in the package; wasm/ and models/ are at its root.
serve(self, lookCalls(new URL('/', self.location.href), self.name as Lane));
