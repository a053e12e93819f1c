/** Names of units → names of files that every system takes, each another, none of them leading anywhere. */
import filenamify from 'filenamify';

/** Chinese takes three bytes a character, and file systems take 255 for a name with its ending. */
const LONGEST = 60;
const MOST_BYTES = 200;

/** What remains hidden on one system and visible on another: a dot, or a lock's `~$`, at the start. */
const LEADING = /^(?:\.|~\$)+/u;
/** Lone surrogates have no bytes; private use and marks without a letter show as anything. */
const UNSHOWN = /[\p{Co}\p{Cs}]|^\p{M}+/gu;

/** The library would keep whatever follows the last dot, however long it is. */
const cut = (name: string): string => {
  const letters = [...name];
  if (letters.length <= LONGEST && Buffer.byteLength(name) <= MOST_BYTES) return name;
  while (letters.length > LONGEST || Buffer.byteLength(letters.join('')) > MOST_BYTES) letters.pop();
  return letters.join('').replace(/[. ]+$/u, '');
};

const safeName = (name: string): string => {
  const plain = name.replace(LEADING, '_').replace(UNSHOWN, '_');
  return cut(filenamify(plain, { replacement: '_', maxLength: plain.length * 4 + 1 })) || '_';
};

/** Two names that differ in what a file system passes over, such as case, are told apart by a number. */
export const safeNames = (names: readonly string[]): ReadonlyMap<string, string> => {
  const taken = new Set<string>();
  const key = (name: string): string => name.normalize('NFKC').toLowerCase();
  return new Map(
    names.map((name) => {
      const safe = safeName(name);
      let free = safe;
      for (let n = 2; taken.has(key(free)); n += 1) free = `${safe}-${n}`;
      taken.add(key(free));
      return [name, free] as const;
    }),
  );
};
