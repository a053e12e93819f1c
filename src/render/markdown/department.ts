/** One department → a folded block: what to mend first, then a table of its gaps, or the faults of a manifest that cannot be judged. */
import * as format from '../../messages/format.ts';
import { heads, phrases, results, states } from '../../messages/labels.ts';
import { columnWords, noticeWords } from '../../messages/notices.ts';
import type { DepartmentReport, FindingReport, Gap, Lang, Place } from '../../model.ts';
import { foldText, markdownText } from '../parts/markdown-text.ts';
import { finalOf, findingsOf } from '../parts/notices.ts';
import { departmentLine } from '../parts/summary.ts';
import { table } from './frame.ts';

/** @param most rows of a table. @param open whether the block is shown unfolded. */
export function departmentBlock(
  department: DepartmentReport,
  lang: Lang,
  most: number,
  open: boolean,
): string {
  const body =
    department.status === 'unjudged'
      ? problems(department, lang, most)
      : [...priorities(department, lang, Math.min(5, most)), ...gaps(department, lang, most)];
  return [
    `<details${open ? ' open' : ''}><summary>${foldText(departmentLine(department, lang))}</summary>`,
    '',
    ...body,
    '',
    '</details>',
  ].join('\n');
}

const names = (columns: readonly (keyof typeof columnWords)[], lang: Lang): readonly string[] =>
  columns.map((column) => columnWords[column][lang]);
/** The file stands in the table of all. */
const whereOf = ({ line, cell }: Place, lang: Lang): string => cell ?? phrases.line(line)[lang];
const leftOut = (n: number, lang: Lang): readonly string[] =>
  n === 0 ? [] : ['', noticeWords.leftOut(n)[lang]];

function problems({ problems }: DepartmentReport, lang: Lang, most: number): readonly string[] {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const rows = errors
    .slice(0, most)
    .map(({ place, message, mend }) => [
      markdownText(whereOf(place, lang)),
      markdownText(message[lang]),
      mend === undefined ? '' : markdownText(mend[lang]),
    ]);
  return [
    table(names(['place', 'message', 'mend'], lang), [], rows),
    ...leftOut(errors.length - rows.length, lang),
  ];
}

function gaps(department: DepartmentReport, lang: Lang, most: number): readonly string[] {
  const all = findingsOf(department).flatMap((finding) => finding.gaps.map((gap) => ({ finding, gap })));
  if (all.length === 0) return [noticeWords.nothingLacking[lang]];
  const rows = all.slice(0, most).map(({ finding, gap }) => gapRow(finding, gap, lang));
  const columns = ['result', 'requirement', 'message', 'due', 'place', 'mend', 'lost', 'gain'] as const;
  return [table(names(columns, lang), [6, 7], rows), ...leftOut(all.length - rows.length, lang)];
}

const gapRow = (finding: FindingReport, gap: Gap, lang: Lang): readonly string[] => {
  const final = finalOf(finding);
  const waived =
    gap.waived === undefined ? '' : noticeWords.aside([noticeWords.waived(gap.waived.expires)[lang]])[lang];
  return [
    (final === 'waived' ? columnWords.waivers : results[final])[lang],
    `${markdownText(finding.id)} ${markdownText(finding.title[lang])}`,
    `${states[gap.state][lang]} · ${markdownText(gap.message[lang])}${markdownText(waived)}`,
    gap.due ?? phrases.noDue[lang],
    markdownText(whereOf(gap.place, lang)),
    markdownText(gap.mend[lang]),
    format.points(gap.lost.exact),
    format.points(gap.gain.exact),
  ];
};

function priorities(department: DepartmentReport, lang: Lang, most: number): readonly string[] {
  const byGap = new Map(
    findingsOf(department).flatMap((finding) =>
      finding.gaps.map((gap) => [gap.id, { finding, gap }] as const),
    ),
  );
  const items = department.priorities.slice(0, most).flatMap(({ gaps: ids, gain }, i) => {
    const [first] = ids.flatMap((id) => byGap.get(id) ?? []);
    if (first === undefined) return [];
    const more = ids.length > 1 ? ` (+${ids.length - 1})` : '';
    const gained = markdownText(format.gained(gain.exact));
    return [
      `${i + 1}. **${gained}** ${markdownText(first.finding.id)} ${markdownText(first.finding.title[lang])}${more}`,
    ];
  });
  return items.length === 0 ? [] : [`**${heads.priorities[lang]}**`, '', ...items, ''];
}
