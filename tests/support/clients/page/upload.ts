/** Sends a file as a form, as most sites do. @returns the address it has there */
export async function upload(file: File): Promise<string> {
  const body = new FormData();
  body.append('file', file);
  const answer = await fetch('/upload', { method: 'POST', body });
  return ((await answer.json()) as { readonly url: string }).url;
}

let worker: Worker | undefined;

/** Sends a file in parts from a worker; the file itself is posted to it. */
export function uploadInWorker(file: File): void {
  worker ??= new Worker('chunk-worker.js', { type: 'module' });
  worker.postMessage(file);
}
