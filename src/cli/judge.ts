/** Files → the Report: every manifest read, recognised, assessed, shared out and scored; the broken ones stay in it unjudged. */
import { assess } from '../assess/assess.ts';
import { type Judged, reportJudged, reportUnjudged } from '../assess/report.ts';
import { share } from '../assess/share.ts';
import { recogniser } from '../catalog/recognise.ts';
import { tailor } from '../catalog/tailor.ts';
import { UserError } from '../errors.ts';
import { cliWords } from '../messages/cli.ts';
import type {
  Catalog,
  DepartmentReport,
  Document,
  IsoDate,
  Manifest,
  Place,
  Policy,
  Problem,
  Report,
  Text,
} from '../model.ts';
import { conform } from '../source/conform.ts';
import { decode, encodingHint } from '../source/decode.ts';
import { readDocument } from '../source/read-document.ts';
import type { Chosen } from './choose-catalog.ts';
import { digestOf } from './digest.ts';
import { form, version } from './home.ts';
import type { Io } from './io.ts';
import { readBytes, STDIN, shownPath } from './paths.ts';

export type FailOn = 'fail' | 'partial' | 'never';
export interface JudgeOptions {
  readonly asOf: IsoDate | undefined;
  readonly only: readonly string[];
  readonly failOn: FailOn;
}

/** Today where the catalogue is in force, not where the program runs. */
const today = (io: Io, timezone: string): IsoDate =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: timezone, dateStyle: 'short' }).format(new Date(io.now()));

const wholeFile = (file: string): Place => ({
  file,
  line: 1,
  column: 1,
  endLine: 1,
  endColumn: 1,
  excerpt: '',
});

type Read =
  | { readonly digest: string; readonly document: Document<Manifest> }
  | { readonly digest: string; readonly problem: Problem };

const readManifest = (io: Io, path: string, file: string): Read => {
  const failed = (digest: string, code: string, message: Text): Read => ({
    digest,
    problem: { code, severity: 'error', message, pointer: '', place: wholeFile(file) },
  });
  let bytes: Uint8Array;
  try {
    bytes = readBytes(io, path);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? '';
    return failed(digestOf(''), 'not-read', cliWords['not-read'](file, reason));
  }
  const digest = digestOf(bytes);
  try {
    const decoded = decode(bytes);
    const { validate, schema } = form(io, 'manifest');
    const document = conform<Manifest>(readDocument(file, decoded.text), validate, schema);
    const hint = encodingHint(file, decoded);
    return {
      digest,
      document: hint === null ? document : { ...document, problems: [hint, ...document.problems] },
    };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return failed(digest, 'not-text', error.text);
  }
};

const isError = ({ severity }: Problem): boolean => severity === 'error';

/** What the file calls its department, as far as it can be told. */
const declaredIn = (value: unknown): string | null => {
  const declared =
    typeof value === 'object' && value !== null ? (value as { department?: unknown }).department : undefined;
  return typeof declared === 'string' ? declared : null;
};

/** The faults of form or of name that keep a manifest from being judged, or what is needed to report on it. */
const judgeOne = (io: Io, path: string, judging: Judging): Judged | DepartmentReport => {
  const file = path === STDIN ? '<stdin>' : shownPath(io, path);
  const read = readManifest(io, path, file);
  if ('problem' in read) return reportUnjudged(file, read.digest, [read.problem], null, undefined);
  const { document, digest } = read;
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
        : { date: today(io, judging.catalog.timezone), from: 'clock' };
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
}

/** The gate: no requirement that weighs something may fail (or, more strictly, be partial); a veto is a failing. */
const gateMet = (departments: readonly DepartmentReport[], failOn: FailOn): boolean => {
  if (failOn === 'never') return true;
  return departments.every(
    ({ results }) => results.fail === 0 && (failOn === 'fail' || results.partial === 0),
  );
};

const isJudged = (one: Judged | DepartmentReport): one is Judged => 'document' in one;

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
  const judging: Judging = { catalog, policy, predicate: chosen.predicate, recognise, unitNamed, options };

  const all = paths.map((path) => judgeOne(io, path, judging));
  const judged = all.filter(isJudged);
  const shared = share(
    judged.map(({ unit, findings }) => ({ unit: unit.short, findings })),
    policy,
  );
  const findingsOf = new Map(
    judged.map((one, index) => [one, shared[index]?.findings ?? one.findings] as const),
  );
  const departments = all.map((one) =>
    isJudged(one)
      ? reportJudged({ ...one, findings: findingsOf.get(one) ?? one.findings }, catalog, policy)
      : one,
  );
  return {
    $schema: 'urn:zwgk:report:1',
    form: 1,
    tool: { name: 'zwgk', version: version(io) },
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
    },
    only: options.only,
    gate: { failOn: options.failOn, met: gateMet(departments, options.failOn) },
    departments,
  };
};
