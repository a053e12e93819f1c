/** The scorecard against the one before, and against the same manifests judged otherwise (`schemas/impact.schema.json`). */
import type { Difference } from './comparison.ts';
import type { Score } from './report.ts';
import type { Points, Standing } from './scorecard.ts';
import type { Text } from './words.ts';

/** One unit in one of two scorecards. */
export interface TrendSide {
  readonly status: Standing;
  readonly final: Score;
  readonly grade: Text | null;
  readonly rank: number | null;
}
export interface UnitTrend {
  readonly unit: string;
  /** `null` where the register had or has no such unit. */
  readonly before: TrendSide | null;
  readonly after: TrendSide | null;
  /** Points that the final score rose by; `null` where one of the two is missing. */
  readonly change: Points | null;
  /** Places won (+) or lost (−) within the group. */
  readonly places: number | null;
  /** Ids of gaps (`requirement#key`). */
  readonly fixed: readonly string[];
  /** Open in both periods. */
  readonly open: readonly string[];
  readonly new: readonly string[];
}
export interface Trend {
  readonly before: Text;
  readonly comparable: boolean;
  readonly differences: readonly Difference[];
  /** In the order of the scorecard's rows. */
  readonly units: readonly UnitTrend[];
}

/** Why one unit moves: a requirement that counts for another number of points than before. */
export interface Mover {
  readonly requirement: string;
  readonly title: Text;
  /** `added`, `removed`: only one of the two asks for it · `weight` it weighs otherwise · `verdict` it is judged otherwise · `credit` the same verdict earns another part of the weight · `share` others changed around it. */
  readonly why: 'added' | 'removed' | 'weight' | 'verdict' | 'credit' | 'share';
  /** Its share of the change of the unit's score: they add up to it. */
  readonly points: Points;
}
export interface UnitImpact extends Omit<UnitTrend, 'fixed' | 'open' | 'new'> {
  /** The greatest first, by size; grading, bonus and caps aside. */
  readonly movers: readonly Mover[];
  /** What of the change is due to bonus, caps and rounding at 0 and 100. */
  readonly rest: Points | null;
}
export interface Impact {
  readonly $schema: string;
  readonly form: 1;
  readonly before: { readonly catalog: Text; readonly policy: Text };
  readonly after: { readonly catalog: Text; readonly policy: Text };
  readonly differences: readonly Difference[];
  readonly counts: {
    readonly up: number;
    readonly down: number;
    readonly same: number;
    readonly regraded: number;
  };
  readonly units: readonly UnitImpact[];
}
