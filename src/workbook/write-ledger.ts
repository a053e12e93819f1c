/** A manifest → the sheets of its workbook: one that explains and holds the head, one for each register, the requirements, and the words of the lists. */
import { levels } from '../messages/labels.ts';
import { sheetWords } from '../messages/ledger-sheets.ts';
import type { Catalog, Lang, Manifest, RegisterName, Requirement, Row } from '../model.ts';
import { columnName, type Look, type Offer, type Sheet, type Written } from './book.ts';
import { ZERO_HEADER } from './read-head.ts';
import type { Field, RegisterShape, Shape } from './shape.ts';
import { HEAD_SHEET, LISTS_SHEET, REQUIREMENTS_SHEET } from './sheets.ts';
import { spoken } from './spoken.ts';
import { registerOf, requirementsFor, wordsFor } from './vocabulary.ts';
import { writeCell } from './write-cell.ts';

/** Registers may be left out of the manifest; so may everything but the department. */
export type Draft = Partial<Manifest> & { readonly department: string };
export interface LedgerContext {
  readonly shape: Shape;
  readonly catalog: Catalog;
  readonly lang: Lang;
}

/** Rows that carry lists and formats beyond those that are filled in. */
const SPARE = 500;

const blank = (look: Look): Written => ({ value: null, look });
const cell = (value: string | number | null, look: Look): Written => ({ value, look });

/** Gathers the words that lists offer, one column of the hidden sheet for each list. */
const listKeeper = () => {
  const columns: (readonly string[])[] = [];
  return {
    add: (words: readonly string[]): string => {
      const key = words.join('\n');
      let at = columns.findIndex((known) => known.join('\n') === key);
      if (at < 0) at = columns.push(words) - 1;
      const name = columnName(at);
      return `${LISTS_SHEET}!$${name}$1:$${name}$${words.length}`;
    },
    sheet: (): Sheet => ({
      name: LISTS_SHEET,
      hidden: true,
      widths: columns.map(() => 24),
      rows: Array.from({ length: Math.max(1, ...columns.map(({ length }) => length)) }, (_, row) =>
        columns.map((words) => (words[row] === undefined ? undefined : cell(words[row] ?? '', 'text'))),
      ),
    }),
  };
};
type ListKeeper = ReturnType<typeof listKeeper>;

const valueAt = (record: object, path: readonly string[]): unknown => {
  let value: unknown = record;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Row)[key];
  }
  return value;
};

const YES_NO = ['是', '否'];

const offerOf = (
  field: Field,
  range: string,
  words: readonly string[],
  lists: ListKeeper,
  lang: Lang,
): Offer => {
  const closed = field.choices.length > 0 ? field.choices : field.kind === 'boolean' ? YES_NO : undefined;
  const offered = closed ?? words;
  return {
    range,
    ...(offered.length > 0 ? { from: lists.add(offered) } : {}),
    strict: closed !== undefined,
    heading: field.header,
    message: field.about[lang],
  };
};

const LOOKS: Partial<Record<Field['kind'], Look>> = { date: 'day', minute: 'minute', number: 'number' };

const WIDTHS: { readonly [K in Field['kind']]: number } = {
  text: 20,
  date: 13,
  minute: 18,
  period: 12,
  names: 24,
  ids: 16,
  number: 11,
  boolean: 11,
  choice: 14,
  url: 44,
};
const widthOf = ({ kind, path, header }: Field): number =>
  path.at(-1) === 'title' ? 44 : path.at(-1) === 'note' ? 30 : Math.max(WIDTHS[kind], header.length * 2 + 4);

/** Empty cells of a record have their borders too; an address is not wrapped. */
const rowCell = (value: unknown, field: Field): Written => {
  const look = LOOKS[field.kind] ?? 'text';
  const written = writeCell(value, field) ?? blank(look);
  return field.kind === 'url' && written.look === 'text' ? { ...written, look: 'link' } : written;
};

const registerSheet = (
  register: RegisterShape,
  rows: readonly Row[],
  requirements: readonly Requirement[],
  lists: ListKeeper,
  { catalog, lang }: LedgerContext,
): Sheet => {
  const { fields } = register;
  return {
    name: register.title.zh,
    frozen: 1,
    widths: fields.map(widthOf),
    columns: fields.map(({ kind }) => LOOKS[kind] ?? 'text'),
    rows: [
      fields.map(({ header, required }) =>
        cell(`${header}${required ? '*' : ''}`, required ? 'must' : 'head'),
      ),
      ...rows.map((row) => fields.map((field) => rowCell(valueAt(row, field.path), field))),
    ],
    filter: `A1:${columnName(fields.length - 1)}${rows.length + 1}`,
    offers: fields.map((field, index) => {
      const column = columnName(index);
      const words = wordsFor(catalog, requirements, register.name, field.path);
      return offerOf(field, `${column}2:${column}${rows.length + 1 + SPARE}`, words, lists, lang);
    }),
  };
};

const headSheet = (manifest: Draft, lists: ListKeeper, { shape, catalog, lang }: LedgerContext): Sheet => {
  const rows: (readonly (Written | undefined)[])[] = [[cell(sheetWords.title[lang], 'title')]];
  const heights = new Map([[0, 36]]);
  const merges = [{ startRow: 0, startCol: 0, endRow: 0, endCol: 2 }];
  for (const [index, line] of sheetWords.intro.entries()) {
    merges.push({ startRow: rows.length, startCol: 0, endRow: rows.length, endCol: 2 });
    heights.set(rows.length, lang === 'zh' ? 34 : 48);
    rows.push([cell(`${index + 1}. ${line[lang]}`, 'note')]);
  }
  rows.push(
    [],
    [sheetWords.item, sheetWords.entry, sheetWords.about].map((text) => cell(text[lang], 'head')),
  );
  const offers: Offer[] = [];
  for (const field of shape.head) {
    const name = field.path.join('.');
    const value =
      valueAt(manifest, field.path) ?? (name === 'zwgk' ? 1 : name === 'catalog' ? catalog.id : undefined);
    const words = name === 'department' ? catalog.units.map(({ short }) => short) : [];
    const range = `B${rows.length + 1}`;
    offers.push(offerOf(field, range, words, lists, lang));
    heights.set(rows.length, 34);
    const entry = writeCell(value, field) ?? blank(LOOKS[field.kind] ?? 'text');
    rows.push([
      cell(`${field.header}${field.required ? '*' : ''}`, 'label'),
      { ...entry, look: entry.look === 'text' || entry.look === 'number' ? 'entry' : entry.look },
      cell(field.about[lang], 'about'),
    ]);
  }
  rows.push(
    [],
    [
      cell(sheetWords.register[lang], 'head'),
      cell(ZERO_HEADER, 'head'),
      cell(sheetWords.about[lang], 'head'),
    ],
  );
  const from = rows.length + 1;
  for (const { name, title, about } of shape.registers) {
    const zero = manifest[name]?.length === 0;
    heights.set(rows.length, 34);
    rows.push([cell(title.zh, 'label'), cell(zero ? '是' : null, 'entry'), cell(about[lang], 'about')]);
  }
  const message = sheetWords.zero[lang];
  const range = `B${from}:B${rows.length}`;
  offers.push({ range, from: lists.add(['是']), strict: true, heading: ZERO_HEADER, message });
  return { name: HEAD_SHEET, rows, widths: [22, 34, 78], heights, merges, offers, portrait: true };
};

const requirementsSheet = (
  requirements: readonly Requirement[],
  { catalog, shape, lang }: LedgerContext,
): Sheet => {
  const points = new Map(
    catalog.sections.flatMap((section) => section.points.map((point) => [point.id, point] as const)),
  );
  const titles = new Map<RegisterName, string>(shape.registers.map(({ name, title }) => [name, title.zh]));
  const { requirement, point, level, where, elements, prove, remedy } = sheetWords;
  return {
    name: REQUIREMENTS_SHEET,
    frozen: 1,
    widths: [38, 26, 10, 18, 34, 50, 50],
    filter: `A1:G${requirements.length + 1}`,
    rows: [
      [requirement, point, level, where, elements, prove, remedy].map((text) => cell(text[lang], 'head')),
      ...requirements.map((each) => {
        const home = points.get(each.id.split('.').slice(0, 2).join('.'));
        const parts = 'elements' in each.with ? (each.with.elements ?? []) : [];
        const words = lang === 'zh' ? each : { ...each, ...each.en };
        const pointTitle = home === undefined ? '' : `${home.id} ${lang === 'zh' ? home.title : home.en}`;
        return [
          `${each.id} ${words.title}`,
          pointTitle,
          levels[each.level][lang],
          titles.get(registerOf(each)) ?? '',
          parts.join('、'),
          lang === 'zh' ? spoken(words.prove, shape, registerOf(each)) : words.prove,
          lang === 'zh' ? spoken(words.remedy, shape, registerOf(each)) : words.remedy,
        ].map((text) => cell(text, 'body'));
      }),
    ],
  };
};

export const writeLedger = (manifest: Draft, context: LedgerContext): readonly Sheet[] => {
  const lists = listKeeper();
  const requirements = requirementsFor(context.catalog, manifest.department);
  const head = headSheet(manifest, lists, context);
  const registers = context.shape.registers.map((register) =>
    registerSheet(register, manifest[register.name] ?? [], requirements, lists, context),
  );
  return [head, ...registers, requirementsSheet(requirements, context), lists.sheet()];
};
