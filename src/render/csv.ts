/** A Report → CSV for Excel and WPS: UTF-8 with BOM, RFC 4180, one row a gap, and one for each fault of a manifest that cannot be judged. */
import { stringify } from 'csv-stringify/sync';
import { levels, phrases, results, states } from '../messages/labels.ts';
import { columnWords } from '../messages/notices.ts';
import type { Lang, Report, Text } from '../model.ts';
import { finalOf, type Notice, nameOf, noticesOf } from './parts/notices.ts';
import { type Cell, cell } from './parts/sheet-cell.ts';

/** Column → its cell for a notice, in the order of the columns. */
const cells = {
  department: (notice) => nameOf(notice.department),
  fullName: ({ department }) => department.unit?.full,
  status: (notice, t) =>
    t(
      notice.kind === 'problem' ? phrases.unjudged : notice.kind === 'gap' ? columnWords.gaps : results.error,
    ),
  requirement: ({ rule }) => rule,
  title: ({ title }, t) => t(title),
  level: (notice, t) => ('finding' in notice ? t(levels[notice.finding.level]) : undefined),
  result: (notice, t) => ('finding' in notice ? t(results[notice.finding.result]) : undefined),
  final: (notice, t) => ('finding' in notice ? finalWord(notice, t) : undefined),
  gap: (notice) => ('gap' in notice ? notice.gap.id : undefined),
  state: (notice, t) => ('gap' in notice ? t(states[notice.gap.state]) : undefined),
  message: ({ message }, t) => t(message),
  due: (notice) => ('gap' in notice ? (notice.gap.due ?? undefined) : undefined),
  mend: ({ mend }, t) => (mend === undefined ? undefined : t(mend)),
  lost: (notice) => ('gap' in notice ? notice.gap.lost.value : undefined),
  gain: (notice) => ('gap' in notice ? notice.gap.gain.value : undefined),
  waived: (notice) => ('gap' in notice ? notice.gap.waived?.expires : undefined),
  clause: (notice) => ('finding' in notice ? notice.finding.cite.join(' … ') : undefined),
  file: ({ place }) => place.file,
  line: ({ place }) => place.line,
  column: ({ place }) => place.column,
  cell: ({ place }) => place.cell,
  asOf: ({ department }) => department.asOf?.date,
  catalog: (_, __, { catalog }) => `${catalog.id} ${catalog.version} ${catalog.digest}`,
  policy: (_, __, { policy }) => `${policy.id} ${policy.version} ${policy.digest}`,
  tool: (_, __, { tool }) => `${tool.name} ${tool.version}`,
  digest: ({ department }) => department.digest,
} as const satisfies {
  readonly [C in keyof typeof columnWords]?: (
    notice: Notice,
    t: (text: Text) => string,
    report: Report,
  ) => Cell;
};

const finalWord = (notice: Extract<Notice, { finding: unknown }>, t: (text: Text) => string): string => {
  const final = finalOf(notice.finding);
  return t(final === 'waived' ? columnWords.waivers : results[final]);
};

export function renderCsv(report: Report, { lang }: { readonly lang: Lang }): string {
  const t = (text: Text): string => text[lang];
  const names = Object.keys(cells) as (keyof typeof cells)[];
  const rows = noticesOf(report)
    .filter(({ kind, severity }) => kind !== 'doubt' && (kind !== 'problem' || severity === 'error'))
    .map((notice) => names.map((name) => cell(cells[name](notice, t, report))));
  const head = names.map((name) => t(columnWords[name]));
  return stringify([head, ...rows], { bom: true, record_delimiter: 'windows' });
}
