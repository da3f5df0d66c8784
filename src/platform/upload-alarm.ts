import { browser } from 'wxt/browser';
import type { AlarmMessage } from '../bridge/background-link';
import { isUnreviewed } from '../core/alarm/judge-picture';
import { labelsPicture } from '../core/alarm/labelled-picture';
import { picturesInBody } from '../core/alarm/pictures-in-body';
import { concat } from '../core/bytes/concat';
import { isOn } from '../core/sites/match-pattern';
import { claimsPicture } from '../core/policy/should-hold';
import { readOff } from './off-sites';
import { pausableSite, readPause } from './pauses';
import { tabEntry, wasSent } from './sent-files';
import { watchProfile } from './profile-setting';
import { readSettings } from './settings';
import { sha256Hex } from './sha256';
import { showInToolbar } from './toolbar';

/** The part of a request that is looked at. */
interface Upload {
  readonly tabId: number;
  /** The page that sends: Chrome's name for it, and Firefox's. */
  readonly initiator?: string;
  readonly documentUrl?: string;
  readonly requestBody?: {
    readonly raw?: readonly { readonly bytes?: ArrayBuffer; readonly file?: string }[] | undefined;
  } | null;
}

async function carriesUnreviewed({ tabId, requestBody }: Upload): Promise<boolean> {
  const raw = requestBody?.raw ?? [];
  const tab = await tabEntry(tabId);
  // A file from the disk: what is handed on is never one, but for an original that the user chose to send.
  if (!tab.original && raw.some(({ file }) => file !== undefined && claimsPicture({ name: file, type: '' })))
    return true;
  const body = concat(raw.flatMap(({ bytes }) => (bytes ? [new Uint8Array(bytes)] : [])));
  for (const picture of picturesInBody(body)) {
    // A copy: a view on a part of the body is not what was hashed when it went on.
    const reviewed = await wasSent(await sha256Hex(picture.slice()));
    if (isUnreviewed(picture, { reviewed, tabHasReviewed: tab.reviewed })) return true;
  }
  return !tab.reviewed && labelsPicture(body);
}

/** On a site that is switched off or paused the user wants nothing looked at. */
async function isLeftAlone({ tabId, initiator, documentUrl }: Upload): Promise<boolean> {
  if (isOn(await readOff(), initiator ?? documentUrl)) return true;
  // A tab that is gone by now tells no address.
  const tab = await browser.tabs.get(tabId).catch(() => null);
  const site = pausableSite(tab?.url);
  return site !== null && (await readPause(site)) !== null;
}

async function raise(tab: number, stopped: boolean): Promise<void> {
  await showInToolbar(tab, stopped ? 'alarm-stopped' : 'alarm');
  const message: AlarmMessage = { type: 'whereless/alarm', stopped };
  await browser.tabs.sendMessage(tab, message, { frameId: 0 }).catch(() => undefined);
}

/**
 * What Chrome shows of a body that is a `Blob` is only the type its head names. It is told where nothing was reviewed:
 * elsewhere it may be what was.
 */
async function lookAtHead(
  upload: Upload,
  headers: readonly { readonly name: string; readonly value?: string | undefined }[],
): Promise<void> {
  const { tabId } = upload;
  const type = headers.find(({ name }) => name.toLowerCase() === 'content-type')?.value ?? '';
  if (!claimsPicture({ name: '', type }) || (await tabEntry(tabId)).reviewed || (await isLeftAlone(upload))) return;
  await raise(tabId, false);
}

/** Looks at one upload; true when it must not go out. Only Firefox waits for the answer. */
async function look(upload: Upload, canStop: boolean): Promise<boolean> {
  if ((await isLeftAlone(upload)) || !(await carriesUnreviewed(upload))) return false;
  const stopped = canStop && (await readSettings()).profile === 'hidden';
  await raise(upload.tabId, stopped);
  return stopped;
}

/**
 * The alarm: notices what a guarded site sends at the network level, as far as the browser shows it, and tells the
 * user when a picture is among it that nobody reviewed. In Firefox, for who must not be found, it is stopped.
 */
export function watchUploads(): void {
  const canStop = import.meta.env.FIREFOX;
  /** Whether an upload is to wait until it was looked at: not where nothing would be stopped. */
  let mayStop = canStop;
  watchProfile((profile) => {
    mayStop = canStop && profile === 'hidden';
  });
  const filter: Parameters<typeof browser.webRequest.onBeforeRequest.addListener>[1] = {
    urls: ['<all_urls>'],
    types: ['xmlhttprequest', 'ping', 'main_frame', 'sub_frame', 'other'],
  };
  browser.webRequest.onBeforeRequest.addListener(
    (details) => {
      const upload = details as Upload;
      if (upload.tabId < 0 || (upload.requestBody?.raw?.length ?? 0) === 0) return undefined;
      const looking = look(upload, mayStop).catch(() => false);
      // A promise of a blocking answer: Firefox alone takes one.
      return mayStop ? (looking.then((cancel) => ({ cancel })) as never) : undefined;
    },
    filter,
    canStop ? ['requestBody', 'blocking'] : ['requestBody'],
  );
  // Firefox shows the bytes of such a body.
  if (canStop) return;
  browser.webRequest.onBeforeSendHeaders.addListener(
    (details) => {
      if (details.tabId < 0) return undefined;
      void lookAtHead(details as Upload, details.requestHeaders ?? []).catch(() => undefined);
      return undefined;
    },
    filter,
    ['requestHeaders'],
  );
}
