/** Elements as values → XML 1.0 text that any parser takes, whatever the strings in it are. */
import { clean } from '../text/clean.ts';

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly Element[] | string;
}
export const element = (
  name: string,
  attributes: Element['attributes'] = {},
  children: Element['children'] = [],
): Element => ({ name, attributes, children });

// XML 1.0 §2.2: these are in no document, not even as references. `clean` names all but the last two.
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Without what no document may hold, for who escapes by other means. */
export const presentable = (text: string): string => clean(text).replace(forbidden, '\uFFFD');

/** `##` is written so that a build server that reads the file aloud finds no command in it. */
export const escapeXml = (text: string): string =>
  presentable(text)
    .replace(/[&<>"']/g, (c) => REFERENCES[c] ?? c)
    .replace(/#(?=#)/g, '&#35;');

/** Several lines stay several lines; each of them is cleaned. */
export const lines = (texts: readonly string[]): string => texts.map(clean).join('\n');

/** Nor may a line begin as a command of GitHub's does. */
const escapedLines = (text: string): string =>
  text
    .split('\n')
    .map((line) => escapeXml(line).replace(/^(\s*):(?=:)/u, '$1&#58;'))
    .join('\n');

export function xml(root: Element): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${write(root, '')}`;
}

function write({ name, attributes, children }: Element, indent: string): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`);
  const open = `${indent}<${name}${written.join('')}`;
  if (children.length === 0) return `${open}/>\n`;
  if (typeof children === 'string') return `${open}>${escapedLines(children)}</${name}>\n`;
  return `${open}>\n${children.map((child) => write(child, `${indent}  `)).join('')}${indent}</${name}>\n`;
}
