/** One department's report → its self-assessment form (自评表): a row for every requirement, with sums that agree with the score. */
import { columns, formNames, formWords } from '../messages/assessment-sheets.ts';
import { credits } from '../messages/format.ts';
import { levels, results } from '../messages/labels.ts';
import type { DepartmentReport, FindingReport, Lang, Report, Text } from '../model.ts';
import { cellName, columnName, type Merge, type Sheet } from './book.ts';
import {
  across,
  cell,
  counts,
  down,
  floored,
  flooring,
  formula,
  type Model,
  numberOf,
  type Row,
  range,
  shown,
  summed,
  sumOf,
  worths,
} from './form-cells.ts';

export interface FormContext {
  readonly model: Model;
  readonly lang: Lang;
  /** Addresses of what a department gives as evidence for a requirement. */
  readonly links: (department: DepartmentReport, requirement: string) => readonly string[];
}

const OWN = 6;
const [ITEM, SECTION] = [7, 8];
const LAST = 8;
/** To the right of what is printed. */
const [WORTH_EXACT, OWN_EXACT] = [LAST + 1, LAST + 2];
const SHOWN_LINKS = 3;

const spoken = (
  finding: FindingReport,
  worth: number | undefined,
  t: (text: Text) => string,
): readonly string[] => {
  const title = t(formWords.rule(finding.id, finding.title, levels[finding.level]));
  const result = results[finding.result];
  if (worth === undefined) return [title, t(formWords.unscored(result, finding.reason))];
  const each = t(formWords.each(finding.due, floored(worth / finding.due, 2).toFixed(2)));
  const filled = t(formWords.filled(result, credits(finding.credits), finding.due));
  const { review } = finding;
  const reviewed =
    review === undefined ? '' : `\n${t(formWords.reviewed(results[review.new], review.authority))}`;
  return [`${title}\n${each}`, `${filled}${reviewed}`];
};

/** The cell that holds the department's score, for the summary to look at. */
export interface SelfSheet {
  readonly sheet: Sheet;
  readonly scoreAt: string;
}

export const selfSheet = (
  report: Report,
  department: DepartmentReport,
  name: string,
  context: FormContext,
): SelfSheet => {
  const t = (text: Text): string => text[context.lang];
  const { unit, asOf, score, adjusted } = department;
  const worth = worths(department, context.model);
  const rows: Row[] = [
    [cell(t(formWords.selfTitle(unit?.full ?? department.file)), 'title')],
    [cell(t(formWords.basis(report.catalog.title, report.policy.title, asOf?.date ?? '')), 'note')],
    [
      columns.heading,
      columns.item,
      columns.worth,
      columns.scoring,
      columns.filled,
      columns.links,
      columns.self,
      columns.itemScore,
      columns.headingScore,
      columns.worthExact,
      columns.selfExact,
    ].map((text) => cell(t(text), 'head')),
  ];
  const merges: Merge[] = [across(0, LAST), across(1, LAST)];
  const own = (finding: FindingReport): number =>
    ((worth.get(finding)?.value ?? 0) * numberOf(finding.credits)) / Math.max(1, finding.due);
  const first = rows.length;
  for (const section of department.sections) {
    const sectionFirst = rows.length;
    const sectionSum = sumOf(section.points.flatMap(({ findings }) => findings.filter(counts).map(own)));
    const sectionLast = sectionFirst + sumOf(section.points.map(({ findings }) => findings.length)) - 1;
    for (const point of section.points) {
      const pointFirst = rows.length;
      const pointLast = pointFirst + point.findings.length - 1;
      for (const finding of point.findings) {
        const row = rows.length;
        const value = worth.get(finding);
        const [worthAt, ownAt] = [cellName(row, WORTH_EXACT), cellName(row, OWN_EXACT)];
        const [scoring = '', filled = ''] = spoken(finding, value?.value, t);
        const links = context.links(department, finding.id);
        const more = links.length > SHOWN_LINKS ? [t(formWords.moreLinks(links.length - SHOWN_LINKS))] : [];
        const link = [...links.slice(0, SHOWN_LINKS), ...more].join('\n');
        const itemSum = sumOf(point.findings.filter(counts).map(own));
        rows.push([
          cell(row === sectionFirst ? `${section.id} ${t(section.title)}` : null, 'body'),
          cell(row === pointFirst ? `${point.id} ${t(point.title)}` : null, 'body'),
          value === undefined ? cell(null, 'points') : shown(worthAt, value.value),
          cell(scoring, 'body'),
          cell(filled, 'body'),
          cell(link, 'body'),
          value === undefined ? cell(null, 'points') : shown(ownAt, own(finding)),
          row === pointFirst && point.findings.some(counts)
            ? summed(OWN_EXACT, pointFirst, pointLast, itemSum, 'points')
            : cell(null, 'points'),
          row === sectionFirst
            ? summed(OWN_EXACT, sectionFirst, sectionLast, sectionSum, 'points')
            : cell(null, 'points'),
          ...(value === undefined
            ? []
            : [
                formula(value.text, value.value, 'exact'),
                formula(`${worthAt}*(${finding.credits})/${finding.due}`, own(finding), 'exact'),
              ]),
        ]);
      }
      merges.push(...down(1, pointFirst, pointLast), ...down(ITEM, pointFirst, pointLast));
    }
    merges.push(...down(0, sectionFirst, sectionLast), ...down(SECTION, sectionFirst, sectionLast));
  }
  const last = Math.max(first, rows.length - 1);
  const total = sumOf([...worth.keys()].map(own));
  const worthTotal = sumOf([...worth.values()].map(({ value }) => value));
  const sum = (column: number, value: number) => summed(column, first, last, value, 'totalPoints');
  const empty = cell(null, 'total');
  rows.push([
    cell(t(columns.total), 'total'),
    empty,
    sum(WORTH_EXACT, worthTotal),
    empty,
    empty,
    empty,
    sum(OWN_EXACT, total),
    sum(OWN_EXACT, total),
    sum(OWN_EXACT, total),
  ]);
  const scoreRow = rows.length;
  const scored =
    score.value === null
      ? cell('--', 'score')
      : formula(flooring(`SUM(${range(OWN_EXACT, first, last)})`), floored(total), 'score');
  const grade = department.grade === null ? '' : t(department.grade);
  rows.push([
    cell(t(columns.score), 'total'),
    empty,
    empty,
    empty,
    empty,
    cell(grade, 'total'),
    scored,
    empty,
    empty,
  ]);
  if (adjusted !== undefined) {
    merges.push(across(rows.length, LAST));
    rows.push([
      cell(t(formWords.adjusted(adjusted.value === null ? '--' : adjusted.value.toFixed(1))), 'note'),
    ]);
  }
  return {
    sheet: {
      name,
      rows,
      merges,
      frozen: 3,
      widths: [16, 22, 9, 42, 28, 40, 10, 10, 10, 12, 12],
      printed: `A1:${columnName(LAST)}${rows.length}`,
      heights: new Map([
        [0, 36],
        [1, 22],
      ]),
    },
    scoreAt: cellName(scoreRow, OWN),
  };
};

export const selfName = (short: string | undefined, several: boolean, lang: Lang): string =>
  several ? `${formNames.self[lang]} ${short ?? ''}`.trim() : formNames.self[lang];
