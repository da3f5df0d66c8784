import { serve } from '../../bridge/worker-call';
import { readGazetteer } from '../../core/metadata/gazetteer';
import type { Gazetteer } from '../../core/metadata/gazetteer';
import { cleanCalls } from './calls';

let gazetteer: Promise<Gazetteer> | null = null;

/** The file packaged with the extension; nothing leaves the device. What failed to load is tried again. */
async function fetchGazetteer(): Promise<Gazetteer> {
  try {
    return readGazetteer(await (await fetch('/gazetteer.txt')).text());
  } catch (trouble) {
    gazetteer = null;
    throw trouble;
  }
}

serve(
  self,
  cleanCalls(() => (gazetteer ??= fetchGazetteer())),
);
