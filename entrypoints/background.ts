import { defineBackground } from 'wxt/utils/define-background';
import { openFirstRun } from '../src/platform/first-run';
import { keepLookHost } from '../src/platform/look-host/keeper';
import { keepNonces } from '../src/platform/nonce-keeper';
import { keepSentFiles } from '../src/platform/sent-files';
import { answerInPageTexts } from '../src/platform/in-page-texts';
import { answerPaused } from '../src/platform/pauses';
import { keepPictureMenu } from '../src/platform/picture-menu';
import { obeyShortcuts } from '../src/platform/shortcuts';
import { keepToolbar } from '../src/platform/toolbar';
import { watchUploads } from '../src/platform/upload-alarm';
import { keepSiteScripts } from '../src/platform/site-scripts';
import { tellWithdrawn } from '../src/platform/withdrawn';
import { uploadHosts } from '../src/sites/registry';

export default defineBackground(() => {
  openFirstRun();
  keepNonces();
  keepLookHost();
  obeyShortcuts();
  keepPictureMenu();
  keepSentFiles();
  keepToolbar();
  watchUploads();
  tellWithdrawn();
  answerPaused();
  answerInPageTexts();
  keepSiteScripts(uploadHosts());
});
