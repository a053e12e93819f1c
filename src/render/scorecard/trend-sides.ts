/** A unit in two scorecards → what the pages say of it: scores, grades and ranks before and now, and how many moved which way. */
import * as format from '../../messages/format.ts';
import { scorecardPhrases } from '../../messages/scorecard-phrases.ts';
import { standingWords } from '../../messages/scorecard-report.ts';
import type { Points, Text, TrendSide } from '../../model.ts';

type Written = (text: Text) => string;
interface Moving {
  readonly before: TrendSide | null;
  readonly after: TrendSide | null;
  readonly change: Points | null;
}

export const scoreOf = (side: TrendSide | null): string => format.score(side?.final.value ?? null);
export const rankOf = (side: TrendSide | null): string => String(side?.rank ?? '-');
/** Its grade, or why it has none. */
export const gradeOf = (side: TrendSide | null, t: Written): string => {
  if (side === null) return '-';
  return side.grade === null ? t(standingWords[side.status]) : t(side.grade);
};
export const isRegraded = ({ before, after }: Moving): boolean =>
  before !== null && after !== null && before.grade?.zh !== after.grade?.zh;
export const isMoved = (unit: Moving): boolean =>
  isRegraded(unit) ||
  unit.before?.status !== unit.after?.status ||
  unit.before?.rank !== unit.after?.rank ||
  (unit.change !== null && !format.isZero(unit.change.exact));

/** `上升 3 家，下降 2 家，持平 1 家；等次有变 2 家`. */
export function trendSummary(units: readonly Moving[], t: Written): string {
  const changes = units.flatMap(({ change }) => (change === null ? [] : [change.exact]));
  const same = changes.filter(format.isZero).length;
  const down = changes.filter((exact) => exact.startsWith('-')).length;
  return [
    t(scorecardPhrases.trendCounts(changes.length - same - down, down, same)),
    t(scorecardPhrases.regraded(units.filter(isRegraded).length)),
  ].join(t({ zh: '；', en: '; ' }));
}
