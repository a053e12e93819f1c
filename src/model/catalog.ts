/** The official document as data: requirements with their rules, units, channels, limits. */
import type { RegisterName } from './manifest.ts';
import type { IsoDate } from './words.ts';

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
  /** What a notice of the year's result says of itself; left out where none is issued. */
  readonly notice?: {
    /** Whom it is sent to, as the line under its title. */
    readonly addressees: string;
    /** What it rests on, as its first words: `根据《…》`. */
    readonly basis: string;
    /** The short sign of the issuing office in its numbers: `静府办`. */
    readonly sign: string;
  };
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
