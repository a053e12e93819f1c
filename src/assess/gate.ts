/** A judged run and what it is asked to reach → the gate: met or not, and every one that is closed, by how much. */
import Fraction from 'fraction.js';
import type {
  Asked,
  Closed,
  DepartmentReport,
  Exact,
  Gate,
  Outline,
  Report,
  Result,
  Score,
} from '../model.ts';
import { newGaps } from './compare.ts';

/** `80`, `79.5` → the exact score; `null` where it is none from 0 to 100. */
export const asScore = (text: string): Exact | null => {
  if (!/^\d{1,3}(?:\.\d{1,9})?$/u.test(text)) return null;
  const score = new Fraction(text);
  return score.compare(100) > 0 ? null : score.toFraction();
};

/** A manifest as a gate looks at it: what was found in it is there only in whole reports. */
type Gated = Outline & Partial<Pick<DepartmentReport, 'sections' | 'doubts'>>;

/** What a gate looks at. A comparison with an earlier report is there only when the run was given one. */
export interface Run extends Pick<Report, 'waivers' | 'reviews' | 'comparison'> {
  readonly departments: readonly Gated[];
  /** Short names of the units that ought to have a manifest. */
  readonly register: readonly string[];
}

/** The strictness at which `--fail-on` minds a kind. */
const STRICTNESS = { never: 0, fail: 1, partial: 2, warning: 3 } as const satisfies Record<
  Asked['failOn'],
  number
>;
const minds = ({ failOn, newOnly }: Asked, kind: 'fail' | 'partial' | 'warning'): boolean =>
  newOnly !== true && STRICTNESS[failOn] >= STRICTNESS[kind];

const nameOf = ({ unit, declared, file }: Outline): string => unit?.short ?? declared ?? file;

/** Whether any gate needs more than where the manifests stand: by then only whole reports will do. */
export const looksInside = (asked: Asked): boolean =>
  minds(asked, 'warning') || asked.newOnly === true || asked.minScores.some(({ scope }) => scope !== null);

/** Reviews and waivers are what counts, where the run has any. */
const resultsOf = ({ results, adjusted }: Outline): Outline['results'] => adjusted?.results ?? results;

const withResult = ({ sections = [] }: Gated, wanted: Result): readonly string[] =>
  sections
    .flatMap(({ points }) => points.flatMap(({ findings }) => findings))
    .filter(({ result, final = result }) => final === wanted)
    .map(({ id }) => id);

const byResult =
  (kind: 'fail' | 'partial') =>
  ({ departments }: Run, asked: Asked): readonly Closed[] => {
    if (!minds(asked, kind)) return [];
    return departments.flatMap((department): readonly Closed[] => {
      const have = resultsOf(department)[kind];
      if (have === 0) return [];
      const ids = withResult(department, kind);
      return [{ kind, department: nameOf(department), want: 0, have, by: have, ids }];
    });
  };

/** Doubts and hints of a manifest, and entries of the waivers and reviews that something is wrong with. */
const byWarning = ({ departments, waivers, reviews }: Run, asked: Asked): readonly Closed[] => {
  if (!minds(asked, 'warning')) return [];
  const closedBy = (ids: readonly string[]) =>
    ({ kind: 'warning', want: 0, have: ids.length, by: ids.length, ids }) as const;
  const own = departments.map((department) => {
    const hints = department.problems.filter(({ severity }) => severity === 'hint');
    const ids = [...hints, ...(department.doubts ?? [])].map(({ code }) => code);
    return { ...closedBy(ids), department: nameOf(department) };
  });
  const amiss = [
    ...(waivers?.entries ?? []).map(({ status, message }) => ({ id: `waiver-${status}`, message })),
    ...(reviews?.entries ?? []).map(({ status, message }) => ({ id: `review-${status}`, message })),
  ].filter(({ message }) => message !== undefined);
  return [...own, closedBy(amiss.map(({ id }) => id))].filter(({ ids }) => ids.length > 0);
};

const scoreWithin = (department: Gated, scope: string | null): Score => {
  if (scope === null) return department.adjusted ?? department.score;
  const parts = (department.sections ?? []).flatMap((section) => [section, ...section.points]);
  const found = parts.find(({ id }) => id === scope);
  return found?.adjusted ?? found?.score ?? { value: null, exact: null };
};

/** Exact figures are compared: 79.96 is below 80. Where there is nothing to judge there is nothing below. */
const byScore = ({ departments }: Run, { minScores }: Asked): readonly Closed[] =>
  departments.flatMap((department) =>
    minScores.flatMap(({ scope, atLeast }): readonly Closed[] => {
      const { exact } = scoreWithin(department, scope);
      if (exact === null) return [];
      const lacking = new Fraction(atLeast).sub(exact);
      if (lacking.compare(0) <= 0) return [];
      const by = lacking.toFraction();
      return [{ kind: 'score', department: nameOf(department), scope, want: atLeast, have: exact, by }];
    }),
  );

const gapsOf = ({ states, adjusted }: Outline): number =>
  adjusted?.gaps ?? states.missing + states.late + states.flawed;

/** Of the whole run: gaps that are open, of requirements that weigh something. */
const byGaps = ({ departments }: Run, { maxGaps }: Asked): readonly Closed[] => {
  const have = departments.reduce((sum, department) => sum + gapsOf(department), 0);
  if (maxGaps === null || have <= maxGaps) return [];
  return [{ kind: 'gaps', want: maxGaps, have, by: have - maxGaps }];
};

/** A manifest that cannot be judged is submitted all the same, if it says whose it is. */
const bySubmission = ({ departments, register }: Run, { submission }: Asked): readonly Closed[] => {
  const submitted = new Set(departments.map(({ unit }) => unit?.short));
  const ids = register.filter((name) => !submitted.has(name));
  if (!submission || ids.length === 0) return [];
  const have = register.length - ids.length;
  return [{ kind: 'submission', want: register.length, have, by: ids.length, ids }];
};

/** What the earlier report does not excuse. */
const byComparison =
  (kind: 'new-gaps' | 'withdrawn') =>
  ({ comparison }: Run, { newOnly }: Asked): readonly Closed[] =>
    newOnly === true && comparison !== undefined
      ? newGaps(comparison).filter((closed) => closed.kind === kind)
      : [];

/** Every kind of gate, in the order in which they are told. */
export const GATES = {
  fail: byResult('fail'),
  partial: byResult('partial'),
  warning: byWarning,
  score: byScore,
  gaps: byGaps,
  submission: bySubmission,
  'new-gaps': byComparison('new-gaps'),
  withdrawn: byComparison('withdrawn'),
} as const satisfies Record<Closed['kind'], (run: Run, asked: Asked) => readonly Closed[]>;

export const gate = (run: Run, asked: Asked): Gate => {
  const closed = Object.values(GATES).flatMap((closedBy) => closedBy(run, asked));
  const { failOn, minScores, maxGaps, submission, newOnly } = asked;
  return {
    failOn,
    met: closed.length === 0,
    ...(minScores.length === 0 ? {} : { minScores }),
    ...(maxGaps === null ? {} : { maxGaps }),
    ...(submission ? { submission } : {}),
    ...(newOnly === true ? { newOnly } : {}),
    closed,
  };
};
