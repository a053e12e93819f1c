/** An Impact → JSON in the order of the contract, `schemas/impact.schema.json`; the same impact gives the same bytes. */
import type { Difference, Impact, Mover, Points, Score, Text, TrendSide, UnitImpact } from '../../model.ts';
import { ordered, shapeOf } from '../json/ordered.ts';
import { safeJson } from '../parts/safe.ts';

const text = shapeOf<Text>()({ zh: null, en: null });
const points = shapeOf<Points>()({ value: null, exact: null });
const ground = shapeOf<Impact['before']>()({ catalog: text, policy: text });
const side = shapeOf<TrendSide>()({
  status: null,
  final: shapeOf<Score>()({ value: null, exact: null }),
  grade: text,
  rank: null,
});
const mover = shapeOf<Mover>()({ requirement: null, title: text, why: null, points });
const impactShape = shapeOf<Impact>()({
  $schema: null,
  form: null,
  before: ground,
  after: ground,
  differences: shapeOf<Difference>()({ kind: null, before: null, after: null, departments: null }),
  counts: shapeOf<Impact['counts']>()({ up: null, down: null, same: null, regraded: null }),
  units: shapeOf<UnitImpact>()({
    unit: null,
    before: side,
    after: side,
    change: points,
    places: null,
    movers: mover,
    rest: points,
  }),
});

export const renderImpactJson = (impact: Impact): string => `${safeJson(ordered(impact, impactShape), 2)}\n`;
