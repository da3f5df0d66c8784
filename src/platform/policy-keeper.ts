import { browser } from 'wxt/browser';
import { asManagedPolicy } from '../core/settings/managed-policy';
import { raisedBy } from '../core/settings/under-policy';
import { readKeptSettings } from './kept-settings';
import { onManagedChange, readManaged } from './managed-policy';

/**
 * Keeps the settings at least as careful as the policy wants them, whoever changes them: so every part that reads
 * settings, in pages too, follows it. For the background, at each start.
 * @param migrated when the settings are those of this version
 */
export function keepPolicy(migrated: Promise<void>, patternsOf: (name: string) => readonly string[]): void {
  let running = migrated;
  const raise = (): void => {
    running = running
      .then(async () => {
        const policy = asManagedPolicy(await readManaged(), patternsOf);
        if (policy === null) return;
        const kept = await readKeptSettings();
        const { profile, wishes, off, preferences } = kept;
        const raised = raisedBy(kept, policy);
        // Only what differs: the user may be changing something else meanwhile.
        const changed = {
          ...(raised.profile === profile ? {} : { profile: raised.profile }),
          ...(isSame(raised.wishes, wishes) ? {} : { wishes: raised.wishes }),
          ...(isSame(raised.off, off) ? {} : { off: [...raised.off] }),
          ...(isSame(raised.preferences, preferences) ? {} : { preferences: raised.preferences }),
        };
        if (Object.keys(changed).length > 0) await browser.storage.local.set(changed);
      })
      .catch(() => undefined);
  };
  onManagedChange(raise);
  browser.storage.local.onChanged.addListener(raise);
  raise();
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
