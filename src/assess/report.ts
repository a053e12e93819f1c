/** One unit's findings, scored → the decided, sorted tree that every renderer prints. */
import type Fraction from 'fraction.js';
import type {
  Catalog,
  DepartmentReport,
  Document,
  Doubt,
  ExpectationReport,
  Finding,
  FindingReport,
  Gap,
  IsoDate,
  Manifest,
  Policy,
  Priority,
  Problem,
  Result,
  Score,
  State,
  Text,
  Unit,
} from '../model.ts';
import { type CostedGap, gapsOf, placeAt } from './gaps.ts';
import { exact, floorTo, points, type Scored, type ScoredFinding, score } from './score.ts';

export interface Judged {
  readonly document: Document<Manifest>;
  readonly digest: string;
  readonly unit: Unit;
  readonly asOf: { readonly date: IsoDate; readonly from: 'option' | 'manifest' | 'clock' };
  readonly problems: readonly Problem[];
  readonly findings: readonly Finding[];
  readonly doubts: readonly Doubt[];
}

const RESULTS: Record<Result, 0> = {
  pass: 0,
  partial: 0,
  fail: 0,
  pending: 0,
  notapplicable: 0,
  informational: 0,
  error: 0,
};
const STATES: Record<State, 0> = { met: 0, late: 0, flawed: 0, missing: 0, pending: 0 };

const tally = <K extends string>(zero: Readonly<Record<K, 0>>, keys: readonly K[]): Record<K, number> => {
  const counts: Record<K, number> = { ...zero };
  for (const key of keys) counts[key] += 1;
  return counts;
};

const scoreOf = (value: Fraction | null): Score =>
  value === null ? { value: null, exact: null } : { value: floorTo(value, 1), exact: exact(value) };

const gradeOf = (value: Fraction | null, vetoed: readonly string[], policy: Policy): Text | null => {
  if (value === null) return null;
  const reached = vetoed.length > 0 ? undefined : policy.grades.find(({ atLeast }) => value.gte(atLeast));
  const { title, en } = reached ?? policy.lowest;
  return { zh: title, en };
};

const expectationOf = ({ key, kind, state, due }: Finding['expectations'][number]): ExpectationReport => ({
  key,
  kind,
  state,
  due,
});

const findingReport = (
  scored: ScoredFinding,
  gaps: readonly Gap[],
  document: Document<Manifest>,
): FindingReport => {
  const { finding, weight, due, credits, unitWorth } = scored;
  const { id, title, en, cite, level, shared, rule } = finding.requirement;
  return {
    id,
    title: { zh: title, en: en.title },
    cite,
    level,
    weight,
    shared,
    rule,
    result: finding.result,
    credits: exact(credits),
    due: due.length,
    lost: points(unitWorth.mul(due.length).sub(unitWorth.mul(credits))),
    ...(finding.reason === undefined ? {} : { reason: finding.reason }),
    ...(finding.at === undefined ? {} : { place: placeAt(document, finding.at) }),
    ...(finding.by === undefined ? {} : { by: finding.by }),
    expectations: finding.expectations.map(expectationOf),
    gaps,
  };
};

type Upcoming = DepartmentReport['upcoming'][number];

const upcomingOf = (findings: readonly Finding[]): readonly Upcoming[] =>
  findings
    .flatMap(({ requirement, expectations }) =>
      expectations
        .filter(({ state }) => state === 'pending')
        .map(({ key, due }): Upcoming => {
          return {
            id: `${requirement.id}#${key}`,
            due,
            title: { zh: requirement.title, en: requirement.en.title },
          };
        }),
    )
    .map((each, index) => ({ each, index }))
    .sort((a, b) => {
      const [one, other] = [a.each.due ?? '9999', b.each.due ?? '9999'];
      return one < other ? -1 : one > other ? 1 : a.index - b.index;
    })
    .map(({ each }) => each);

/** What one mend closes: the gaps of one record, of one silent register, or all that one requirement lacks. */
const mendOf = ({ id, pointer, faults }: Gap): string => {
  const silent = faults.find(({ code }) => code === 'register');
  if (silent?.code === 'register') return silent.register;
  const nothingThere = faults.every(({ code }) => code === 'absent' || code === 'few');
  return nothingThere ? id.slice(0, id.indexOf('#')) : pointer;
};

/** Exact gains decide the order; equal ones stay in the catalogue's order. */
const prioritiesOf = (gaps: readonly CostedGap[]): readonly Priority[] => {
  const mends = new Map<string, { readonly ids: string[]; gain: Fraction }>();
  for (const { gap, gain } of gaps) {
    if (gain.compare(0) <= 0) continue;
    const key = mendOf(gap);
    const mend = mends.get(key);
    if (mend === undefined) mends.set(key, { ids: [gap.id], gain });
    else {
      mend.ids.push(gap.id);
      mend.gain = mend.gain.add(gain);
    }
  }
  return [...mends.values()]
    .map((mend, index) => ({ ...mend, index }))
    .sort((a, b) => b.gain.compare(a.gain) || a.index - b.index)
    .map(({ ids, gain }) => ({ gaps: ids, gain: points(gain) }));
};

const sectionsOf = (
  catalog: Catalog,
  reports: ReadonlyMap<string, FindingReport>,
  findings: readonly Finding[],
  policy: Policy,
) => {
  const scoreWithin = (prefix: string): Score => {
    const within = findings.filter(({ requirement }) => requirement.id.startsWith(`${prefix}.`));
    return scoreOf(score(within, policy).score);
  };
  return catalog.sections
    .map((section) => ({
      id: section.id,
      title: { zh: section.title, en: section.en },
      score: scoreWithin(section.id),
      points: section.points
        .map((point) => ({
          id: point.id,
          title: { zh: point.title, en: point.en },
          score: scoreWithin(point.id),
          findings: point.requirements.flatMap(({ id }) => reports.get(id) ?? []),
        }))
        .filter((point) => point.findings.length > 0),
    }))
    .filter((section) => section.points.length > 0);
};

const judgedCount = (scored: Scored): DepartmentReport['coverage'] => {
  const weighing = scored.findings.filter(
    ({ weight, finding }) => weight > 0 && finding.result !== 'notapplicable',
  );
  const judged = weighing.filter(({ finding }) => ['pass', 'partial', 'fail'].includes(finding.result));
  return { judged: judged.length, bound: weighing.length };
};

export const reportJudged = (judged: Judged, catalog: Catalog, policy: Policy): DepartmentReport => {
  const { document, unit, findings, doubts } = judged;
  const scored = score(findings, policy);
  const gaps = scored.findings.map((each) => gapsOf(each, policy, document));
  const reports = new Map(
    scored.findings.map((each, index) => {
      const own = (gaps[index] ?? []).map(({ gap }) => gap);
      return [each.finding.requirement.id, findingReport(each, own, document)] as const;
    }),
  );
  const vetoed = findings
    .filter(({ requirement, result }) => result === 'fail' && policy.vetoes.includes(requirement.id))
    .map(({ requirement }) => requirement.id);
  const weighing = scored.findings.filter(({ weight }) => weight > 0);
  return {
    file: document.file,
    digest: judged.digest,
    status: 'judged',
    declared: document.value.department,
    unit: { short: unit.short, full: unit.full, group: unit.group },
    asOf: judged.asOf,
    problems: judged.problems,
    score: scoreOf(scored.score),
    grade: gradeOf(scored.score, vetoed, policy),
    vetoed,
    coverage: judgedCount(scored),
    results: tally(
      RESULTS,
      findings.map(({ result }) => result),
    ),
    states: tally(
      STATES,
      weighing.flatMap(({ finding }) => finding.expectations.map(({ state }) => state)),
    ),
    sections: sectionsOf(catalog, reports, findings, policy),
    priorities: prioritiesOf(gaps.flat()),
    upcoming: upcomingOf(weighing.map(({ finding }) => finding)),
    doubts: doubts.map((each) => ({ ...each, place: placeAt(document, each.pointer) })),
  };
};

/** A manifest that could not be judged: it stays in the table, with its problems. */
export const reportUnjudged = (
  file: string,
  digest: string,
  problems: readonly Problem[],
  declared: string | null,
  unit: Unit | undefined,
): DepartmentReport => ({
  file,
  digest,
  status: 'unjudged',
  declared,
  unit: unit === undefined ? null : { short: unit.short, full: unit.full, group: unit.group },
  asOf: null,
  problems,
  score: { value: null, exact: null },
  grade: null,
  vetoed: [],
  coverage: { judged: 0, bound: 0 },
  results: { ...RESULTS },
  states: { ...STATES },
  sections: [],
  priorities: [],
  upcoming: [],
  doubts: [],
});
