/** What can be wrong with a record, and the small changes to a row that faults are made of. */
import type { RegisterName, Row } from '../../../src/model.ts';
import type { Draw } from '../draw.ts';

export interface Fault {
  readonly name: string;
  readonly in: RegisterName;
  /** How often, against the other faults that fit. */
  readonly weight: number;
  readonly fits: (row: Row) => boolean;
  /** `undefined`: the record is not there at all. */
  readonly spoil: (row: Row, draw: Draw) => Row | undefined;
  readonly remarks: readonly string[];
}

export const without = (row: Row, ...fields: readonly string[]): Row =>
  Object.fromEntries(Object.entries(row).filter(([field]) => !fields.includes(field)));
export const text = (value: unknown): string => (typeof value === 'string' ? value : '');
export const has = (field: string) => (row: Row) => row[field] !== undefined;
export const inner = (row: Row): Row =>
  typeof row.interpretation === 'object' ? (row.interpretation as Row) : {};
export const explained = (row: Row): boolean => row.interpretation !== undefined;
export const explain = (row: Row, change: (given: Row) => Row): Row => ({
  ...row,
  interpretation: change(inner(row)),
});
export const open = (row: Row): boolean => row.openness === '主动公开' && row.ended === undefined;
export const gone = (): undefined => undefined;

export const fault = (
  inRegister: RegisterName,
  name: string,
  weight: number,
  remarks: string,
  fits: Fault['fits'],
  spoil: Fault['spoil'],
): Fault => ({
  in: inRegister,
  name,
  weight,
  remarks: remarks === '' ? [] : remarks.split('｜'),
  fits,
  spoil,
});

export const always = (): boolean => true;
