/** The sheets of a workbook → which of them is which register, and which one explains. */
import { workbookWords } from '../messages/workbook.ts';
import type { RegisterName } from '../model.ts';
import { nearest } from '../source/suggest.ts';
import { bare, SHEETS } from './aliases.ts';
import type { Book, Grid } from './book.ts';
import { likeness } from './columns.ts';
import type { Gathered } from './read-ledger.ts';
import type { RegisterShape, Shape } from './shape.ts';

/** The first sheet, which explains and holds the head; the one with the requirements; the hidden one with the lists. */
export const HEAD_SHEET = '说明';
export const REQUIREMENTS_SHEET = '公开要求';
export const LISTS_SHEET = '选项';
const HEADS = [HEAD_SHEET, '填写说明', '填表说明', 'readme'].map(bare);
const OURS = [REQUIREMENTS_SHEET, LISTS_SHEET].map(bare);

export interface Chosen {
  readonly head: Grid | undefined;
  readonly registers: ReadonlyMap<RegisterName, Grid>;
}

const isBlank = ({ rows }: Grid): boolean => rows.every((row) => row.every((cell) => cell === undefined));

const sorted = (name: string): string => bare(name).replace(/^\d+/u, '');
const namesOf = ({ name, title }: RegisterShape): readonly string[] =>
  [title.zh, name, title.en, ...(SHEETS[name] ?? [])].map(bare);

/** The register whose name the sheet bears. 1_公开信息台账.csv: a number before the name only sorts the files. */
export const registerNamed = (
  { name }: Grid,
  registers: readonly RegisterShape[],
): RegisterShape | undefined => registers.find((each) => namesOf(each).includes(sorted(name)));

export const chooseSheets = (book: Book, { registers }: Shape, { faults }: Gathered): Chosen => {
  const found = new Map<RegisterName, Grid>();
  let head: Grid | undefined;
  const strangers: Grid[] = [];
  const claim = (register: RegisterShape, grid: Grid): void => {
    if (!found.has(register.name)) {
      found.set(register.name, grid);
      return;
    }
    const words = workbookWords['twice-sheet'](register.title.zh);
    faults.push({
      code: 'twice-sheet',
      severity: 'error',
      pointer: `/${register.name}`,
      words,
      spot: { grid, row: 0, column: 0 },
    });
  };
  for (const grid of book.grids) {
    const name = sorted(grid.name);
    const register = registerNamed(grid, registers);
    if (HEADS.includes(name)) head ??= grid;
    else if (register !== undefined) claim(register, grid);
    else if (!OURS.includes(name) && !isBlank(grid)) strangers.push(grid);
  }
  for (const grid of strangers) {
    const best = registers
      .filter(({ name }) => !found.has(name))
      .map((register) => ({ register, count: likeness(grid, register) }))
      .reduce((a, b) => (b.count > a.count ? b : a), {
        register: undefined as RegisterShape | undefined,
        count: 1,
      });
    const titles = registers.map(({ title }) => title.zh);
    const near = nearest(grid.name, titles);
    // A sheet called Sheet1 is known by its columns; one with a name of its own is not taken for something else.
    if (best.register !== undefined && /^(?:sheet|工作表|表)?\s*\d*$|台[账帐]/iu.test(grid.name)) {
      claim(best.register, grid);
      continue;
    }
    const words = workbookWords['unknown-sheet'](grid.name, near ?? best.register?.title.zh);
    const severity = near === undefined && best.count < 2 ? 'hint' : 'error';
    faults.push({ code: 'unknown-sheet', severity, pointer: '', words, spot: { grid, row: 0, column: 0 } });
  }
  return { head, registers: found };
};
