/** A document of anything → the same document in the form its schema asks for, with every departure from it as a problem. */
import { charge } from '../messages/problems.ts';
import type { Document, Pointer, Problem, Repair } from '../model.ts';
import { isRecord, type Schema } from './applicable.ts';
import { explain, type Finding, siteOf } from './explain.ts';
import { repairsOfForm } from './fix-form.ts';
import { joiner } from './joined.ts';
import { isWorthNormalising, normalise } from './normalise.ts';
import { type Ruler, ruler } from './positions.ts';
import { MOST_PROBLEMS, problemOf, rereadMended } from './read-document.ts';
import type { SchemaError, Validate } from './validate.ts';

/** `schema` is asked for only when there is something to say. The value is a `T` if no problem is an error. */
export function conform<T>(
  document: Document<unknown>,
  validate: Validate,
  schema: () => object,
): Document<T> {
  const errors = errorsOf(validate, document.value);
  if (errors.length === 0 && !isWorthNormalising(document.text)) return document as Document<T>;
  // Said already: the file is empty, or not made of fields.
  if (!isRecord(document.value) && document.problems.length > 0) return document as Document<T>;
  const root = schema() as Schema;
  const judged = judge(document, validate, root, errors);
  if (judged.errors.length === 0 || !document.problems.every(isRepeatedOrMore))
    return judged.document as Document<T>;
  const unknown = judged.document.problems.filter(({ code }) => code === 'unknown-key');
  const mended = rereadMended(document, new Set(unknown.map(({ place }) => place.line)));
  if (mended === null) return judged.document as Document<T>;
  const again = judge(mended, validate, root, errorsOf(validate, mended.value));
  // Of more than are told nobody knows how many there are.
  const isSplit = document.problems.length > MOST_PROBLEMS && again.repeats < judged.repeats;
  return (isSplit || isBetter(again, judged) ? again.document : judged.document) as Document<T>;
}

/** A text read one way, with what is amiss with it. */
interface Reading {
  readonly document: Document<unknown>;
  readonly errors: readonly SchemaError[];
  /** How many fields are there twice. */
  readonly repeats: number;
}

/** A field that is there twice may be two records, whose hyphens want a blank each. */
const isRepeated = ({ code }: Problem): boolean => code === 'duplicate-key';
const isRepeatedOrMore = (problem: Problem): boolean => isRepeated(problem) || problem.code === 'too-many';

const errorsOf = (validate: Validate, value: unknown): readonly SchemaError[] =>
  validate(value) ? [] : [...(validate.errors ?? [])];

const spotOf = ({ keyword, instancePath, params }: SchemaError): string =>
  `${keyword} ${instancePath} ${String(params.additionalProperty ?? params.missingProperty ?? '')}`;

/** Less amiss, or as much and errors in other places: what was behind the first ones. What only the records lack that were found by mending weighs nothing. */
function isBetter(mended: Reading, written: Reading): boolean {
  const places = new Set(written.errors.map(spotOf));
  const found = mended.errors.filter((error) => error.keyword !== 'required' || places.has(spotOf(error)));
  const [left, amiss] = [found.length + mended.repeats, written.errors.length + written.repeats];
  return left === amiss ? found.some((error) => !places.has(spotOf(error))) : left < amiss;
}

/** `asWritten` is what the validator says of the value before it is understood. */
function judge(
  document: Document<unknown>,
  validate: Validate,
  root: Schema,
  asWritten: readonly SchemaError[],
): Reading {
  const repeats = document.problems.filter(isRepeated).length;
  const joinedAt = joiner(document);
  const { value, notes } = normalise(document.value, root, (pointer) => joinedAt(pointer)?.items ?? null);
  const errors = value === document.value ? asWritten : errorsOf(validate, value);
  // The written value is shown, the understood one is judged.
  const measure = ruler(document.file, document.text);
  const raw = (pointer: Pointer): string => written(document, measure, pointer);
  const findings = errors.length === 0 ? [] : explainAll(errors, value, root, raw, MOST_PROBLEMS);
  const found = [
    ...notes.map(({ pointer, charge: what }) => problemOf(what, 'hint', pointer, document.locate(pointer))),
    ...findings.map(({ pointer, mark, charge: what }) =>
      problemOf(what, 'error', pointer, document.locate(pointer, mark)),
    ),
  ];
  const problems = found.length === 0 ? document.problems : merge(document.problems, found);
  if (value === document.value && found.length === 0) return { document, errors, repeats };
  // What is not said any more can be mended all the same; what a record lacks cannot.
  const mendable = (): readonly Finding[] =>
    findings.length <= MOST_PROBLEMS
      ? findings
      : explainAll(
          errors.filter(({ keyword }) => keyword !== 'required'),
          value,
          root,
          raw,
          Number.POSITIVE_INFINITY,
        );
  const repairs = (): readonly Repair[] => [
    ...(document.repairs?.() ?? []),
    ...repairsOfForm(document, [
      ...notes.map((note) => ({ ...note, mark: 'value' as const })),
      ...mendable(),
    ]),
  ];
  return { document: { ...document, value, problems, repairs }, errors, repeats };
}

const parentOf = (pointer: Pointer): Pointer | null =>
  pointer === '' ? null : pointer.slice(0, pointer.lastIndexOf('/'));

function explainAll(
  errors: readonly SchemaError[],
  value: unknown,
  root: Schema,
  raw: (pointer: Pointer) => string,
  most: number,
): readonly Finding[] {
  const groups = new Map<Pointer, SchemaError[]>();
  for (const error of errors) {
    // `if` only repeats what `then` says.
    if (error.keyword === 'if') continue;
    const group = groups.get(error.instancePath);
    if (group === undefined) groups.set(error.instancePath, [error]);
    else group.push(error);
  }
  const inner = new Set<Pointer>();
  for (const pointer of groups.keys())
    for (let at = parentOf(pointer); at !== null && !inner.has(at); at = parentOf(at)) inner.add(at);
  const settled = new Set<Pointer>();
  const isSettled = (pointer: Pointer): boolean => {
    for (let at = parentOf(pointer); at !== null; at = parentOf(at)) if (settled.has(at)) return true;
    return false;
  };
  const findings: Finding[] = [];
  // A mistake in every record of a large file need not be read ten thousand times.
  for (const [pointer, group] of [...groups].sort(([a], [b]) => a.length - b.length)) {
    if (findings.length > most) break;
    if (settled.size > 0 && isSettled(pointer)) continue;
    const found = explain(siteOf(pointer, value, root, raw), group, inner.has(pointer), root);
    if (found.some((one) => one.charge.code === 'one-of')) settled.add(pointer);
    findings.push(...found);
  }
  // A field that lost its indentation is not missing from its record as well.
  const misplaced = new Set(
    findings.flatMap(({ charge: { code, facts } }) => (code === 'misplaced-key' ? [facts.key] : [])),
  );
  return findings.filter(
    ({ charge: { code, facts } }) => code !== 'missing-key' || !misplaced.has(facts.field.key),
  );
}

/** The value as it stands in the file, without its quotes. */
function written(document: Document<unknown>, measure: Ruler, pointer: Pointer): string {
  const { line, column, endLine, endColumn, excerpt, excerptColumn } = document.locate(pointer, 'value');
  const inLine = endLine === line;
  const inText = (): string => {
    const at = measure.offset(line, column);
    return document.text.slice(at, inLine ? measure.offset(line, endColumn) : measure.lineEnd(at));
  };
  const raw =
    excerptColumn === undefined ? excerpt.slice(column - 1, inLine ? endColumn - 1 : undefined) : inText();
  return /^(["']).*\1$/.test(raw) ? raw.slice(1, -1) : raw;
}

/** Faults after which it is not known what the rest of the line was to be. */
const OPAQUE: ReadonlySet<string> = new Set([
  'syntax',
  'stray-text',
  'under-value',
  'missing-comma',
  'unclosed-bracket',
]);

/**
 * In the order of the file. Where a fault of writing was named, what follows from it on that line is not said again;
 * a field that the record lacks is another matter.
 */
function merge(before: readonly Problem[], found: readonly Problem[]): readonly Problem[] {
  const lines = new Map(
    before.filter(({ severity }) => severity === 'error').map(({ place, code }) => [place.line, code]),
  );
  const fresh = found.filter(({ code, place }) => {
    const fault = lines.get(place.line);
    return fault === undefined || (code === 'missing-key' && !OPAQUE.has(fault));
  });
  const all = [...before, ...fresh].sort(
    (a, b) => a.place.line - b.place.line || a.place.column - b.place.column,
  );
  return bounded(all);
}

/** As many problems as anybody reads, errors before hints. Where errors are left out it is said; of hints too, unless errors took their place. */
export function bounded(all: readonly Problem[]): readonly Problem[] {
  if (all.length <= MOST_PROBLEMS) return all;
  const isMore = ({ code }: Problem): boolean => code === 'too-many';
  const errors = all.filter((problem) => problem.severity === 'error' && !isMore(problem));
  const shown = (errors.length > 0 ? errors : all).slice(0, MOST_PROBLEMS);
  const last = shown.at(-1);
  const isCut = errors.length === 0 || errors.length > MOST_PROBLEMS || all.some(isMore);
  if (last === undefined || !isCut) return shown;
  return [...shown, problemOf(charge('too-many', { shown: MOST_PROBLEMS }), last.severity, '', last.place)];
}
