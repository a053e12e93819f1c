/** Requirement × unit: how every unit stands to every requirement that binds it, and what all of them earned of it. */
import Fraction from 'fraction.js';
import { inScope } from '../../../catalog/tailor.ts';
import type { CellState, Requirement, RequirementResult } from '../../../model.ts';
import { weightOf } from '../../score.ts';
import { scoreOf } from '../../standing.ts';
import { earnedOf } from '../earned.ts';
import { meanOf } from '../statistics.ts';
import { boundBy, cellOf, type Ground } from './bound-units.ts';

const NONE: Readonly<Record<CellState, 0>> = {
  pass: 0,
  partial: 0,
  fail: 0,
  pending: 0,
  notapplicable: 0,
  informational: 0,
  error: 0,
  waived: 0,
  absent: 0,
  unjudged: 0,
};

const resultOf = (requirement: Requirement, ground: Ground): RequirementResult => {
  const { id, title, en, cite, level, rule, shared } = requirement;
  const bound = boundBy(requirement, ground);
  const units = bound.map((each) => ({ unit: each.unit, state: cellOf(id, each) }));
  const counts: Record<CellState, number> = { ...NONE };
  for (const { state } of units) counts[state] += 1;
  const shares = bound.flatMap(({ findings }) => {
    const finding = findings.get(id);
    const share = finding === undefined ? null : earnedOf(finding, ground.policy);
    return share === null ? [] : [share];
  });
  const rate = meanOf(shares)?.mul(new Fraction(100)) ?? null;
  return {
    id,
    title: { zh: title, en: en.title },
    cite,
    level,
    weight: weightOf(requirement, ground.policy),
    rule,
    shared,
    units,
    counts,
    rate: scoreOf(rate),
  };
};

/** Every requirement that the run was asked for, in the catalogue's order. */
export const requirementResults = (ground: Ground): readonly RequirementResult[] =>
  ground.catalog.sections.flatMap(({ points }) =>
    points.flatMap(({ requirements }) =>
      requirements
        .filter((requirement) => inScope(ground.only, requirement))
        .map((requirement) => resultOf(requirement, ground)),
    ),
  );
