/** The order of the keys of a Comparison, as `model.ts` has them. */
import type {
  ComparedSide,
  Comparison,
  DepartmentComparison,
  Difference,
  GapChange,
  Place,
  Score,
  Text,
} from '../../model.ts';
import { shapeOf } from './ordered.ts';

const text = shapeOf<Text>()({ zh: null, en: null });
const score = shapeOf<Score>()({ value: null, exact: null });
const counts = shapeOf<Comparison['counts']>()({
  new: null,
  regressed: null,
  expired: null,
  open: null,
  waived: null,
  fixed: null,
  gone: null,
  removed: null,
});
const named = shapeOf<DepartmentComparison['added'][number]>()({ id: null, title: text });
const side = shapeOf<ComparedSide>()({
  file: null,
  status: null,
  asOf: null,
  score,
  adjusted: score,
});
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
const change = shapeOf<GapChange>()({
  id: null,
  kind: null,
  title: text,
  message: text,
  before: null,
  after: null,
  due: null,
  place,
});

export const comparisonShape = shapeOf<Comparison>()({
  before: text,
  after: text,
  comparable: null,
  differences: shapeOf<Difference>()({ kind: null, before: null, after: null, departments: null }),
  counts,
  departments: shapeOf<DepartmentComparison>()({
    department: null,
    full: null,
    status: null,
    before: side,
    after: side,
    change: score,
    counts,
    added: named,
    removed: named,
    changes: change,
  }),
  aside: null,
});
