/** The public contract of `schemas/report.schema.json`: the decided, sorted tree that every renderer prints. */
import type { Level, RuleKind } from './catalog.ts';
import type { Comparison } from './comparison.ts';
import type { Review, ReviewReport, Waiver, WaiverReport } from './decisions.ts';
import type { Gate } from './gate.ts';
import type { Doubt, Expectation, Fault, Result, State } from './judging.ts';
import type { Place, Problem } from './source.ts';
import type { Exact, IsoDate, IsoMinute, Pointer, Text } from './words.ts';

export interface Score {
  /** 0–100 floored to 0.1; `null` where nothing can be judged. */
  readonly value: number | null;
  readonly exact: Exact | null;
}
export interface ExpectationReport {
  readonly key: string;
  readonly kind: Expectation['kind'];
  readonly state: State;
  readonly due: IsoMinute | null;
}
export interface Gap {
  /** `requirement#key`. */
  readonly id: string;
  readonly key: string;
  readonly state: 'late' | 'flawed' | 'missing';
  /** What is missing or wrong. */
  readonly message: Text;
  /** How to mend it. */
  readonly mend: Text;
  readonly faults: readonly Fault[];
  readonly due: IsoMinute | null;
  readonly pointer: Pointer;
  readonly place: Place;
  /** Points of the department's score that it costs, and that mending today would give back. */
  readonly lost: { readonly value: number; readonly exact: Exact };
  readonly gain: { readonly value: number; readonly exact: Exact };
  /** The waiver in force; `lost` and `gain` stay what they are without it. */
  readonly waived?: Omit<Waiver, 'department' | 'requirement' | 'gap'>;
}
export interface FindingReport {
  readonly id: string;
  readonly title: Text;
  readonly cite: readonly string[];
  readonly level: Level;
  readonly weight: number;
  readonly shared: boolean;
  readonly rule: RuleKind;
  readonly result: Result;
  /** Credits earned, and expectations due; `10.5/12` is `{ credits: '21/2', due: 12 }`. */
  readonly credits: Exact;
  readonly due: number;
  readonly lost: { readonly value: number; readonly exact: Exact };
  readonly reason?: Text;
  readonly place?: Place;
  readonly by?: readonly string[];
  /** The review that stands in place of `result`. */
  readonly review?: Omit<Review, 'department' | 'requirement'>;
  /** The result after reviews and waivers, where it is another; `waived` = it has left the adjusted score. */
  readonly final?: Result | 'waived';
  readonly expectations: readonly ExpectationReport[];
  readonly gaps: readonly Gap[];
}
/** Where a department stands after reviews and waivers. */
export interface Adjusted extends Score {
  readonly grade: Text | null;
  readonly vetoed: readonly string[];
  readonly results: { readonly [R in Result]: number };
  /** Gaps that are still open, of the requirements that weigh something. */
  readonly gaps: number;
  /** Gaps that are waived. */
  readonly waived: number;
}
export interface PointReport {
  readonly id: string;
  readonly title: Text;
  readonly score: Score;
  readonly adjusted?: Score;
  readonly findings: readonly FindingReport[];
}
export interface SectionReport {
  readonly id: string;
  readonly title: Text;
  readonly score: Score;
  readonly adjusted?: Score;
  readonly points: readonly PointReport[];
}
export interface DoubtReport extends Doubt {
  readonly place: Place;
}
/** One place to mend, and the points it gives back today. */
export interface Priority {
  readonly gaps: readonly string[];
  readonly gain: { readonly value: number; readonly exact: Exact };
}
/** Where one manifest stands, judged or not. */
export interface Outline {
  readonly file: string;
  readonly digest: string;
  readonly status: 'judged' | 'unjudged';
  /** The name as declared; `null` when the file does not say. */
  readonly declared: string | null;
  readonly unit: { readonly short: string; readonly full: string; readonly group: string } | null;
  readonly asOf: { readonly date: IsoDate; readonly from: 'option' | 'manifest' | 'clock' } | null;
  readonly problems: readonly Problem[];
  /** As the manifest alone earns it. */
  readonly score: Score;
  readonly grade: Text | null;
  /** After reviews; there only when the run has a file of reviews. */
  readonly reviewed?: Score;
  /** After reviews, then waivers: what gates look at. There only when the run has a file of either. */
  readonly adjusted?: Adjusted;
  /** Ids of the vetoing requirements that failed. */
  readonly vetoed: readonly string[];
  /** How many requirements have a verdict in the score, of those that apply to the unit and weigh something. */
  readonly coverage: { readonly judged: number; readonly bound: number };
  readonly results: { readonly [R in Result]: number };
  /** Expectations of the requirements that weigh something, by state. */
  readonly states: { readonly [S in State]: number };
}
/** The same with everything that was found in it. */
export interface DepartmentReport extends Outline {
  readonly sections: readonly SectionReport[];
  /** Gaps that one mend closes together, the mend that gives back most first. */
  readonly priorities: readonly Priority[];
  /** Expectations not due yet, the next one first. */
  readonly upcoming: readonly { readonly id: string; readonly due: IsoMinute | null; readonly title: Text }[];
  readonly doubts: readonly DoubtReport[];
}
/** What the catalogue says of a requirement to whoever has to meet it. */
export interface Guide {
  readonly id: string;
  readonly prove: Text;
  readonly remedy: Text;
  readonly note?: Text;
}
export interface Report {
  readonly $schema: string;
  readonly form: 1;
  readonly tool: { readonly name: 'zwgk'; readonly version: string };
  readonly catalog: {
    readonly id: string;
    readonly version: string;
    readonly title: Text;
    readonly digest: string;
  };
  readonly policy: {
    readonly id: string;
    readonly version: string;
    readonly title: Text;
    readonly digest: string;
    /** Grades go by places within the group, so that a manifest alone may have none; left out where they go by thresholds. */
    readonly grading?: 'quotas';
  };
  /** The ids of sections, points and requirements that the run was narrowed to; empty = all. */
  readonly only: readonly string[];
  /** Of every requirement that some department has a finding of, in the catalogue's order. */
  readonly requirements: readonly Guide[];
  /** The file of waivers and what became of each entry; left out where there is none, or `--ignore-waivers`. */
  readonly waivers?: {
    readonly file: string;
    readonly digest: string;
    readonly entries: readonly WaiverReport[];
  };
  readonly reviews?: {
    readonly file: string;
    readonly digest: string;
    readonly entries: readonly ReviewReport[];
  };
  readonly gate: Gate;
  readonly departments: readonly DepartmentReport[];
  /** Against an earlier report; there only when the run was given one. */
  readonly comparison?: Comparison;
}
