import { app } from './app';

/** Shows a picture by an address of its own bytes, as composers do before anything is uploaded. */
export function preview(file: Blob): void {
  const image = document.createElement('img');
  image.src = URL.createObjectURL(file);
  image.alt = '';
  image.className = 'preview';
  app.append(image);
}
