import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { app } from './app';

/** Renders into an element of its own, so that previews can stand beside it. */
export function mount(node: ReactNode): void {
  const place = document.createElement('div');
  app.append(place);
  createRoot(place).render(node);
}
