import { asLastResult, type LastResult } from '../core/check/last-result';
import { isRecord } from './shape';

/** page of the extension → background: a check is over, and this is its summary. */
export interface CheckEnded {
  readonly type: 'whereless/check-ended';
  readonly result: LastResult;
}

/** The summary in such a message; null for any other. */
export function parseCheckEnded(data: unknown): LastResult | null {
  return isRecord(data) && data['type'] === 'whereless/check-ended' ? asLastResult(data['result']) : null;
}
