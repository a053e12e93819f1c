/** Waivers and reviews: what the supervising office decides beside the rules. */
import type { Result } from './judging.ts';
import type { Place } from './source.ts';
import type { Exact, IsoDate, Text } from './words.ts';

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
