/** How a document fares over all units of the register: its requirements, points and sections. Exempt units are left out throughout. */
import type { Level, RuleKind } from './catalog.ts';
import type { Result } from './judging.ts';
import type { Score } from './report.ts';
import type { PointState } from './scorecard.ts';
import type { Text } from './words.ts';

/** How one unit stands to one requirement that binds it, after reviews and waivers; `absent`, `unjudged`: it has no verdict. */
export type CellState = Result | 'waived' | 'absent' | 'unjudged';

export interface RequirementResult {
  readonly id: string;
  readonly title: Text;
  readonly cite: readonly string[];
  readonly level: Level;
  readonly weight: number;
  readonly rule: RuleKind;
  readonly shared: boolean;
  /** Every unit that it binds, in the register's order, and how it stands. The matrix requirement × unit, by rows. */
  readonly units: readonly { readonly unit: string; readonly state: CellState }[];
  readonly counts: { readonly [S in CellState]: number };
  /** 100 × the mean of what judged units earned of it; pending, not applicable and waived ones are left out. */
  readonly rate: Score;
}
/** Over one point or section of the document. */
export interface PartResult {
  readonly id: string;
  readonly title: Text;
  readonly state: PointState;
  /** The mean of the rates of its requirements that weigh something, by weight. */
  readonly rate: Score;
  /** Of units that a weighing requirement of the part binds; the others add up to `bound`. */
  readonly units: {
    readonly bound: number;
    readonly met: number;
    readonly partial: number;
    readonly unmet: number;
    readonly pending: number;
    /** Nothing of the part applies to them. */
    readonly notapplicable: number;
    readonly unjudged: number;
  };
  readonly gaps: number;
}
/** The same thing missing in many places. */
export interface CommonGap {
  readonly requirement: string;
  /** The expectation that they all lack; `null` where each lacks something of its own. */
  readonly key: string | null;
  /** Every expectation that just these units lack, `key` the first of them; empty where that is `null`. */
  readonly keys: readonly string[];
  readonly title: Text;
  readonly level: Level;
  /** Units with this gap, and those that could have it. */
  readonly units: readonly string[];
  readonly of: number;
}
/** A requirement that several leads answer for, and that none of them has met. */
export interface Uncovered {
  readonly requirement: string;
  readonly title: Text;
  readonly leads: readonly string[];
  /** The best that any lead has reached. */
  readonly best: CellState;
}
export interface District {
  /** What the document as a whole has come to: points by state. */
  readonly states: { readonly [S in PointState]: number };
  /** Over all units with a score. */
  readonly median: Score;
  readonly mean: Score;
  readonly sections: readonly PartResult[];
  readonly points: readonly PartResult[];
  /** Every requirement, in the catalogue's order. */
  readonly requirements: readonly RequirementResult[];
  /** The most common first. */
  readonly common: readonly CommonGap[];
  readonly uncovered: readonly Uncovered[];
}
