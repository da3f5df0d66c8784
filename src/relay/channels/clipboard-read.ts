import { toRelay } from '../../bridge/world-link';
import { answerOn, deliverIn, holdOn, onOffer } from '../carrier';
import { holdPolicy } from '../hold-policy';
import type { Hold, RelayChannel } from '../pick';

type Part = readonly [type: string, file: File];

const isPicture = ({ type }: Blob): boolean => type.startsWith('image/');

/** One item as files, under its types; one of a site's own format is called `web image/png`, say. */
function partsOf(item: ClipboardItem): Promise<Part[]> {
  const read = async (type: string): Promise<Part> => [
    type,
    new File([await item.getType(type)], 'pasted.png', { type: type.replace('web ', '') }),
  ];
  return Promise.all(item.types.map(read));
}

async function read(carrier: HTMLInputElement, formats: unknown, hold: Hold): Promise<void> {
  const clipboard = navigator.clipboard as unknown as { read(formats?: unknown): Promise<ClipboardItem[]> };
  const given = await clipboard.read(formats ?? undefined);
  let items = await Promise.all(given.map(partsOf));
  const files = (): File[] => items.flat().map(([, file]) => file);
  const pictures = files().filter(isPicture);
  const go = (clean: readonly File[]): void => {
    const rest = [...clean];
    answerOn(carrier, { items: items.map((item) => item.map(([type]) => type)) });
    deliverIn(
      carrier,
      files().flatMap((file) => (isPicture(file) ? (rest.shift() ?? []) : file)),
    );
  };
  // HTML beside a picture may hold the very picture as a data: URL, so it may not go along.
  if (holdPolicy.mustHold(pictures))
    items = items.map((item) => item.filter(([type, file]) => isPicture(file) || type === 'text/plain'));
  holdOn(carrier, pictures, hold, go);
}

/** A script that reads the clipboard: read here, so that no original comes into the page's world. */
export const clipboardRead: RelayChannel = (hold, link) => {
  onOffer(link, toRelay.readClipboard, (carrier, formats) => read(carrier, formats, hold));
  return undefined;
};
