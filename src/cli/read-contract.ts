/** The file of JSON that the tool itself wrote → its value, held to the form that the tool promises. */
import { resolve } from 'node:path';
import { UserError } from '../errors.ts';
import type { Text } from '../model.ts';
import { conform } from '../source/conform.ts';
import { decode } from '../source/decode.ts';
import { readDocument } from '../source/read-document.ts';
import type { FormName } from './forms.ts';
import { form } from './home.ts';
import type { Io } from './io.ts';
import { STDIN } from './paths.ts';
import { MOST_OF_REPORT, readBytes } from './read-bytes.ts';

/** Words of its own for each contract. */
export interface ContractWords {
  readonly missing: (path: string) => Text;
  readonly notRead: (path: string, code: string) => Text;
  readonly notJson: (path: string) => Text;
  readonly bad: (path: string) => Text;
}

const bytesOf = (io: Io, given: string, words: ContractWords): Uint8Array => {
  try {
    return readBytes(io, given === STDIN ? STDIN : resolve(io.cwd, given), MOST_OF_REPORT);
  } catch (error) {
    if (error instanceof UserError) throw error;
    const code = (error as NodeJS.ErrnoException).code ?? '';
    throw new UserError(code === 'ENOENT' ? words.missing(given) : words.notRead(given, code));
  }
};

/** A later tool may have added fields: within one form nothing else changes, and they are passed over. */
const BY_LATER_TOOLS = 'additionalProperties';

/** What is longer is not read a second time to find the places of what is wrong in it. */
const LONGEST_TOLD = 32 * 2 ** 20;

/** @throws UserError with every problem of a file that does not have the form. */
export const readContract = <T>(io: Io, given: string, name: FormName, words: ContractWords): T => {
  const { text } = decode(bytesOf(io, given, words));
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    if (text.length > LONGEST_TOLD) throw new UserError(words.notJson(given));
    const problems = readDocument(given, text).problems.filter(({ severity }) => severity === 'error');
    throw new UserError(words.notJson(given), { problems });
  }
  const { validate, schema } = form(io, name);
  if (validate(value)) return value as T;
  if (validate.errors?.every(({ keyword }) => keyword === BY_LATER_TOOLS)) return value as T;
  if (text.length > LONGEST_TOLD) throw new UserError(words.bad(given));
  const { problems } = conform(readDocument(given, text), validate, schema);
  throw new UserError(words.bad(given), {
    problems: problems.filter(({ severity }) => severity === 'error'),
  });
};
