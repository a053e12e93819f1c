/** The nouns: every shape that one folder hands to another. Types only, no behaviour. */

// ── Plain words ──────────────────────────────────────────────────────────────────────────────

/** A calendar date, `YYYY-MM-DD`. Compared as text. */
export type IsoDate = string;
/** A local time in the catalogue's zone, `YYYY-MM-DD HH:MM`; a bare date stands for its first minute. */
export type IsoMinute = string;
/** A JSON Pointer (RFC 6901) into a manifest: `/disclosures/3/published`; the root is the empty string. */
export type Pointer = string;
/** A sentence for people, in both languages of the tool. */
export type Text = { readonly zh: string; readonly en: string };
export type Lang = keyof Text;
/** An exact rational number as text: `21/2`, `3`. */
export type Exact = string;

// ── Source: text that knows its place ────────────────────────────────────────────────────────

/** A stretch of a file. Lines and columns count from 1; columns count UTF-16 units, as editors and SARIF do. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** The first line of the stretch as written, without its line break. */
  readonly excerpt: string;
  /** In a workbook: `工作表!C5`; line and column then count rows and columns, and the excerpt is the cell's text. */
  readonly cell?: string;
}

/** What is wrong with, or worth saying about, an input file. `error` makes a manifest impossible to judge. */
export interface Problem {
  readonly code: string;
  readonly severity: 'error' | 'hint';
  readonly message: Text;
  /** How to put it right, one imperative sentence. */
  readonly mend?: Text;
  readonly pointer: Pointer;
  readonly place: Place;
}

/** At offset `at` of a file's text, `remove` UTF-16 units give way to `insert`. */
export interface Edit {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}
/** A problem that can be put right without asking, and the edits of the text as written that do so. */
export interface Repair {
  /** The problem's code, or what else is mended: the alias of a name, a misspelt id. */
  readonly code: string;
  /** What is written where the edits are made. */
  readonly raw: string;
  readonly edits: readonly Edit[];
  /** `layout` follows from the neighbouring lines, `name` from what it resembles: these are tried, and kept only if all is well then. */
  readonly trust: 'sure' | 'layout' | 'name';
}

/** A parsed file. `locate` builds the position index of the file at its first call and not before. */
export interface Document<T = unknown> {
  readonly file: string;
  readonly text: string;
  readonly value: T;
  readonly problems: readonly Problem[];
  /** The place of a value (or of its key); a path that does not exist yields its nearest existing ancestor's key. */
  locate(pointer: Pointer, mark?: 'key' | 'value'): Place;
  /** What can be mended in the text; left out where nothing can. */
  repairs?(): readonly Repair[];
}

// ── Manifest ─────────────────────────────────────────────────────────────────────────────────

/** One row of a register: field → value. Validated by `schemas/manifest.schema.json`, dates in ISO form. */
export type Row = { readonly [field: string]: unknown };

export type RegisterName =
  | 'disclosures'
  | 'documents'
  | 'decisions'
  | 'requests'
  | 'incidents'
  | 'proposals'
  | 'activities'
  | 'arrangements'
  | 'measures'
  | 'statements';

export type Manifest = {
  readonly zwgk: 1;
  readonly catalog: string;
  readonly department: string;
  readonly asOf?: IsoDate;
  readonly contact?: { readonly name?: string; readonly phone?: string };
} & { readonly [R in RegisterName]?: readonly Row[] };

// ── Catalog ──────────────────────────────────────────────────────────────────────────────────

export type Level = 'binding' | 'expected' | 'encouraged';
export type RuleKind = 'publish' | 'periodic' | 'each' | 'hold' | 'arrange' | 'measure';
export type DayUnit = 'working' | 'natural' | 'hours';
export type Cycle = 'month' | 'quarter' | 'half' | 'year';

/** A named time limit. Numbers that the document itself does not give stand here, with their basis. */
export interface Limit {
  readonly days: number;
  readonly unit: DayUnit;
  readonly title: string;
  readonly en: string;
  readonly basis: string;
  readonly note?: string;
}

/** Either a named limit of the catalogue or a number the document gives. `of` names the date it counts from. */
export type Term = { readonly of: string } & (
  | { readonly limit: string }
  | { readonly days: number; readonly unit?: DayUnit }
);

/** Any one of the names, or every one of them. */
export type Choice = { readonly any: readonly string[] } | { readonly all: readonly string[] };

export interface PublishWith {
  readonly elements?: readonly string[];
  readonly channels?: Choice;
  readonly media?: Choice;
  readonly by?: IsoDate;
  readonly within?: Term;
  readonly min?: number;
  readonly per?: 'subject';
  /** The evidence is a column or a platform, so that its own page may stand for it. */
  readonly column?: boolean;
  /** The longest cycle at which the item is kept up to date, one of the manifest's `updates` words. */
  readonly updated?: string;
}
export interface PeriodicWith {
  readonly every: Cycle;
  readonly elements?: readonly string[];
  readonly channels?: Choice;
  readonly due: Term;
}
/** What a field must be: the value or one of the values; `true` = filled in, `false` = left out; `not` = anything but these, or left out. */
export type Condition =
  | boolean
  | string
  | readonly string[]
  | { readonly not: boolean | string | readonly string[] };
/** Every field must fulfil its condition. Of several alternatives one must hold. */
export type Where = { readonly [field: string]: Condition };
export interface Must {
  /** A JSON Schema over one row, with the date keywords of `rules/date-keywords.ts`. */
  readonly that: { readonly [keyword: string]: unknown };
  readonly says: string;
  readonly en: string;
  /** What a row is worth that breaks this: default `missing`. */
  readonly else?: 'missing' | 'flawed' | 'late';
  /** The field that the place of the gap points at. */
  readonly at?: string;
}
export interface EachWith {
  readonly in: RegisterName;
  readonly where?: Where | readonly Where[];
  /** The date field that places a row in the catalogue's period; default: the register's own (`rules/registers.ts`). */
  readonly on?: string;
  readonly must: readonly Must[];
}
export interface HoldWith {
  readonly kind: string | readonly string[];
  readonly times?: number;
  readonly participants?: Choice;
}
export interface ArrangeWith {
  readonly kind?: string | readonly string[];
  readonly elements?: readonly string[];
  readonly by?: IsoDate;
}
export interface MeasureWith {
  readonly name: string;
  readonly atLeast?: number;
  readonly atMost?: number;
  readonly unit?: string;
}
export interface WithOf {
  readonly publish: PublishWith;
  readonly periodic: PeriodicWith;
  readonly each: EachWith;
  readonly hold: HoldWith;
  readonly arrange: ArrangeWith;
  readonly measure: MeasureWith;
}

interface RequirementCommon {
  /** `section.point.number`, stable, never used again for something else. */
  readonly id: string;
  readonly title: string;
  readonly en: {
    readonly title: string;
    readonly prove: string;
    readonly remedy: string;
    readonly note?: string;
  };
  /** Verbatim stretches of the point's text, in order. */
  readonly cite: readonly string[];
  readonly level: Level;
  /** Short names of the units bound, in the register's order. */
  readonly units: readonly string[];
  /** As written in the catalogue: `leads`, `all`, a group, a tag, or a list of these and of units. */
  readonly bound: string | readonly string[];
  /** Several lead departments answer for it and the text does not single one out. */
  readonly shared: boolean;
  /** The lead departments of its point: only they share. */
  readonly leads: readonly string[];
  /** No statement of 不适用 is accepted. */
  readonly absolute: boolean;
  readonly prove: string;
  readonly remedy: string;
  readonly note?: string;
  readonly example: string;
  readonly counterexample: string;
}
export type RequirementOf<K extends RuleKind> = RequirementCommon & {
  readonly rule: K;
  readonly with: WithOf[K];
};
export type Requirement = { [K in RuleKind]: RequirementOf<K> }[RuleKind];

export interface Point {
  readonly id: string;
  readonly title: string;
  readonly en: string;
  readonly leads: readonly string[];
  /** The whole text of the point in the official document, lead bracket included. */
  readonly text: string;
  readonly requirements: readonly Requirement[];
}
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly en: string;
  readonly points: readonly Point[];
}
export interface Unit {
  readonly short: string;
  readonly full: string;
  readonly aliases: readonly string[];
  readonly group: string;
  readonly tags: readonly string[];
}
export interface Channel {
  readonly name: string;
  readonly aliases: readonly string[];
  /** Wider channels that it is one of: an official account is one of the new media. */
  readonly also: readonly string[];
  /** Hosts whose pages count as this channel; a leading dot admits every host below. */
  readonly hosts: readonly string[];
}
export interface Catalog {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly en: string;
  readonly issuer: string;
  readonly year: number;
  /** The period the document governs; a thing without a date of its own is due on its last day. */
  readonly period: { readonly from: IsoDate; readonly to: IsoDate };
  readonly timezone: string;
  /** A day by which everything of the period has fallen due; examples are judged on it. */
  readonly closes: IsoDate;
  readonly groups: readonly { readonly id: string; readonly title: string; readonly en: string }[];
  /** What the tags of units mean. */
  readonly tags: readonly { readonly id: string; readonly title: string; readonly en: string }[];
  readonly units: readonly Unit[];
  readonly channels: readonly Channel[];
  /** Hosts of the government itself; evidence elsewhere is doubted. */
  readonly hosts: readonly string[];
  readonly limits: { readonly [name: string]: Limit };
  readonly sections: readonly Section[];
  /** sha256 over the files of the folder, `sha256:` + hex. */
  readonly digest: string;
}

/** How much of a point's normative text is accounted for. */
export interface PointCoverage {
  readonly id: string;
  readonly title: string;
  /** Letters and digits of the normative text; punctuation and spaces oblige nobody. */
  readonly normative: number;
  readonly cited: number;
  /** Not cited, but listed with a reason. */
  readonly explained: number;
  /** The stretches that are neither. */
  readonly uncited: readonly string[];
}
/** The same for the whole document. */
export interface Coverage {
  readonly points: readonly PointCoverage[];
  readonly total: { readonly normative: number; readonly cited: number; readonly explained: number };
}

// ── Policy ───────────────────────────────────────────────────────────────────────────────────

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
  readonly digest: string;
}

// ── Judging ──────────────────────────────────────────────────────────────────────────────────

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
}

/** A doubt about evidence (疑点). Does not change the score unless the policy says so. */
export interface Doubt {
  readonly code: string;
  readonly pointer: Pointer;
  /** The other places that the same fact is about. */
  readonly also?: readonly Pointer[];
  readonly message: Text;
}

// ── Waivers and reviews: what the supervising office decides beside the rules ─────────────────

/** A gap that need not be closed for now (豁免). In force from `granted` to `expires`, both days included. */
export interface Waiver {
  /** Short name of the unit. */
  readonly department: string;
  readonly requirement: string;
  /** The one gap meant, `requirement#key`; without it every gap of the requirement. */
  readonly gap?: string;
  readonly reason: string;
  readonly approver: string;
  readonly granted: IsoDate;
  readonly expires: IsoDate;
  readonly reference?: string;
  readonly place: Place;
}
/**
 * `applied` it waives something · `expired`, `early` not in force on the as-of date · `unneeded` what it names is no gap ·
 * `pending` what it names is not due yet · `unused` the unit has no such requirement or expectation · `duplicate` an earlier entry says the same ·
 * `elsewhere` its unit or requirement is not part of this run.
 */
export type WaiverStatus =
  | 'applied'
  | 'expired'
  | 'early'
  | 'unneeded'
  | 'pending'
  | 'unused'
  | 'duplicate'
  | 'elsewhere';
export interface WaiverReport extends Waiver {
  readonly status: WaiverStatus;
  /** Ids of the gaps that it waives, or would waive if it were in force. */
  readonly gaps: readonly string[];
  /** What is wrong with it; left out where nothing is. */
  readonly message?: Text;
}

export type ReviewedResult = 'pass' | 'partial' | 'fail' | 'notapplicable';
/** A supervisor's spot check (复核): its verdict stands in place of the tool's. */
export interface Review {
  readonly department: string;
  readonly requirement: string;
  /** What the tool had found; when it finds something else by now, the review is stale. */
  readonly old: Result;
  readonly new: ReviewedResult;
  /** What the requirement earns of its weight, 0–1. */
  readonly credits: Exact;
  readonly remark: string;
  readonly date: IsoDate;
  readonly authority: string;
  readonly place: Place;
}
/**
 * `applied` · `stale` the tool finds another result than `old` · `early` dated after the as-of date ·
 * `superseded` a later review of the same requirement stands · `unused` the requirement does not bind the unit ·
 * `elsewhere` its unit or requirement is not part of this run.
 */
export type ReviewStatus = 'applied' | 'stale' | 'early' | 'superseded' | 'unused' | 'elsewhere';
export interface ReviewReport extends Review {
  readonly status: ReviewStatus;
  readonly message?: Text;
}

// ── Gates ────────────────────────────────────────────────────────────────────────────────────

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

// ── Report: the public contract, schemas/report.schema.json ──────────────────────────────────

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
/** One manifest, judged or not. */
export interface DepartmentReport {
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

// ── Comparison: two reports gap by gap, schemas/comparison.schema.json ─────────────────────────

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

// ── Plan: the cheapest mends that reach a target, schemas/plan.schema.json ─────────────────────

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
