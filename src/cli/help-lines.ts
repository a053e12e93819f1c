/** A text of the help → lines of at most so many columns, Chinese broken between characters: commander breaks at blanks alone. */

/** Columns 2, as terminals show them. */
const WIDE = /[\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/gu;
/** One Chinese character or one word of another script, with the punctuation that may not be parted from it. */
const PIECE =
  /\s*[（《〈“‘「『【]*(?:\p{Script=Han}|[^\s\p{Script=Han}（《〈“‘「『【，。、；：！？）》〉”’」』】]+)?[，。、；：！？）》〉”’」』】]*/gu;

export const columnsOf = (text: string): number => text.length + (text.match(WIDE)?.length ?? 0);

export const helpLines = (text: string, columns: number): string => {
  const lines: string[] = [''];
  for (const [piece] of text.matchAll(PIECE)) {
    const line = lines.at(-1) ?? '';
    if (line === '' || piece === '' || columnsOf(line) + columnsOf(piece) <= columns)
      lines[lines.length - 1] = line + piece;
    else lines.push(piece.trimStart());
  }
  return lines.join('\n');
};
