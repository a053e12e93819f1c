/** A workbook's sheets → a document of the manifest they hold: its value, the cell of every value, and every fault. */
import { type Words, workbookWords } from '../messages/workbook.ts';
import type { Document, Place, Pointer, Problem } from '../model.ts';
import { bounded, conform } from '../source/conform.ts';
import { normalise } from '../source/normalise.ts';
import type { Validate } from '../source/validate.ts';
import type { Book } from './book.ts';
import { placeOf, type Spot } from './places.ts';
import { readHead } from './read-head.ts';
import { readRegister } from './read-register.ts';
import type { Shape } from './shape.ts';
import { chooseSheets, registerNamed } from './sheets.ts';

export interface LedgerForm {
  readonly shape: Shape;
  readonly validate: Validate;
  readonly schema: () => object;
}
/** What stands in for a head that the workbook does not have: a ledger of old has no 说明. */
export interface Defaults {
  readonly catalog: string;
  readonly department?: string | undefined;
}
/** What reading gathers as it goes. */
export interface Gathered {
  readonly spots: Map<Pointer, Spot>;
  readonly faults: {
    readonly code: string;
    readonly severity: Problem['severity'];
    readonly pointer: Pointer;
    readonly words: Words;
    readonly spot: Spot;
  }[];
}

export interface Ledger {
  readonly document: Document<unknown>;
  /** Registers that have a sheet in the workbook, filled or not. */
  readonly sheets: readonly string[];
}

export const readLedger = (book: Book, form: LedgerForm, defaults: Defaults): Ledger => {
  const { shape } = form;
  const gathered: Gathered = { spots: new Map(), faults: [] };
  const chosen = chooseSheets(book, shape, gathered);
  const value: { [key: string]: unknown } = { zwgk: 1, catalog: defaults.catalog };
  const zero = readHead(chosen.head, shape, book, gathered, value);
  if (value.department === undefined && defaults.department !== undefined)
    value.department = defaults.department;
  for (const register of shape.registers) {
    const grid = chosen.registers.get(register.name);
    const rows = grid === undefined ? [] : readRegister(grid, register, book, gathered);
    const none = zero.get(register.name);
    if (none !== undefined && rows.length > 0) {
      const words = workbookWords['zero-with-rows'](register.title.zh, rows.length);
      gathered.faults.push({
        code: 'zero-with-rows',
        severity: 'error',
        pointer: `/${register.name}`,
        words,
        spot: none,
      });
    }
    if (rows.length > 0 || none !== undefined) value[register.name] = rows;
    if (none !== undefined && rows.length === 0) gathered.spots.set(`/${register.name}`, none);
  }
  for (const { grid, title } of unseen(book, shape))
    gathered.faults.push({
      code: 'hidden-sheet',
      severity: 'error',
      pointer: '',
      words: workbookWords['hidden-sheet'](title.zh),
      spot: { grid, row: 0, column: 0 },
    });
  for (const grid of book.grids.filter(({ unclosed }) => unclosed === true)) {
    const row = grid.rows.length - 1;
    const spot = { grid, row, column: (grid.rows[row]?.length ?? 1) - 1 };
    const words = workbookWords['unclosed-quote']();
    gathered.faults.push({ code: 'unclosed-quote', severity: 'error', pointer: '', words, spot });
  }
  if (chosen.registers.size === 0 && chosen.head === undefined) {
    const spot = firstCell(book);
    gathered.faults.push({
      code: 'no-sheet',
      severity: 'error',
      pointer: '',
      words: workbookWords['no-sheet'](),
      spot,
    });
  } else if (value.department === undefined) {
    const spot = gathered.spots.get('/department') ?? firstCell(book);
    gathered.faults.push({
      code: 'no-department',
      severity: 'error',
      pointer: '/department',
      words: workbookWords['no-department'](),
      spot,
    });
  }
  return {
    document: conformed(book, form, value, gathered),
    sheets: [...chosen.registers.keys()],
  };
};

/** Registers with records on sheets that nobody sees: whether they are to count is not for the program to say. */
const unseen = (book: Book, { registers }: Shape) =>
  (book.hidden ?? []).flatMap((grid) => {
    const register = registerNamed(grid, registers);
    const aside: Gathered = { spots: new Map(), faults: [] };
    return register === undefined || readRegister(grid, register, book, aside).length === 0
      ? []
      : [{ grid, title: register.title }];
  });

const firstCell = (book: Book): Spot => {
  const grid = book.grids[0] ?? { name: '', file: book.file, rows: [], merges: [] };
  return { grid, row: 0, column: 0 };
};

/** Dates are free of form in a workbook; what else was understood rather than right is said. */
const QUIET: ReadonlySet<string> = new Set(['date-form', 'full-width']);

const conformed = (
  book: Book,
  { validate, schema }: LedgerForm,
  written: object,
  { spots, faults }: Gathered,
): Document<unknown> => {
  const order = new Map([...book.grids, ...(book.hidden ?? [])].map((grid, index) => [grid, index]));
  const spotOf = (pointer: Pointer): Spot => {
    for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
      const spot = spots.get(at);
      if (spot !== undefined) return spot;
    }
    return spots.get('') ?? firstCell(book);
  };
  const locate = (pointer: Pointer): Place => placeOf(book, spotOf(pointer));
  const { value, notes } = normalise(written, schema() as Parameters<typeof normalise>[1]);
  const own: readonly (Problem & { readonly spot: Spot })[] = faults.map(({ words, spot, ...rest }) => ({
    ...rest,
    ...words,
    place: placeOf(book, spot),
    spot,
  }));
  const hints = notes
    .filter(({ charge }) => !QUIET.has(charge.code))
    .map(({ pointer, charge }) => {
      const raw = 'raw' in charge.facts ? String(charge.facts.raw) : '';
      const right = 'right' in charge.facts ? String(charge.facts.right) : '';
      const words = workbookWords['number-brackets'](raw, right);
      return {
        code: charge.code,
        severity: 'hint' as const,
        pointer,
        ...words,
        place: locate(pointer),
        spot: spotOf(pointer),
      };
    });
  const charged = new Set(own.filter(({ severity }) => severity === 'error').map(({ pointer }) => pointer));
  // To the check of form the cell's text is a line of its own.
  const flat = (pointer: Pointer): Place => {
    const place = locate(pointer);
    return { ...place, column: 1, endColumn: place.excerpt.length + 1 };
  };
  const rest = conform({ file: book.file, text: '', value, problems: [], locate: flat }, validate, schema)
    .problems.filter(({ pointer, code }) => !isCharged(charged, pointer, code))
    .map((problem) => ({ ...problem, place: locate(problem.pointer), spot: spotOf(problem.pointer) }));
  const problems = [...own, ...hints, ...rest]
    .sort(
      (a, b) =>
        (order.get(a.spot.grid) ?? 0) - (order.get(b.spot.grid) ?? 0) ||
        a.spot.row - b.spot.row ||
        a.spot.column - b.spot.column,
    )
    .map(({ spot: _, ...problem }): Problem => problem);
  return { file: book.file, text: '', value, problems: bounded(problems), locate };
};

/** Said already: at the field itself, or at the record that lacks it. */
const isCharged = (charged: ReadonlySet<Pointer>, pointer: Pointer, code: string): boolean =>
  charged.has(pointer) ||
  (code === 'missing-key' &&
    [...charged].some((at) => at === '' || at.startsWith(`${pointer}/`) || pointer.startsWith(`${at}/`)));
