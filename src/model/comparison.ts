/** Two reports gap by gap, the contract of `schemas/comparison.schema.json`. */
import type { State } from './judging.ts';
import type { DepartmentReport, Score } from './report.ts';
import type { Place } from './source.ts';
import type { Exact, IsoDate, IsoMinute, Text } from './words.ts';

/**
 * `new` not there before · `regressed` the same thing stood better before · `expired` waived before, waived no more ·
 * `open` as before · `waived` a gap that is waived, or that a review settled · `fixed` met now ·
 * `gone` nothing is expected there any more (record taken away, not applicable, not due) ·
 * `removed` its requirement is not in the later report, or its unit's manifest is not.
 */
export type ChangeKind = 'new' | 'regressed' | 'expired' | 'open' | 'waived' | 'fixed' | 'gone' | 'removed';
export interface GapChange {
  /** `requirement#key`. */
  readonly id: string;
  readonly kind: ChangeKind;
  readonly title: Text;
  /** What was or is the matter. */
  readonly message: Text;
  /** How the expectation stood and stands; `null` where there was or is none. */
  readonly before: State | null;
  readonly after: State | null;
  readonly due: IsoMinute | null;
  /** In the later manifest; in the earlier one where the later has no such gap. */
  readonly place: Place;
}
/** One department in one of the two reports. */
export interface ComparedSide {
  readonly file: string;
  readonly status: DepartmentReport['status'];
  readonly asOf: IsoDate | null;
  readonly score: Score;
  /** After reviews and waivers, where there are any. */
  readonly adjusted?: Score;
}
export interface DepartmentComparison {
  /** Short name of the unit; what the file calls it, or the file, where there is none. */
  readonly department: string;
  readonly full: string;
  readonly status: 'both' | 'added' | 'removed';
  readonly before: ComparedSide | null;
  readonly after: ComparedSide | null;
  /** Points that the (adjusted) score rose by; `null` where one of the two is missing. */
  readonly change: { readonly value: number; readonly exact: Exact } | null;
  readonly counts: { readonly [K in ChangeKind]: number };
  readonly added: readonly { readonly id: string; readonly title: Text }[];
  readonly removed: readonly { readonly id: string; readonly title: Text }[];
  readonly changes: readonly GapChange[];
}
/** What makes two reports hard to compare. Where it concerns only some departments, they are named. */
export interface Difference {
  readonly kind: 'catalog' | 'policy' | 'tool' | 'only' | 'asOf';
  readonly before: string;
  readonly after: string;
  readonly departments?: readonly string[];
}
export interface Comparison {
  /** What the earlier and the later report are called: a file, a git revision, this run. */
  readonly before: Text;
  readonly after: Text;
  /** False when catalogue, policy, scope or as-of dates differ: the same manifest may then have other gaps. */
  readonly comparable: boolean;
  readonly differences: readonly Difference[];
  readonly counts: { readonly [K in ChangeKind]: number };
  readonly departments: readonly DepartmentComparison[];
  /** Departments of the earlier report that this run was not asked to judge. */
  readonly aside: readonly string[];
}
