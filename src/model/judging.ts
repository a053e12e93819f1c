/** What rules and assessment hand on: expectations, faults, findings, doubts. */
import type { Choice, Requirement } from './catalog.ts';
import type { RegisterName } from './manifest.ts';
import type { Exact, IsoMinute, Pointer, Text } from './words.ts';

export type State = 'met' | 'late' | 'flawed' | 'missing' | 'pending';

/** Why an expectation is not met: a closed union, so that every kind of fault has its words in `messages/`. */
export type Fault =
  | { readonly code: 'absent' }
  | { readonly code: 'register'; readonly register: RegisterName }
  | { readonly code: 'few'; readonly have: number; readonly need: number }
  | { readonly code: 'elements'; readonly lacking: readonly string[] }
  | { readonly code: 'late'; readonly on: IsoMinute; readonly due: IsoMinute; readonly days: number }
  | { readonly code: 'undated'; readonly field: string }
  | { readonly code: 'channel'; readonly have: readonly string[]; readonly want: Choice }
  | { readonly code: 'media'; readonly have: readonly string[]; readonly want: Choice }
  | { readonly code: 'updated'; readonly have: string | null; readonly want: string }
  | { readonly code: 'kind'; readonly have: string | null; readonly want: readonly string[] }
  | { readonly code: 'participants'; readonly have: readonly string[]; readonly want: Choice }
  | { readonly code: 'must'; readonly says: Text }
  | {
      readonly code: 'value';
      readonly have: string | null;
      readonly atLeast?: number;
      readonly atMost?: number;
      readonly unit?: string;
    }
  | { readonly code: 'unit'; readonly have: string | null; readonly want: string }
  | { readonly code: 'doubted'; readonly warning: string }
  | { readonly code: 'unjudged'; readonly reason: Text };

/** One countable thing that a requirement expects of one manifest. */
export interface Expectation {
  /** Unique and stable within the requirement: `2017-03`, `财政收入`, `静财〔2017〕3号`, `1`. */
  readonly key: string;
  /** What the key names. */
  readonly kind: 'item' | 'element' | 'period' | 'row' | 'time' | 'value' | 'register';
  readonly state: State;
  /** The last day (or minute) on which it would have been in time; `null` where there is none. */
  readonly due: IsoMinute | null;
  /** The row that decided the state, or where a row would stand. */
  readonly at: Pointer;
  /** Rows that were looked at as evidence. */
  readonly evidence: readonly Pointer[];
  readonly faults: readonly Fault[];
  /** The best state that mending on the as-of date can still reach. */
  readonly reach: State;
}

export type Result = 'pass' | 'partial' | 'fail' | 'pending' | 'notapplicable' | 'informational' | 'error';

/** The verdict on one requirement for one unit. */
export interface Finding {
  readonly requirement: Requirement;
  readonly result: Result;
  readonly expectations: readonly Expectation[];
  /** Why there is nothing to judge (`notapplicable`, `error`). */
  readonly reason?: Text;
  readonly at?: Pointer;
  /** Under shared leads `any`: the other leads whose manifests met what this unit's own did not. */
  readonly by?: readonly string[];
  /** What it earns of its weight, 0–1, in place of what its expectations earn: a review decided it. */
  readonly share?: Exact;
  /** What a review found where the result stays 参考, because it weighs nothing: a veto asks for it. */
  readonly verdict?: Result;
}

/** A doubt about evidence (疑点). Does not change the score unless the policy says so. */
export interface Doubt {
  readonly code: string;
  readonly pointer: Pointer;
  /** The other places that the same fact is about. */
  readonly also?: readonly Pointer[];
  readonly message: Text;
}
