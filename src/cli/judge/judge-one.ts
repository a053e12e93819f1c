/** One file → what judging it needs and gives: read, recognised and assessed, or why it could not be judged. */
import { assess } from '../../assess/assess.ts';
import { type Judged, outlineUnjudged } from '../../assess/outline.ts';
import { recogniser } from '../../catalog/recognise.ts';
import { tailor } from '../../catalog/tailor.ts';
import type { Catalog, IsoDate, Outline, Policy, Problem } from '../../model.ts';
import type { Cache } from '../cache.ts';
import type { Chosen } from '../choose-catalog.ts';
import { digestOf } from '../digest.ts';
import type { Io } from '../io.ts';
import { STDIN, shownPath } from '../paths.ts';
import { readBytes, whyUnread } from '../read-bytes.ts';
import { declaredIn, readManifest, wholeProblem } from '../read-manifest.ts';
import { type Memory, rememberer } from '../remember.ts';
import type { ReadLedger } from '../workbook.ts';

/** What judging one manifest depends on besides its file. */
export interface Ground {
  readonly asOf: IsoDate | undefined;
  readonly only: readonly string[];
  /** Nobody asks for doubts. */
  readonly findingsOnly?: boolean | undefined;
  /** Nobody is told the manifests' digests: they are left empty, and what makes them is not loaded. */
  readonly undigested?: boolean | undefined;
  /** Where assessments of earlier runs are found and those of this one are kept. */
  readonly cache?: Cache | undefined;
  /** Workbooks among the files, read before. */
  readonly ledgers?: ReadonlyMap<string, ReadLedger> | undefined;
}

export interface Judging {
  readonly catalog: Catalog;
  readonly policy: Policy;
  readonly predicate: Chosen['predicate'];
  readonly recognise: ReturnType<typeof recogniser>;
  readonly unitNamed: (name: string) => Judged['unit'] | undefined;
  readonly ground: Ground;
  readonly digestOf: typeof digestOf;
  readonly memory: Memory | undefined;
  readonly today: () => IsoDate;
}

/** @param chosen with its limits as written: the policy's own take their place. */
export const judgingOf = (io: Io, chosen: Chosen, policy: Policy, ground: Ground): Judging => {
  const catalog = tailor(chosen.catalog, policy);
  const unitNamed = (name: string): Judged['unit'] | undefined =>
    catalog.units.find((unit) => [unit.short, unit.full, ...unit.aliases].includes(name.trim()));
  const { asOf, only, cache } = ground;
  let day: IsoDate | undefined;
  const today = (): IsoDate => {
    day ??= todayIn(io, catalog.timezone);
    return day;
  };
  const memory =
    cache === undefined ? undefined : rememberer({ io, cache, catalog, policy, asOf, only, today: today() });
  const { predicate } = chosen;
  return {
    catalog,
    policy,
    predicate,
    recognise: recogniser(catalog),
    unitNamed,
    ground,
    digestOf: ground.undigested === true ? () => '' : digestOf,
    memory,
    today,
  };
};

/** Today where the catalogue is in force, not where the program runs. */
const todayIn = (io: Io, timezone: string): IsoDate =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: timezone, dateStyle: 'short' }).format(new Date(io.now()));

const isError = ({ severity }: Problem): boolean => severity === 'error';

/** The faults of form or of name that keep a manifest from being judged, or what is needed to report on it. */
export const judgeOne = (io: Io, path: string, judging: Judging): Judged | Outline => {
  const file = path === STDIN ? '<stdin>' : shownPath(io, path);
  const ledger = judging.ground.ledgers?.get(path);
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
    return outlineUnjudged(file, judging.digestOf(''), [problem], null, undefined);
  }
  const digest = judging.digestOf(bytes);
  const judgeNow = () => judgeBytes(io, bytes, digest, file, judging);
  return judging.memory?.recall(file, digest, judgeNow) ?? judgeNow();
};

const judgeBytes = (
  io: Io,
  bytes: Uint8Array,
  digest: string,
  file: string,
  judging: Judging,
): Judged | Outline => {
  const read = readManifest(io, bytes, digest, file);
  if ('problem' in read) return outlineUnjudged(file, read.digest, [read.problem], null, undefined);
  return judgeRead(read, file, judging);
};

const judgeRead = ({ document, digest }: ReadLedger, file: string, judging: Judging): Judged | Outline => {
  const declared = declaredIn(document.value);
  if (document.problems.some(isError)) {
    return outlineUnjudged(
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
    return outlineUnjudged(file, digest, problems, declared, unit);
  const asOf: Judged['asOf'] =
    judging.ground.asOf !== undefined
      ? { date: judging.ground.asOf, from: 'option' }
      : manifest.asOf !== undefined
        ? { date: manifest.asOf, from: 'manifest' }
        : { date: judging.today(), from: 'clock' };
  const { catalog, policy, predicate, ground } = judging;
  const assessment = assess(manifest, unit, {
    catalog,
    policy,
    asOf: asOf.date,
    only: ground.only,
    findingsOnly: ground.findingsOnly,
    predicate,
  });
  return { document, digest, unit, asOf, problems, ...assessment };
};
