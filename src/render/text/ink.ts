/** Pieces of text with the ink they are written in → one string, coloured or plain. */
import { Chalk, type ChalkInstance } from 'chalk';
import { clean } from './clean.ts';

export type Ink = 'plain' | 'strong' | 'dim' | 'good' | 'warn' | 'bad' | 'info' | 'marked';
export interface Span {
  readonly text: string;
  readonly ink: Ink;
}
export type Line = readonly Span[];
/** Lines that belong together, made as they are printed: a report of thousands of gaps is never held as a whole. */
export type Blocks = Generator<readonly Line[], void, undefined>;

/** The one door through which text gets onto a page: whatever it is, it is cleaned here. */
export const span = (text: string, ink: Ink = 'plain'): Span => ({ text: clean(text), ink });

const inks = {
  plain: () => (text) => text,
  strong: (chalk) => chalk.bold,
  dim: (chalk) => chalk.dim,
  good: (chalk) => chalk.green,
  warn: (chalk) => chalk.yellow,
  bad: (chalk) => chalk.red,
  info: (chalk) => chalk.cyan,
  marked: (chalk) => chalk.bold.underline,
} as const satisfies Record<Ink, (chalk: ChalkInstance) => (text: string) => string>;

let chalk: ChalkInstance | undefined;

/** Without the spaces at its end. */
export function paint(line: Line, color: boolean): string {
  if (!color) {
    let plain = '';
    for (const { text } of line) plain += text;
    return plain.trimEnd();
  }
  // The level is forced: the library never gets to look at the terminal or the environment.
  chalk ??= new Chalk({ level: 1 });
  const last = line.findLastIndex((piece) => piece.text.trimEnd() !== '');
  let out = '';
  for (let at = 0; at <= last; at++) {
    const { text, ink } = line[at] as Span;
    const shown = at === last ? text.trimEnd() : text;
    out += inks[ink](chalk)(shown);
  }
  return out;
}
