import type { Layout } from '../bridge/review-link';
import { hideEventsAt } from './hide-events';
import { makeElement, rootElement } from './own-document';

/** Set on the element with priority, so that the page's style sheets do not reach it. */
function style(element: HTMLElement, rules: Readonly<Record<string, string>>): void {
  for (const [property, value] of Object.entries(rules)) element.style.setProperty(property, value, 'important');
}

/** No border, margin, padding, background or greatest size either, whatever the browser gives a dialog. */
const bare = { all: 'initial', overflow: 'hidden' };

const places: Readonly<Record<Layout, Readonly<Record<string, string>>>> = {
  hidden: { display: 'none' },
  note: {
    display: 'block',
    position: 'fixed',
    inset: 'auto 16px 16px auto',
    width: 'min(380px, calc(100vw - 32px))',
  },
  // The frame draws its own dimmed surroundings.
  review: { display: 'block', position: 'fixed', inset: '0', width: '100vw', height: '100vh' },
};

/** Until the note has said how tall it is, and at most, in CSS pixels. */
const noteHeightPx = { first: 160, most: 420 } as const;

/**
 * The element that carries the extension's frame: a dialog in a closed shadow root, in the top layer, so that it lies
 * over the site's own dialogs. As a note it is a manual popover and takes no focus; as a review it is modal.
 */
export class FrameHost {
  readonly #host = makeElement('div');
  readonly #dialog = makeElement('dialog');
  readonly #frame = makeElement('iframe');
  readonly #observer: MutationObserver;
  #layout: Layout = 'hidden';

  /** @param onRemoved called when somebody takes the frame out of the page */
  constructor(onRemoved: () => void) {
    const root = this.#host.attachShadow({ mode: 'closed' });
    if (import.meta.env.FIREFOX) hideEventsAt(this.#host);
    style(this.#host, { ...bare, display: 'contents' });
    // Said in the frame's page too; only when both agree is the frame see-through.
    style(this.#frame, { ...bare, display: 'block', width: '100%', height: '100%', 'color-scheme': 'light dark' });
    // Not title: it would hang over the review as a tooltip.
    this.#frame.setAttribute('aria-label', 'Whereless');
    // Escape must not close the review with nothing decided.
    this.#dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
    });
    this.#dialog.append(this.#frame);
    root.append(this.#dialog);
    this.#observer = new MutationObserver(() => {
      if (!this.isInPage()) onRemoved();
    });
  }

  isInPage(): boolean {
    return this.#host.isConnected;
  }

  /** @param onLoaded gets the frame's window, once, when its page has run */
  load(url: string, onLoaded: (target: Window) => void): void {
    this.#frame.addEventListener(
      'load',
      () => {
        if (this.#frame.contentWindow) onLoaded(this.#frame.contentWindow);
      },
      { once: true },
    );
    this.#frame.src = url;
    style(this.#dialog, { ...bare, ...places.hidden });
    const parent = rootElement();
    parent.append(this.#host);
    this.#observer.observe(document, { childList: true });
    this.#observer.observe(parent, { childList: true });
  }

  /** @param heightPx how tall the note is, in CSS pixels */
  show(layout: Layout, heightPx: number = noteHeightPx.first): void {
    if (!this.isInPage()) return;
    const height = `min(${Math.min(heightPx, noteHeightPx.most)}px, calc(100vh - 32px))`;
    if (layout === this.#layout) {
      if (layout === 'note') style(this.#dialog, { height });
      return;
    }
    this.#leaveTopLayer();
    this.#layout = layout;
    this.#dialog.removeAttribute('style');
    // A page that is enlarged as a whole would have the review larger than the window.
    const zoom = String(1 / rootElement().currentCSSZoom);
    style(this.#dialog, { ...bare, ...places[layout], zoom, ...(layout === 'note' ? { height } : {}) });
    if (layout === 'note') {
      this.#dialog.setAttribute('popover', 'manual');
      this.#dialog.showPopover();
    } else if (layout === 'review') {
      this.#dialog.showModal();
      this.#frame.focus();
    }
  }

  remove(): void {
    this.#observer.disconnect();
    this.#leaveTopLayer();
    this.#host.remove();
  }

  #leaveTopLayer(): void {
    if (this.#layout === 'note') {
      this.#dialog.hidePopover();
      this.#dialog.removeAttribute('popover');
    } else if (this.#layout === 'review') {
      // Else the focus stays in the frame while it is a note. The dialog gives it back to where it was.
      this.#frame.blur();
      this.#dialog.close();
    }
    this.#layout = 'hidden';
  }
}
