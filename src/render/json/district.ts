/** The order of the keys of a District and of a Plausibility, as `model.ts` has them. */
import type {
  CellState,
  CommonGap,
  Copy,
  District,
  Moved,
  Outlier,
  PartResult,
  Place,
  Plausibility,
  PointState,
  RequirementResult,
  Score,
  SharedAddress,
  Text,
  Uncovered,
} from '../../model.ts';
import { shapeOf } from './ordered.ts';

const text = shapeOf<Text>()({ zh: null, en: null });
const score = shapeOf<Score>()({ value: null, exact: null });
const place = shapeOf<Place>()({
  file: null,
  line: null,
  column: null,
  endLine: null,
  endColumn: null,
  excerpt: null,
  excerptColumn: null,
  cell: null,
});

const requirement = shapeOf<RequirementResult>()({
  id: null,
  title: text,
  cite: null,
  level: null,
  weight: null,
  rule: null,
  shared: null,
  units: shapeOf<RequirementResult['units'][number]>()({ unit: null, state: null }),
  counts: shapeOf<{ [S in CellState]: number }>()({
    pass: null,
    partial: null,
    fail: null,
    pending: null,
    notapplicable: null,
    informational: null,
    error: null,
    waived: null,
    absent: null,
    unjudged: null,
  }),
  rate: score,
});
const part = shapeOf<PartResult>()({
  id: null,
  title: text,
  state: null,
  rate: score,
  units: shapeOf<PartResult['units']>()({
    bound: null,
    met: null,
    partial: null,
    unmet: null,
    pending: null,
    notapplicable: null,
    unjudged: null,
  }),
  gaps: null,
});

export const districtShape = shapeOf<District>()({
  states: shapeOf<{ [S in PointState]: number }>()({
    met: null,
    partial: null,
    unmet: null,
    pending: null,
    notapplicable: null,
    informational: null,
    unjudged: null,
    unbound: null,
  }),
  median: score,
  mean: score,
  sections: part,
  points: part,
  requirements: requirement,
  common: shapeOf<CommonGap>()({
    requirement: null,
    key: null,
    keys: null,
    title: text,
    level: null,
    units: null,
    of: null,
  }),
  uncovered: shapeOf<Uncovered>()({ requirement: null, title: text, leads: null, best: null }),
});

export const plausibilityShape = shapeOf<Plausibility>()({
  copies: shapeOf<Copy>()({
    units: null,
    files: null,
    similarity: score,
    alike: null,
    records: null,
    examples: shapeOf<Copy['examples'][number]>()({ title: null, places: place }),
  }),
  addresses: shapeOf<SharedAddress>()({
    url: null,
    joint: null,
    uses: shapeOf<SharedAddress['uses'][number]>()({ unit: null, place }),
  }),
  outliers: shapeOf<Outlier>()({
    unit: null,
    notapplicable: null,
    bound: null,
    share: null,
    median: null,
    fence: null,
  }),
  moved: shapeOf<Moved>()({
    unit: null,
    raw: score,
    adjusted: score,
    change: score,
    waivers: null,
    reviews: null,
  }),
  days: shapeOf<Plausibility['days'][number]>()({ date: null, units: null }),
});
