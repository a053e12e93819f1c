/** The scorecard of an earlier period and the rows of this one → what became of every unit between them. */
import { compareWords } from '../../messages/compare.ts';
import type { GapChange, Report, Scorecard, Text, Trend, UnitResult, UnitTrend } from '../../model.ts';
import { compare } from '../compare.ts';
import { type RowPair, rowPairs, sidesOf } from './two-sides.ts';

export interface Earlier {
  readonly scorecard: Scorecard;
  /** What the earlier period is called. */
  readonly name: Text;
}
export interface Later {
  readonly units: readonly UnitResult[];
  readonly report: Report;
}

type Became = Pick<UnitTrend, 'fixed' | 'open' | 'new'>;

/** What a gap of this period was in the one before; a waived one was nobody's to mend. */
const KINDS = {
  fixed: ({ kind }) => kind === 'fixed',
  open: ({ kind, before }) => kind === 'open' || (kind === 'regressed' && before !== 'met'),
  new: ({ kind, before }) =>
    kind === 'new' || kind === 'expired' || (kind === 'regressed' && before === 'met'),
} as const satisfies Record<keyof Became, (change: GapChange) => boolean>;

const becameOf = (changes: readonly GapChange[]): Became => {
  const ids = (isSo: (change: GapChange) => boolean) => changes.filter(isSo).map(({ id }) => id);
  return { fixed: ids(KINDS.fixed), open: ids(KINDS.open), new: ids(KINDS.new) };
};

const isJudged = ({ before, after }: RowPair): boolean =>
  before?.status === 'judged' && after?.status === 'judged';

/**
 * Gaps are followed where both periods go by one catalogue, whatever its version: elsewhere an id means something else.
 * That two periods were judged on different days is what makes them two, and no difference worth telling.
 */
export const trendOf = ({ scorecard, name }: Earlier, { units, report }: Later): Trend => {
  const comparison = compare(scorecard.report, report, { before: name, after: compareWords.thisRun });
  const differences = comparison.differences.filter(({ kind }) => kind !== 'asOf');
  const isFollowed = scorecard.report.catalog.id === report.catalog.id;
  const changes = new Map(comparison.departments.map((each) => [each.department, each.changes] as const));
  return {
    before: name,
    comparable: differences.every(({ kind }) => kind === 'tool'),
    differences,
    units: rowPairs(scorecard.units, units).map((pair) => ({
      ...sidesOf(pair),
      ...becameOf(isFollowed && isJudged(pair) ? (changes.get(pair.unit) ?? []) : []),
    })),
  };
};
