import type { CheckRequest } from '../../bridge/check-request';
import type { Sentence } from '../../core/result';
import { say } from '../../core/strings/catalogue';
import { comeToFront } from '../../platform/current-site';
import { readPage, type PictureSource } from '../../platform/page-pictures/read-page';
import type { CheckPageController } from './controller';

/** Why what a picture's own file hides is not known; null when the file itself was read. */
const unread: Readonly<Record<PictureSource, Sentence | null>> = {
  file: null,
  pixels: { key: 'hand.page.pixels' },
  screen: { key: 'hand.page.screen' },
};

/** Reads the pictures of the page that the user clicked on, and checks them. What can't be read is said. */
export async function takePagePictures(request: CheckRequest, controller: CheckPageController): Promise<void> {
  controller.notice.set({ sentence: { key: 'hand.page.reading' } });
  const page = await readPage(request);
  // Only now: while it was read, the page itself had to be in front.
  await comeToFront();
  controller.notice.set({ sentence: page ? noticeOf(page.pictures.length, page.unread) : { key: 'hand.page.closed' } });
  const { locale } = controller.session;
  for (const [index, { blob, from }] of (page?.pictures ?? []).entries()) {
    const name = say(locale, { key: 'hand.page.picture', values: { number: index + 1 } });
    const file = new File([blob], name, { type: blob.type, lastModified: 0 });
    void controller.addFiles([file], unread[from]);
  }
}

function noticeOf(readCount: number, unreadCount: number): Sentence | null {
  if (unreadCount > 0) {
    return { key: `hand.page.unread.${unreadCount === 1 ? 'one' : 'other'}`, values: { count: unreadCount } };
  }
  return readCount > 0 ? null : { key: 'hand.page.none' };
}
