/** A Scorecard → what all parts of its page look up: a unit's id and manifest, a grade's colour, the colour of a point. */
import type { DepartmentReport, PointCell, Scorecard, Text, UnitResult, UnitTrend } from '../../../model.ts';
import { html, type Markup } from '../../html/markup.ts';

export interface Row {
  readonly row: UnitResult;
  readonly id: string;
  readonly department: DepartmentReport | undefined;
  readonly trend: UnitTrend | undefined;
}
export interface Card {
  readonly scorecard: Scorecard;
  readonly rows: readonly Row[];
  /** The grades from the best to the lowest. */
  readonly grades: readonly Text[];
  readonly rowsOf: (group: string) => readonly Row[];
  /** A unit's name as a way to its page. */
  readonly unitLink: (short: string) => Markup;
  readonly find: (short: string) => Row | undefined;
}

export function cardOf(scorecard: Scorecard): Card {
  const { units, report, trend, groups } = scorecard;
  const byFile = new Map(report.departments.map((department) => [department.file, department]));
  const trends = new Map(trend?.units.map((unit) => [unit.unit, unit]));
  const rows = units.map((row, i) => ({
    row,
    id: `u${i + 1}`,
    department: row.file === null ? undefined : byFile.get(row.file),
    trend: trends.get(row.unit.short),
  }));
  const byUnit = new Map(rows.map((each) => [each.row.unit.short, each]));
  return {
    scorecard,
    rows,
    grades: groups[0]?.grades.map(({ grade }) => grade) ?? [],
    rowsOf: (group) => rows.filter(({ row }) => row.unit.group === group),
    find: (short) => byUnit.get(short),
    unitLink: (short) => {
      const found = byUnit.get(short);
      return found === undefined ? html`${short}` : html`<a href="#${found.id}">${short}</a>`;
    },
  };
}

/** `g0` the best … `g9` the lowest; one colour for what lies between when there are many. */
export function gradeTone({ grades }: Card, grade: Text | null): string {
  const place = grade === null ? -1 : grades.findIndex(({ zh }) => zh === grade.zh);
  if (place < 0) return 'g2';
  return place === grades.length - 1 && place > 0 ? 'g9' : `g${Math.min(place, 3)}`;
}

/** From `h0`, all lacking, to `h5`, nothing lacking; `hx` there is nothing to judge, `hu` it binds nobody. */
export function heatTone({ state, score: { value } }: Pick<PointCell, 'state' | 'score'>): string {
  if (state === 'unbound') return 'hu';
  if (state === 'met') return 'h5';
  if (state === 'unmet') return 'h0';
  if (value === null || state !== 'partial') return 'hx';
  if (value < 40) return 'h1';
  if (value < 60) return 'h2';
  return value < 80 ? 'h3' : 'h4';
}
