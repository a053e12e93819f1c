/** A sentence that names registers and fields as the manifest does → the same sentence with the names of sheets and columns. */
import type { RegisterName } from '../model.ts';
import type { Shape } from './shape.ts';

const NAME = / ?(?<![\w.])([a-z][A-Za-z]*(?:\.[a-z][A-Za-z]*)?)(?![\w.]) ?/gu;

/** @param home the register that the sentence is about; its columns are meant first. */
export const spoken = (text: string, { registers }: Shape, home: RegisterName): string => {
  const ordered = [...registers].sort((a, b) => Number(b.name === home) - Number(a.name === home));
  return text.replace(NAME, (whole: string, name: string) => {
    if (name === 'true' || name === 'false') return name === 'true' ? '“是”' : '“否”';
    const sheet = registers.find((register) => register.name === name)?.title.zh;
    const column = ordered
      .flatMap(({ fields }) => fields)
      .find(({ path }) => path.join('.') === name)?.header;
    const found = sheet ?? column;
    return found === undefined ? whole : `“${found}”`;
  });
};
