import type { PixelProof, RedactionOutcome } from '../../src/bridge/check-automation';
import type { CheckReport } from '../../src/core/check/report';

/** What is printed and written for one photo: one line of JSON. Its form is schema/check-report.schema.json. */
export type CheckLine = { readonly file: string } & CheckReport & {
    /** Only with --prove. */
    readonly proof?: PixelProof;
    /** Only with --redacted. */
    readonly redacted?: RedactionOutcome;
  };

/** The line of a photo whose check did not come to an end. */
export function refusedLine(file: string, bytesBefore: number, reason: string, totalMs: number): CheckLine {
  return {
    file,
    format: null,
    width: null,
    height: null,
    metadata: [],
    findings: [],
    lookedFor: [],
    notChecked: [{ kind: 'picture', reason }],
    cleaned: { status: 'refused', reason, bytesBefore, bytesAfter: null },
    verdict: 'review',
    verdictReason: reason,
    ms: { total: totalMs },
    error: reason,
  };
}
