/** What was drawn, in one of its formats → everything in it that is more than text. An empty list is what every renderer owes. */
import { parse as parseCsv } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { type HtmlTag, named, parsePage, parseXml, tagsOf, type XmlNode } from './markup.ts';

type Faults = readonly string[];
const matches = (text: string, pattern: RegExp): Faults =>
  [...text.matchAll(pattern)].map(([found]) => found);

// Controls, marks that reorder or hide, halves of a pair, what no terminal shows.
const parts = [
  '\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F\\u061C',
  '\\u200B-\\u200F\\u2028-\\u202E\\u2060-\\u2069\\uFEFF\\p{Cs}',
];
const OBEYED = new RegExp(`[${parts.join('')}]`, 'gu');

/** A terminal obeys nothing in it; a carriage return would go back and write over. */
const plain = (text: string): Faults => [
  ...matches(text.replace(/^\uFEFF/u, '').replaceAll('\r\n', '\n'), OBEYED),
  ...matches(text.replaceAll('\r\n', '\n'), /\r/gu),
];
/** No line is an order of GitHub’s, and no word one of Azure’s or TeamCity’s, but those that are ours. */
const orders = (text: string, own = /(?!)/u): Faults =>
  text
    .split(/\r\n|[\n\r\u0085\u2028]/u)
    .flatMap((line) =>
      own.test(line)
        ? matches(line.slice(2), /##\w*\[/gu)
        : matches(line, /^\uFEFF?\s*::[\w-]+.{0,20}|##\w*\[.{0,20}/gu),
    );
const log = (text: string, own?: RegExp): Faults => [...plain(text), ...orders(text, own)];
const thrown = (read: () => unknown): Faults => {
  try {
    const found = read();
    return Array.isArray(found) ? found : [];
  } catch (error) {
    return [String(error)];
  }
};

const json = (text: string): Faults => [...log(text), ...thrown(() => void JSON.parse(text))];
const ndjson = (text: string): Faults => [
  ...log(text),
  ...text
    .trimEnd()
    .split('\n')
    .flatMap((line) => thrown(() => void JSON.parse(line))),
];
const FORMULA = /^[\s'"]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/u;
const formulaCells = (rows: readonly (readonly string[])[]): Faults =>
  rows.flat().filter((each) => FORMULA.test(each) && !each.startsWith("'") && Number.isNaN(Number(each)));
const csv = (text: string): Faults => [
  ...log(text),
  ...thrown(() => {
    // Rows that differ in length are an error of this parser.
    return formulaCells(parseCsv(text, { bom: true }));
  }),
];
const xml = (text: string): Faults => [...log(text), ...thrown(() => void parseXml(text))];

const LOADING =
  /^(?:img|image|iframe|object|embed|link|form|base|applet|frame|audio|video|source|foreignobject)$/iu;
const tagFaults = (tags: readonly HtmlTag[], inside: RegExp): Faults =>
  tags.flatMap(({ name, attributes }) => [
    ...(LOADING.test(name) ? [`<${name}>`] : []),
    ...Object.entries(attributes).flatMap(([key, value]) =>
      /^on/iu.test(key) ||
      /^(?:src|srcset|srcdoc|action|formaction|background|poster|data|xlink:href)$/iu.test(key) ||
      (/href/iu.test(key) && !inside.test(value)) ||
      (key === 'style' && /url\(|expression/iu.test(value))
        ? [`${name} ${key}=${value}`]
        : [],
    ),
  ]);
const html = (text: string): Faults => {
  const { tags, errors } = parsePage(text);
  const own = tags.filter(({ name }) => name === 'script').length;
  return [
    ...log(text),
    ...errors,
    ...(own <= 1 ? [] : [`${own} scripts`]),
    // To the page itself, and to a file of our own beside it.
    ...tagFaults(tags, /^(?:#|(?!(?:.*\/)?(?:\.|%2e){2}(?:\/|$))[^:/\\][^:]*$)/iu),
  ];
};
const markdown = (text: string): Faults => {
  const drawn = micromark(text, {
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
  });
  const tags = tagsOf(drawn);
  return [
    ...log(text),
    ...tagFaults(tags, /(?!)/u),
    ...tags
      .filter(({ name }) => /^(?:a|script|style|pre|del|em|svg|math|input)$/u.test(name))
      .map(({ name }) => name),
    ...matches(drawn.replace(/<!-- -->/gu, ''), /<!--.{0,20}/gu),
    ...matches(text, /@\w+|(?:https?:)\/\/|\bwww\.|\bGH-\d/gu),
  ];
};
const ics = (text: string): Faults => {
  const lines = text.split('\r\n').slice(0, -1);
  const unfolded = text
    .replace(/\r\n[ \t]/gu, '')
    .split('\r\n')
    .slice(0, -1);
  return [
    ...matches(text.replaceAll('\r\n', ''), /[\p{Cc}\p{Cs}\u2028\u2029]/gu),
    ...log(text),
    ...lines.filter((line) => Buffer.byteLength(line) > 75),
    ...unfolded.filter((line) => !/^[A-Z-]+(?:;[A-Z-]+=[^:;,"]+)*:/u.test(line)),
  ];
};

/** Excel reads `_x001B_` in a cell as the character itself. */
const decoded = (text: string): string =>
  text.replace(/_x([\dA-Fa-f]{4})_/gu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
const opened = (bytes: Uint8Array): ReadonlyMap<string, string> =>
  new Map(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]));
const OUTSIDE = /TargetMode="External"|externalLink|ddeLink|oleObject|vbaProject|attachedTemplate/giu;
const packed = (files: ReadonlyMap<string, string>): Faults =>
  [...files].flatMap(([name, text]) => [
    ...(name.includes('..') || name.startsWith('/') ? [name] : []),
    ...thrown(() => void parseXml(text)),
    ...matches(text, OUTSIDE),
  ]);
const formulasIn = (roots: readonly XmlNode[]): Faults =>
  roots
    .flatMap((root) => [...named(root, 'f'), ...named(root, 'formula1')])
    // The name of a sheet in quotes, and a text, are what a string of a file may become.
    .map(({ text }) => text.replace(/'(?:[^']|'')*'!/gu, ''))
    .filter(
      (text) =>
        /HYPERLINK\("(?!#)/iu.test(text) ||
        /cmd|calc|DDE|WEBSERVICE|evil|[\s;]/iu.test(text.replace(/"(?:[^"]|"")*"/gu, '')),
    );
const sheetsIn = (files: ReadonlyMap<string, string>): readonly XmlNode[] =>
  [...files]
    .filter(([name]) => /sharedStrings|worksheets\/sheet|workbook\.xml$/u.test(name))
    .map(([, text]) => parseXml(text));
const xlsx = (bytes: Uint8Array): Faults => {
  const files = opened(bytes);
  const roots = sheetsIn(files);
  const texts = roots.flatMap((root) => [...named(root, 't'), ...named(root, 'v')]);
  return [
    ...packed(files),
    ...texts.flatMap(({ text }) =>
      matches(decoded(text).replace(/\n/gu, ''), /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/gu),
    ),
    ...formulasIn(roots),
  ];
};
const docx = (bytes: Uint8Array): Faults => {
  const files = opened(bytes);
  const all = [...files.values()].join('').replace(/[\r\n\t]/gu, '');
  const fields = [...all.matchAll(/<w:instrText[^>]*>([^<]*)/gu)].map((match) => match[1]?.trim() ?? '');
  return [
    ...packed(files),
    ...matches(all, /[\p{Cc}\p{Bidi_Control}\p{Cs}\uFFFE\uFFFF]|<w:(?:fldSimple|hyperlink|object)\b/gu),
    ...fields.filter((field) => field !== 'PAGE'),
  ];
};

/** What the formats of build logs say on purpose. */
const OWN = {
  github:
    /^::(?:(?:error|warning|notice) file=[^,:]*(?:,(?:line|endLine|col|endColumn)=\d+)*,title=[^,:]*::|group::|endgroup::)/u,
  teamcity:
    /^##teamcity\[(?:inspectionType|inspection|buildStatisticValue|buildProblem|message) (?:\w+='(?:[^|'[\]\n\r]|\|[|'[\]nr]|\|0x0023)*' ?)+\]$/u,
  azure:
    /^##vso\[task\.logissue type=(?:error|warning);sourcepath=[^;\]]*;linenumber=\d+;columnnumber=\d+;code=[^;\]]*\]/u,
} as const;

const ofText = { text: log, json, ndjson, csv, xml, html, markdown, ics } as const;
const ofBytes = { xlsx, docx } as const;
export type Kind = keyof typeof ofText | keyof typeof ofBytes | keyof typeof OWN;

/** @param kind of what was drawn. */
export const more = (kind: Kind, drawn: Uint8Array): Faults => {
  if (kind === 'xlsx' || kind === 'docx') return ofBytes[kind](drawn);
  const text = Buffer.from(drawn).toString('utf8');
  if (kind in OWN) return log(text, OWN[kind as keyof typeof OWN]);
  return ofText[kind as keyof typeof ofText](text);
};
/** A ledger is the manifest itself in another form: its cells hold what the fields hold, and may lead to the pages that they name. */
export const moreInLedger = (drawn: Uint8Array): Faults => {
  const files = opened(drawn);
  const targets = [...files]
    .filter(([name]) => name.endsWith('.rels'))
    .flatMap(([, text]) => named(parseXml(text), 'Relationship'))
    .filter(({ attributes }) => attributes.TargetMode === 'External')
    .map(({ attributes }) => attributes.Target ?? '');
  return [
    ...packed(files).filter((fault) => fault !== 'TargetMode="External"'),
    ...targets.filter((target) => !/^https?:\/\//u.test(target)),
    ...formulasIn(sheetsIn(files)),
  ];
};
export const formulasInCsv = (text: string): Faults => formulaCells(parseCsv(text, { bom: true }));
