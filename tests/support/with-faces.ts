import type { RegionNorm } from '../../src/core/findings/finding';
import { patchedCopy } from './patched-copy';

/** Runs before the worker's own code, and answers for the face detector. Plain JavaScript: it is put there as it is. */
function code(faces: readonly RegionNorm[]): string {
  const detections = faces.map((region) => ({ kind: 'face', score: 0.9, region, sharpness: 0.3 }));
  return `{
  const calls = new Set();
  const post = self.postMessage.bind(self);
  self.addEventListener('message', ({ data }) => {
    if (data.name === 'look' && data.argument.detector === 'face') calls.add(data.call);
  });
  self.postMessage = (message, options) =>
    post(calls.has(message.call) && message.ok ? { ...message, value: ${JSON.stringify(detections)} } : message, options);
}
`;
}

/**
 * A copy of the built extension that sees these faces in every picture: no sample shows a person. Everything else is as
 * built. Whoever asks for it removes the folder.
 */
export function buildWithFaces(extensionDir: string, faces: readonly RegionNorm[]): string {
  return patchedCopy(extensionDir, /(^|\/)worker-[^/]*\.js$/u, code(faces));
}
