/** A value → the text of a CSV cell that no sheet takes for a formula and no log for an order. */
import { clean } from '../text/clean.ts';
import { inLog } from './safe.ts';

export type Cell = string | number | undefined;

// A sheet takes these for the start of a formula, also behind spaces; the apostrophe makes it text again (OWASP, CSV injection).
const formula = /^[\s'"]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/u;

export const cell = (value: Cell): string => {
  if (typeof value === 'number') return String(value);
  const text = inLog(clean(value ?? ''));
  return formula.test(text) ? `'${text}` : text;
};
