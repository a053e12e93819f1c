/** A document → how to write something else in place of one of its values or field names, where that can be done safely. */
import type { Document, Edit, Pointer } from '../model.ts';
import { ruler } from './positions.ts';

/** `text` keeps quotes and gets them where it needs them; `quoted` always has them; `bare` never does. */
export type Style = 'text' | 'quoted' | 'bare';
export interface Replacement {
  readonly pointer: Pointer;
  readonly mark: 'key' | 'value';
  /** What is expected to be written there, without quotes: a safeguard. */
  readonly from: string;
  readonly to: string;
  readonly style: Style;
}

/** What can stand without quotes, in brackets too, and is still read as it is written. */
const PLAIN = /^[^\s\-?:,[\]{}#&*!|>'"%@`](?:[^:#,[\]{}\p{Cc}]|:(?!\s|$)|(?<!\s)#)*$/u;
/** In the text of a block quotes would be letters like any other. */
const isInBlock = (before: string): boolean =>
  /[\s:-][|>][-+\d]*(?:[ \t]+#[^\r\n]*)?[ \t]*[\r\n]\s*$/.test(before.slice(-200));
const singleQuoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** `null` where something else stands there than expected, or where it is written in a way better left alone. */
export function replacer(
  document: Pick<Document, 'file' | 'text' | 'locate'>,
): (wanted: Replacement) => Edit | null {
  const measure = ruler(document.file, document.text);
  return ({ pointer, mark, from, to, style }) => {
    const place = document.locate(pointer, mark);
    const at = measure.offset(place.line, place.column);
    const end = measure.offset(place.endLine, place.endColumn);
    const written = document.text.slice(at, end);
    const quote = /^(["'])[^\\\r\n]*\1$/.exec(written)?.[1];
    const inner = quote === undefined ? written : written.slice(1, -1).replaceAll("''", "'");
    // References, tags, blocks and brackets stay as they are; of several lines more is written than was expected.
    if (quote === undefined && /^[*&!|>[{"']/.test(written)) return null;
    if (inner.trim() !== from.trim() || inner.trim() === '') return null;
    if (isInBlock(document.text.slice(0, at))) return null;
    const insert = insertOf(to, style, quote);
    return insert === null || insert === written ? null : { at, remove: end - at, insert };
  };
}

function insertOf(to: string, style: Style, quote: string | undefined): string | null {
  if (/\p{Cc}/u.test(to)) return null;
  if (style === 'bare') return to;
  if (style === 'quoted') return singleQuoted(to);
  if (quote === '"') return /["\\]/.test(to) ? singleQuoted(to) : `"${to}"`;
  return quote === undefined && PLAIN.test(to) && !to.endsWith(' ') ? to : singleQuoted(to);
}
