/** A policy as its file writes it, and with what it leaves out filled in. */
import Fraction from 'fraction.js';
import type { BonusPolicy, Catalog, Exact, Grading, Policy, Quota, Unit } from '../../model.ts';
import { sameName } from '../../rules/registers.ts';

type Number = Exact | number;
export type WrittenQuota = {
  readonly grade: string;
  readonly group: string;
  readonly share?: Number;
  readonly number?: number;
};
interface WrittenGrading extends Partial<Omit<Grading, 'quotas'>> {
  readonly quotas?: readonly WrittenQuota[];
}
interface WrittenBonus extends Partial<Omit<BonusPolicy, 'encouraged' | 'awards'>> {
  readonly encouraged?: Number;
  readonly awards?: readonly { readonly unit: string; readonly points: Number; readonly reason: string }[];
}
/** What a policy need not say. */
type Optional = 'grading' | 'exempt' | 'bonus' | 'conversion' | 'unsubmitted' | 'plausibility';
export type Written = Omit<Policy, 'digest' | 'credits' | Optional> &
  Partial<Pick<Policy, 'exempt' | 'conversion' | 'unsubmitted'>> & {
    readonly credits: { readonly [S in keyof Policy['credits']]: Number };
    readonly grading?: WrittenGrading;
    readonly bonus?: WrittenBonus | null;
    readonly plausibility?: Partial<Policy['plausibility']>;
  };

export const exactly = (value: Number): Exact => new Fraction(value).toFraction();

/** By short name, full name or alias. */
export const unitNamed = (name: string, { units }: Catalog): Unit | undefined =>
  units.find(({ short, full, aliases }) =>
    [short, full, ...aliases].some((known) => sameName(known) === sameName(name)),
  );
/** By id or title. */
export const groupNamed = (name: string, { groups }: Catalog): Catalog['groups'][number] | undefined =>
  groups.find(({ id, title, en }) => [id, title, en].some((known) => sameName(known) === sameName(name)));
export const gradeNamed = (name: string, { grades }: Written): Policy['grades'][number] | undefined =>
  grades.find(({ title, en }) => [title, en].some((known) => sameName(known) === sameName(name)));

const shortOf = (name: string, catalog: Catalog): string => unitNamed(name, catalog)?.short ?? name;

const quotaOf = (quota: WrittenQuota, written: Written, catalog: Catalog): Quota => {
  const named = {
    grade: gradeNamed(quota.grade, written)?.title ?? quota.grade,
    group: groupNamed(quota.group, catalog)?.id ?? quota.group,
  };
  return quota.share === undefined
    ? { ...named, number: quota.number ?? 0 }
    : { ...named, share: exactly(quota.share) };
};

const bonusOf = (bonus: WrittenBonus, catalog: Catalog): BonusPolicy => ({
  encouraged: exactly(bonus.encouraged ?? 0),
  awards: (bonus.awards ?? []).map(({ unit, points, reason }) => ({
    unit: shortOf(unit, catalog),
    points: exactly(points),
    reason,
  })),
  cap: bonus.cap ?? 100,
  floor: bonus.floor ?? 0,
});

/** Names become those of the register and the catalogue, numbers exact; the defaults are those that the schema states. */
export const filled = (written: Written, catalog: Catalog): Pick<Policy, Optional> => {
  const { grading = {}, exempt = [], bonus = null, plausibility = {} } = written;
  return {
    grading: {
      by: grading.by ?? 'thresholds',
      quotas: (grading.quotas ?? []).map((quota) => quotaOf(quota, written, catalog)),
      breakTies: grading.breakTies ?? ['binding', 'missing', 'late'],
      ties: grading.ties ?? 'up',
    },
    exempt: exempt.map(({ unit, reason }) => ({ unit: shortOf(unit, catalog), reason })),
    bonus: bonus === null ? null : bonusOf(bonus, catalog),
    conversion: written.conversion ?? null,
    unsubmitted: written.unsubmitted ?? 'ungraded',
    plausibility: {
      copies: plausibility.copies ?? 0.6,
      moved: plausibility.moved ?? 5,
      outlier: plausibility.outlier ?? 1.5,
    },
  };
};
