import { cancel, deliver, pathsAttribute } from '../bridge/world-link';

/** A detached file input that carries files between the worlds; the page never gets hold of it. */
export function makeCarrier(): HTMLInputElement {
  const carrier = document.createElement('input');
  carrier.type = 'file';
  carrier.multiple = true;
  return carrier;
}

export function fill(input: HTMLInputElement, files: readonly File[]): void {
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  input.files = transfer.files;
}

/** Hands clean files to MAIN in a carrier that it knows. */
export function deliverIn(carrier: HTMLInputElement, files: readonly File[], paths?: readonly string[]): void {
  fill(carrier, files);
  if (paths) carrier.setAttribute(pathsAttribute, JSON.stringify(paths));
  carrier.dispatchEvent(new Event(deliver));
}

export function cancelIn(carrier: HTMLInputElement): void {
  carrier.dispatchEvent(new Event(cancel));
}
