/** Wanted names → names that Excel takes for sheets, none of them twice; and how formulas say them. */

/** Excel allows 31; what is left is room for a number. */
const LONGEST = 28;
/** Excel keeps it for itself. */
const RESERVED = 'history';

/** Never cuts a character in two. */
const shortened = (text: string): string => {
  let kept = '';
  for (const letter of text) {
    if (kept.length + letter.length > LONGEST) break;
    kept += letter;
  }
  return kept;
};

/** None of []:*?/\, nothing unseen, no apostrophe at either end (ECMA-376 18.2.19). */
const allowed = (wanted: string): string =>
  shortened(
    wanted
      .replace(/[[\]:*?/\\]|[\p{Cc}\p{Cf}\p{Cs}\p{Cn}\u2028\u2029]/gu, ' ')
      .replace(/\s+/gu, ' ')
      .replace(/^['\s]+/u, ''),
  ).replace(/(?<!['\s])['\s]+$/u, '');

/** A naming of the sheets of one workbook. */
export const sheetNames = () => {
  const taken = new Set<string>([RESERVED]);
  return (wanted: string): string => {
    const clean = allowed(wanted) || '_';
    let name = clean;
    for (let count = 2; taken.has(name.toLowerCase()); count++) name = `${clean} ${count}`;
    taken.add(name.toLowerCase());
    return name;
  };
};

export const quoted = (name: string): string => `'${name.replaceAll("'", "''")}'`;
