/** The text of a manifest and a plan of what changes in it → the changed text. What the plan does not touch keeps every byte: comments, order, blank lines. */
import {
  Document,
  isMap,
  isScalar,
  isSeq,
  type Node,
  Pair,
  parseDocument,
  Scalar,
  YAMLMap,
  type YAMLSeq,
} from 'yaml';

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

const STYLE = { lineWidth: 0, flowCollectionPadding: false } as const;

/** Lists of plain words stand in one line, as people write them. */
const nodeOf = (document: Document, value: unknown): Node => {
  const node = document.createNode(value) as Node;
  const flow = (inner: unknown): void => {
    if (isSeq(inner) && inner.items.every((item) => isScalar(item))) inner.flow = true;
    if (isMap(inner)) for (const pair of inner.items) flow(pair.value);
    if (isSeq(inner)) for (const item of inner.items) flow(item);
  };
  flow(node);
  return node;
};

/** A whole new manifest: the head, then every register after a blank line. */
export const formatManifest = (manifest: object, opening: string): string => {
  const document = new Document();
  document.contents = nodeOf(document, manifest) as never;
  const lines = document.toString(STYLE).split('\n');
  return `${opening}${lines.map((line) => (/^[^\s#-][^:]*:\s*(?:\[\])?$/u.test(line) ? `\n${line}` : line)).join('\n')}`;
};

const rendered = (node: Node, indent: number): string => {
  const document = new Document();
  document.contents = document.createNode([]) as never;
  (document.contents as unknown as YAMLSeq).items = [node];
  const text = document.toString(STYLE).trimEnd();
  return text
    .split('\n')
    .map((line) => (line === '' ? line : ' '.repeat(indent) + line))
    .join('\n');
};

const renderedNew = (record: object, indent: number): string =>
  rendered(nodeOf(new Document(), record), indent);

/** Where the last thing of a node ends; comments after it are not part of it. */
const endOf = (node: unknown): number => {
  if (isMap(node) && node.flow !== true) {
    const last = node.items.at(-1);
    if (last !== undefined) return Math.max(endOf(last.key), endOf(last.value));
  }
  if (isSeq(node) && node.flow !== true && node.items.length > 0) return endOf(node.items.at(-1));
  return (node as Node | null)?.range?.[1] ?? 0;
};

const lineStart = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;
/** After the line break of the line in which what ends at `offset` ends. */
const lineEnd = (text: string, offset: number): number => {
  if (offset > 0 && text[offset - 1] === '\n') return offset;
  const at = text.indexOf('\n', offset);
  return at < 0 ? text.length : at + 1;
};

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
      if (held === undefined) map.add(new Pair(new Scalar(key), inner));
      else map.set(key, inner);
    }
    return;
  }
  if (value === undefined) map.delete(key);
  else if (isScalar(held) && typeof value !== 'object') held.value = value;
  else if (held === undefined) map.add(new Pair(new Scalar(key), nodeOf(document, value)));
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
  const first = node.items[0]?.key as Node | undefined;
  if (first !== undefined) [first.commentBefore, first.spaceBefore] = [null, false];
  try {
    return rendered(node, indent);
  } catch {
    // It refers to another record (an alias): written out in full.
    return renderedNew(record, indent);
  }
};

interface Splice {
  readonly start: number;
  readonly end: number;
  readonly insert: string;
}

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
    return `${lead}${renderedChange(node, plan, indent, document)}\n`;
  });
  return { start: first, end: ends.at(-1) ?? first, insert: pieces.join('') + waiting };
};

const ended = (lines: string): string => (lines.endsWith('\n') ? lines : `${lines}\n`);

const mergeRegister = (
  text: string,
  root: YAMLMap,
  plan: RegisterPlan,
  document: Document,
): Splice | null => {
  const { name, records } = plan;
  const pair = root.items.find(({ key }) => isScalar(key) && key.value === name);
  const fresh = (): string =>
    records === undefined || records.length === 0
      ? `${name}: []\n`
      : `${name}:\n${records.map(({ record }) => `${renderedNew(record, 2)}\n`).join('')}`;
  if (pair === undefined) {
    if (records === undefined) return null;
    // A new manifest holds a place for every register.
    const place = new RegExp(`^# ${name}:[ \\t]*\n`, 'mu').exec(text);
    if (place !== null) return { start: place.index, end: place.index + place[0].length, insert: fresh() };
    const gap = text.endsWith('\n') || text === '' ? '' : '\n';
    return { start: text.length, end: text.length, insert: `${gap}\n${fresh()}` };
  }
  const start = lineStart(text, (pair.key as Node).range?.[0] ?? 0);
  const end = lineEnd(text, Math.max(endOf(pair.key), endOf(pair.value)));
  if (records === undefined) return { start, end, insert: '' };
  const list = pair.value;
  if (isSeq(list) && list.items.length > 0 && list.flow !== true && records.length > 0)
    return mergeList(text, list, records, document);
  return { start, end, insert: fresh() };
};

const mergeHead = (text: string, root: YAMLMap, { path, value }: ValueChange): Splice | null => {
  const [key = '', inner] = path;
  const written = (what: unknown): string => {
    const node = nodeOf(new Document(), what);
    if (isMap(node)) node.flow = true;
    const document = new Document();
    document.contents = node as never;
    return document.toString({ ...STYLE, flowCollectionPadding: true }).trimEnd();
  };
  const held = root.get(key, true) as Node | undefined;
  if (held === undefined) {
    const before = root.items.findLast(
      ({ key: name }) => isScalar(name) && HEAD.includes(String(name.value)),
    );
    const at = before === undefined ? 0 : lineEnd(text, Math.max(endOf(before.key), endOf(before.value)));
    const gap = at > 0 && text[at - 1] !== '\n' ? '\n' : '';
    const line = `${key}: ${written(inner === undefined ? value : { [inner]: value })}\n`;
    return { start: at, end: at, insert: gap + line };
  }
  const [start = 0, end = 0] = held.range ?? [];
  if (inner === undefined) return { start, end, insert: written(value) };
  const now = isMap(held) ? (held.toJSON() as object) : {};
  return {
    start,
    end: isMap(held) && held.flow !== true ? endOf(held) : end,
    insert: written({ ...now, [inner]: value }),
  };
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
