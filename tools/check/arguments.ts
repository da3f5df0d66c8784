import { parseArgs } from 'node:util';
import type { Engine } from '../browsers/driver';
import type { Profile } from '../../src/core/check/report';
import { profiles } from '../../src/core/check/report';

export interface CheckArguments {
  /** Photos and folders, as given. */
  readonly paths: readonly string[];
  readonly json: boolean;
  readonly outDir: string | null;
  readonly redactedDir: string | null;
  readonly engine: Engine;
  readonly profile: Profile;
  readonly prove: boolean;
}

export const usage = `usage: npm run check -- <photos or folders> [--json] [--out DIR] [--redacted DIR]
                       [--browser chromium|firefox] [--profile hidden|careful|light] [--prove]`;

/** The command line makes no sense; the message is one sentence. */
export class UsageError extends Error {}

function oneOf<T extends string>(option: string, allowed: readonly T[], value: string): T {
  const found = allowed.find((candidate) => candidate === value);
  if (found === undefined) throw new UsageError(`--${option} must be one of: ${allowed.join(', ')}.`);
  return found;
}

const options = {
  json: { type: 'boolean', default: false },
  out: { type: 'string' },
  redacted: { type: 'string' },
  browser: { type: 'string', default: 'chromium' },
  profile: { type: 'string', default: 'careful' },
  prove: { type: 'boolean', default: false },
} as const;

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : '');
  }
}

/** @throws UsageError */
export function parseCheckArguments(args: readonly string[]): CheckArguments {
  const { values, positionals } = parse(args);
  if (positionals.length === 0) throw new UsageError('No photo or folder was given.');
  return {
    paths: positionals,
    json: values.json,
    outDir: values.out ?? null,
    redactedDir: values.redacted ?? null,
    engine: oneOf('browser', ['chromium', 'firefox'], values.browser),
    profile: oneOf('profile', profiles, values.profile),
    prove: values.prove,
  };
}
