/** A list of names ↔ one cell: names parted by 、, and one that holds a separator itself in double quotes. */

const SEPARATOR = /[、,，;；\n\r]/u;
/** A line break before it parts names already: passed over here as well, it would be looked at again for each of them. */
const QUOTED = /[^\S\n\r]*"((?:[^"]|"")*)"\s*(?=[、,，;；\n\r]|$)/uy;
const SHY = /[、,，;；\n\r"]|^\s|\s$/u;

export const joinNames = (names: readonly string[]): string =>
  names.map((name) => (SHY.test(name) ? `"${name.replaceAll('"', '""')}"` : name)).join('、');

export const splitNames = (text: string): readonly string[] => {
  const names: string[] = [];
  let at = 0;
  while (at < text.length) {
    QUOTED.lastIndex = at;
    const quoted = QUOTED.exec(text);
    if (quoted !== null) {
      names.push((quoted[1] ?? '').replaceAll('""', '"'));
      at += quoted[0].length + 1;
      continue;
    }
    let end = at;
    while (end < text.length && !SEPARATOR.test(text[end] ?? '')) end++;
    names.push(text.slice(at, end).trim());
    at = end + 1;
  }
  return names.filter((name) => name !== '');
};
