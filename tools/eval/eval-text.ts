import type { Evaluation } from './evaluate';
import { shareText } from './wilson';

/** An evaluation as tables for people; every share with its count and 95 % interval. */
export function evalText(evaluation: Evaluation): string {
  const head = ['kind', 'clear found', 'all found', 'photo recall', 'photo precision', 'boxes right'];
  const rows = evaluation.kinds.map((row) => [
    row.kind,
    ...[row.clearFound, row.allFound, row.photoRecall, row.photoPrecision, row.boxesRight].map(shareText),
  ]);
  const { right, distinctive, plain, byKind } = evaluation.distinctive;
  return [
    ...table([head, ...rows]),
    ...Object.entries(evaluation.unlabelled).map(
      ([kind, boxes]) => `${kind}: ${String(boxes)} boxes; no label names it, so nothing is known of them`,
    ),
    '',
    `distinctive or plain: right ${shareText(right)}; distinctive ${shareText(distinctive)}; plain ${shareText(plain)}`,
    ...Object.entries(byKind).map(
      ([kind, of]) => `${kind}: distinctive ${shareText(of.distinctive)}; plain ${shareText(of.plain)}`,
    ),
    ...Object.entries(evaluation.stopped).map(([risk, stopped]) => `risk ${risk}: stopped ${shareText(stopped)}`),
    `risk 0 with a finding of high severity: ${shareText(evaluation.highOnNothing)}`,
    `median time of a check: ${evaluation.medianMs.toFixed(0)} ms, ${String(evaluation.photos)} photos`,
    '',
    'flagged wrongly, and what the labels have there:',
    ...table(
      Object.entries(evaluation.confusion).map(([kind, there]) => [
        kind,
        Object.entries(there)
          .sort(([, a], [, b]) => b - a)
          .map(([instead, count]) => `${instead} ${String(count)}`)
          .join(', '),
      ]),
    ),
  ].join('\n');
}

function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
