/** The sheet 说明 → the head fields of the manifest, and the registers that are reported as zero. */
import { cellWords, workbookWords } from '../messages/workbook.ts';
import type { RegisterName } from '../model.ts';
import { bare } from './aliases.ts';
import type { Book, Cell, Grid } from './book.ts';
import { understand, yesOrNo } from './cells.ts';
import { fieldNamed } from './columns.ts';
import type { Spot } from './places.ts';
import type { Gathered } from './read-ledger.ts';
import { put } from './read-register.ts';
import type { Shape } from './shape.ts';

export const ZERO_HEADER = '零报告';

/** The head of a ledger and its registers are a few dozen rows. */
const SEARCHED = 500;

const textOf = (cell: Cell | undefined): string => cell?.text.trim() ?? '';

export const readHead = (
  grid: Grid | undefined,
  shape: Shape,
  book: Book,
  { spots, faults }: Gathered,
  value: { [key: string]: unknown },
): ReadonlyMap<RegisterName, Spot> => {
  const zero = new Map<RegisterName, Spot>();
  if (grid === undefined) return zero;
  spots.set('', { grid, row: 0, column: 0 });
  let zeroColumn: number | undefined;
  for (const [row, cells] of grid.rows.slice(0, SEARCHED).entries()) {
    const label = cells.findIndex((cell) => textOf(cell) !== '');
    if (label < 0) continue;
    const text = textOf(cells[label]);
    const field = zeroColumn === undefined ? fieldNamed(text, shape.head) : undefined;
    const marked = cells.findIndex((cell) => bare(textOf(cell)) === ZERO_HEADER);
    // A contact may bear any name.
    if (marked >= 0 && field === undefined) zeroColumn = marked;
    else if (zeroColumn !== undefined) {
      const register = shape.registers.find(({ title }) => bare(title.zh) === bare(text));
      const said = textOf(cells[zeroColumn]);
      if (register === undefined || said === '') continue;
      const spot = { grid, row, column: zeroColumn };
      const yes = said === ZERO_HEADER || said === '零' || said === '0' ? true : yesOrNo(said);
      if (yes === true) zero.set(register.name, spot);
      if (yes === null) {
        const words = workbookWords['zero-unclear'](said);
        faults.push({ code: 'zero-unclear', severity: 'error', pointer: `/${register.name}`, words, spot });
      }
    } else {
      const field = fieldNamed(text, shape.head);
      if (field === undefined) continue;
      const spot = { grid, row, column: label + 1 };
      const pointer = `/${field.path.join('/')}`;
      if (spots.has(pointer)) continue;
      spots.set(pointer, spot);
      const cell = cells[label + 1];
      if (textOf(cell) === '' || cell === undefined) continue;
      const read = understand(cell, field, book.from1904);
      if ('fault' in read) {
        const words = cellWords(field.header, cell.text, read.fault);
        faults.push({ code: read.fault.code, severity: 'error', pointer, words, spot });
        put(value, field.path, cell.text);
      } else put(value, field.path, read.value);
    }
  }
  return zero;
};
