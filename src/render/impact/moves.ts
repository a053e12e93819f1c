/** Units under two policies → the counts of those that move, and what to say of one that moves though nothing of its own does. */
import * as format from '../../messages/format.ts';
import { impactWords, whys } from '../../messages/impact-report.ts';
import { columnWords } from '../../messages/notices.ts';
import { scorecardPhrases } from '../../messages/scorecard-phrases.ts';
import type { Difference, Impact, Mover, Text, UnitImpact } from '../../model.ts';
import { isRegraded } from '../scorecard/trend-sides.ts';

/** `评分办法：default 1.0.0 → strict 1.0.0`. */
export const differenceOf = ({ kind, before, after }: Difference): Text =>
  impactWords.difference(columnWords[kind], before, after);

/** What each kind of reason comes to, `权重变了 15 条 +4.2`; empty where there are too few to need a sum. */
export function reasonsOf({ movers }: UnitImpact, few: number): readonly Text[] {
  if (movers.length <= few) return [];
  return (Object.keys(whys) as Mover['why'][]).flatMap((why) => {
    const own = movers.filter((mover) => mover.why === why).map(({ points }) => points.exact);
    const sum = format.total(own);
    const written = sum.startsWith('-') ? format.forgone(sum) : format.gained(sum);
    return own.length === 0 ? [] : [impactWords.kind(whys[why], own.length, written)];
  });
}

/** Whether a reader will ask why a requirement that nobody touched is listed. */
export const isShareTold = (units: readonly UnitImpact[]): boolean =>
  units.some(({ movers }) => movers.some(({ why }) => why === 'share'));

export const countsLine = ({ counts }: Impact, t: (text: Text) => string): string =>
  [
    t(scorecardPhrases.trendCounts(counts.up, counts.down, counts.same)),
    t(scorecardPhrases.regraded(counts.regraded)),
  ].join(t({ zh: '；', en: '; ' }));

/** `null` where its score moves, and the movers say why. */
export const moveOf = (unit: UnitImpact): Text | null => {
  if (unit.change === null || !format.isZero(unit.change.exact)) return null;
  return isRegraded(unit) ? impactWords.onlyGrade : impactWords.onlyPlace;
};
