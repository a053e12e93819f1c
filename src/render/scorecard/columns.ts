/** The columns of the ranked table: what stands in each for a unit, and which of them have anything to tell of a scorecard. */
import * as format from '../../messages/format.ts';
import { rankHeads, standingWords } from '../../messages/scorecard-report.ts';
import type { Text, UnitResult } from '../../model.ts';
import { added, figure } from './figures.ts';

export type RankColumn = keyof typeof rankHeads;
type Written = (text: Text) => string;

/** Figures of a unit that nobody looked at would read as if it had been found wanting. */
const isJudged = ({ status }: UnitResult): boolean => status === 'judged';
const counted = (row: UnitResult, n: number): string => (isJudged(row) ? String(n) : '-');

const cells = {
  rank: ({ rank }) => (rank === null ? '-' : String(rank)),
  unit: ({ unit }) => unit.short,
  raw: ({ raw }) => format.score(raw.value),
  reviewed: ({ reviewed }) => format.score(reviewed?.value ?? null),
  adjusted: ({ adjusted }) => format.score(adjusted.value),
  bonus: ({ bonus }) => added(bonus?.counted ?? null),
  final: ({ final }) => format.score(final.value),
  converted: ({ converted }) => figure(converted),
  grade: ({ grade, status }, t) =>
    grade === null ? (status === 'judged' ? '-' : t(standingWords[status])) : t(grade),
  binding: (row) => counted(row, row.binding.met) + (isJudged(row) ? `/${row.binding.due}` : ''),
  gaps: (row) => counted(row, row.gaps),
  waived: (row) => counted(row, row.waived),
  late: (row) => counted(row, row.late),
  warnings: (row) => counted(row, row.warnings),
  coverage: (row) => counted(row, row.coverage.judged) + (isJudged(row) ? `/${row.coverage.bound}` : ''),
  lost: ({ lost }) => figure(lost),
} as const satisfies { readonly [C in RankColumn]: (row: UnitResult, t: Written) => string };

export const rankCell = (column: RankColumn, row: UnitResult, t: Written): string => cells[column](row, t);

/** A column that would say of every unit what another says already, or nothing, is left out. */
const tells: { readonly [C in RankColumn]?: (rows: readonly UnitResult[]) => boolean } = {
  raw: (rows) => rows.some(({ raw, final }) => raw.exact !== final.exact),
  reviewed: (rows) => rows.some(({ reviewed }) => reviewed !== null),
  adjusted: (rows) =>
    rows.some(({ adjusted, final, raw, reviewed }) => {
      const known = [final.exact, raw.exact, reviewed?.exact];
      return !known.includes(adjusted.exact);
    }),
  bonus: (rows) => rows.some(({ bonus }) => bonus !== null),
  converted: (rows) => rows.some(({ converted }) => converted !== null),
  waived: (rows) => rows.some(({ waived }) => waived > 0),
};

export const rankColumns = (rows: readonly UnitResult[]): readonly RankColumn[] =>
  (Object.keys(cells) as RankColumn[]).filter((column) => tells[column]?.(rows) ?? true);

/** Without reviews, waivers and bonus there is one score, and it is simply called so. */
export const rankHead = (column: RankColumn, columns: readonly RankColumn[], score: Text): Text =>
  column === 'final' && !columns.includes('raw') ? score : rankHeads[column];
