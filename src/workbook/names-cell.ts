/** A list of names ↔ one cell: names parted by 、, and one that holds a separator itself in double quotes. */

const SEPARATOR = /[、,，;；\n\r]/u;
const SHY = /[、,，;；\n\r"]|^\s|\s$/u;

export const joinNames = (names: readonly string[]): string =>
  names.map((name) => (SHY.test(name) ? `"${name.replaceAll('"', '""')}"` : name)).join('、');

export const splitNames = (text: string): readonly string[] => {
  const names: string[] = [];
  let at = 0;
  while (at < text.length) {
    const quoted = /^\s*"((?:[^"]|"")*)"\s*(?=[、,，;；\n\r]|$)/u.exec(text.slice(at));
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
