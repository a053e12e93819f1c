/** The text of a YAML file → a document: its value, where everything in it stands, and every fault of writing. Never throws. */
import { type Charge, charge, type ProblemCode, wordingOf } from '../messages/problems.ts';
import type { Document, Problem } from '../model.ts';
import { type Mended, mend } from './edits.ts';
import { type Fault, fault } from './fault.ts';
import { findFaults } from './faults.ts';
import { repairsOfFaults } from './fix-writing.ts';
import { type Parsed, parse } from './parse.ts';
import { parseBroken } from './parse-broken.ts';
import { locator, type Ruler, ruler } from './positions.ts';
import { type Spot, spotsOfEvents } from './spots.ts';

/** More than this helps nobody, and junk has thousands. */
export const MOST_PROBLEMS = 200;

export function readDocument(file: string, text: string): Document<unknown> {
  const measure = ruler(file, text);
  let parsed: Parsed;
  try {
    parsed = parse(text);
  } catch (cause) {
    return readBroken(file, text, measure, cause);
  }
  const document = documentOf(file, text, measure, mend(text, []), parsed, []);
  // A file of “title：静安” alone is text to a parser.
  return typeof document.value === 'string' ? (rereadMended(document, new Set()) ?? document) : document;
}

/**
 * The same file read with its silent faults mended: what a parser takes for text but was meant as a field. `null` where there are none.
 * `strange` are the lines whose fields nobody knows: only there can a colon within a name be a fault.
 */
export function rereadMended(
  document: Document<unknown>,
  strange: ReadonlySet<number>,
): Document<unknown> | null {
  const { file, text } = document;
  const measure = ruler(file, text);
  const faults = findFaults(text).filter(
    ({ silent, disputed, start, end }) =>
      silent && (disputed !== true || strange.has(measure.place(start, end).line)),
  );
  if (!faults.some(isError)) return null;
  try {
    return readMended(file, text, measure, faults);
  } catch {
    return null;
  }
}

const isError = ({ severity }: Fault): boolean => severity === 'error';
const mendAll = (text: string, faults: readonly Fault[]): Mended =>
  mend(
    text,
    faults.flatMap(({ edits }) => edits),
  );

/** The text read with its faults mended; without those that may be none, where nothing can be read with them. Throws what the parser says of the first. */
function readMended(file: string, text: string, measure: Ruler, faults: readonly Fault[]): Document<unknown> {
  const read = (some: readonly Fault[]): Document<unknown> => {
    const mended = mendAll(text, some);
    return documentOf(file, text, measure, mended, parse(mended.text), some);
  };
  try {
    return read(faults);
  } catch (cause) {
    const plain = faults.filter(({ disputed }) => disputed !== true);
    if (plain.length === faults.length || !plain.some(isError)) throw cause;
    try {
      return read(plain);
    } catch {
      throw cause;
    }
  }
}

function readBroken(file: string, text: string, measure: Ruler, cause: unknown): Document<unknown> {
  const faults = findFaults(text);
  let reason = cause;
  if (faults.some(isError)) {
    try {
      return readMended(file, text, measure, faults);
    } catch (again) {
      reason = again;
    }
  }
  const mended = mendAll(text, faults);
  const broken = parseBroken(mended.text, reason);
  const all = [...faults, ...broken.faults.map((one) => moved(one, mended))];
  return {
    file,
    text,
    value: broken.value,
    problems: problemsOf(measure, all),
    locate: locator(text, measure, broken.spots, mended.written),
    repairs: () => repairsOfFaults(text, faults),
  };
}

const moved = (one: Fault, mended: Mended): Fault => ({
  ...one,
  start: mended.written(one.start),
  end: mended.written(one.end),
});

function documentOf(
  file: string,
  text: string,
  measure: Ruler,
  mended: Mended,
  parsed: Parsed,
  faults: readonly Fault[],
): Document<unknown> {
  const spots = (): Spot | null => spotsOfEvents(mended.text, parsed.events);
  const value = parsed.values[0];
  const early = earlyEnds(mended.text, parsed);
  const found = [
    ...[...early, ...parsed.faults].map((one) => moved(one, mended)),
    ...rootFaults(text, parsed),
  ];
  const all = faults.length + found.length === 0 ? [] : problemsOf(measure, [...faults, ...found]);
  const document = {
    file,
    text,
    value,
    problems: all,
    locate: locator(text, measure, spots, mended.written),
  };
  // The edits of what was found in a mended text do not fit the one that was written; the next reading finds it again.
  const mendable = faults.length > 0 ? faults : early;
  return mendable.length === 0 ? document : { ...document, repairs: () => repairsOfFaults(text, mendable) };
}

/** End marks above all content, which some parsers skip and others take for the end of an empty file. */
function earlyEnds(text: string, { events: [, first] }: Parsed): readonly Fault[] {
  const start =
    first === undefined ? 0 : 'start' in first ? first.start : 'valueStart' in first ? first.valueStart : 0;
  if (start < 4 || text.lastIndexOf('...', start - 4) < 0) return [];
  const marks = text.slice(0, start).matchAll(/(?<=^\ufeff?|[\r\n])\.\.\.[ \t]*(?:\r\n|[\r\n]|(?=#))/g);
  return [...marks].map(({ 0: line, index }) =>
    fault('early-end', {}, index, index + 3, [{ at: index, remove: line.length, insert: '' }]),
  );
}

function rootFaults(text: string, { values, faults }: Parsed): readonly Fault[] {
  const [value] = values;
  if (faults.some(({ charge }) => charge.code === 'alias-bomb')) return [];
  if (values.length > 1) {
    // A first line “---” opens the only document; the one after it opens another.
    const marks = [...text.matchAll(/^---(?=\s|$)/gm)].map(({ index }) => index);
    const opening = /^(?:\s*(?:#.*)?(?:\r\n|\r|\n)|%.*(?:\r\n|\r|\n))*---(?=\s|$)/.test(text);
    const at = marks[opening ? 1 : 0] ?? /^\.\.\.(?=\s|$)/m.exec(text)?.index ?? 0;
    return [fault('several-documents', { mark: text.slice(at, at + 3) }, at, at + 3)];
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return [];
  const end = text.search(/[\r\n]|$/);
  if (value === undefined || value === null) return [fault('empty-file', {}, 0, end)];
  if (Array.isArray(value)) return [fault('root-list', {}, 0, end)];
  return [fault('root-text', { raw: String(value) }, 0, end)];
}

/** Faults in the order of the file, one for each line: what follows it on its line is its consequence. */
function problemsOf(measure: Ruler, faults: readonly Fault[]): readonly Problem[] {
  const problems: Problem[] = [];
  const lines = new Set<number>();
  const sorted = [...faults].sort((a, b) => a.start - b.start);
  for (const { charge: what, severity, start, end, quiet } of sorted) {
    const place = measure.place(start, end);
    const known = lines.has(place.line) && !SEVERAL.has(what.code);
    lines.add(place.line);
    if (quiet || known) continue;
    if (problems.length === MOST_PROBLEMS) {
      problems.push(problemOf(charge('too-many', { shown: MOST_PROBLEMS }), 'error', '', place));
      break;
    }
    problems.push(problemOf(what, severity, '', place));
  }
  return problems;
}

/** What stands on one line several times without one being the cause of the other. */
const SEVERAL: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'duplicate-key',
  'control-character',
  'full-width-comma',
  'full-width-colon',
]);

export function problemOf(
  what: Charge,
  severity: Problem['severity'],
  pointer: string,
  place: Problem['place'],
): Problem {
  return { code: what.code, severity, ...wordingOf(what), pointer, place };
}
