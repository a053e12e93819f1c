/** A judged department's gaps → what can be mended today: the gaps that one mend closes, its gain and its effort. */
import Fraction from 'fraction.js';
import type { DepartmentReport, Expectation, FindingReport, Gap, Policy, RegisterName } from '../../model.ts';

export interface Located {
  readonly finding: FindingReport;
  readonly gap: Gap;
  readonly kind: Expectation['kind'];
}
export interface Mend {
  readonly gaps: readonly Located[];
  readonly gain: Fraction;
  readonly effort: number;
  readonly register?: RegisterName;
}

/** Of things that stand for themselves, each is done for itself; elements may be covered together. */
const SEPARATE: ReadonlySet<Expectation['kind']> = new Set(['item', 'period', 'time']);
const isAbsent = ({ gap }: Located): boolean =>
  gap.faults.every(({ code }) => code === 'absent' || code === 'few');

const locate = (department: DepartmentReport): ReadonlyMap<string, Located> =>
  new Map(
    department.sections
      .flatMap(({ points }) => points.flatMap(({ findings }) => findings))
      .flatMap((finding) => {
        const kinds = new Map(finding.expectations.map(({ key, kind }) => [key, kind] as const));
        return finding.gaps.map(
          (gap) => [gap.id, { finding, gap, kind: kinds.get(gap.key) ?? 'item' }] as const,
        );
      }),
  );

const mendOf = (gaps: readonly Located[], policy: Policy): Mend => {
  const silent = gaps.flatMap(({ gap }) => gap.faults).find(({ code }) => code === 'register');
  return {
    gaps,
    gain: gaps.reduce((sum, { gap }) => sum.add(gap.gain.exact), new Fraction(0)),
    // One record that answers for several requirements takes what the hardest of them takes.
    effort: Math.max(...gaps.map(({ finding }) => policy.effort[finding.rule])),
    ...(silent?.code === 'register' ? { register: silent.register } : {}),
  };
};

/** Only mends that give something back, in the order of what they give. */
export const mendsOf = (department: DepartmentReport, policy: Policy): readonly Mend[] => {
  const located = locate(department);
  return department.priorities.flatMap(({ gaps }) => {
    const together = gaps.flatMap((id) => located.get(id) ?? []);
    const apart = together.every((each) => isAbsent(each) && SEPARATE.has(each.kind));
    return (apart ? together.map((each) => [each]) : [together]).map((group) => mendOf(group, policy));
  });
};
