/** What a run is asked to reach, and which gates it leaves closed. */
import type { Exact } from './words.ts';

export type FailOn = 'fail' | 'partial' | 'warning' | 'never';
/** What a run is asked to reach. */
export interface Asked {
  readonly failOn: FailOn;
  /** `scope` is a section or a point, `null` the whole. */
  readonly minScores: readonly { readonly scope: string | null; readonly atLeast: Exact }[];
  readonly maxGaps: number | null;
  readonly submission: boolean;
  /** Only gaps that the comparison finds new close the gate, in place of `failOn`. */
  readonly newOnly?: boolean;
}
export interface ClosedCount {
  /** Short name of the unit (or the file, where it does not say); left out where the run as a whole is meant. */
  readonly department?: string;
  readonly want: number;
  readonly have: number;
  readonly by: number;
}
/** A gate that is not met, and by how much. Every kind has its words in `messages/gates.ts`. */
export type Closed =
  /** Requirements (`fail`, `partial`) or codes of doubts and hints (`warning`): as many as `have`. */
  | (ClosedCount & { readonly kind: 'fail' | 'partial' | 'warning'; readonly ids: readonly string[] })
  | {
      readonly kind: 'score';
      readonly department: string;
      readonly scope: string | null;
      readonly want: Exact;
      readonly have: Exact;
      readonly by: Exact;
    }
  | (ClosedCount & { readonly kind: 'gaps' })
  /** Units of the register without a manifest. */
  | (ClosedCount & { readonly kind: 'submission'; readonly ids: readonly string[] })
  /** Gaps that the baseline does not have, and units of the baseline whose manifests are gone. */
  | (ClosedCount & { readonly kind: 'new-gaps' | 'withdrawn'; readonly ids: readonly string[] });
export interface Gate {
  readonly failOn: FailOn;
  readonly met: boolean;
  /** Gates beside `failOn`; left out where none is asked for. */
  readonly minScores?: Asked['minScores'];
  readonly maxGaps?: number;
  readonly submission?: true;
  readonly newOnly?: true;
  readonly closed: readonly Closed[];
}
