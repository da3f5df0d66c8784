import { editor } from './editor';
import { findings } from './findings';
import { formats } from './formats';
import { inPage } from './in-page';
import { hand } from './hand';
import { metadata } from './metadata';
import { notice } from './notice';
import { options } from './options';
import { reading } from './reading';
import { policy } from './policy';
import { preferences } from './preferences';
import { profile } from './profile';
import { review } from './review';
import { settings } from './settings';
import { sites } from './sites';
import { toolbar } from './toolbar';
import { troubles } from './troubles';
import { verdict } from './verdict';
import { welcome } from './welcome';

/** One file per area, so that each can be read and translated on its own. */
export const fr = {
  ...formats,
  ...hand,
  ...metadata,
  ...editor,
  ...findings,
  ...troubles,
  ...toolbar,
  ...notice,
  ...inPage,
  ...options,
  ...reading,
  ...policy,
  ...preferences,
  ...profile,
  ...review,
  ...settings,
  ...sites,
  ...verdict,
  ...welcome,
} as const;
