/** A text of the help → lines of at most so many columns, Chinese broken between characters: commander breaks at blanks alone. */
import { wrap } from '../render/text/wrap.ts';

export const helpLines = (text: string, columns: number): string =>
  text
    .split('\n')
    .flatMap((row) => wrap([{ text: row, ink: 'plain' }], columns))
    .map((line) => line.map((span) => span.text).join(''))
    .join('\n');
