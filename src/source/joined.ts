/** A document → which of its texts stand there as a list whose hyphens have no blank behind them: one text to a parser (YAML 1.2.2 §8.2.1). */
import type { Document, Edit, Pointer } from '../model.ts';
import { ruler } from './positions.ts';

/** The items of a text that is written as a list, `null` of any other. */
export type ItemsAt = (pointer: Pointer) => readonly string[] | null;
interface Joined {
  readonly items: readonly string[];
  /** A blank behind every hyphen. */
  readonly edits: readonly Edit[];
}

/** What is still the same text once a blank follows its hyphen; a second hyphen might begin another item. */
const ITEM = /^-[^\s\-?:,[\]{}#&*!|>'"%@`](?:(?!\s-)(?:[^:#\p{Cc}]|:(?!\s|$)|(?<!\s)#))*$/u;

/** A text is a list only where every line of it begins with a hyphen, in one column, below its field: anywhere else, and in quotes, hyphens are meant as they stand. */
export function joiner(
  document: Pick<Document, 'file' | 'text' | 'locate'>,
): (pointer: Pointer) => Joined | null {
  const { file, text, locate } = document;
  const measure = ruler(file, text);
  return (pointer) => {
    const { line, column, endLine, endColumn } = locate(pointer, 'value');
    const start = measure.offset(line, 1);
    const indent = text.slice(start, measure.offset(line, column));
    const written = text.slice(start, measure.offset(endLine, endColumn));
    const lines = written.split(/\r\n|[\r\n]/);
    const isItem = (one: string): boolean => one.startsWith(indent) && ITEM.test(one.slice(indent.length));
    const isBelow =
      indent.trim() === '' && /:[ \t]*[\r\n]+$/.test(text.slice(Math.max(0, start - 200), start));
    if (!isBelow || !lines.every(isItem)) return null;
    const hyphens = written.matchAll(/(?:^|[\r\n])[ \t]*-/g);
    return {
      items: lines.map((one) => one.slice(indent.length + 1).trim()),
      edits: [...hyphens].map(({ 0: before, index }) => ({
        at: start + index + before.length,
        remove: 0,
        insert: ' ',
      })),
    };
  };
}
