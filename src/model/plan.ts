/** The cheapest mends that reach a target, the contract of `schemas/plan.schema.json`. */
import type { RegisterName } from './manifest.ts';
import type { Report, Score } from './report.ts';
import type { Place, Problem } from './source.ts';
import type { Exact, IsoDate, IsoMinute, Text } from './words.ts';

/** One mend of a plan, in the order in which to do them. */
export interface Step {
  /** Ids of the gaps that it closes, `requirement#key`. */
  readonly gaps: readonly string[];
  /** Titles of the requirements concerned, each once. */
  readonly titles: readonly Text[];
  readonly message: Text;
  readonly mend: Text;
  /** Left out where nothing was written yet. */
  readonly place?: Place;
  readonly effort: number;
  readonly gain: { readonly value: number; readonly exact: Exact };
  /** The score once this and the steps before it are done. */
  readonly after: Score;
  /** The register that has to be written; `[]` takes its requirements out of the sum instead. */
  readonly register?: RegisterName;
}
/** Expectations of one requirement that fall due on one day. */
export interface Coming {
  readonly id: string;
  readonly title: Text;
  readonly due: IsoMinute;
  readonly keys: readonly string[];
  readonly prove: Text;
}
/**
 * `reached` already there · `open` the steps reach it · `beyond` even all of them do not: what is past stays past ·
 * `none` nothing can be judged yet · `unjudged` the manifest has errors.
 */
export type PlanStatus = 'reached' | 'open' | 'beyond' | 'none' | 'unjudged';
export interface DepartmentPlan {
  readonly file: string;
  readonly department: string;
  /** Its short name; `null` where it is none of the register. */
  readonly unit: string | null;
  readonly asOf: IsoDate | null;
  readonly status: PlanStatus;
  readonly score: Score;
  /** `null` where nothing can be judged. */
  readonly target: Exact | null;
  /** The score when everything is mended that mending today still helps. */
  readonly best: Score;
  readonly grade: { readonly before: Text | null; readonly after: Text | null };
  readonly effort: number;
  readonly steps: readonly Step[];
  /** Requirements whose failing keeps the lowest grade whatever the score. */
  readonly vetoed: readonly string[];
  /** What falls due after the as-of date, the next first; up to `by` where it was asked for. */
  readonly coming: readonly Coming[];
  readonly problems: readonly Problem[];
}
export interface Plan {
  readonly $schema: string;
  readonly form: 1;
  readonly tool: Report['tool'];
  readonly catalog: Report['catalog'];
  readonly policy: Report['policy'];
  readonly by: IsoDate | null;
  readonly departments: readonly DepartmentPlan[];
}
