/** A manifest as it is and as the workbook has it → which record became which, and what changed in it. Values that a cell cannot tell apart are the same. */
import { isUntouched, type MergePlan, type RecordPlan, type ValueChange } from '../source/merge-manifest.ts';
import { understand } from './cells.ts';
import type { Field, Shape } from './shape.ts';
import { writeCell } from './write-cell.ts';

const valueAt = (record: unknown, path: readonly string[]): unknown => {
  let value = record;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as { readonly [key: string]: unknown })[key];
  }
  return value;
};

/** What the value is once it has gone through a cell: 2017年3月1日 and 2017-03-01 are one day, a list of one name is the name. */
const seen = (record: unknown, field: Field): string => {
  const written = writeCell(valueAt(record, field.path), field);
  if (written === undefined || written.value === null) return '';
  const { value, look } = written;
  const text = value instanceof Date ? value.toISOString() : String(value);
  const read = understand({ value, text, timed: look === 'minute' }, field, false);
  const understood = 'fault' in read ? text : read.value;
  return JSON.stringify(field.kind === 'period' ? String(understood) : understood);
};

const changesIn = (before: unknown, after: unknown, fields: readonly Field[]): readonly ValueChange[] =>
  fields
    .filter((field) => seen(before, field) !== seen(after, field))
    .map(({ path }) => ({ path, value: valueAt(after, path) }));

/** What tells one record from another though something in it has changed, the surest first. */
const IDENTITIES: readonly (readonly string[])[] = [
  ['url'],
  ['number'],
  ['for', 'title'],
  ['title'],
  ['for', 'period'],
];

const matchRows = (
  before: readonly unknown[],
  after: readonly unknown[],
  fields: readonly Field[],
): readonly (number | undefined)[] => {
  const from: (number | undefined)[] = after.map(() => undefined);
  const free = new Set(before.keys());
  const pass = (key: (record: unknown) => string | undefined): void => {
    const known = new Map<string, number[]>();
    for (const index of free) {
      const name = key(before[index]);
      if (name !== undefined) known.set(name, [...(known.get(name) ?? []), index]);
    }
    for (const [index, record] of after.entries()) {
      if (from[index] !== undefined) continue;
      const name = key(record);
      const found = name === undefined ? undefined : known.get(name)?.shift();
      if (found === undefined) continue;
      from[index] = found;
      free.delete(found);
    }
  };
  pass((record) => JSON.stringify(fields.map((field) => seen(record, field))));
  for (const names of IDENTITIES) {
    const parts = names.map((name) => fields.find(({ path }) => path.join('.') === name));
    if (parts.some((field) => field === undefined)) continue;
    pass((record) => {
      const values = parts.map((field) => (field === undefined ? '' : seen(record, field)));
      return values.includes('') ? undefined : JSON.stringify(values);
    });
  }
  return from;
};

const listAt = (manifest: unknown, name: string): readonly unknown[] | undefined => {
  const value = valueAt(manifest, [name]);
  return Array.isArray(value) ? value : undefined;
};

/** Nothing is left to change. */
export const isSettled = ({ head, registers }: MergePlan): boolean =>
  head.length === 0 && registers.every(isUntouched);

/** @param sheets the registers that the workbook speaks of; the others stay as they are. */
export const planMerge = (
  before: unknown,
  after: unknown,
  { head, registers }: Shape,
  sheets: readonly string[],
): MergePlan => ({
  head: changesIn(before, after, head).filter(({ value }) => value !== undefined),
  registers: registers
    .filter(({ name }) => sheets.includes(name) || listAt(after, name) !== undefined)
    .map(({ name, fields }) => {
      const [old, now] = [listAt(before, name), listAt(after, name)];
      if (now === undefined) return { name, before: old?.length, records: undefined };
      const from = matchRows(old ?? [], now, fields);
      const records = now.map((record, index): RecordPlan => {
        const origin = from[index];
        if (origin === undefined) return { from: undefined, record: record as object, changes: [] };
        return { from: origin, record: record as object, changes: changesIn(old?.[origin], record, fields) };
      });
      return { name, before: old?.length, records };
    }),
});
