import { serve } from '../../bridge/worker-call';
import { lookCalls } from './calls';

// Workers live at assets/ in the package; wasm/ and models/ are at its root.
serve(self, lookCalls(new URL('/', self.location.href)));
