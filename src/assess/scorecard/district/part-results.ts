/** The results of requirements → those of the points and sections that they stand in. */
import Fraction from 'fraction.js';
import type { PartResult, PointState, RequirementResult, Text } from '../../../model.ts';
import { scoreOf } from '../../standing.ts';
import { openGapsOf } from '../earned.ts';
import { pointStateOf } from '../point-state.ts';
import type { Assessed, Ground } from './bound-units.ts';

/** How one unit stands to a part; who has no verdicts is `unjudged`. */
const standing = ({ status, findings }: Assessed, ids: readonly string[]): PointState =>
  status === 'judged' ? pointStateOf(ids.flatMap((id) => findings.get(id) ?? [])) : 'unjudged';

/**
 * `met` takes every unit that it binds: one without verdicts has proved nothing, though it takes nothing from what others proved.
 */
const stateOf = (units: PartResult['units'], isBinding: boolean): PointState => {
  const { bound, met, partial, unmet, pending, unjudged } = units;
  if (bound === 0) return isBinding ? 'informational' : 'unbound';
  if (met + partial + unmet === 0)
    return pending > 0 ? 'pending' : unjudged > 0 ? 'unjudged' : 'notapplicable';
  if (met + partial === 0) return 'unmet';
  return partial + unmet + unjudged === 0 ? 'met' : 'partial';
};

const rateOf = (weighing: readonly RequirementResult[]): Fraction | null => {
  const rated = weighing.flatMap(({ rate, weight }) =>
    rate.exact === null ? [] : [{ rate: new Fraction(rate.exact), weight }],
  );
  if (rated.length === 0) return null;
  const zero = new Fraction(0);
  const total = rated.reduce((sum, { weight }) => sum.add(weight), zero);
  return rated.reduce((sum, { rate, weight }) => sum.add(rate.mul(weight)), zero).div(total);
};

const partResult = (
  { id, title }: { readonly id: string; readonly title: Text },
  requirements: readonly RequirementResult[],
  { assessed }: Ground,
): PartResult => {
  const weighing = requirements.filter(({ weight }) => weight > 0);
  const ids = weighing.map((requirement) => requirement.id);
  const names = new Set(weighing.flatMap(({ units }) => units.map(({ unit }) => unit)));
  const bound = [...assessed.values()].filter(({ unit }) => names.has(unit));
  const states = bound.map((each) => standing(each, ids));
  const count = (state: PointState): number => states.filter((each) => each === state).length;
  const units = {
    bound: bound.length,
    met: count('met'),
    partial: count('partial'),
    unmet: count('unmet'),
    pending: count('pending'),
    notapplicable: count('notapplicable'),
    unjudged: count('unjudged'),
  };
  const open = bound.flatMap(({ findings }) =>
    ids.flatMap((each) => {
      const finding = findings.get(each);
      return finding === undefined ? [] : openGapsOf(finding);
    }),
  );
  return {
    id,
    title,
    state: stateOf(
      units,
      requirements.some((requirement) => requirement.units.length > 0),
    ),
    rate: scoreOf(rateOf(weighing)),
    units,
    gaps: open.length,
  };
};

/** Parts without any requirement that the run was asked for are left out. */
export const partResults = (
  results: readonly RequirementResult[],
  ground: Ground,
): { readonly sections: readonly PartResult[]; readonly points: readonly PartResult[] } => {
  const within = (
    part: { readonly id: string; readonly title: string; readonly en: string } /* of the document */,
  ): readonly PartResult[] => {
    const own = results.filter(({ id }) => id.startsWith(`${part.id}.`));
    const named = { id: part.id, title: { zh: part.title, en: part.en } };
    return own.length === 0 ? [] : [partResult(named, own, ground)];
  };
  const { sections } = ground.catalog;
  return {
    sections: sections.flatMap(within),
    points: sections.flatMap(({ points }) => points.flatMap(within)),
  };
};
