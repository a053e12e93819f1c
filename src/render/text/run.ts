/** The run as a whole: all departments in one table, the gate, and the one line a manifest of `quiet`. */
import * as format from '../../messages/format.ts';
import { heads, phrases } from '../../messages/labels.ts';
import type { DepartmentReport, Report } from '../../model.ts';
import { type Line, type Span, span } from './ink.ts';
import { cut, cutStart, padEnd, padStart, widest, widthOf } from './measure.ts';
import { gap, type Page, paragraph, spaces, table, title } from './page.ts';

interface Row {
  readonly name: string;
  readonly score: string;
  readonly grade: string;
  readonly gaps: number;
  readonly errors: number;
  readonly judged: boolean;
  readonly file: string;
}

const longestName = 24;

/** A manifest that does not say whose it is goes by the end of its path. */
function nameOf({ unit, declared, file }: DepartmentReport): string {
  const name = unit?.short ?? declared;
  return name === null ? cutStart(span(file).text, longestName) : cut(span(name).text, longestName);
}

function rowOf(page: Page, department: DepartmentReport): Row {
  const judged = department.status === 'judged';
  const { missing, late, flawed } = department.states;
  return {
    name: nameOf(department),
    score: format.score(department.score.value),
    grade: judged ? (department.grade === null ? '-' : page.t(department.grade)) : page.t(phrases.unjudged),
    gaps: missing + late + flawed,
    errors: department.problems.filter((problem) => problem.severity === 'error').length,
    judged,
    file: department.file,
  };
}

export function overview(page: Page, report: Report): Line[] {
  if (report.departments.length < 2) return [];
  const head = [heads.department, heads.score, heads.grade, heads.gaps, heads.errors].map((text) =>
    span(page.t(text), 'dim'),
  );
  const rows = report.departments.map((department) => {
    const row = rowOf(page, department);
    return [
      span(row.name),
      span(row.score, 'strong'),
      span(row.judged ? String(row.gaps) : '-', row.gaps > 0 ? 'warn' : 'plain'),
      span(String(row.errors), row.errors > 0 ? 'bad' : 'plain'),
      span(row.grade, row.judged ? 'plain' : 'bad'),
    ];
  });
  const [name, score, grade, gaps, errors] = head as [Span, Span, Span, Span, Span];
  const columns = [
    { align: 'left' },
    { align: 'right' },
    { align: 'right' },
    { align: 'right' },
    { align: 'left' },
  ] as const;
  return [
    gap,
    ...title(page, [span(`${page.t(heads.all)} ${report.departments.length}`, 'strong')], '='),
    ...table(page, 0, columns, [[name, score, gaps, errors, grade], ...rows]),
  ];
}

/** Met or not, what it asks, and how many departments stand in its way. */
export function gate(page: Page, report: Report): Line[] {
  const { t } = page;
  const { failOn, met } = report.gate;
  const judged = report.departments.filter((department) => department.status === 'judged');
  const fails = judged.filter((department) => department.results.fail > 0).length;
  const partials = judged.filter((department) => department.results.partial > 0).length;
  const unjudged = report.departments.length - judged.length;
  const why = [
    ...(failOn !== 'never' && fails > 0 ? [t(phrases.gateFails(fails))] : []),
    ...(failOn === 'partial' && partials > 0 ? [t(phrases.gatePartials(partials))] : []),
    ...(unjudged > 0 ? [t(phrases.gateUnjudged(unjudged))] : []),
    ...(report.departments.length === 0 ? [t(phrases.empty)] : []),
  ];
  const asked = t(phrases.paren(`${t(phrases.gate[failOn])}${t({ zh: '，', en: ', ' })}--fail-on ${failOn}`));
  return [
    gap,
    ...paragraph(page, 0, [
      span(`${t(heads.gate)}  `, 'dim'),
      span(t(met ? phrases.gateMet : phrases.gateMissed), met ? 'good' : 'bad'),
      span(asked, 'dim'),
      span(met || why.length === 0 ? '' : t({ zh: `：${why.join('，')}`, en: `: ${why.join(', ')}` })),
    ]),
  ];
}

/** One line a manifest; the file comes last, since its width may be anything. */
export function brief(page: Page, report: Report): Line[] {
  const { t } = page;
  if (report.departments.length === 0) return [[span(t(phrases.empty))]];
  const rows = report.departments.map((department) => {
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
  return rows.map((row) => {
    const front: Span[] = [
      span(padEnd(row.name, names)),
      spaces(2),
      span(padStart(row.score, 5), 'strong'),
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
