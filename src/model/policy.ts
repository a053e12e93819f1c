/** What the supervising office may decide about scoring. */
import type { Level, RuleKind } from './catalog.ts';
import type { Exact } from './words.ts';

/** What decides between units of the same score, more (`binding`, `coverage`) or fewer (`missing`, `late`, `warnings`) ranking first. */
export type TieBreak = 'binding' | 'coverage' | 'missing' | 'late' | 'warnings';
/** Places of one grade in one group: a share of its units to be assessed, floored, or a number. */
export type Quota = { readonly grade: string; readonly group: string } & (
  | { readonly share: Exact }
  | { readonly number: number }
);
export interface Grading {
  /**
   * `thresholds` by score alone · `quotas` by rank within the group: the best take the places of the grades that have any; a grade without places goes by its threshold,
   * and who does not reach the highest of those thresholds takes no place.
   */
  readonly by: 'thresholds' | 'quotas';
  readonly quotas: readonly Quota[];
  /** In order; who is still equal then is tied. */
  readonly breakTies: readonly TieBreak[];
  /** Tied across the border of a quota: all of them take places (`up`), or none (`down`). */
  readonly ties: 'up' | 'down';
}
export interface BonusPolicy {
  /** Points for every encouraged requirement that is met. */
  readonly encouraged: Exact;
  /** Points granted by the supervising office. */
  readonly awards: readonly { readonly unit: string; readonly points: Exact; readonly reason: string }[];
  /** No more than this is added. */
  readonly cap: number;
  /** Nothing is added to a score below this. */
  readonly floor: number;
}

export interface Policy {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly en: string;
  readonly weights: { readonly [L in Level]: number };
  /** Requirement id → weight, in place of its level's. */
  readonly weightOf?: { readonly [requirement: string]: number };
  readonly credits: {
    readonly met: Exact;
    readonly late: Exact;
    readonly flawed: Exact;
    readonly missing: Exact;
  };
  readonly model: 'flat' | 'by-point';
  /** From the highest threshold to the lowest. */
  readonly grades: readonly { readonly title: string; readonly en: string; readonly atLeast: number }[];
  readonly lowest: { readonly title: string; readonly en: string };
  /** Requirements whose failing alone means the lowest grade. */
  readonly vetoes: readonly string[];
  readonly sharedLeads: 'each' | 'any';
  readonly statements: { readonly published: boolean };
  /** Warning code → the state that evidence under this warning is worth at best. */
  readonly warnings: { readonly [code: string]: 'flawed' | 'missing' };
  /** Named limit → its number, in place of the catalogue's. */
  readonly limits: { readonly [name: string]: number };
  /** What one mend takes, by kind of rule, in whole numbers from 1: `plan` chooses by it. */
  readonly effort: { readonly [K in RuleKind]: number };
  readonly grading: Grading;
  /** Units that are not assessed (免评), with the reason. */
  readonly exempt: readonly { readonly unit: string; readonly reason: string }[];
  /** `null` = none is given. */
  readonly bonus: BonusPolicy | null;
  /** What a final score is worth in the unit's yearly assessment, in percent (4 = ×4 %); `null` = not converted. */
  readonly conversion: number | null;
  /** Whether a unit that hands in nothing gets the lowest grade or none. */
  readonly unsubmitted: 'lowest' | 'ungraded';
  /** From where on something is listed for a supervisor to look at. */
  readonly plausibility: {
    /** Share of records alike between two manifests, 0–1. */
    readonly copies: number;
    /** Points that reviews and waivers moved a score by. */
    readonly moved: number;
    /** Tukey's factor of the interquartile range. */
    readonly outlier: number;
  };
  readonly digest: string;
}
