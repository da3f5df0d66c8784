import type { ReactNode } from 'react';
import type { LastResult } from '../../src/core/check/last-result';
import type { SiteProtection } from '../../src/ui/popup/site-line';
import type { Locale } from '../../src/core/strings/locale';
import type { Finding } from '../../src/core/findings/finding';
import type { PhotoView, ReviewState } from '../../src/bridge/review-state';
import { CheckPage, type CheckPageActions } from '../../src/ui/check-page/check-page';
import { Note } from '../../src/ui/note/note';
import { OptionsPage } from '../../src/ui/options/options-page';
import { Popup, type PopupActions } from '../../src/ui/popup/popup';
import type { RedactionPlan } from '../../src/core/redaction/plan';
import { defaultPreferences } from '../../src/core/settings/preferences';
import { redact } from '../../src/imaging/redact';
import type { Edit } from '../../src/ui/editor/edit';
import { Editor } from '../../src/ui/editor/editor';
import { orderFindings } from '../../src/ui/review/order-findings';
import { LowerProfile } from '../../src/ui/parts/lower-profile';
import { ConfirmOriginal } from '../../src/ui/review/confirm-original';
import { Review } from '../../src/ui/review/review';
import type { SitesActions } from '../../src/ui/sites/sites-view';
import { LocaleContext } from '../../src/ui/say';
import { Welcome } from '../../src/ui/welcome/welcome';
import { findings, onScreens, people, photo, places, report, standing, state, underPolicy } from './fixtures';
import type { StandingActions, StandingView } from '../../src/ui/standing/standing-view';
import { hotelRoomDetail } from './hotel-room-detail';

function log(action: string): () => void {
  return () => {
    console.log(`action: ${action}`);
  };
}

const actions: CheckPageActions & PopupActions = {
  uploadCleaned: log('uploadCleaned'),
  coverAndUpload: log('coverAndUpload'),
  sendOriginal: log('sendOriginal'),
  doNotUpload: log('doNotUpload'),
  retry: log('retry'),
  setProfile: log('setProfile'),
  clearHiddenColour: log('clearHiddenColour'),
  showReview: log('showReview'),
  saveCleaned: log('saveCleaned'),
  saveCovered: log('saveCovered'),
  saveAll: log('saveAll'),
  copyPicture: log('copyPicture'),
  drawPreview: (_, plan) => drawn(plan),
  addFiles: log('addFiles'),
  remove: log('remove'),
  select: log('select'),
  openFullCheck: log('openFullCheck'),
  addSite: log('addSite'),
  checkPage: log('checkPage'),
  forgetLast: log('forgetLast'),
  pauseSite: log('pauseSite'),
  resumeSite: log('resumeSite'),
  reloadPage: log('reloadPage'),
};

/** By the product's own renderer, as the worker does it. */
async function drawn(plan: RedactionPlan): Promise<Blob | null> {
  const source = await fetch(photo({}).previewUrl ?? '').then((answer) => answer.blob());
  const result = await redact(source, plan, 'image/jpeg', { maxSidePx: 1200 });
  return result.ok ? result.value.blob : null;
}

const edited: Edit = {
  covers: [
    {
      id: 'bed',
      findingId: orderFindings(findings)[0]?.id ?? null,
      cover: { shape: { type: 'rectangle', box: [0.2243, 0.4243, 0.6561, 0.8308] }, fill: 'fringe', by: 'found' },
    },
    {
      id: 'drawn 1',
      findingId: null,
      cover: {
        shape: {
          type: 'polygon',
          points: [
            [0.78, 0.2],
            [0.99, 0.22],
            [0.99, 0.56],
            [0.86, 0.6],
          ],
        },
        fill: 'solid',
        by: 'drawn',
      },
    },
    {
      id: 'drawn 2',
      findingId: null,
      cover: {
        shape: {
          type: 'stroke',
          widthShare: 0.04,
          points: [
            [0.12, 0.6],
            [0.2, 0.66],
          ],
        },
        fill: 'mosaic',
        by: 'drawn',
      },
    },
  ],
  crop: [0.05, 0.1, 1, 0.95],
};

function editor(locale: Locale): ReactNode {
  return (
    <LocaleContext value={locale}>
      <div className="wl-screen wl-review wl-review--upload" lang={locale} data-screen="editor">
        <div className="wl-review__panel">
          <Editor
            photo={photo({ mime: 'image/jpeg' })}
            photoUrl={photo({}).previewUrl ?? ''}
            listed={orderFindings(findings)}
            initial={edited}
            draw={drawn}
            onDone={log('done')}
            onCancel={log('cancel')}
          />
        </div>
      </div>
    </LocaleContext>
  );
}

/** A desk full of things that say little each. */
const crowded: readonly Finding[] = Array.from({ length: 14 }, (_, i) => ({
  kind: i % 3 === 0 ? 'storage' : 'screen',
  score: 0.4,
  severity: i % 2 === 0 ? 'low' : 'info',
  region: [0.05 + 0.06 * i, 0.1 + 0.04 * (i % 5), 0.13 + 0.06 * i, 0.3 + 0.04 * (i % 5)],
  source: 'scene',
}));

const broken = report({
  format: null,
  width: null,
  height: null,
  metadata: [],
  findings: [],
  notChecked: [{ kind: 'picture', reason: 'This picture could not be opened here, so what it shows was not checked.' }],
  cleaned: {
    status: 'refused',
    reason: 'This picture is damaged, so its hidden data could not be removed for certain.',
    bytesBefore: 812345,
    bytesAfter: null,
  },
});

const partly = report({
  findings: [],
  notChecked: [{ kind: 'face', reason: 'This part of the check took too long and was ended.' }],
});

const plain = report({ findings: findings.filter(({ severity }) => severity === 'info') });

const several: readonly PhotoView[] = [
  photo({ id: 1, originalName: 'wall.jpg', report: plain }),
  photo({ id: 2, originalName: 'A long name of a photo as some phones and chats write it (2).jpeg' }),
  photo({ id: 3, originalName: 'broken.webp', previewUrl: null, hasCleaned: false, report: broken }),
  photo({ id: 4, originalName: 'lake.png', report: partly }),
];

const checking = photo({ stage: 'detecting', report: null });

function review(over: Partial<ReviewState>): (locale: Locale) => ReactNode {
  return (locale) => <Review state={state(over)} actions={actions} locale={locale} />;
}

function note(over: Partial<ReviewState>): (locale: Locale) => ReactNode {
  return (locale) => <Note state={state(over)} actions={actions} locale={locale} onClose={log('close')} />;
}

const standingActions: StandingActions = {
  allowPolicySites: log('allowPolicySites'),
  agreeToPolicy: log('agreeToPolicy'),
  raiseAgain: log('raiseAgain'),
};

function popup(
  site: SiteProtection,
  check: ReviewState | null,
  last: LastResult | null = null,
  stands: StandingView = standing,
) {
  return (locale: Locale): ReactNode => (
    <Popup
      site={{ state: site, pausedUntil: site === 'paused' ? Date.UTC(2026, 4, 3, 19, 24) : null, failed: false }}
      last={last}
      place={site === 'not-here' ? { host: 'photos.example.org', software: 'Mastodon' } : null}
      state={check}
      profile="careful"
      discreet={false}
      standing={stands}
      standingActions={standingActions}
      siteName={(id) => id}
      actions={actions}
      locale={locale}
    />
  );
}

function checkPage(photos: readonly PhotoView[], selectedId: number | null): (locale: Locale) => ReactNode {
  return (locale) => (
    <CheckPage
      state={state({ purpose: 'check', photos })}
      selectedId={selectedId}
      notice={null}
      actions={actions}
      locale={locale}
    />
  );
}

const placesActions: SitesActions = {
  allowSites: log('allowSites'),
  withdrawSite: log('withdrawSite'),
  allowAddress: () => false,
  withdrawHost: log('withdrawHost'),
  allowEverywhere: log('allowEverywhere'),
  withdrawEverywhere: log('withdrawEverywhere'),
};

const options =
  (stands: StandingView) =>
  (locale: Locale): ReactNode => {
    const wishes = { everywhere: { landscape: 'quiet', clock: 'always' }, sites: {} } as const;
    return (
      <OptionsPage
        profile="careful"
        wishes={wishes}
        sites={[{ id: 'tumblr', name: 'Tumblr' }]}
        places={places}
        placesActions={placesActions}
        standing={stands}
        standingActions={standingActions}
        notSaved={false}
        usedBytes={412}
        preferences={{ ...defaultPreferences, counter: true }}
        photosChecked={12}
        shortcuts={[
          { command: 'open-check', keys: 'Alt+Shift+W' },
          { command: 'raise-profile', keys: '' },
        ]}
        models={[
          { id: 'scene', bytes: 1_675_323 },
          { id: 'face', bytes: 617_966 },
        ]}
        actions={{
          setProfile: log('setProfile'),
          setWish: log('setWish'),
          setPreferences: log('setPreferences'),
          changeShortcuts: log('changeShortcuts'),
          testModels: () => Promise.resolve({ results: new Map([['face', true]]), graphics: 'used', speed: 'usual' }),
          exportSettings: log('exportSettings'),
          importSettings: () => Promise.resolve({ status: 'done' }),
          resetSettings: () => Promise.resolve({ status: 'done' }),
        }}
        locale={locale}
      />
    );
  };

/** Every state of every screen, by name. */
export const screens: Readonly<Partial<Record<string, (locale: Locale) => ReactNode>>> = {
  'review-findings': review({}),
  'review-many': review({ photos: [photo({ report: report({ findings: [...findings, ...crowded] }) })] }),
  'review-detail': review({
    photos: [photo({ report: report({ findings: [...findings.slice(0, 4), hotelRoomDetail] }) })],
  }),
  'review-little-else': review({
    photos: [
      photo({
        report: report({
          findings: [
            { kind: 'building', score: 0.9, severity: 'high', region: [0.05, 0.1, 0.95, 0.9], source: 'scene' },
            hotelRoomDetail,
          ],
        }),
      }),
    ],
  }),
  'review-people': review({ photos: [photo({ report: report({ findings: people, metadata: [] }) })] }),
  'review-screens': review({ photos: [photo({ report: report({ findings: onScreens }) })] }),
  'review-hidden-profile': review({ profile: 'hidden' }),
  editor,
  'review-nothing': review({ photos: [photo({ report: report({ findings: [] }) })], canCover: false }),
  'review-incomplete': review({ photos: [photo({ report: partly })], canCover: false }),
  'review-checking': review({ phase: 'checking', photos: [checking], canCover: false }),
  'review-several': review({ photos: several.filter(({ hasCleaned }) => hasCleaned) }),
  'review-working': review({ phase: 'working' }),
  'review-ended': review({ phase: 'ended' }),
  'review-trouble-interrupted': review({
    trouble: { key: 'check.cleaner-failed' },
    photos: [photo({ stage: 'detecting', report: null })],
    canCover: false,
  }),
  'review-trouble-broken': review({
    photos: [photo({ previewUrl: null, hasCleaned: false, report: broken })],
    canCover: false,
  }),
  'note-checking': note({
    phase: 'checking',
    photos: [photo({ stage: 'detecting', report: report({ findings: [] }) })],
  }),
  'note-checking-blank': note({
    phase: 'checking',
    photos: [photo({ stage: 'cleaning', report: null, previewUrl: null })],
  }),
  'note-passed': note({ phase: 'passed', photos: [photo({ report: report({ findings: [] }) })] }),
  'note-passed-several': note({ phase: 'passed', photos: [photo({ report: plain }), photo({ id: 2, report: plain })] }),
  'confirm-original': (locale) => (
    <LocaleContext value={locale}>
      <main className="wl-screen" lang={locale} data-screen="confirm-original">
        <h1 className="wl-unseen">Whereless</h1>
        <ConfirmOriginal
          photos={[photo()]}
          profile="hidden"
          armedAfterMs={0}
          onConfirm={log('confirm')}
          onBack={log('back')}
        />
      </main>
    </LocaleContext>
  ),
  'lower-profile': (locale) => (
    <LocaleContext value={locale}>
      <main className="wl-screen" lang={locale} data-screen="lower-profile">
        <h1 className="wl-unseen">Whereless</h1>
        <LowerProfile to="light" onConfirm={log('confirm')} onKeep={log('keep')} />
      </main>
    </LocaleContext>
  ),
  'check-empty': checkPage([], null),
  'check-several': checkPage(several, 2),
  'check-broken': checkPage(several, 3),
  options: options(standing),
  'options-policy': options(underPolicy),
  'popup-policy': popup('guarded', null, null, underPolicy),
  welcome: (locale) => (
    <Welcome
      state={state({ purpose: 'check', photos: [] })}
      actions={{ ...actions, trySample: () => Promise.resolve(false), finish: log('finish') }}
      places={places}
      placesActions={placesActions}
      privateWindows={{ allowed: false, open: log('open') }}
      floor={null}
      locale={locale}
    />
  ),
  'popup-guarded': popup('guarded', null),
  'popup-not-here': popup('not-here', null),
  'popup-needs-reload': popup('needs-reload', null),
  'popup-paused': popup('paused', null),
  'popup-last': popup('guarded', null, {
    at: Date.UTC(2026, 4, 3, 19, 14),
    photos: 2,
    removed: ['place', 'time', 'device'],
    seen: ['bedding', 'window'],
    unchecked: false,
    went: 'covered',
  }),
  'popup-unknown': popup('unknown', null),
  'popup-review': popup('guarded', state({ purpose: 'check' })),
};
