/** What stands around the departments of a comment: the verdict, the table of all, what it was made from. */
import * as format from '../../messages/format.ts';
import { phrases } from '../../messages/labels.ts';
import { columnWords, noticeWords } from '../../messages/notices.ts';
import type { Lang, Report } from '../../model.ts';
import { foldText, markdownText } from '../parts/markdown-text.ts';
import { nameOf } from '../parts/notices.ts';
import { provenanceRows } from '../parts/provenance.ts';
import { gapsIn, gateLine, gradeOf, reasons, scoreOf } from '../parts/summary.ts';

export const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** A table; `right` are the columns of figures. */
export const table = (
  head: readonly string[],
  right: readonly number[],
  rows: readonly (readonly string[])[],
): string =>
  [row(head), row(head.map((_, i) => (right.includes(i) ? '--:' : ':--'))), ...rows.map(row)].join('\n');

export function headline(report: Report, lang: Lang): string {
  const why = reasons(report, lang);
  return [
    `## ${noticeWords.reportTitle[lang]}`,
    '',
    `**${report.gate.met ? '✅' : '❌'} ${markdownText(gateLine(report, lang))}**`,
    ...(why.length === 0 ? [] : ['', ...why.map((reason) => `- ${markdownText(reason)}`)]),
  ].join('\n');
}

export function overview(report: Report, lang: Lang, most: number): string {
  const shown = report.departments.slice(0, most);
  const left = report.departments.length - shown.length;
  const rows = shown.map((department) => {
    const judged = department.status === 'judged';
    const grade = gradeOf(department);
    const { open, waived } = gapsIn(department);
    const gaps =
      waived === 0
        ? String(open)
        : `${open}${noticeWords.aside([noticeWords.besideWaived(waived)[lang]])[lang]}`;
    return [
      markdownText(nameOf(department)),
      format.score(scoreOf(department)),
      judged ? (grade === null ? '-' : markdownText(grade[lang])) : `**${phrases.unjudged[lang]}**`,
      judged ? gaps : '-',
      markdownText(department.file),
    ];
  });
  const names = ['department', 'score', 'grade', 'gaps', 'file'] as const;
  const all = table(
    names.map((name) => columnWords[name][lang]),
    [1, 3],
    rows,
  );
  return left === 0 ? all : `${all}\n\n${noticeWords.leftOutDepartments(left)[lang]}`;
}

/** @param whole with the digest of every manifest, as long as there is room. */
export function footer(report: Report, lang: Lang, whole: boolean): string {
  const made = provenanceRows(report).map(([name, value]) => `${columnWords[name][lang]}: ${value}`);
  const inputs = whole ? report.departments.map(({ file, digest }) => `${file} ${digest}`) : [];
  return [
    `<details><summary>${foldText(noticeWords.digests[lang])}</summary>`,
    '',
    ...[...made, ...inputs].map((text) => `- ${markdownText(text)}`),
    '',
    '</details>',
  ].join('\n');
}
