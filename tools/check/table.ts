import type { RedactionOutcome } from '../../src/bridge/check-automation';
import type { CheckLine } from './line';

function percent(score: number): string {
  return `${String(Math.round(score * 100))} %`;
}

function indent(title: string, entries: readonly string[]): string[] {
  return entries.map((entry, index) => `  ${(index === 0 ? title : '').padEnd(12)}${entry}`);
}

function redactedText({ status, reason, coveredShare }: RedactionOutcome): string {
  if (status === 'covered') return `${percent(coveredShare)} of the picture is covered`;
  return status === 'cleaned' ? 'nothing to cover, cleaned' : (reason ?? status);
}

/** One photo as a few lines for people. */
export function toText(line: CheckLine): string {
  const { file, format, width, height, cleaned, proof, redacted } = line;
  const size = width === null || height === null ? '' : `, ${String(width)} × ${String(height)}`;
  const bytes = `${String(cleaned.bytesBefore)} → ${String(cleaned.bytesAfter ?? '–')} bytes`;
  return [
    file,
    ...indent('picture', [`${format ?? 'unknown format'}${size}`]),
    ...indent('hidden data', [
      `${cleaned.status}, ${bytes}${cleaned.reason === null ? '' : ` (${cleaned.reason})`}`,
      ...line.metadata.map(({ category, key, value, where }) => `${category}: ${key} = ${value} [${where}]`),
    ]),
    ...indent(
      'in view',
      line.findings.map(({ kind, score, severity, source, text }) => {
        return `${kind} (${severity}, ${percent(score)}, ${source})${text === undefined ? '' : `: ${text}`}`;
      }),
    ),
    ...indent(
      'not checked',
      line.notChecked.map(({ kind, reason }) => `${kind}: ${reason}`),
    ),
    ...(proof === undefined ? [] : indent('proof', [proof.reason ?? 'every pixel is the same'])),
    ...(redacted === undefined ? [] : indent('redacted', [redactedText(redacted)])),
    ...indent('verdict', [`${line.verdict}: ${line.verdictReason} (${String(Math.round(line.ms.total))} ms)`]),
    ...(line.error === null ? [] : indent('error', [line.error])),
    '',
  ].join('\n');
}
