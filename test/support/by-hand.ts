/** Catalogues, policies and reports written by hand, as far as a test says; what it does not say is nothing, none or zero. */
import Fraction from 'fraction.js';
import type {
  Catalog,
  DepartmentReport,
  Document,
  FindingReport,
  Gap,
  Place,
  Policy,
  Report,
  Requirement,
  Score,
  State,
  Text,
  Unit,
} from '../../src/model.ts';

export const DIGEST = `sha256:${'0'.repeat(64)}`;
export const NO_SCORE: Score = { value: null, exact: null };
export const NOTHING = { value: 0, exact: '0' };

export const say = (zh: string): Text => ({ zh, en: `${zh} in English` });
export const exactly = (value: number | string): Score => {
  const score = new Fraction(value);
  return { value: Number(score.floor(1)), exact: score.toFraction() };
};
export const place = (line: number, file = 'a.yaml'): Place => ({
  file,
  line,
  column: 1,
  endLine: line,
  endColumn: 2,
  excerpt: '',
});
/** A file whose places are known by their pointers: `excerpt` says which was asked for. */
export const document = <T>(value: T, file = 'a.yaml'): Document<T> => ({
  file,
  text: '',
  value,
  problems: [],
  locate: (pointer) => ({ ...place(1, file), excerpt: pointer }),
});

export const unit = (short: string, more: Partial<Unit> = {}): Unit => ({
  short,
  full: `示例县${short}`,
  aliases: [],
  group: 'bureaus',
  tags: [],
  ...more,
});
type Asked = Partial<Omit<Requirement, 'en'>>;
export const requirement = (id: string, units: readonly string[], more: Asked = {}): Requirement =>
  ({
    id,
    title: `要求${id}`,
    en: { title: `Requirement ${id}`, prove: `Prove ${id}.`, remedy: `Do ${id}.` },
    cite: [`原文${id}`],
    level: 'binding',
    units,
    bound: units,
    shared: false,
    leads: [],
    absolute: false,
    prove: `证明${id}`,
    remedy: `办${id}`,
    example: '',
    counterexample: '',
    rule: 'publish',
    with: {},
    ...more,
  }) as Requirement;

/** Sections and points are made of the ids of the requirements. */
export const catalog = (
  units: readonly Unit[],
  requirements: readonly Requirement[],
  more: Partial<Catalog> = {},
): Catalog => {
  const parts = (ids: readonly string[]) => [...new Set(ids)];
  const sections = parts(requirements.map(({ id }) => id.split('.')[0] ?? ''));
  const points = parts(requirements.map(({ id }) => id.split('.').slice(0, 2).join('.')));
  return {
    id: 'county',
    version: '1.0.0',
    title: '县目录',
    en: 'County catalogue',
    issuer: '县政府办',
    year: 2019,
    period: { from: '2019-01-01', to: '2019-12-31' },
    timezone: 'Asia/Shanghai',
    closes: '2020-03-31',
    groups: [
      { id: 'bureaus', title: '局', en: 'Bureaus' },
      { id: 'villages', title: '乡镇', en: 'Townships' },
    ],
    tags: [],
    units,
    channels: [],
    hosts: [],
    limits: { quarterly: { days: 20, unit: 'working', title: '按季公开', en: 'Quarterly', basis: '' } },
    sections: sections.map((section) => ({
      id: section,
      title: `第${section}部分`,
      en: `Section ${section}`,
      points: points
        .filter((id) => id.startsWith(`${section}.`))
        .map((id) => ({
          id,
          title: `要点${id}`,
          en: `Point ${id}`,
          leads: [],
          text: '',
          requirements: requirements.filter((each) => each.id.startsWith(`${id}.`)),
        })),
    })),
    digest: DIGEST,
    ...more,
  };
};

/** The default policy's weights, credits and grades; neither bonus nor conversion. */
export const policy = (more: Partial<Policy> = {}): Policy => ({
  id: 'policy',
  version: '1.0.0',
  title: '评分办法',
  en: 'Policy',
  weights: { binding: 3, expected: 1, encouraged: 0 },
  credits: { met: '1', late: '1/2', flawed: '1/2', missing: '0' },
  model: 'flat',
  grades: [
    { title: '优秀', en: 'Excellent', atLeast: 90 },
    { title: '良好', en: 'Good', atLeast: 80 },
    { title: '合格', en: 'Adequate', atLeast: 60 },
  ],
  lowest: { title: '不合格', en: 'Inadequate' },
  vetoes: [],
  sharedLeads: 'each',
  statements: { published: false },
  warnings: {},
  limits: {},
  effort: { publish: 1, periodic: 1, each: 1, hold: 3, arrange: 2, measure: 5 },
  grading: { by: 'thresholds', quotas: [], breakTies: ['binding', 'missing', 'late'], ties: 'up' },
  exempt: [],
  bonus: null,
  conversion: null,
  unsubmitted: 'ungraded',
  plausibility: { copies: 0.6, moved: 5, outlier: 1.5 },
  digest: DIGEST,
  ...more,
});

export const gap = (requirementId: string, key: string, more: Partial<Gap> = {}): Gap => ({
  id: `${requirementId}#${key}`,
  key,
  state: 'missing',
  message: say(`缺${key}`),
  mend: say(`补${key}`),
  faults: [],
  due: '2019-06-30',
  pointer: '',
  place: place(1),
  lost: NOTHING,
  gain: NOTHING,
  ...more,
});
export const waiver: NonNullable<Gap['waived']> = {
  reason: '示例',
  approver: '示例',
  granted: '2019-01-01',
  expires: '2020-12-31',
  place: place(1, 'w.yaml'),
};
export const reviewed = (
  now: 'pass' | 'partial' | 'fail' | 'notapplicable',
  credits: string,
): NonNullable<FindingReport['review']> => ({
  old: 'fail',
  new: now,
  credits,
  remark: '示例',
  date: '2020-01-01',
  authority: '示例',
  place: place(1, 'r.yaml'),
});

const HALVES: Readonly<Record<State, number>> = { met: 2, late: 1, flawed: 1, missing: 0, pending: 0 };
type Found = Partial<FindingReport> & {
  readonly states?: Readonly<Record<string, State>>;
  /** Keys of gaps that are waived. */
  readonly waived?: readonly string[];
};
/** Gaps and credits follow from the states. */
export const finding = (id: string, { states = {}, waived = [], ...more }: Found = {}): FindingReport => {
  const all = Object.entries(states);
  const due = all.filter(([, state]) => state !== 'pending');
  return {
    id,
    title: { zh: `要求${id}`, en: `Requirement ${id}` },
    cite: [],
    level: 'binding',
    weight: 3,
    shared: false,
    rule: 'publish',
    result: due.every(([, state]) => state === 'met') ? 'pass' : 'partial',
    credits: new Fraction(
      due.reduce((sum, [, state]) => sum + HALVES[state], 0),
      2,
    ).toFraction(),
    due: due.length,
    lost: NOTHING,
    expectations: all.map(([key, state]) => ({ key, kind: 'item', state, due: null })),
    gaps: due.flatMap(([key, state]) =>
      state === 'met' || state === 'pending'
        ? []
        : [gap(id, key, { state, ...(waived.includes(key) ? { waived: waiver } : {}) })],
    ),
    ...more,
  };
};

/** A judged manifest; its file is named after the unit. */
export const department = (
  short: string,
  findings: readonly FindingReport[],
  more: Partial<DepartmentReport> = {},
): DepartmentReport => {
  const points = [...new Set(findings.map(({ id }) => id.split('.').slice(0, 2).join('.')))];
  const sections = [...new Set(points.map((id) => id.split('.')[0] ?? ''))];
  return {
    file: `${short}.yaml`,
    digest: DIGEST,
    status: 'judged',
    declared: short,
    unit: { short, full: `示例县${short}`, group: 'bureaus' },
    asOf: { date: '2020-03-31', from: 'option' },
    problems: [],
    score: NO_SCORE,
    grade: null,
    vetoed: [],
    coverage: { judged: 0, bound: 0 },
    results: { pass: 0, partial: 0, fail: 0, pending: 0, notapplicable: 0, informational: 0, error: 0 },
    states: { met: 0, late: 0, flawed: 0, missing: 0, pending: 0 },
    sections: sections.map((section) => ({
      id: section,
      title: say(section),
      score: NO_SCORE,
      points: points
        .filter((id) => id.startsWith(`${section}.`))
        .map((id) => ({
          id,
          title: say(id),
          score: NO_SCORE,
          findings: findings.filter((each) => each.id.startsWith(`${id}.`)),
        })),
    })),
    priorities: [],
    upcoming: [],
    doubts: [],
    ...more,
  };
};

export const report = (departments: readonly DepartmentReport[], more: Partial<Report> = {}): Report => ({
  $schema: 'urn:zwgk:report:1',
  form: 1,
  tool: { name: 'zwgk', version: '1.0.0' },
  catalog: { id: 'county', version: '1.0.0', title: say('县目录'), digest: DIGEST },
  policy: { id: 'policy', version: '1.0.0', title: say('评分办法'), digest: DIGEST },
  only: [],
  requirements: [],
  departments,
  gate: { failOn: 'never', met: true, closed: [] },
  ...more,
});
