/** What a supervisor had better look at before a result is issued: facts, with their places. Nothing here moves a score. */

import type { Points } from './scorecard.ts';
import type { Place } from './source.ts';
import type { Exact } from './words.ts';

/** Two manifests that say much the same. */
export interface Copy {
  readonly units: readonly [string, string];
  readonly files: readonly [string, string];
  /** Records alike ÷ records of both taken together (Jaccard), names of the units aside; floored to 0.01 for reading. */
  readonly similarity: Points;
  readonly alike: number;
  /** Those that were held against each other: neither statements and figures nor what very many units have. */
  readonly records: readonly [number, number];
  /** The first few records that are alike, in both files. */
  readonly examples: readonly { readonly title: string; readonly places: readonly [Place, Place] }[];
}
/** One evidence address that several units give. */
export interface SharedAddress {
  readonly url: string;
  /** Every use is for one requirement that these units share as its leads: publishing together explains it. */
  readonly joint: boolean;
  /** The first use of every unit. */
  readonly uses: readonly { readonly unit: string; readonly place: Place }[];
}
/** A unit with many more requirements set aside as not applicable than its group. */
export interface Outlier {
  readonly unit: string;
  readonly notapplicable: number;
  readonly bound: number;
  /** Share of the unit, middle of its group, and where the group's ordinary range ends (Tukey's upper fence), 0–1. */
  readonly share: Exact;
  readonly median: Exact;
  readonly fence: Exact;
}
/** A score that reviews or waivers moved by much. */
export interface Moved {
  readonly unit: string;
  readonly raw: Points;
  readonly adjusted: Points;
  readonly change: Points;
  readonly waivers: number;
  readonly reviews: number;
}
export interface Plausibility {
  readonly copies: readonly Copy[];
  readonly addresses: readonly SharedAddress[];
  readonly outliers: readonly Outlier[];
  readonly moved: readonly Moved[];
  /** Manifests judged on different days: day → units. Empty where all were judged on one. */
  readonly days: readonly { readonly date: string; readonly units: readonly string[] }[];
}
