/** One department → its name, score, coverage and counts, or that it could not be judged. */
import * as format from '../../messages/format.ts';
import { asOfOrigins, phrases, results, rows, states } from '../../messages/labels.ts';
import { noticeWords } from '../../messages/notices.ts';
import { settledWords } from '../../messages/waivers.ts';
import type { DepartmentReport, Report, Result, State } from '../../model.ts';
import { type Ink, type Line, type Span, span } from './ink.ts';
import { padEnd, widest } from './measure.ts';
import { labelled, type Page, title } from './page.ts';

export const resultInks = {
  pass: 'good',
  partial: 'warn',
  fail: 'bad',
  pending: 'dim',
  notapplicable: 'dim',
  informational: 'info',
  error: 'bad',
} as const satisfies Record<Result, Ink>;

export const stateInks = {
  met: 'good',
  late: 'warn',
  flawed: 'warn',
  missing: 'bad',
  pending: 'dim',
} as const satisfies Record<State, Ink>;

export const nameOf = (page: Page, department: DepartmentReport): string =>
  department.unit?.full ?? department.declared ?? page.t(phrases.noUnit);

export function heading(page: Page, report: Report, department: DepartmentReport): Line[] {
  return [
    ...title(page, [span(nameOf(page, department), 'strong')], '='),
    ...labelled(page, 0, [...verdict(page, report, department), ...origin(page, report, department)]),
  ];
}

type Row = { readonly label: string; readonly body: Line };
const row = (label: string, ...body: Span[]): Row => ({ label, body });

function verdict(page: Page, report: Report, department: DepartmentReport): Row[] {
  const { t } = page;
  const errors = department.problems.filter((problem) => problem.severity === 'error').length;
  if (department.status === 'unjudged') {
    return [
      row(t(rows.score), span(t(phrases.unjudged), 'bad'), span('  '), span(t(phrases.unjudgedWhy(errors)))),
    ];
  }
  const { score, grade, vetoed, coverage } = department;
  const value =
    score.value === null ? [span(t(phrases.nothing))] : [span(format.score(score.value), 'strong')];
  const due =
    department.states.met + department.states.late + department.states.flawed + department.states.missing;
  const judged = t(phrases.items(coverage.judged, coverage.bound));
  const expected = t(phrases.expectedItems(department.states.met, due));
  const share = widest([judged, expected]) + 2;
  return [
    row(
      t(department.adjusted === undefined ? rows.score : settledWords.label.self),
      ...value,
      span(grade === null ? '' : '  '),
      span(grade === null ? '' : t(grade), 'strong'),
      span(byPlaces(report, department) ? `  ${t(noticeWords.byQuotas)}` : '', 'dim'),
    ),
    ...settled(page, department),
    ...(vetoed.length === 0 ? [] : [row(t(rows.veto), span(t(phrases.vetoed(vetoed.join(' '))), 'bad'))]),
    row(
      t(rows.judged),
      span(padEnd(judged, share)),
      ...counts(page, department.results, results, resultInks),
    ),
    row(
      t(rows.expected),
      span(padEnd(expected, share)),
      ...counts(page, department.states, states, stateInks),
    ),
  ];
}

const byPlaces = ({ policy }: Report, { adjusted, score, grade }: DepartmentReport): boolean =>
  policy.grading === 'quotas' &&
  (adjusted ?? score).value !== null &&
  (adjusted === undefined ? grade : adjusted.grade) === null;

/** The score after reviews, and after waivers as well, beside what the manifest alone earns. */
function settled(page: Page, { reviewed, adjusted }: DepartmentReport): Row[] {
  const { t } = page;
  const { label, openGaps } = settledWords;
  if (adjusted === undefined) return [];
  const { value, grade, gaps, waived } = adjusted;
  const scored = (score: number | null): Span =>
    score === null ? span(t(phrases.nothing)) : span(format.score(score), 'strong');
  return [
    ...(reviewed === undefined ? [] : [row(t(label.reviewed), scored(reviewed.value))]),
    row(
      t(label.final),
      scored(value),
      span(grade === null ? '' : `  ${t(grade)}`, 'strong'),
      span(`  ${t(openGaps(gaps, waived))}`),
    ),
  ];
}

/** `通过 40  部分 9`: what there is none of is not said. */
function counts<K extends string>(
  page: Page,
  numbers: { readonly [key in K]: number },
  words: { readonly [key in K]: { readonly zh: string; readonly en: string } },
  inks: { readonly [key in K]: Ink },
): Span[] {
  const keys = (Object.keys(words) as K[]).filter((key) => numbers[key] > 0);
  return keys.flatMap((key) => [span('  '), span(`${page.t(words[key])} ${numbers[key]}`, inks[key])]);
}

function origin(page: Page, report: Report, { file, asOf }: DepartmentReport): Row[] {
  const { t } = page;
  const about = (id: string, version: string): Span => span(t(phrases.paren(`${id} ${version}`)), 'dim');
  return [
    row(t(rows.file), span(file)),
    ...(asOf === null
      ? []
      : [row(t(rows.asOf), span(asOf.date), span(t(phrases.paren(t(asOfOrigins[asOf.from]))), 'dim'))]),
    row(t(rows.catalog), span(t(report.catalog.title)), about(report.catalog.id, report.catalog.version)),
    row(t(rows.policy), span(t(report.policy.title)), about(report.policy.id, report.policy.version)),
    ...(report.only.length === 0 ? [] : [row(t(rows.only), span(report.only.join(' ')))]),
  ];
}
