/** A judged department, a policy and a target → the cheapest mends that reach it, and what falls due meanwhile. */
import Fraction from 'fraction.js';
import type {
  Coming,
  DepartmentPlan,
  DepartmentReport,
  Exact,
  Guide,
  IsoDate,
  Policy,
  Score,
  Step,
  Text,
} from '../model.ts';
import { cheapest } from './plan/cheapest.ts';
import { type Mend, mendsOf } from './plan/mends.ts';
import { exact, points } from './score.ts';
import { gradeOf, scoreOf, thresholdsIn } from './standing.ts';

export interface Planning {
  readonly policy: Policy;
  /** Left out: the next grade that is within reach, else all there is. */
  readonly target: Exact | undefined;
  /** Left out: everything that is still to come. */
  readonly by: IsoDate | undefined;
  readonly guides: readonly Guide[];
}

const greatestCommon = (a: bigint, b: bigint): bigint => (b === 0n ? a : greatestCommon(b, a % b));
/** Gains as whole numbers of one unit that divides them all. */
const unitOf = (values: readonly Fraction[]): bigint =>
  values.reduce((unit, { d }) => (unit / greatestCommon(unit, d)) * d, 1n);

/** What gives most for its effort comes first; equals stay in the order of their gains. */
const inOrder = (mends: readonly Mend[]): readonly Mend[] =>
  [...mends].sort((a, b) => b.gain.mul(a.effort).compare(a.gain.mul(b.effort)));

const stepsOf = (mends: readonly Mend[], start: Fraction): readonly Step[] => {
  let score = start;
  return inOrder(mends).flatMap((mend): Step[] => {
    const [first] = mend.gaps;
    if (first === undefined) return [];
    score = score.add(mend.gain);
    const titles = new Map<string, Text>(mend.gaps.map(({ finding }) => [finding.id, finding.title]));
    const { gap } = first;
    return [
      {
        gaps: mend.gaps.map(({ gap: { id } }) => id),
        titles: [...titles.values()],
        message: gap.message,
        mend: gap.mend,
        ...(gap.pointer === '' ? {} : { place: gap.place }),
        effort: mend.effort,
        gain: points(mend.gain),
        after: scoreOf(score),
        ...(mend.register === undefined ? {} : { register: mend.register }),
      },
    ];
  });
};

const comingOf = (department: DepartmentReport, { by, guides }: Planning): readonly Coming[] => {
  const proves = new Map(guides.map(({ id, prove }) => [id, prove] as const));
  const days = new Map<string, Coming & { readonly keys: string[] }>();
  for (const { id, due, title } of department.upcoming) {
    if (due === null || (by !== undefined && due.slice(0, 10) > by)) continue;
    const cut = id.indexOf('#');
    const [requirement, key] = [id.slice(0, cut), id.slice(cut + 1)];
    const known = days.get(`${due} ${requirement}`);
    if (known !== undefined) known.keys.push(key);
    else {
      const prove = proves.get(requirement) ?? title;
      days.set(`${due} ${requirement}`, { id: requirement, title, due, keys: [key], prove });
    }
  }
  return [...days.values()];
};

/** The lowest threshold above the score that can still be reached; all that can be where there is none. */
const nextTarget = (score: Fraction, best: Fraction, thresholds: Policy['grades']): Fraction => {
  const next = thresholds.findLast(({ atLeast }) => score.lt(atLeast));
  return next !== undefined && best.gte(next.atLeast) ? new Fraction(next.atLeast) : best;
};

const NONE: Score = { value: null, exact: null };

/** Raw score: waivers and reviews are the supervising office's, a plan is the department's. */
export const plan = (department: DepartmentReport, planning: Planning): DepartmentPlan => {
  const { policy } = planning;
  const common = {
    file: department.file,
    department: department.unit?.full ?? department.declared ?? department.file,
    unit: department.unit?.short ?? null,
    asOf: department.asOf?.date ?? null,
    score: department.score,
    vetoed: department.vetoed,
    coming: comingOf(department, planning),
    problems: department.problems,
  };
  const target = planning.target === undefined ? null : exact(new Fraction(planning.target));
  const still = { best: NONE, grade: { before: null, after: null }, effort: 0, steps: [] };
  if (department.status === 'unjudged') return { ...common, ...still, target, status: 'unjudged' };
  if (department.score.exact === null) return { ...common, ...still, target, status: 'none' };

  const score = new Fraction(department.score.exact);
  const mends = mendsOf(department, policy);
  const best = mends.reduce((sum, { gain }) => sum.add(gain), score);
  const group = department.unit?.group ?? '';
  const aim =
    planning.target === undefined
      ? nextTarget(score, best, thresholdsIn(group, policy))
      : new Fraction(planning.target);
  const unit = unitOf([score, aim, ...mends.map(({ gain }) => gain)]);
  const whole = ({ n, d, s }: Fraction): bigint => s * n * (unit / d);
  const chosen = cheapest(
    mends.map(({ gain, effort }) => ({ gain: whole(gain), effort })),
    whole(aim.sub(score)),
  );
  const picked = chosen === null ? mends : chosen.flatMap((index) => mends[index] ?? []);
  const steps = stepsOf(picked, score);
  const then = picked.reduce((sum, { gain }) => sum.add(gain), score);
  const closed = new Set(steps.flatMap(({ gaps }) => gaps.map((id) => id.slice(0, id.indexOf('#')))));
  return {
    ...common,
    target: exact(aim),
    status: chosen === null ? 'beyond' : steps.length === 0 ? 'reached' : 'open',
    best: scoreOf(best),
    grade: {
      before: department.grade,
      // A veto falls once something of its requirement is done.
      after: gradeOf(
        then,
        department.vetoed.filter((id) => !closed.has(id)),
        policy,
        group,
      ),
    },
    effort: steps.reduce((sum, { effort }) => sum + effort, 0),
    steps,
  };
};
