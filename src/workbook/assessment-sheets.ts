/** A Report → the forms that an office works with: 自评表 for each department, 整改表, 问题清单, a summary where there are several, and reviews and waivers where there are any. */
import { columns, formNames, formWords } from '../messages/assessment-sheets.ts';
import { states } from '../messages/labels.ts';
import type { DepartmentReport, Report, Text } from '../model.ts';
import { cellName, columnName, type Sheet } from './book.ts';
import { decisionsSheet } from './decisions-sheet.ts';
import {
  across,
  cell,
  counts,
  findingsOf,
  floored,
  formula,
  numberOf,
  type Row,
  shown,
  summed,
  sumOf,
  whereOf,
  worths,
} from './form-cells.ts';
import { listDecisions } from './list-decisions.ts';
import { type FormContext, selfName, selfSheet } from './self-sheet.ts';
import { quoted, sheetNames } from './sheet-names.ts';

const HEIGHTS = new Map([[0, 36]]);
const nameOf = ({ unit, declared, file }: DepartmentReport): string => unit?.short ?? declared ?? file;

const mendSheet = (report: Report, { lang, model }: FormContext): Sheet => {
  const t = (text: Text): string => text[lang];
  const several = report.departments.length > 1;
  const lead = several ? [columns.unit] : [];
  const printed = [
    ...lead,
    columns.measure,
    columns.measureWorth,
    columns.lost,
    columns.cause,
    columns.mended,
  ];
  const heads = [...printed, columns.worthExact, columns.lostExact];
  const [worthAt, lostAt] = [printed.length, printed.length + 1];
  const rows: Row[] = [[cell(t(formWords.mendTitle()), 'title')], heads.map((text) => cell(t(text), 'head'))];
  const first = rows.length;
  const values: number[] = [];
  for (const department of report.departments) {
    const worth = worths(department, model);
    for (const finding of findingsOf(department)) {
      const value = worth.get(finding);
      if (value === undefined || finding.gaps.length === 0) continue;
      const share = numberOf(finding.credits) / finding.due;
      const lost = value.value * (1 - share);
      values.push(lost);
      const cause = finding.gaps.map((gap) =>
        t(gap.waived === undefined ? gap.message : formWords.waived(gap.message)),
      );
      const [at, of] = [cellName(rows.length, worthAt), cellName(rows.length, lostAt)];
      rows.push([
        ...(several ? [cell(nameOf(department), 'body')] : []),
        cell(`${finding.id} ${t(finding.title)}`, 'body'),
        shown(at, value.value),
        shown(of, lost),
        cell(cause.join('\n'), 'body'),
        cell(null, 'body'),
        formula(value.text, value.value, 'exact'),
        formula(`${at}-${at}*(${finding.credits})/${finding.due}`, lost, 'exact'),
      ]);
    }
  }
  const last = Math.max(first, rows.length - 1);
  rows.push([
    ...(several ? [cell(null, 'total')] : []),
    cell(t(columns.total), 'total'),
    cell(null, 'total'),
    summed(lostAt, first, last, sumOf(values), 'totalPoints'),
    cell(null, 'total'),
    cell(null, 'total'),
  ]);
  const widths = [...(several ? [16] : []), 40, 11, 10, 64, 36, 12, 12];
  return {
    name: formNames.mend[lang],
    rows,
    widths,
    frozen: 2,
    merges: [across(0, printed.length - 1)],
    heights: HEIGHTS,
    printed: `A1:${columnName(printed.length - 1)}${last + 2}`,
  };
};

const gapsSheet = (report: Report, { lang }: FormContext): Sheet => {
  const t = (text: Text): string => text[lang];
  const { number, unit, gap, item, requirement, problem, state, due, place, lost, gain, mend, mended } =
    columns;
  const printed = [
    number,
    unit,
    gap,
    item,
    requirement,
    problem,
    state,
    due,
    place,
    lost,
    gain,
    mend,
    mended,
  ];
  const heads = [...printed, columns.lostExact, columns.gainExact];
  const rows: Row[] = [[cell(t(formWords.gapsTitle()), 'title')], heads.map((text) => cell(t(text), 'head'))];
  const first = rows.length;
  const sums = { lost: 0, gain: 0 };
  const row = (cells: Row): void => {
    rows.push([cell(rows.length - first + 1, 'center'), ...cells]);
  };
  for (const department of report.departments) {
    const name = nameOf(department);
    if (department.status === 'unjudged') {
      for (const each of department.problems.filter(({ severity }) => severity === 'error')) {
        const filler = [cell(null, 'points'), cell(null, 'points')];
        const mending = each.mend === undefined ? '' : t(each.mend);
        row([
          ...[name, '', '', '', t(each.message)].map((text) => cell(text, 'body')),
          cell(t(formWords.unjudged()), 'center'),
          cell(null, 'center'),
          cell(whereOf(each.place), 'body'),
          ...filler,
          cell(mending, 'body'),
          cell(null, 'body'),
        ]);
      }
      continue;
    }
    for (const { points } of department.sections)
      for (const point of points)
        for (const finding of point.findings.filter(counts))
          for (const each of finding.gaps) {
            const [costs, back] = [numberOf(each.lost.exact), numberOf(each.gain.exact)];
            sums.lost += costs;
            sums.gain += back;
            const standing =
              each.waived === undefined ? states[each.state] : formWords.waived(states[each.state]);
            row([
              ...[name, each.id, `${point.id} ${t(point.title)}`, t(finding.title), t(each.message)].map(
                (text) => cell(text, 'body'),
              ),
              cell(t(standing), 'center'),
              cell(each.due, 'center'),
              cell(whereOf(each.place), 'body'),
              cell(each.lost.value, 'points'),
              cell(each.gain.value, 'points'),
              cell(t(each.mend), 'body'),
              cell(null, 'body'),
              cell(costs, 'exact'),
              cell(back, 'exact'),
            ]);
          }
  }
  const last = Math.max(first, rows.length - 1);
  const [lostAt, gainAt] = [9, 10];
  rows.push(
    heads.map((_, index) => {
      if (index === 1) return cell(t(columns.total), 'total');
      if (index === lostAt) return summed(printed.length, first, last, sums.lost, 'totalPoints');
      if (index === gainAt) return summed(printed.length + 1, first, last, sums.gain, 'totalPoints');
      return cell(null, 'total');
    }),
  );
  return {
    name: formNames.gaps[lang],
    rows,
    widths: [6, 12, 16, 20, 24, 36, 8, 12, 20, 8, 8, 38, 22, 12, 12],
    frozen: 2,
    filter: `A2:${columnName(heads.length - 1)}${last + 1}`,
    merges: [across(0, printed.length - 1)],
    heights: HEIGHTS,
    printed: `A1:${columnName(printed.length - 1)}${last + 2}`,
  };
};

interface Tally {
  readonly department: DepartmentReport;
  /** `'自评表 区财政局'!G40`; left out where there is no form. */
  readonly scoreAt?: string;
}

const summarySheet = (tallies: readonly Tally[], { lang }: FormContext): Sheet => {
  const t = (text: Text): string => text[lang];
  const { unit, score, grade, gaps, lost, file } = columns;
  const heads = [unit, score, grade, gaps, lost, file];
  return {
    name: formNames.summary[lang],
    widths: [24, 12, 12, 10, 12, 48],
    frozen: 2,
    portrait: true,
    merges: [across(0, heads.length - 1)],
    heights: HEIGHTS,
    rows: [
      [cell(t(formWords.summaryTitle()), 'title')],
      heads.map((text) => cell(t(text), 'head')),
      ...tallies.map(({ department, scoreAt }): Row => {
        const open = findingsOf(department)
          .filter(counts)
          .flatMap((finding) => finding.gaps);
        const judged = department.status === 'judged';
        const { value } = department.score;
        return [
          cell(nameOf(department), 'text'),
          value === null || scoreAt === undefined
            ? cell(judged ? '--' : t(formWords.unjudged()), 'center')
            : formula(scoreAt, value, 'score'),
          cell(department.grade === null ? '' : t(department.grade), 'center'),
          cell(judged ? open.length : null, 'center'),
          cell(judged ? floored(sumOf(open.map((gap) => numberOf(gap.lost.exact))), 2) : null, 'points'),
          cell(department.file, 'text'),
        ];
      }),
    ],
  };
};

export const assessmentSheets = (report: Report, context: FormContext): readonly Sheet[] => {
  const several = report.departments.length > 1;
  const named = sheetNames();
  const { lang } = context;
  const fixed = [formNames.summary, formNames.mend, formNames.gaps].map((text) => named(text[lang]));
  const decided = { name: named(formNames.decisions[lang]), title: formNames.decisions, lang };
  // A file of the whole district decides about other units as well: the forms of these have none of it.
  const decisions = listDecisions(report).filter(({ status }) => status !== 'elsewhere');
  const forms = report.departments.map((department) => {
    if (department.status === 'unjudged') return { department };
    const name = named(selfName(department.unit?.short, several, lang));
    const { sheet, scoreAt } = selfSheet(report, department, name, context);
    return { department, sheet, scoreAt: `${quoted(name)}!${scoreAt}` };
  });
  const [summary, mend, gaps] = fixed;
  return [
    ...(several && summary !== undefined ? [summarySheet(forms, context)] : []),
    ...forms.flatMap(({ sheet }) => sheet ?? []),
    ...(mend === undefined ? [] : [mendSheet(report, context)]),
    ...(gaps === undefined ? [] : [gapsSheet(report, context)]),
    ...(decisions.length === 0 ? [] : [decisionsSheet(decisions, decided)]),
  ];
};
