/** The order of the keys of a Report, as `model.ts` has them. */
import type {
  Adjusted,
  Closed,
  DepartmentReport,
  DoubtReport,
  ExpectationReport,
  FindingReport,
  Gap,
  Gate,
  Place,
  PointReport,
  Problem,
  Report,
  Result,
  ReviewReport,
  Score,
  SectionReport,
  State,
  Text,
  WaiverReport,
} from '../../model.ts';
import { comparisonShape } from './comparison.ts';
import { shapeOf } from './ordered.ts';

/** Every key that some member of a union has. */
type Flat<T> = { readonly [K in T extends T ? keyof T : never]: unknown };

const text = shapeOf<Text>()({ zh: null, en: null });
const score = shapeOf<Score>()({ value: null, exact: null });
const share = shapeOf<Gap['lost']>()({ value: null, exact: null });
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
const identity = shapeOf<Report['catalog']>()({ id: null, version: null, title: text, digest: null });

const problem = shapeOf<Problem>()({
  code: null,
  severity: null,
  message: text,
  mend: text,
  pointer: null,
  place,
});
const doubt = shapeOf<DoubtReport>()({ code: null, pointer: null, also: null, message: text, place });
const expectation = shapeOf<ExpectationReport>()({ key: null, kind: null, state: null, due: null });
const grant = { reason: null, approver: null, granted: null, expires: null, reference: null, place };
const verdict = {
  old: null,
  new: null,
  credits: null,
  remark: null,
  date: null,
  authority: null,
  place,
};
const named = { department: null, requirement: null };
const gap = shapeOf<Gap>()({
  id: null,
  key: null,
  state: null,
  message: text,
  mend: text,
  faults: null,
  due: null,
  pointer: null,
  place,
  lost: share,
  gain: share,
  waived: shapeOf<NonNullable<Gap['waived']>>()(grant),
});
const finding = shapeOf<FindingReport>()({
  id: null,
  title: text,
  cite: null,
  level: null,
  weight: null,
  shared: null,
  rule: null,
  result: null,
  credits: null,
  due: null,
  lost: share,
  reason: text,
  place,
  by: null,
  review: shapeOf<NonNullable<FindingReport['review']>>()(verdict),
  final: null,
  expectations: expectation,
  gaps: gap,
});
const point = shapeOf<PointReport>()({
  id: null,
  title: text,
  score,
  adjusted: score,
  findings: finding,
});
const section = shapeOf<SectionReport>()({
  id: null,
  title: text,
  score,
  adjusted: score,
  points: point,
});
const results = shapeOf<{ [R in Result]: number }>()({
  pass: null,
  partial: null,
  fail: null,
  pending: null,
  notapplicable: null,
  informational: null,
  error: null,
});
const states = shapeOf<{ [S in State]: number }>()({
  met: null,
  late: null,
  flawed: null,
  missing: null,
  pending: null,
});
const department = shapeOf<DepartmentReport>()({
  file: null,
  digest: null,
  status: null,
  declared: null,
  unit: shapeOf<NonNullable<DepartmentReport['unit']>>()({ short: null, full: null, group: null }),
  asOf: shapeOf<NonNullable<DepartmentReport['asOf']>>()({ date: null, from: null }),
  problems: problem,
  score,
  grade: text,
  reviewed: score,
  adjusted: shapeOf<Adjusted>()({
    value: null,
    exact: null,
    grade: text,
    vetoed: null,
    results,
    gaps: null,
    waived: null,
  }),
  vetoed: null,
  coverage: shapeOf<DepartmentReport['coverage']>()({ judged: null, bound: null }),
  results,
  states,
  sections: section,
  priorities: null,
  upcoming: shapeOf<DepartmentReport['upcoming'][number]>()({ id: null, due: null, title: text }),
  doubts: doubt,
});

export const reportShape = shapeOf<Report>()({
  $schema: null,
  form: null,
  tool: shapeOf<Report['tool']>()({ name: null, version: null }),
  catalog: identity,
  policy: shapeOf<Report['policy']>()({ id: null, version: null, title: text, digest: null, grading: null }),
  only: null,
  requirements: shapeOf<Report['requirements'][number]>()({
    id: null,
    prove: text,
    remedy: text,
    note: text,
  }),
  waivers: shapeOf<NonNullable<Report['waivers']>>()({
    file: null,
    digest: null,
    entries: shapeOf<WaiverReport>()({
      ...named,
      gap: null,
      ...grant,
      status: null,
      gaps: null,
      message: text,
    }),
  }),
  reviews: shapeOf<NonNullable<Report['reviews']>>()({
    file: null,
    digest: null,
    entries: shapeOf<ReviewReport>()({ ...named, ...verdict, status: null, message: text }),
  }),
  gate: shapeOf<Gate>()({
    failOn: null,
    met: null,
    minScores: shapeOf<NonNullable<Gate['minScores']>[number]>()({ scope: null, atLeast: null }),
    maxGaps: null,
    submission: null,
    newOnly: null,
    closed: shapeOf<Flat<Closed>>()({
      kind: null,
      department: null,
      scope: null,
      want: null,
      have: null,
      by: null,
      ids: null,
    }),
  }),
  departments: department,
  comparison: comparisonShape,
});
