import { answerAttribute, cancel, deliver, subject } from '../bridge/world-link';
import type { Answer } from '../bridge/world-link';
import { holdPolicy } from './hold-policy';
import { makeElement } from './own-document';
import type { PageHookLink } from './page-hook-link';
import type { Hold } from './pick';

/** A detached file input that carries files between the worlds; the page never gets hold of it. */
export function makeCarrier(): HTMLInputElement {
  const carrier = makeElement('input');
  carrier.type = 'file';
  carrier.multiple = true;
  return carrier;
}

export function fill(input: HTMLInputElement, files: readonly File[]): void {
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  input.files = transfer.files;
}

/** Puts into the carrier what is to be known along with its files. */
export function noteOn(carrier: Element, attribute: string, value: unknown): void {
  carrier.setAttribute(attribute, JSON.stringify(value));
}

export function answerOn(carrier: Element, answer: Answer): void {
  noteOn(carrier, answerAttribute, answer);
}

/** Hands clean files to MAIN in a carrier that it knows. */
export function deliverIn(carrier: HTMLInputElement, files: readonly File[]): void {
  fill(carrier, files);
  carrier.dispatchEvent(new Event(deliver));
}

export function cancelIn(carrier: HTMLInputElement): void {
  carrier.dispatchEvent(new Event(cancel));
}

/** Holds files whose verdict is answered on a carrier; where nothing is to be held they go on at once. */
export function holdOn(
  carrier: HTMLInputElement,
  files: readonly File[],
  hold: Hold,
  handBack = (clean: readonly File[]): void => {
    deliverIn(carrier, clean);
  },
  folders: readonly string[] = [],
): void {
  if (holdPolicy.mustHold(files)) {
    hold({
      files,
      folders,
      handBack,
      cancel: () => {
        cancelIn(carrier);
      },
    });
  } else {
    holdPolicy.tellUnchecked(files);
    handBack(files);
  }
}

/**
 * Takes what MAIN offers to have read here. What the browser refuses is answered with its error.
 * @param act gets the carrier to answer on, and a clone of what it is about
 */
export function onOffer(
  link: PageHookLink,
  type: string,
  act: (carrier: HTMLInputElement, about: unknown) => Promise<void> | undefined,
): void {
  link.on(type, (node) => {
    const carrier = node as HTMLInputElement;
    const take = ({ detail }: CustomEvent<unknown>): void => {
      act(carrier, detail)?.catch((error: unknown) => {
        const { name, message } = error as DOMException;
        answerOn(carrier, { error: [name, message] });
        cancelIn(carrier);
      });
    };
    carrier.addEventListener(subject, take as EventListener, { once: true });
    return true;
  });
}
