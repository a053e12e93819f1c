/** A Scorecard → CSV for Excel and WPS: UTF-8 with BOM, RFC 4180, one row a unit with every figure of it. */
import { stringify } from 'csv-stringify/sync';
import { originColumns, pointColumn, trendColumns, unitColumns } from '../../messages/scorecard-columns.ts';
import { bonusLimits, pointStates, standingWords } from '../../messages/scorecard-report.ts';
import type { Lang, PointCell, Scorecard, Text, UnitResult, UnitTrend } from '../../model.ts';
import { type Cell, cell } from '../parts/sheet-cell.ts';
import { gradeOf } from './trend-sides.ts';

type Written = (text: Text) => string;
type Table<K extends string, From> = {
  readonly [C in K]: (from: From, t: Written, scorecard: Scorecard) => Cell;
};

/** Figures of a unit that nobody looked at would read as if it had been found wanting. */
const counted = ({ status }: UnitResult, n: number): Cell => (status === 'judged' ? n : undefined);

const unitCells: Table<keyof typeof unitColumns, UnitResult> = {
  group: ({ unit }, t, { groups }) => {
    const group = groups.find(({ id }) => id === unit.group);
    return group === undefined ? unit.group : t(group.title);
  },
  rank: ({ rank }) => rank ?? undefined,
  unit: ({ unit }) => unit.short,
  fullName: ({ unit }) => unit.full,
  status: ({ status }, t) => t(standingWords[status]),
  raw: ({ raw }) => raw.value ?? undefined,
  reviewed: ({ reviewed }) => reviewed?.value ?? undefined,
  adjusted: ({ adjusted }) => adjusted.value ?? undefined,
  bonusEarned: ({ bonus }) => bonus?.earned.value,
  bonus: ({ bonus }) => bonus?.counted.value,
  bonusLimited: ({ bonus }, t) => (bonus?.limited === undefined ? undefined : t(bonusLimits[bonus.limited])),
  final: ({ final }) => final.value ?? undefined,
  converted: ({ converted }) => converted?.value,
  grade: ({ grade }, t) => (grade === null ? undefined : t(grade)),
  because: ({ because }, t) => t(because),
  vetoed: ({ vetoed }) => vetoed.join(' '),
  tie: ({ tie }, t) => (tie === undefined ? undefined : t(tie)),
  coverageJudged: (row) => counted(row, row.coverage.judged),
  coverageBound: (row) => counted(row, row.coverage.bound),
  bindingMet: (row) => counted(row, row.binding.met),
  bindingDue: (row) => counted(row, row.binding.due),
  gaps: (row) => counted(row, row.gaps),
  waived: (row) => counted(row, row.waived),
  late: (row) => counted(row, row.late),
  flawed: (row) => counted(row, row.flawed),
  missing: (row) => counted(row, row.missing),
  warnings: (row) => counted(row, row.warnings),
  lost: ({ lost }) => lost?.value,
};

const trendCells: Table<keyof typeof trendColumns, UnitTrend> = {
  finalBefore: ({ before }) => before?.final.value ?? undefined,
  change: ({ change }) => change?.value,
  gradeBefore: ({ before }, t) => (before === null ? undefined : gradeOf(before, t)),
  rankBefore: ({ before }) => before?.rank ?? undefined,
  places: ({ places }) => places ?? undefined,
  fixed: ({ fixed }) => fixed.length,
  open: ({ open }) => open.length,
  new: ({ new: fresh }) => fresh.length,
};

const originCells: Table<keyof typeof originColumns, UnitResult> = {
  file: ({ file }) => file ?? undefined,
  asOf: ({ file }, _, { report }) => report.departments.find((each) => each.file === file)?.asOf?.date,
  catalog: (_, __, { report: { catalog } }) => `${catalog.id} ${catalog.version} ${catalog.digest}`,
  policy: (_, __, { report: { policy } }) => `${policy.id} ${policy.version} ${policy.digest}`,
  tool: (_, __, { report: { tool } }) => `${tool.name} ${tool.version}`,
};

/** A point without a score says why. */
const pointCell = (point: PointCell | undefined, t: Written): Cell =>
  point === undefined ? undefined : (point.score.value ?? t(pointStates[point.state]));

const keysOf = <K extends string>(table: { readonly [C in K]: unknown }): readonly K[] =>
  Object.keys(table) as K[];

export function renderScorecardCsv(scorecard: Scorecard, { lang }: { readonly lang: Lang }): string {
  const t: Written = (text) => text[lang];
  const { units, district, trend } = scorecard;
  const trends = new Map((trend?.units ?? []).map((each) => [each.unit, each] as const));
  const head = [
    ...keysOf(unitCells).map((key) => t(unitColumns[key])),
    ...district.points.map(({ id, title }) => t(pointColumn(id, title))),
    ...(trend === undefined ? [] : keysOf(trendCells).map((key) => t(trendColumns[key]))),
    ...keysOf(originCells).map((key) => t(originColumns[key])),
  ];
  const rows = units.map((row) => {
    const moved = trends.get(row.unit.short);
    const points = new Map(row.points.map((point) => [point.id, point] as const));
    return [
      ...keysOf(unitCells).map((key) => unitCells[key](row, t, scorecard)),
      ...district.points.map(({ id }) => pointCell(points.get(id), t)),
      ...(trend === undefined
        ? []
        : keysOf(trendCells).map((key) =>
            moved === undefined ? undefined : trendCells[key](moved, t, scorecard),
          )),
      ...keysOf(originCells).map((key) => originCells[key](row, t, scorecard)),
    ];
  });
  return stringify([head.map(cell), ...rows.map((row) => row.map(cell))], {
    bom: true,
    record_delimiter: 'windows',
  });
}
