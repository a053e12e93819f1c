/** Rows of a scorecard with no manifest behind them, to be ranked and graded. */
import Fraction from 'fraction.js';
import { floorTo } from '../../src/assess/score.ts';
import type { Row } from '../../src/assess/scorecard/rows.ts';
import type { Policy } from '../../src/model.ts';
import { policy } from '../support/by-hand.ts';

export interface RowGiven {
  readonly unit: string;
  /** The exact final score; `null` where there is none. */
  readonly final: string | number | null;
  readonly binding?: readonly [met: number, due: number];
  readonly coverage?: readonly [judged: number, bound: number];
  readonly missing?: number;
  readonly late?: number;
  readonly warnings?: number;
  readonly vetoed?: readonly string[];
}

const NONE = { value: null, exact: null };

export const rowWith = (given: RowGiven): Row => {
  const score = given.final === null ? null : new Fraction(given.final);
  const final = score === null ? NONE : { value: floorTo(score, 1), exact: score.toFraction() };
  const [met, due] = given.binding ?? [0, 0];
  const [judged, bound] = given.coverage ?? [0, 0];
  return {
    unit: { short: given.unit, full: `示例县${given.unit}`, group: 'bureaus' },
    status: 'judged',
    file: `${given.unit}.yaml`,
    raw: final,
    reviewed: null,
    adjusted: final,
    bonus: null,
    final,
    converted: null,
    vetoed: given.vetoed ?? [],
    coverage: { judged, bound },
    binding: { met, due },
    gaps: (given.missing ?? 0) + (given.late ?? 0),
    waived: 0,
    late: given.late ?? 0,
    flawed: 0,
    missing: given.missing ?? 0,
    warnings: given.warnings ?? 0,
    lost: null,
    points: [],
  };
};

/** The default policy graded by the places given, in the group of bureaus. */
export const quotaPolicy = (
  quotas: Policy['grading']['quotas'],
  ties: Policy['grading']['ties'] = 'up',
  more: Partial<Policy> = {},
): Policy => policy({ grading: { ...policy().grading, by: 'quotas', quotas, ties }, ...more });
