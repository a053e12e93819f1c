/** Written XML and HTML → trees, by parsers that refuse what is not well-formed. */
import { type DefaultTreeAdapterMap, parse, parseFragment } from 'parse5';
import { SaxesParser } from 'saxes';

export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlNode[];
  text: string;
}

/** @throws Error where the text is no well-formed XML. */
export const parseXml = (text: string): XmlNode => {
  const root: XmlNode = { name: '', attributes: {}, children: [], text: '' };
  const open: XmlNode[] = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const node: XmlNode = { name, attributes: attributes as Record<string, string>, children: [], text: '' };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.on('text', (piece) => {
    const node = open.at(-1);
    if (node !== undefined) node.text += piece;
  });
  parser.write(text).close();
  return root;
};

export const named = (node: XmlNode, name: string): readonly XmlNode[] =>
  node.children.flatMap((child) => [...(child.name === name ? [child] : []), ...named(child, name)]);

type Node = DefaultTreeAdapterMap['node'];
export interface HtmlTag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}
const tagsIn = (node: Node): readonly HtmlTag[] => [
  ...('tagName' in node
    ? [{ name: node.tagName, attributes: Object.fromEntries(node.attrs.map((a) => [a.name, a.value])) }]
    : []),
  ...('childNodes' in node ? node.childNodes.flatMap(tagsIn) : []),
];

/** The elements of a page, and the errors that a browser would mend in silence. */
export const parsePage = (
  text: string,
): { readonly tags: readonly HtmlTag[]; readonly errors: readonly string[] } => {
  const errors: string[] = [];
  const tree = parse(text, {
    onParseError: (error) => errors.push(`${error.code} ${error.startLine}`),
    sourceCodeLocationInfo: true,
  });
  return { tags: tagsIn(tree), errors };
};
export const tagsOf = (fragment: string): readonly HtmlTag[] => tagsIn(parseFragment(fragment));

const childrenOf = (node: Node): readonly Node[] => ('childNodes' in node ? node.childNodes : []);
const textIn = (node: Node): string => {
  if (node.nodeName === '#comment') return '';
  return 'value' in node ? node.value : childrenOf(node).map(textIn).join('');
};
const elements = (node: Node, name: string): readonly Node[] =>
  childrenOf(node).flatMap((child) => [
    ...(child.nodeName === name ? [child] : []),
    ...elements(child, name),
  ]);

/** What a reader sees of it. */
export const shownIn = (fragment: string): string => textIn(parseFragment(fragment));
/** Every table of it, its rows as head → cell. */
export const tablesIn = (fragment: string): readonly (readonly Readonly<Record<string, string>>[])[] =>
  elements(parseFragment(fragment), 'table').map((table) => {
    const [head = [], ...rows] = elements(table, 'tr').map((row) =>
      childrenOf(row)
        .filter(({ nodeName }) => nodeName === 'td' || nodeName === 'th')
        .map(textIn),
    );
    return rows.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i] ?? ''])));
  });
