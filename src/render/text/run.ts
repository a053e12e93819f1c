/** The run as a whole: all departments in one table, the gate, and the one line a manifest of `quiet`. */
import * as format from '../../messages/format.ts';
import { closedSays, gateAsks } from '../../messages/gates.ts';
import { heads, phrases } from '../../messages/labels.ts';
import { noticeWords } from '../../messages/notices.ts';
import type { Outline, Report } from '../../model.ts';
import { awaitsPlaces } from '../parts/summary.ts';
import { type Line, type Span, span } from './ink.ts';
import { cut, cutStart, padEnd, padStart, widest, widthOf } from './measure.ts';
import { gap, hang, type Page, paragraph, spaces, table, title } from './page.ts';

interface Row {
  readonly name: string;
  readonly score: string;
  /** After reviews and waivers; `null` where the run has neither. */
  readonly final: string | null;
  readonly grade: string;
  readonly gaps: number;
  readonly errors: number;
  readonly judged: boolean;
  readonly file: string;
}

const longestName = 24;

/** A manifest that does not say whose it is goes by the end of its path. */
function nameOf({ unit, declared, file }: Outline): string {
  const name = unit?.short ?? declared;
  return name === null ? cutStart(span(file).text, longestName) : cut(span(name).text, longestName);
}

function rowOf(page: Page, department: Outline): Row {
  const judged = department.status === 'judged';
  const { adjusted } = department;
  const { missing, late, flawed } = department.states;
  const grade = adjusted === undefined ? department.grade : adjusted.grade;
  return {
    name: nameOf(department),
    score: format.score(department.score.value),
    final: adjusted === undefined ? null : format.score(adjusted.value),
    grade: judged ? (grade === null ? '-' : page.t(grade)) : page.t(phrases.unjudged),
    gaps: adjusted?.gaps ?? missing + late + flawed,
    errors: department.problems.filter((problem) => problem.severity === 'error').length,
    judged,
    file: department.file,
  };
}

export function overview(page: Page, report: Report): Line[] {
  if (report.departments.length < 2) return [];
  const all = report.departments.map((department) => rowOf(page, department));
  const settled = all.some(({ final }) => final !== null);
  const head = [heads.department, heads.score, heads.gaps, heads.errors, heads.grade].map((text) =>
    span(page.t(text), 'dim'),
  );
  const rows = all.map((row) => [
    span(row.name),
    span(row.score, 'strong'),
    ...(settled ? [span(row.final ?? '--', 'strong')] : []),
    span(row.judged ? String(row.gaps) : '-', row.gaps > 0 ? 'warn' : 'plain'),
    span(String(row.errors), row.errors > 0 ? 'bad' : 'plain'),
    span(row.grade, row.judged ? 'plain' : 'bad'),
  ]);
  const final = settled ? [span(page.t(heads.final), 'dim')] : [];
  const columns = [
    { align: 'left' },
    { align: 'right' },
    ...(settled ? [{ align: 'right' } as const] : []),
    { align: 'right' },
    { align: 'right' },
    { align: 'left' },
  ] as const;
  return [
    gap,
    ...title(page, [span(`${page.t(heads.all)} ${report.departments.length}`, 'strong')], '='),
    ...table(page, 0, columns, [[...head.slice(0, 2), ...final, ...head.slice(2)], ...rows]),
    ...(awaitsPlaces(report) ? paragraph(page, 0, [span(page.t(noticeWords.byQuotasNote), 'dim')]) : []),
  ];
}

/** Met or not, what it asks, and which gates are closed by how much: one of them in the same sentence, several in a list. */
export function gate(page: Page, report: Report): Line[] {
  const { t } = page;
  const { met, closed } = report.gate;
  const unjudged = report.departments.filter((department) => department.status === 'unjudged').length;
  const told = [
    ...closedSays(closed).map(t),
    ...(unjudged > 0 ? [t(phrases.gateUnjudged(unjudged))] : []),
    ...(report.departments.length === 0 ? [t(phrases.empty)] : []),
  ];
  // What could not be judged might have closed it.
  const sure = unjudged === 0;
  const verdict = !met ? phrases.gateMissed : sure ? phrases.gateMet : phrases.gateOpen;
  const asked = t(phrases.paren(t(gateAsks(report.gate))));
  return [
    gap,
    ...paragraph(page, 0, [
      span(`${t(heads.gate)}  `, 'dim'),
      span(t(verdict), sure && met ? 'good' : 'bad'),
      span(asked, 'dim'),
      span(told.length === 1 ? t({ zh: `：${told[0]}`, en: `: ${told[0]}` }) : ''),
    ]),
    ...(told.length < 2
      ? []
      : told.flatMap((one) => hang(page, 4, [spaces(2), span('- ', 'dim')], [span(one)]))),
  ];
}

/** One line a manifest; the file comes last, since its width may be anything. */
export function brief(page: Page, departments: readonly Outline[]): Line[] {
  const { t } = page;
  if (departments.length === 0) return [[span(t(phrases.empty))]];
  const rows = departments.map((department) => {
    const row = rowOf(page, department);
    // The file stands at the end of this very line.
    return department.unit === null && department.declared === null
      ? { ...row, name: t(phrases.noUnit) }
      : row;
  });
  const digits = widest(rows.map((row) => String(row.judged ? row.gaps : row.errors)));
  const names = widest(rows.map((row) => row.name));
  const grades = widest(rows.map((row) => row.grade));
  const counted = (row: Row): string =>
    t(
      row.judged
        ? phrases.gapCount(padStart(String(row.gaps), digits))
        : phrases.errorCount(padStart(String(row.errors), digits)),
    );
  const counts = widest(rows.map(counted));
  const scored = ({ score, final }: Row): string =>
    `${padStart(score, 5)}${final === null ? '' : ` -> ${padStart(final, 5)}`}`;
  const scores = widest(rows.map(scored));
  return rows.map((row) => {
    const front: Span[] = [
      span(padEnd(row.name, names)),
      spaces(2),
      span(padEnd(scored(row), scores), 'strong'),
      spaces(2),
      span(padEnd(row.grade, grades), row.judged ? 'plain' : 'bad'),
      spaces(2),
      span(padEnd(counted(row), counts), row.judged ? 'plain' : 'bad'),
      spaces(2),
    ];
    const room = page.width - widthOf(front.map((piece) => piece.text).join(''));
    return [...front, span(cutStart(span(row.file).text, Math.max(8, room)), 'dim')];
  });
}
