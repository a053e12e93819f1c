/** The text of a manifest and a plan of what changes in it → the changed text. What the plan does not touch keeps every byte: comments, order, blank lines. */
import { type Document, isMap, isScalar, isSeq, type Node, parseDocument, YAMLMap, type YAMLSeq } from 'yaml';
import {
  emptyDocument,
  endOf,
  inLine,
  lineEnd,
  lineStart,
  nodeOf,
  rendered,
  type Splice,
  STYLE,
} from './merge-text.ts';

/** A field of a record, or of the head, by its path; `undefined` takes it away. */
export interface ValueChange {
  readonly path: readonly string[];
  readonly value: unknown;
}
export interface RecordPlan {
  /** Its place in the list as it was; `undefined` for a new one. */
  readonly from: number | undefined;
  readonly record: object;
  readonly changes: readonly ValueChange[];
}
export interface RegisterPlan {
  readonly name: string;
  /** How many records it has; `undefined` where it is not there. */
  readonly before: number | undefined;
  /** In their new order; `undefined` takes the register away, an empty list is a zero report. */
  readonly records: readonly RecordPlan[] | undefined;
}
export interface MergePlan {
  readonly head: readonly ValueChange[];
  readonly registers: readonly RegisterPlan[];
}

/** A whole new manifest: the head, then every register after a blank line. */
export const formatManifest = (manifest: object, opening: string): string => {
  const document = emptyDocument();
  document.contents = nodeOf(document, manifest) as never;
  const lines = document.toString(STYLE).split('\n');
  return `${opening}${lines.map((line) => (/^[^\s#-][^:]*:\s*(?:\[\])?$/u.test(line) ? `\n${line}` : line)).join('\n')}`;
};

const renderedNew = (record: object, indent: number): string =>
  rendered(nodeOf(emptyDocument(), record), indent);

const change = (map: YAMLMap, path: readonly string[], value: unknown, document: Document): void => {
  const [key = '', ...rest] = path;
  const held = map.get(key, true);
  if (rest.length > 0) {
    if (isMap(held)) {
      change(held, rest, value, document);
      if (held.items.length === 0) map.delete(key);
    } else if (value !== undefined) {
      const inner = new YAMLMap();
      change(inner, rest, value, document);
      map.set(key, inner);
    }
    return;
  }
  if (value === undefined) map.delete(key);
  else if (isScalar(held) && typeof value !== 'object') held.value = value;
  else map.set(key, nodeOf(document, value));
};

/** A changed record in the place and the words of the old one, its comments kept. */
const renderedChange = (
  node: Node,
  { record, changes }: RecordPlan,
  indent: number,
  document: Document,
): string => {
  if (!isMap(node)) return renderedNew(record, indent);
  for (const { path, value } of changes) change(node, path, value, document);
  // What stands before and after the record is kept as text.
  node.commentBefore = null;
  node.comment = null;
  node.spaceBefore = false;
  try {
    return rendered(node, indent);
  } catch {
    // It refers to another record (an alias): written out in full.
    return renderedNew(record, indent);
  }
};

/** A hyphen with nothing but comments behind it, up to the first field. */
const OPENING = /^[ \t]*-(?:[ \t]*(?:#.*)?\n)+/u;

const mergeList = (
  text: string,
  list: YAMLSeq,
  records: readonly RecordPlan[],
  document: Document,
): Splice | null => {
  const nodes = list.items as Node[];
  const ends = nodes.map((node) => lineEnd(text, endOf(node)));
  // Its hyphen, which an anchor may part from its first field.
  const starts = nodes.map((_, index) => {
    const from = index === 0 ? lineStart(text, list.range?.[0] ?? 0) : (ends[index - 1] ?? 0);
    return from + Math.max(0, text.slice(from, ends[index]).search(/^[ \t]*-(?=\s)/mu));
  });
  const first = starts[0] ?? 0;
  const indent = /^[ \t]*/u.exec(text.slice(first))?.[0].length ?? 0;
  // What stands before each record since the end of the one before: comments and blank lines.
  const leads = nodes.map((_, index) => (index === 0 ? '' : text.slice(ends[index - 1], starts[index])));
  const kept = new Set(records.flatMap(({ from }) => from ?? []));
  const orphaned = new Map<number, string>();
  let waiting = '';
  for (const index of nodes.keys()) {
    if (kept.has(index)) {
      orphaned.set(index, waiting);
      waiting = '';
    } else if (/#/u.test(leads[index] ?? '')) waiting += leads[index];
  }
  const pieces = records.map((plan) => {
    const { from, record, changes } = plan;
    const node = from === undefined ? undefined : nodes[from];
    if (from === undefined || node === undefined) return `${renderedNew(record, indent)}\n`;
    const lead = `${orphaned.get(from) ?? ''}${leads[from] ?? ''}`;
    if (changes.length === 0) return lead + ended(text.slice(starts[from], ends[from]));
    const changed = renderedChange(node, plan, indent, document);
    const opening = OPENING.exec(text.slice(starts[from], ends[from]))?.[0];
    const margin = indent + 2;
    return `${lead}${opening === undefined ? changed : opening + ' '.repeat(margin) + changed.slice(margin)}\n`;
  });
  return { start: first, end: ends.at(-1) ?? first, insert: pieces.join('') + waiting };
};

const ended = (lines: string): string => (lines.endsWith('\n') ? lines : `${lines}\n`);

const freshRegister = (name: string, records: readonly RecordPlan[]): string =>
  records.length === 0
    ? `${name}: []\n`
    : `${name}:\n${records.map(({ record }) => `${renderedNew(record, 2)}\n`).join('')}`;

const mergeRegister = (
  text: string,
  root: YAMLMap,
  plan: RegisterPlan,
  document: Document,
): Splice | null => {
  const { name, records } = plan;
  const pair = root.items.find(({ key }) => isScalar(key) && key.value === name);
  if (pair === undefined) {
    if (records === undefined) return null;
    // A new manifest holds a place for every register.
    const place = new RegExp(`^# ${name}:[ \\t]*\n`, 'mu').exec(text);
    if (place !== null)
      return { start: place.index, end: place.index + place[0].length, insert: freshRegister(name, records) };
    const gap = text.endsWith('\n') ? '' : '\n';
    return { start: text.length, end: text.length, insert: `${gap}\n${freshRegister(name, records)}` };
  }
  const start = lineStart(text, (pair.key as Node).range?.[0] ?? 0);
  const end = lineEnd(text, Math.max(endOf(pair.key), endOf(pair.value)));
  if (records === undefined) return { start, end, insert: '' };
  const list = pair.value;
  if (isSeq(list) && list.flow !== true && records.length > 0)
    return mergeList(text, list, records, document);
  return { start, end, insert: freshRegister(name, records) };
};

/** Where a line below what a node is written in begins, and the line break that is lacking there. */
const below = (text: string, node: unknown): readonly [at: number, gap: string] => {
  const at = lineEnd(text, endOf(node));
  return [at, text[at - 1] === '\n' ? '' : '\n'];
};

/** Something else in place of a value; that of a block ends with its line. */
const replaced = (text: string, node: Node, value: unknown): Splice => {
  const [start = 0, end = 0] = node.range ?? [];
  return { start, end: text[end - 1] === '\n' ? end - 1 : end, insert: inLine(value) };
};

const mergeHead = (text: string, root: YAMLMap, { path, value }: ValueChange): Splice | null => {
  const [key = '', inner] = path;
  const held = root.get(key, true) as Node | undefined;
  if (held === undefined) {
    const before = root.items.findLast(
      ({ key: name }) => isScalar(name) && HEAD.includes(String(name.value)),
    );
    const [at, gap] = before === undefined ? [0, ''] : below(text, before.value ?? before.key);
    const line = `${key}: ${inLine(inner === undefined ? value : { [inner]: value })}\n`;
    return { start: at, end: at, insert: gap + line };
  }
  const field = inner !== undefined && isMap(held) ? held.get(inner, true) : undefined;
  if (inner === undefined || isScalar(field)) return replaced(text, (field ?? held) as Node, value);
  if (!isMap(held) || held.flow === true) {
    const now = isMap(held) ? (held.toJSON() as object) : {};
    return replaced(text, held, { ...now, [inner]: value });
  }
  const from = held.range?.[0] ?? 0;
  const [at, gap] = below(text, held);
  const margin = ' '.repeat(from - lineStart(text, from));
  return { start: at, end: at, insert: `${gap}${margin}${inner}: ${inLine(value)}\n` };
};
const HEAD = ['zwgk', 'catalog', 'department', 'asOf', 'contact'];

/** The register has every record that it had, as it was. */
export const isUntouched = ({ before, records }: RegisterPlan): boolean =>
  before === records?.length &&
  (records ?? []).every(({ from, changes }, index) => from === index && changes.length === 0);

/** `null` where the text is no manifest that can be edited: the caller has read it before. */
export const mergeManifest = (written: string, plan: MergePlan): string | null => {
  const crlf = written.includes('\r\n');
  let text = written.replaceAll('\r\n', '\n');
  const apply = (make: (root: YAMLMap, document: Document) => Splice | null): boolean => {
    const document = parseDocument(text);
    if (document.errors.length > 0 || !isMap(document.contents)) return false;
    const splice = make(document.contents as YAMLMap, document as unknown as Document);
    if (splice !== null) text = text.slice(0, splice.start) + splice.insert + text.slice(splice.end);
    return true;
  };
  for (const each of plan.head) if (!apply((root) => mergeHead(text, root, each))) return null;
  for (const register of plan.registers.filter((each) => !isUntouched(each)))
    if (!apply((root, document) => mergeRegister(text, root, register, document))) return null;
  return crlf ? text.replaceAll('\n', '\r\n') : text;
};
