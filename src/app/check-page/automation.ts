import type { CheckAutomation, PixelProof, RedactionOutcome } from '../../bridge/check-automation';
import { checkAutomationName } from '../../bridge/check-automation';
import type { Sentence } from '../../core/result';
import { say } from '../../core/strings/catalogue';
import { comparePixels } from '../../imaging/compare';
import type { CheckedFile } from '../check/session';
import type { CheckPageController } from './controller';
import { proposeRedaction } from './propose-redaction';

const usageLimitMs = 60_000;

/** Bytes as base64, in pieces: a long argument list would overflow the stack. */
function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let from = 0; from < bytes.length; from += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(from, from + 0x8000));
  }
  return btoa(binary);
}

async function base64Of(blob: Blob | null, startByte?: number, endByte?: number): Promise<string | null> {
  return blob ? toBase64(new Uint8Array(await blob.slice(startByte, endByte).arrayBuffer())) : null;
}

async function proveOne({ file, check }: CheckedFile): Promise<PixelProof> {
  if (!check?.cleaned) return { pixelsEqual: null, reason: 'There is no cleaned file.' };
  try {
    const difference = await comparePixels(file, check.cleaned);
    if (!difference) return { pixelsEqual: true, reason: null };
    const where = difference.what === 'size' ? 'the size' : `pixel ${difference.xPx}, ${difference.yPx}`;
    return { pixelsEqual: false, reason: `They differ in ${where}.` };
  } catch {
    return { pixelsEqual: null, reason: 'This browser can’t decode the picture.' };
  }
}

/** Lets `npm run check` and the tests drive this page; see the contract for what each call means. */
export function exposeAutomation(controller: CheckPageController): void {
  let last: CheckedFile | null = null;
  let redacted: Blob | null = null;
  const find = (id: number): CheckedFile | null => controller.session.checked.find((entry) => entry.id === id) ?? null;

  const automation: CheckAutomation = {
    setProfile: (profile) => {
      controller.session.setProfile(profile);
      return Promise.resolve();
    },
    run: () =>
      new Promise((resolve, reject) => {
        controller.whenAdded((ids, checked) => {
          for (const { id } of controller.session.checked) if (!ids.includes(id)) controller.remove(id);
          void checked.then(() => {
            redacted = null;
            last = ids[0] === undefined ? null : find(ids[0]);
            if (last?.check?.report) resolve(last.check.report);
            else reject(new Error('The check gave no report'));
          });
        });
      }),
    cleanedBase64: (startByte, endByte) => base64Of(last?.check?.cleaned ?? null, startByte, endByte),
    redact: async () => {
      redacted = null;
      const { deps, locale } = controller.session;
      const refused = (reason: Sentence): RedactionOutcome => {
        return { status: 'refused', reason: say(locale, reason), coveredShare: 0, bytes: null };
      };
      if (!last) return refused({ key: 'check.cover-failed' });
      const proposed = await proposeRedaction(last, deps);
      if (!proposed.ok) return refused(proposed.reason);
      const { file, coveredShare } = proposed.value;
      redacted = file;
      return { status: coveredShare > 0 ? 'covered' : 'cleaned', reason: null, coveredShare, bytes: file.size };
    },
    redactedBase64: (startByte, endByte) => base64Of(redacted, startByte, endByte),
    usage: async () => {
      const turn = await controller.session.deps.looker.begin();
      try {
        return await turn.call('usage', null, usageLimitMs);
      } finally {
        turn.end();
      }
    },
    prove: () => (last ? proveOne(last) : Promise.resolve({ pixelsEqual: null, reason: 'Nothing was checked yet.' })),
  };
  Object.defineProperty(globalThis, checkAutomationName, { value: automation });
}
