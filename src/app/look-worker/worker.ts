import { serve } from '../../bridge/worker-call';
import { allowOwnWorkers } from '../check/own-workers';
import { lookCalls } from './calls';

// Threads of the networks are workers of this one.
allowOwnWorkers();

// Workers live at assets/ in the package; wasm/ and models/ are at its root.
serve(self, lookCalls(new URL('/', self.location.href)));
