/** A text → a YAML scalar on one line that every parser reads as that very text, with nothing in it that is not seen. */

// Beside what JSON escapes: what YAML does not print, what turns the direction of writing, and what has no width.
const UNSEEN = /[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufffe\uffff]/g;

export const doubleQuoted = (text: string): string =>
  JSON.stringify(text)
    .replace(UNSEEN, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replaceAll('##', '#\\x23');

// Nothing in it that a single-quoted scalar cannot hold on its line.
export const isSeen = (text: string): boolean =>
  !/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029\ufffe\uffff]|##/u.test(text);

/** What needs no quotes wherever it stands, and means a text there. */
const PLAIN = /^[\p{Script=Han}“《〔][^:#,[\]{}'"\n\\]*$/u;

/** As people write it: without quotes where none are needed. */
export const scalarOf = (text: string): string => {
  if (!isSeen(text)) return doubleQuoted(text);
  return PLAIN.test(text) && text.trim() === text ? text : `'${text.replaceAll("'", "''")}'`;
};
