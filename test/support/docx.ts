/** The bytes of a .docx → its parts, parsed by a strict parser, and what a reader sees of them. */
import { strFromU8, unzipSync } from 'fflate';
import { named, parseXml, type XmlNode } from './markup.ts';

export interface Opened {
  /** Name → the text of the part. */
  readonly parts: ReadonlyMap<string, string>;
  readonly body: XmlNode;
  /** Of every paragraph outside tables, in order. */
  readonly lines: readonly string[];
  /** Every table: rows of cells, a cell's paragraphs joined by line breaks. */
  readonly tables: readonly (readonly (readonly string[])[])[];
}

export const textIn = (node: XmlNode): string =>
  named(node, 'w:t')
    .map(({ text }) => text)
    .join('');

/** @throws Error where a part is no well-formed XML. */
export const openDocx = (bytes: Uint8Array): Opened => {
  const parts = new Map(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]));
  const trees = new Map([...parts].map(([name, text]) => [name, parseXml(text)] as const));
  const [body] = named(
    trees.get('word/document.xml') ?? { name: '', attributes: {}, children: [], text: '' },
    'w:body',
  );
  if (body === undefined) throw new Error('no body');
  const cellText = (cell: XmlNode): string => named(cell, 'w:p').map(textIn).join('\n');
  return {
    parts,
    body,
    lines: body.children.filter(({ name }) => name === 'w:p').map(textIn),
    tables: body.children
      .filter(({ name }) => name === 'w:tbl')
      .map((table) => named(table, 'w:tr').map((row) => named(row, 'w:tc').map(cellText))),
  };
};

/** The first element of a name anywhere below. */
export const find = (node: XmlNode, name: string): Readonly<Record<string, string>> => {
  const [found] = named(node, name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found.attributes;
};
