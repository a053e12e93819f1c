/** The year's result of every unit of the register, the contract of `schemas/scorecard.schema.json`. */
import type { Catalog } from './catalog.ts';
import type { District } from './district.ts';
import type { Plausibility } from './plausibility.ts';
import type { Report, Score } from './report.ts';
import type { Trend } from './trend.ts';
import type { Exact, IsoDate, Text } from './words.ts';

/** Points of a score: floored to 0.01 for reading, and exact. */
export interface Points {
  readonly value: number;
  readonly exact: Exact;
}

/** `judged` · `absent` 未报送 · `unjudged` 无法评定: its manifest has errors · `exempt` 免评: the policy says so. */
export type Standing = 'judged' | 'absent' | 'unjudged' | 'exempt';

/** What stands at one point of the document for one unit; `unbound` = no requirement of the point binds the unit. */
export type PointState =
  | 'met'
  | 'partial'
  | 'unmet'
  | 'pending'
  | 'notapplicable'
  | 'informational'
  | 'unjudged'
  | 'unbound';

/** One cell of the matrix units × points. */
export interface PointCell {
  readonly id: string;
  readonly state: PointState;
  /** Of the point alone, after reviews and waivers. */
  readonly score: Score;
  /** Open gaps of requirements that weigh something. */
  readonly gaps: number;
}

/** One reason for points beyond the score. */
export interface BonusItem {
  /** `encouraged` an encouraged requirement that is met · `award` granted by the policy. */
  readonly kind: 'encouraged' | 'award';
  /** The requirement's id. */
  readonly requirement?: string;
  readonly title: Text;
  readonly points: Points;
}
export interface Bonus {
  readonly items: readonly BonusItem[];
  /** The sum of the items. */
  readonly earned: Points;
  /** What of it was added to the score: at most the cap, nothing below the floor, never past 100. */
  readonly counted: Points;
  /** Why less was counted than earned; left out where all was. */
  readonly limited?: 'cap' | 'floor' | 'full';
}

/** One row of the scorecard. */
export interface UnitResult {
  readonly unit: { readonly short: string; readonly full: string; readonly group: string };
  readonly status: Standing;
  /** Its manifest in `report.departments`; `null` where none was handed in. */
  readonly file: string | null;
  /** As the manifest alone earns it. */
  readonly raw: Score;
  /** After reviews; `null` where the run has none. */
  readonly reviewed: Score | null;
  /** After reviews, then waivers; the raw score where the run has neither. */
  readonly adjusted: Score;
  /** `null` where the policy gives none. */
  readonly bonus: Bonus | null;
  /** What ranks and grades go by: adjusted + bonus, 0–100. */
  readonly final: Score;
  /** What it is worth in the yearly assessment of the unit: final × the policy's percentage; `null` where it states none. */
  readonly converted: Points | null;
  /** `null` where the unit is not graded. */
  readonly grade: Text | null;
  /** How the grade came about, or why there is none. */
  readonly because: Text;
  /** Ids of the vetoing requirements that failed. */
  readonly vetoed: readonly string[];
  /** Within the group, 1 is best; equal ranks are ties. `null` where the unit has no score. */
  readonly rank: number | null;
  /** How it stands to the units of the same score; left out where there are none. */
  readonly tie?: Text;
  /** Requirements with a verdict in the score, of those that apply and weigh something. */
  readonly coverage: { readonly judged: number; readonly bound: number };
  /** Binding requirements met, of those of which something is due, after reviews and waivers. */
  readonly binding: { readonly met: number; readonly due: number };
  /** Open gaps of requirements that weigh something, and those that are waived. */
  readonly gaps: number;
  readonly waived: number;
  /** Expectations of requirements that weigh something, by how they miss. */
  readonly late: number;
  readonly flawed: number;
  readonly missing: number;
  /** Doubts about evidence (疑点). */
  readonly warnings: number;
  /** What the adjusted score lacks of 100; `null` where there is none. */
  readonly lost: Points | null;
  /** Every point of the document, in its order. */
  readonly points: readonly PointCell[];
}

/** The places that the policy's quotas give one grade in one group. */
export interface QuotaResult {
  readonly grade: Text;
  readonly places: number;
  /** More than the places where ties are taken in, fewer where they are not or scores do not reach. */
  readonly taken: number;
  /** What happened at the border, where something had to be decided there. */
  readonly border?: Text;
}
export interface GroupResult {
  readonly id: string;
  readonly title: Text;
  /** How many units of the group stand how. */
  readonly standings: { readonly [S in Standing]: number };
  /** Of the final scores of its judged units. */
  readonly highest: Score;
  readonly median: Score;
  readonly mean: Score;
  readonly lowest: Score;
  /** From the best grade to the lowest, how many units and which (short names, by rank). */
  readonly grades: readonly { readonly grade: Text; readonly units: readonly string[] }[];
  /** Empty where grades go by thresholds. */
  readonly quotas: readonly QuotaResult[];
}

/** One heading of the methodology, and what the policy says under it, a sentence each. */
export interface MethodPart {
  readonly title: Text;
  readonly lines: readonly Text[];
}

export interface Scorecard {
  readonly $schema: string;
  readonly form: 1;
  readonly title: Text;
  readonly year: number;
  readonly issuer: string;
  /** What the notice of the result says of itself, from the catalogue; left out where it says nothing. */
  readonly notice?: NonNullable<Catalog['notice']>;
  /** The day that every manifest was judged on; `null` where they were judged on several. */
  readonly asOf: IsoDate | null;
  /** Percent of a unit's yearly assessment that a final score is worth (4 = ×4 %); `null` = not converted. */
  readonly conversion: number | null;
  /** The policy in words, generated from it. */
  readonly method: readonly MethodPart[];
  /** In the catalogue's order. */
  readonly groups: readonly GroupResult[];
  /** By group, then rank, then the order of the register; without a rank last. */
  readonly units: readonly UnitResult[];
  /** Files that belong to no unit of the register, as far as can be told. */
  readonly strays: readonly { readonly file: string; readonly declared: string | null }[];
  readonly district: District;
  readonly plausibility: Plausibility;
  /** Against an earlier period; there only when the run was given one. */
  readonly trend?: Trend;
  /** Every manifest in full: what the rows, lists and letters are made of. */
  readonly report: Report;
}
