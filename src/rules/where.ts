/** `where`: conditions on fields, made ready for many rows. */
import type { Condition, Row, Where } from '../model.ts';
import { fieldIn, sameName } from './registers.ts';

export type Test = (row: Row) => boolean;

const filledIn = (value: unknown): boolean =>
  value !== undefined &&
  value !== null &&
  value !== '' &&
  value !== false &&
  !(Array.isArray(value) && value.length === 0);

const testOf = (field: string, condition: Condition): Test => {
  const read = fieldIn(field);
  if (typeof condition === 'object' && 'not' in condition) {
    const { not } = condition;
    // `not: false` asks for an outright denial, which silence is not.
    if (typeof not === 'boolean') return (row) => read(row) !== not;
    const denied = testOf(field, not);
    return (row) => !denied(row);
  }
  if (typeof condition === 'boolean') return (row) => filledIn(read(row)) === condition;
  const wanted = new Set([condition].flat().map(sameName));
  const isWanted = (name: unknown): boolean => typeof name === 'string' && wanted.has(sameName(name));
  return (row) => {
    const value = read(row);
    return isWanted(value) || (Array.isArray(value) && value.some(isWanted));
  };
};

const anything: Test = () => true;
const nothing: Test = () => false;

const allOf = (where: Where): Test => {
  const tests = Object.entries(where).map(([field, condition]) => testOf(field, condition));
  return tests.length === 0 ? anything : tests.reduce((one, other) => (row) => one(row) && other(row));
};

/** Whether a row falls under any of the alternatives. */
export const whereTest = (where: Where | readonly Where[]): Test => {
  const [first = nothing, ...more] = [where].flat().map(allOf);
  return more.reduce((one, other) => (row) => one(row) || other(row), first);
};
