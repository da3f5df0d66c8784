import { serve } from '../../bridge/worker-call';
import { cleanCalls } from './calls';

serve(self, cleanCalls());
