/** A scorecard → how many units stand how, as the few words of a line: what there is none of is not said. */
import * as format from '../../messages/format.ts';
import { scorecardPhrases } from '../../messages/scorecard-phrases.ts';
import { bonusLimits, standingWords } from '../../messages/scorecard-report.ts';
import type { Scorecard, Standing, Text, UnitResult } from '../../model.ts';

const standings = Object.keys(standingWords) as Standing[];

/** `52 家：已评 48，未报送 2`. */
export function standingsLine(
  counts: { readonly [S in Standing]: number },
  t: (text: Text) => string,
): string {
  const some = standings.filter((standing) => counts[standing] > 0);
  const all = some.reduce((sum, standing) => sum + counts[standing], 0);
  const parts = some.map((standing) =>
    t(scorecardPhrases.counted(standingWords[standing], counts[standing])),
  );
  return t(scorecardPhrases.standings(all, parts));
}

export const allStandings = ({ units }: Scorecard): { readonly [S in Standing]: number } => {
  const count = (standing: Standing): number => units.filter(({ status }) => status === standing).length;
  return {
    judged: count('judged'),
    absent: count('absent'),
    unjudged: count('unjudged'),
    exempt: count('exempt'),
  };
};

export const unitsOf = ({ units }: Scorecard, group: string): readonly UnitResult[] =>
  units.filter(({ unit }) => unit.group === group);

export interface Unscored {
  readonly status: Standing;
  readonly because: Text;
  readonly units: readonly string[];
}
/** Units without a score, those of one reason together. */
export function unscored(rows: readonly UnitResult[]): readonly Unscored[] {
  const byReason = new Map<string, Unscored>();
  for (const { unit, status, because, final } of rows) {
    if (final.value !== null) continue;
    const key = `${status} ${because.zh}`;
    byReason.set(key, { status, because, units: [...(byReason.get(key)?.units ?? []), unit.short] });
  }
  return [...byReason.values()];
}

/** Two units that read alike though one stands before the other: the table shows fewer digits than it ranks by. */
export const roundedAway = (rows: readonly UnitResult[]): boolean =>
  rows.some(({ final, rank, tie }, i) => {
    const above = rows[i - 1];
    return (
      above !== undefined &&
      tie === undefined &&
      rank !== above.rank &&
      final.value !== null &&
      final.value === above.final.value
    );
  });

/** What a unit was given beyond its score, and why not all of it; `null` where it was given nothing. */
export function bonusLine({ bonus }: UnitResult, t: (text: Text) => string): string | null {
  if (bonus === null || bonus.items.length === 0) return null;
  const encouraged = bonus.items
    .filter(({ kind }) => kind === 'encouraged')
    .map(({ points }) => points.exact);
  const items = [
    ...bonus.items
      .filter(({ kind }) => kind === 'award')
      .map(({ title, points }) => `${t(title)} +${format.credits(points.exact)}`),
    ...(encouraged.length === 0
      ? []
      : [t(scorecardPhrases.encouraged(encouraged.length, `+${format.credits(format.total(encouraged))}`))]),
  ];
  const limited = bonus.limited === undefined ? null : bonusLimits[bonus.limited];
  return t(scorecardPhrases.bonus(items, format.credits(bonus.counted.exact), limited));
}
/** What the column of figures cannot tell: an award, or less counted than earned. */
export const hasBonusStory = ({ bonus }: UnitResult): boolean =>
  bonus !== null && (bonus.limited !== undefined || bonus.items.some(({ kind }) => kind === 'award'));

/** Things that a supervisor had better look at before a result is issued; what units do together explains itself. */
export const oddities = ({ plausibility }: Scorecard): number =>
  plausibility.copies.length +
  plausibility.addresses.filter(({ joint }) => !joint).length +
  plausibility.outliers.length +
  plausibility.moved.length +
  (plausibility.days.length > 0 ? 1 : 0);
