/** Files → the Report: every manifest read, recognised, assessed, shared out and scored; the broken ones stay in it unjudged. */
import { availableParallelism } from 'node:os';
import type { Comparable } from '../assess/compare.ts';
import { gate } from '../assess/gate.ts';
import { guide } from '../assess/guide.ts';
import type { Judged } from '../assess/outline.ts';
import { NOTHING_FOUND, reportJudged } from '../assess/report.ts';
import { type Decided, type Outcomes, outcomesOf, reportDecided, settle } from '../assess/settle.ts';
import { share } from '../assess/share.ts';
import type { Asked, Comparison, DepartmentReport, Gate, Outline, Policy, Report } from '../model.ts';
import type { Chosen } from './choose-catalog.ts';
import { version } from './home.ts';
import type { Io } from './io.ts';
import { handsFor } from './judge/batches.ts';
import { inCrew } from './judge/crew.ts';
import type { Job } from './judge/hand.ts';
import { type Ground, type Judging, judgeOne, judgingOf } from './judge/judge-one.ts';
import { isJudged, outlineFile, outlineOf } from './judge/outline-file.ts';
import { shelfOf } from './judge/recall-outlines.ts';
import { STDIN } from './paths.ts';

export interface JudgeOptions extends Ground {
  readonly asked: Asked;
  /** Waivers and reviews in use. */
  readonly decided: Decided;
  /** Holds the run against an earlier one. */
  readonly compare?: ((run: Comparable) => Comparison) | undefined;
  /** Is shown every manifest that has been judged, as it is read and before reviews and waivers. */
  readonly look?: ((one: Judged) => void) | undefined;
  /** Is told after every file how many are done. */
  readonly tell?: ((done: number, total: number, file: string) => void) | undefined;
}

/** What one lead met counts for the others, where the policy says so. */
const shareAmong = (all: readonly (Judged | Outline)[], policy: Policy): readonly (Judged | Outline)[] => {
  const judged = all.filter(isJudged);
  const shared = share(
    judged.map(({ unit, findings }) => ({ unit: unit.short, findings })),
    policy,
  );
  const findings = new Map(judged.map((one, index) => [one, shared[index]?.findings ?? one.findings]));
  return all.map((one) => (isJudged(one) ? { ...one, findings: findings.get(one) ?? one.findings } : one));
};

/** Every file judged, shared out and settled, and made into what is kept of it; in the order of the files. */
const judgeAll = <D extends Outline>(
  io: Io,
  paths: readonly string[],
  judging: Judging,
  options: JudgeOptions,
  keep: (one: Judged | Outline) => D,
): { readonly departments: readonly D[] } & Pick<Report, 'waivers' | 'reviews'> => {
  const { policy, memory } = judging;
  const { decided, only } = options;
  const judged = (path: string, index: number): Judged | Outline => {
    const one = judgeOne(io, path, judging);
    if (isJudged(one)) options.look?.(one);
    options.tell?.(index + 1, paths.length, isJudged(one) ? one.document.file : one.file);
    return one;
  };
  const outcomes: Outcomes[] = [];
  const concluded = (one: Judged | Outline): D => {
    if (!isJudged(one)) return keep(one);
    const settling = { unit: one.unit.short, asOf: one.asOf.date, only, policy };
    const settled = settle(one.findings, decided, settling);
    if (settled !== undefined) outcomes.push(outcomesOf(settled));
    const kept = keep({ ...one, settled });
    memory?.keep();
    return kept;
  };
  // Where no lead answers for another, a manifest is let go as soon as its report is made.
  const departments =
    policy.sharedLeads === 'each'
      ? paths.map((path, index) => concluded(judged(path, index)))
      : shareAmong(paths.map(judged), policy).map(concluded);
  memory?.trim();
  return { departments, ...reportDecided(decided, outcomes) };
};

export const judge = (
  io: Io,
  paths: readonly string[],
  chosen: Chosen,
  policy: Policy,
  options: JudgeOptions,
): Report => {
  const judging = judgingOf(io, chosen, policy, options);
  const { catalog } = judging;
  const { departments, ...decisions } = judgeAll(
    io,
    paths,
    judging,
    options,
    (one): DepartmentReport =>
      isJudged(one) ? reportJudged(one, catalog, policy) : { ...one, ...NOTHING_FOUND },
  );
  const register = catalog.units.map(({ short }) => short);
  const run = {
    tool: { name: 'zwgk' as const, version: version(io) },
    catalog: {
      id: catalog.id,
      version: catalog.version,
      title: { zh: catalog.title, en: catalog.en },
      digest: catalog.digest,
    },
    policy: {
      id: policy.id,
      version: policy.version,
      title: { zh: policy.title, en: policy.en },
      digest: policy.digest,
      ...(policy.grading.by === 'quotas' ? { grading: 'quotas' as const } : {}),
    },
    only: options.only,
    requirements: guide(catalog, departments),
    ...decisions,
    departments,
  };
  const comparison = options.compare?.(run);
  const compared = comparison === undefined ? {} : { comparison };
  return {
    $schema: 'urn:zwgk:report:1',
    form: 1,
    ...run,
    gate: gate({ departments, ...decisions, ...compared, register }, options.asked),
    ...compared,
  };
};

/** Where the manifests stand, and the gate: for those who do not ask what was found. */
export interface Skimmed {
  readonly departments: readonly Outline[];
  readonly gate: Gate;
}

type SkimOptions = Omit<JudgeOptions, 'compare'>;

/** Whether every file can be judged by itself, and by any thread. */
const isDivisible = (
  paths: readonly string[],
  { builtIn }: Chosen,
  policy: Policy,
  { decided, ledgers, look, tell }: SkimOptions,
): boolean =>
  builtIn !== undefined &&
  policy.sharedLeads === 'each' &&
  decided.reviews === undefined &&
  decided.waivers === undefined &&
  (ledgers?.size ?? 0) === 0 &&
  look === undefined &&
  tell === undefined &&
  !paths.includes(STDIN);

/** Files that can be judged in any order: what an earlier run knows of them, the rest by as many threads as are worth it. */
const outlineAll = async (
  io: Io,
  paths: readonly string[],
  chosen: Chosen,
  policy: Policy,
  { asOf, only, cache }: SkimOptions,
): Promise<readonly Outline[]> => {
  // An outline that is printed tells no digest; one that is kept does.
  const undigested = cache === undefined;
  const judging = judgingOf(io, chosen, policy, { asOf, only, findingsOnly: true, undigested });
  const work = (path: string): Outline => outlineFile(io, path, judging);
  const shelf = cache === undefined ? undefined : shelfOf(io, cache, judging);
  const known = paths.map((path) => shelf?.recall(path));
  const rest = paths.filter((_, index) => known[index] === undefined);
  const hands = handsFor(rest.length, io.env.ZWGK_THREADS, availableParallelism);
  const job: Job = { cwd: io.cwd, now: io.now(), catalog: chosen.catalog.id, policy, asOf, only, undigested };
  const made = hands === 0 ? rest.map(work) : await inCrew(io, hands, job, rest, work);
  let next = 0;
  const outlines = known.map((one) => one ?? (made[next++] as Outline));
  shelf?.keep(outlines);
  return outlines;
};

/** @param options that ask for nothing that only whole reports tell (`looksInside`). */
export const skim = async (
  io: Io,
  paths: readonly string[],
  chosen: Chosen,
  policy: Policy,
  options: SkimOptions,
): Promise<Skimmed> => {
  const alone = (): Pick<Skimmed, 'departments'> => {
    const judging = judgingOf(io, chosen, policy, options);
    return judgeAll(io, paths, judging, options, (one) => outlineOf(one, policy));
  };
  const run = isDivisible(paths, chosen, policy, options)
    ? { departments: await outlineAll(io, paths, chosen, policy, options) }
    : alone();
  const register = chosen.catalog.units.map(({ short }) => short);
  return { departments: run.departments, gate: gate({ ...run, register }, options.asked) };
};
