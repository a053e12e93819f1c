/** CSV text ↔ a sheet. Commas, tabs or semicolons; what a spreadsheet would run as a formula is written with an apostrophe before it. */
import { writeCsv as formatCsv, parseCsv } from 'hucre/csv';
import type { Grid, Sheet, Written } from './book.ts';

/** Also full-width, and behind blanks and quotes; its own apostrophes too, so that reading takes back exactly what writing put there. */
const RISKY = /^[\s'"]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^'*[\t\r]/u;
const guarded = (text: string): string => (RISKY.test(text) ? `'${text}` : text);
const unguarded = (text: string): string =>
  text.startsWith("'") && RISKY.test(text.slice(1)) ? text.slice(1) : text;

/** The separator of the first line that has one. */
const separatorOf = (text: string): string => {
  const line = text.split(/\r\n|\r|\n/u, 20).find((each) => /[,\t;]/u.test(each)) ?? '';
  if (line.includes('\t')) return '\t';
  return line.includes(',') ? ',' : ';';
};

/** No text that is read has it: as a line of its own behind the last one it tells that no quotation mark is open there. */
const END = '\0';

export const readCsv = (name: string, file: string, text: string): Grid => {
  const whole = /[\r\n]$/u.test(text) ? text : `${text}\n`;
  const rows = parseCsv(`${whole}${END}`, { delimiter: separatorOf(text), skipBom: true });
  const unclosed = rows.at(-1)?.[0] !== END;
  return {
    name,
    file,
    rows: (unclosed ? rows : rows.slice(0, -1)).map((row) =>
      row.map((raw) => {
        const value = unguarded(String(raw ?? '').replace(END, ''));
        return value === '' ? undefined : { value, text: value };
      }),
    ),
    merges: [],
    ...(unclosed ? { unclosed } : {}),
  };
};

const written = (cell: Written | undefined): string => {
  const value = cell?.value ?? '';
  if (value instanceof Date) {
    const minute = value.toISOString().slice(0, 16).replace('T', ' ');
    return cell?.look === 'minute' ? minute : minute.slice(0, 10);
  }
  return typeof value === 'number' ? String(value) : guarded(value);
};

/** UTF-8 with a byte order mark, without which Excel on Windows takes it for GBK. */
export const writeCsv = ({ rows }: Sheet): string => {
  const width = Math.max(1, ...rows.map((row) => row.length));
  return formatCsv(
    rows.map((row) => Array.from({ length: width }, (_, column) => written(row[column]))),
    { bom: true, lineSeparator: '\r\n' },
  );
};
