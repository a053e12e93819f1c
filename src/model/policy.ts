/** What the supervising office may decide about scoring. */
import type { Level, RuleKind } from './catalog.ts';
import type { Exact } from './words.ts';

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
