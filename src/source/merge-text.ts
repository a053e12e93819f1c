/** A node of a YAML document ↔ the text that it is written in: how new ones are written, and where old ones stand. */
import { Document, isMap, isScalar, isSeq, type Node, type ScalarTag, type YAMLSeq } from 'yaml';
import { doubleQuoted, isSeen } from './scalar.ts';

/** What a stretch of a text gives way to. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly insert: string;
}

export const STYLE = { lineWidth: 0, flowCollectionPadding: false } as const;

/** Its lines can all be seen, and none of them is an order to a build server. */
const isPlain = (text: string): boolean => isSeen(text.replaceAll('\n', '')) && !/^\s*::/mu.test(text);

/** A text as `yaml` writes it; what nobody would see, or a terminal would obey, as an escape. */
const safely = (tag: ScalarTag): ScalarTag => ({
  ...tag,
  stringify: (item, ...rest) => {
    const text = String(item.value);
    return isPlain(text) ? (tag.stringify?.(item, ...rest) ?? text) : doubleQuoted(text);
  },
});
export const emptyDocument = (): Document =>
  new Document(null, {
    customTags: (tags) =>
      tags.map((tag) =>
        typeof tag === 'object' && tag.tag.endsWith(':str') ? safely(tag as ScalarTag) : tag,
      ),
  });

/** Lists of plain words stand in one line, as people write them. */
export const nodeOf = (document: Document, value: unknown): Node => {
  const node = document.createNode(value) as Node;
  const flow = (inner: unknown): void => {
    if (isSeq(inner) && inner.items.every((item) => isScalar(item))) inner.flow = true;
    if (isMap(inner)) for (const pair of inner.items) flow(pair.value);
    if (isSeq(inner)) for (const item of inner.items) flow(item);
  };
  flow(node);
  return node;
};

/** The lines of a record, from its hyphen on. */
export const rendered = (node: Node, indent: number): string => {
  const document = emptyDocument();
  document.contents = document.createNode([]) as never;
  (document.contents as unknown as YAMLSeq).items = [node];
  const text = document.toString(STYLE).trimEnd();
  return text
    .split('\n')
    .map((line) => (line === '' ? line : ' '.repeat(indent) + line))
    .join('\n');
};

/** As the head has it: what has fields stands in braces. */
export const inLine = (value: unknown): string => {
  const node = nodeOf(emptyDocument(), value);
  if (isMap(node)) node.flow = true;
  const document = emptyDocument();
  document.contents = node as never;
  return document.toString({ ...STYLE, flowCollectionPadding: true }).trimEnd();
};

/** Where the last thing of a node ends; comments after it are not part of it. */
export const endOf = (node: unknown): number => {
  if (isMap(node) && node.flow !== true) {
    const last = node.items.at(-1);
    if (last !== undefined) return Math.max(endOf(last.key), endOf(last.value));
  }
  if (isSeq(node) && node.flow !== true && node.items.length > 0) return endOf(node.items.at(-1));
  return (node as Node | null)?.range?.[1] ?? 0;
};

export const lineStart = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;
/** After the line break of the line in which what ends at `offset` ends. */
export const lineEnd = (text: string, offset: number): number => {
  if (text[offset - 1] === '\n') return offset;
  const at = text.indexOf('\n', offset);
  return at < 0 ? text.length : at + 1;
};
