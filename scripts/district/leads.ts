/** What a unit owes alone or with few others: the catalogue's own examples, moved to other days and addresses. */
import { parse } from 'yaml';
import type { Catalog, RegisterName, Requirement, Row } from '../../src/model.ts';
import { addDays, periodsOf } from '../../src/rules/calendar.ts';
import { later, workday } from './days.ts';
import { addressOf, type Entry, type Making, sample } from './making.ts';

const REGISTER = {
  publish: 'disclosures',
  periodic: 'disclosures',
  hold: 'activities',
  arrange: 'arrangements',
  measure: 'measures',
} as const;

export const requirementsOf = (catalog: Catalog): readonly Requirement[] =>
  catalog.sections.flatMap(({ points }) => points.flatMap(({ requirements }) => requirements));

const DATES = ['formed', 'approved', 'published', 'since', 'date', 'on'] as const;
const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** The examples write （示例） in narrow brackets; a shared requirement says whose part it is. */
const retitled = (text: string, { unit }: Making, shared: boolean): string => {
  const bare = text.replaceAll(/[(（]示例[)）]/gu, '');
  const own = bare.replace(/^本部门/u, unit.full).replace(/^某街道/u, unit.full);
  return sample(shared ? `${own}（${unit.short}部分）` : own);
};

/** Every date moves by the same number of weeks, to a day on which offices work. */
const moved = (date: string, weeks: number, { year }: Making): string => {
  const to = workday(addDays(date, 7 * weeks));
  return to.startsWith(String(year)) ? to : date;
};

const rewritten = (row: Row, weeks: number, requirement: Requirement, making: Making, key: string): Row => {
  const entries = Object.entries(row).map(([field, value]): [string, unknown] => {
    const text = textOf(value);
    if (text === undefined) return [field, value];
    if ((DATES as readonly string[]).includes(field)) return [field, moved(text, weeks, making)];
    if (field === 'title') return [field, retitled(text, making, requirement.shared)];
    return [field, text.replaceAll('(示例)', '（示例）')];
  });
  const made = Object.fromEntries(entries);
  const day = textOf(made.published ?? made.since ?? made.date ?? made.on);
  const url = textOf(made.url);
  // What stands on the portal gets an article of its own; a column and another site keep their address.
  const article = /^https:\/\/www\.jingan\.gov\.cn\/.+\.html$/u;
  const [, point = '1'] = requirement.id.split('.');
  if (url === undefined || day === undefined || !article.test(url)) return made;
  return { ...made, url: addressOf(making, 10 + Number(point), day, key) };
};

/** The one example for a period, for every period, some days before it falls due. */
const everyPeriod = (
  requirement: Requirement & { readonly rule: 'periodic' },
  row: Row,
  catalog: Catalog,
  making: Making,
): readonly Row[] => {
  const { every } = requirement.with;
  if (every === 'year') return [row];
  return periodsOf(every, catalog.period).map(({ key, end }) => {
    const draw = making.draw.of(key);
    const published = later(end, draw.number('wait', 6, 10));
    const [year = '', month = ''] = key.split('-');
    const title = String(row.title).replace(/\d{4}年\d+月/u, `${year}年${Number(month)}月`);
    return {
      ...row,
      title,
      published,
      period: key,
      url: addressOf({ ...making, draw }, 1, published, 'url'),
    };
  });
};

const rowsOf = (requirement: Requirement, catalog: Catalog, making: Making): readonly Row[] => {
  if (requirement.rule === 'each') return [];
  const own = { ...making, draw: making.draw.of(requirement.id) };
  const example = parse(requirement.example) as { readonly [R in RegisterName]?: readonly Row[] };
  const weeks = own.draw.number('weeks', -2, 2);
  const rows = (example[REGISTER[requirement.rule]] ?? []).map((row, index) =>
    rewritten(row, weeks, requirement, own, String(index)),
  );
  const [first] = rows;
  if (requirement.rule === 'periodic' && first !== undefined)
    return everyPeriod(requirement, first, catalog, own);
  return rows;
};

/** Of all requirements that bind a unit and that few others share. */
export const leadRows = (
  catalog: Catalog,
  making: Making,
  common: ReadonlySet<string>,
): readonly (Entry & { readonly register: RegisterName })[] =>
  requirementsOf(catalog)
    .filter(({ id, units }) => units.includes(making.unit.short) && !common.has(id))
    .flatMap((requirement) =>
      requirement.rule === 'each'
        ? []
        : rowsOf(requirement, catalog, making).map((row) => ({
            row,
            proves: requirement.id,
            register: REGISTER[requirement.rule],
          })),
    );
