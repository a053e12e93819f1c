/** The order of the keys of a Scorecard, as `model.ts` has them. */
import type {
  Bonus,
  BonusItem,
  Difference,
  GroupResult,
  MethodPart,
  PointCell,
  QuotaResult,
  Score,
  Scorecard,
  Standing,
  Text,
  Trend,
  TrendSide,
  UnitResult,
  UnitTrend,
} from '../../model.ts';
import { districtShape, plausibilityShape } from './district.ts';
import { shapeOf } from './ordered.ts';
import { reportShape } from './shapes.ts';

const text = shapeOf<Text>()({ zh: null, en: null });
const score = shapeOf<Score>()({ value: null, exact: null });

const bonus = shapeOf<Bonus>()({
  items: shapeOf<BonusItem>()({ kind: null, requirement: null, title: text, points: score }),
  earned: score,
  counted: score,
  limited: null,
});
const unit = shapeOf<UnitResult>()({
  unit: shapeOf<UnitResult['unit']>()({ short: null, full: null, group: null }),
  status: null,
  file: null,
  raw: score,
  reviewed: score,
  adjusted: score,
  bonus,
  final: score,
  converted: score,
  grade: text,
  because: text,
  vetoed: null,
  rank: null,
  tie: text,
  coverage: shapeOf<UnitResult['coverage']>()({ judged: null, bound: null }),
  binding: shapeOf<UnitResult['binding']>()({ met: null, due: null }),
  gaps: null,
  waived: null,
  late: null,
  flawed: null,
  missing: null,
  warnings: null,
  lost: score,
  points: shapeOf<PointCell>()({ id: null, state: null, score, gaps: null }),
});
const group = shapeOf<GroupResult>()({
  id: null,
  title: text,
  standings: shapeOf<{ [S in Standing]: number }>()({
    judged: null,
    absent: null,
    unjudged: null,
    exempt: null,
  }),
  highest: score,
  median: score,
  mean: score,
  lowest: score,
  grades: shapeOf<GroupResult['grades'][number]>()({ grade: text, units: null }),
  quotas: shapeOf<QuotaResult>()({ grade: text, places: null, taken: null, border: text }),
});
const side = shapeOf<TrendSide>()({ status: null, final: score, grade: text, rank: null });
const trend = shapeOf<Trend>()({
  before: text,
  comparable: null,
  differences: shapeOf<Difference>()({ kind: null, before: null, after: null, departments: null }),
  units: shapeOf<UnitTrend>()({
    unit: null,
    before: side,
    after: side,
    change: score,
    places: null,
    fixed: null,
    open: null,
    new: null,
  }),
});

export const scorecardShape = shapeOf<Scorecard>()({
  $schema: null,
  form: null,
  title: text,
  year: null,
  issuer: null,
  notice: shapeOf<NonNullable<Scorecard['notice']>>()({ addressees: null, basis: null, sign: null }),
  asOf: null,
  conversion: null,
  method: shapeOf<MethodPart>()({ title: text, lines: text }),
  groups: group,
  units: unit,
  strays: shapeOf<Scorecard['strays'][number]>()({ file: null, declared: null }),
  district: districtShape,
  plausibility: plausibilityShape,
  trend,
  report: reportShape,
});
