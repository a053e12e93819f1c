/** Files → the Report: every manifest read, recognised, assessed, shared out and scored; the broken ones stay in it unjudged. */
import { assess } from '../assess/assess.ts';
import type { Comparable } from '../assess/compare.ts';
import { gate } from '../assess/gate.ts';
import { guide } from '../assess/guide.ts';
import { type Judged, reportJudged, reportUnjudged } from '../assess/report.ts';
import { type Decided, type Outcomes, outcomesOf, reportDecided, settle } from '../assess/settle.ts';
import { share } from '../assess/share.ts';
import { recogniser } from '../catalog/recognise.ts';
import { tailor } from '../catalog/tailor.ts';
import type {
  Asked,
  Catalog,
  Comparison,
  DepartmentReport,
  IsoDate,
  Policy,
  Problem,
  Report,
} from '../model.ts';
import type { Cache } from './cache.ts';
import type { Chosen } from './choose-catalog.ts';
import { digestOf } from './digest.ts';
import { version } from './home.ts';
import type { Io } from './io.ts';
import { STDIN, shownPath } from './paths.ts';
import { readBytes, whyUnread } from './read-bytes.ts';
import { declaredIn, readManifest, wholeProblem } from './read-manifest.ts';
import { type Memory, rememberer } from './remember.ts';
import type { ReadLedger } from './workbook.ts';

export interface JudgeOptions {
  readonly asOf: IsoDate | undefined;
  readonly only: readonly string[];
  readonly asked: Asked;
  /** Waivers and reviews in use. */
  readonly decided: Decided;
  /** Where assessments of earlier runs are found and those of this one are kept. */
  readonly cache?: Cache | undefined;
  /** Workbooks among the files, read before. */
  readonly ledgers?: ReadonlyMap<string, ReadLedger> | undefined;
  /** Holds the run against an earlier one. */
  readonly compare?: ((run: Comparable) => Comparison) | undefined;
  /** Is shown every manifest that has been judged, as it is read and before reviews and waivers. */
  readonly look?: ((one: Judged) => void) | undefined;
  /** Is told after every file how many are done. */
  readonly tell?: ((done: number, total: number, file: string) => void) | undefined;
}

/** Today where the catalogue is in force, not where the program runs. */
const todayIn = (io: Io, timezone: string): IsoDate =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: timezone, dateStyle: 'short' }).format(new Date(io.now()));

const isError = ({ severity }: Problem): boolean => severity === 'error';

/** The faults of form or of name that keep a manifest from being judged, or what is needed to report on it. */
const judgeOne = (io: Io, path: string, judging: Judging): Judged | DepartmentReport => {
  const file = path === STDIN ? '<stdin>' : shownPath(io, path);
  const ledger = judging.options.ledgers?.get(path);
  if (ledger !== undefined) {
    const judgeLedger = () => judgeRead(ledger, file, judging);
    const isRead = !ledger.document.problems.some(({ code }) => code === 'not-read');
    return (isRead ? judging.memory?.recall(file, ledger.digest, judgeLedger) : undefined) ?? judgeLedger();
  }
  let bytes: Uint8Array;
  try {
    bytes = readBytes(io, path);
  } catch (error) {
    const problem = wholeProblem(file, 'not-read', whyUnread(error, file));
    return reportUnjudged(file, digestOf(''), [problem], null, undefined);
  }
  const digest = digestOf(bytes);
  const judgeNow = () => judgeBytes(io, bytes, digest, file, judging);
  return judging.memory?.recall(file, digest, judgeNow) ?? judgeNow();
};

const judgeBytes = (
  io: Io,
  bytes: Uint8Array,
  digest: string,
  file: string,
  judging: Judging,
): Judged | DepartmentReport => {
  const read = readManifest(io, bytes, digest, file);
  if ('problem' in read) return reportUnjudged(file, read.digest, [read.problem], null, undefined);
  return judgeRead(read, file, judging);
};

const judgeRead = (
  { document, digest }: ReadLedger,
  file: string,
  judging: Judging,
): Judged | DepartmentReport => {
  const declared = declaredIn(document.value);
  if (document.problems.some(isError)) {
    return reportUnjudged(
      file,
      digest,
      document.problems,
      declared,
      declared === null ? undefined : judging.unitNamed(declared),
    );
  }
  const { manifest, unit, problems: names } = judging.recognise(document);
  const problems = [...document.problems, ...names];
  if (unit === undefined || problems.some(isError))
    return reportUnjudged(file, digest, problems, declared, unit);
  const asOf: Judged['asOf'] =
    judging.options.asOf !== undefined
      ? { date: judging.options.asOf, from: 'option' }
      : manifest.asOf !== undefined
        ? { date: manifest.asOf, from: 'manifest' }
        : { date: judging.today(), from: 'clock' };
  const { catalog, policy, predicate, options } = judging;
  const assessment = assess(manifest, unit, {
    catalog,
    policy,
    asOf: asOf.date,
    only: options.only,
    predicate,
  });
  return { document, digest, unit, asOf, problems, ...assessment };
};

interface Judging {
  readonly catalog: Catalog;
  readonly policy: Policy;
  readonly predicate: Chosen['predicate'];
  readonly recognise: ReturnType<typeof recogniser>;
  readonly unitNamed: (name: string) => Judged['unit'] | undefined;
  readonly options: JudgeOptions;
  readonly memory: Memory | undefined;
  readonly today: () => IsoDate;
}

const isJudged = (one: Judged | DepartmentReport): one is Judged => 'document' in one;

/** What one lead met counts for the others, where the policy says so. */
const shareAmong = (
  all: readonly (Judged | DepartmentReport)[],
  policy: Policy,
): readonly (Judged | DepartmentReport)[] => {
  const judged = all.filter(isJudged);
  const shared = share(
    judged.map(({ unit, findings }) => ({ unit: unit.short, findings })),
    policy,
  );
  const findings = new Map(judged.map((one, index) => [one, shared[index]?.findings ?? one.findings]));
  return all.map((one) => (isJudged(one) ? { ...one, findings: findings.get(one) ?? one.findings } : one));
};

export const judge = (
  io: Io,
  paths: readonly string[],
  chosen: Chosen,
  policy: Policy,
  options: JudgeOptions,
): Report => {
  const catalog = tailor(chosen.catalog, policy);
  const recognise = recogniser(catalog);
  const unitNamed = (name: string): Judged['unit'] | undefined =>
    catalog.units.find((unit) => [unit.short, unit.full, ...unit.aliases].includes(name.trim()));
  const { asOf, only, cache } = options;
  let day: IsoDate | undefined;
  const today = (): IsoDate => {
    day ??= todayIn(io, catalog.timezone);
    return day;
  };
  const memory =
    cache === undefined ? undefined : rememberer({ io, cache, catalog, policy, asOf, only, today: today() });
  const { predicate } = chosen;
  const judging: Judging = { catalog, policy, predicate, recognise, unitNamed, options, memory, today };

  const judged = (path: string, index: number): Judged | DepartmentReport => {
    const one = judgeOne(io, path, judging);
    if (isJudged(one)) options.look?.(one);
    options.tell?.(index + 1, paths.length, isJudged(one) ? one.document.file : one.file);
    return one;
  };
  const { decided } = options;
  const outcomes: Outcomes[] = [];
  const reported = (one: Judged | DepartmentReport): DepartmentReport => {
    if (!isJudged(one)) return one;
    const settling = { unit: one.unit.short, asOf: one.asOf.date, only, policy };
    const settled = settle(one.findings, decided, settling);
    if (settled !== undefined) outcomes.push(outcomesOf(settled));
    const report = reportJudged({ ...one, settled }, catalog, policy);
    memory?.keep();
    return report;
  };
  // Where no lead answers for another, a manifest is let go as soon as its report is made.
  const departments =
    policy.sharedLeads === 'each'
      ? paths.map((path, index) => reported(judged(path, index)))
      : shareAmong(paths.map(judged), policy).map(reported);
  memory?.trim();
  const decisions = reportDecided(decided, outcomes);
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
