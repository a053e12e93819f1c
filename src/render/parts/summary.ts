/** A Report → a few plain lines: each department's score, grade and gaps, and whether the gate is met. */
import * as format from '../../messages/format.ts';
import { closedSays, gateAsks } from '../../messages/gates.ts';
import { heads, phrases } from '../../messages/labels.ts';
import { noticeWords } from '../../messages/notices.ts';
import type { DepartmentReport, Lang, Report } from '../../model.ts';
import { clean } from '../text/clean.ts';
import { comparisonLines } from './comparison.ts';
import { nameOf } from './notices.ts';

/** Open gaps of the requirements that weigh something, and those that are waived. */
export function gapsIn({ states, adjusted }: DepartmentReport): {
  readonly open: number;
  readonly waived: number;
} {
  return {
    open: adjusted?.gaps ?? states.late + states.flawed + states.missing,
    waived: adjusted?.waived ?? 0,
  };
}

/** The score that counts: after reviews and waivers where the run has them. */
export const scoreOf = ({ adjusted, score }: DepartmentReport): number | null =>
  adjusted === undefined ? score.value : adjusted.value;
export const gradeOf = ({ adjusted, grade }: DepartmentReport): DepartmentReport['grade'] =>
  adjusted === undefined ? grade : adjusted.grade;

export function departmentLine(department: DepartmentReport, lang: Lang): string {
  const name = clean(nameOf(department));
  if (department.status === 'unjudged') return `${name}  ${phrases.unjudged[lang]}`;
  const { open, waived } = gapsIn(department);
  const grade = gradeOf(department);
  const parts = [
    name,
    format.score(scoreOf(department)),
    ...(grade === null ? [] : [clean(grade[lang])]),
    `${noticeWords.gapCount(open)[lang]}${waived === 0 ? '' : noticeWords.aside([noticeWords.besideWaived(waived)[lang]])[lang]}`,
  ];
  return parts.join('  ');
}

/** `门槛：没有通过（有要求未达就不过，--fail-on fail）`. */
export function gateLine({ gate }: Report, lang: Lang): string {
  const verdict = (gate.met ? phrases.gateMet : phrases.gateMissed)[lang];
  const asks = phrases.paren(gateAsks(gate)[lang])[lang];
  return clean(`${heads.gate[lang]}${{ zh: '：', en: ': ' }[lang]}${verdict}${asks}`);
}

/** A unit has a score and no grade yet, since the places of its group decide. */
export const awaitsPlaces = ({ policy, departments }: Report): boolean =>
  policy.grading === 'quotas' &&
  departments.some((department) => scoreOf(department) !== null && gradeOf(department) === null);

/** What closed it and by how much, one sentence each, and what has changed since the baseline. */
export function reasons(report: Report, lang: Lang): readonly string[] {
  const { gate, departments } = report;
  const unjudged = departments.filter(({ status }) => status === 'unjudged').length;
  return [
    ...(gate.met ? [] : closedSays(gate.closed).map((text) => clean(text[lang]))),
    ...(unjudged === 0 ? [] : [phrases.gateUnjudged(unjudged)[lang]]),
    ...(departments.length === 0 ? [phrases.empty[lang]] : []),
    ...(awaitsPlaces(report) ? [noticeWords.byQuotasNote[lang]] : []),
    ...comparisonLines(report, lang),
  ];
}

export const summaryOf = (report: Report, lang: Lang): readonly string[] => [
  ...report.departments.map((department) => departmentLine(department, lang)),
  gateLine(report, lang),
  ...reasons(report, lang).map((reason) => `- ${reason}`),
];
