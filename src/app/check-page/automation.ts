import type { CheckAutomation, PixelProof } from '../../bridge/check-automation';
import { checkAutomationName } from '../../bridge/check-automation';
import { comparePixels } from '../../imaging/compare';
import type { CheckedFile } from '../check/session';
import type { CheckPageController } from './controller';

/** Bytes as base64, in pieces: a long argument list would overflow the stack. */
function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let from = 0; from < bytes.length; from += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(from, from + 0x8000));
  }
  return btoa(binary);
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
            last = ids[0] === undefined ? null : find(ids[0]);
            if (last?.check?.report) resolve(last.check.report);
            else reject(new Error('The check gave no report'));
          });
        });
      }),
    cleanedBase64: async (startByte, endByte) => {
      const cleaned = last?.check?.cleaned;
      return cleaned ? toBase64(new Uint8Array(await cleaned.slice(startByte, endByte).arrayBuffer())) : null;
    },
    prove: () => (last ? proveOne(last) : Promise.resolve({ pixelsEqual: null, reason: 'Nothing was checked yet.' })),
  };
  Object.defineProperty(globalThis, checkAutomationName, { value: automation });
}
