/** The file of a JSON report → the Report, held to the form that the tool itself promises. */
import { resolve } from 'node:path';
import { UserError } from '../errors.ts';
import { baselineWords } from '../messages/git.ts';
import type { Report } from '../model.ts';
import { conform } from '../source/conform.ts';
import { decode } from '../source/decode.ts';
import { readDocument } from '../source/read-document.ts';
import { form } from './home.ts';
import type { Io } from './io.ts';
import { readBytes, STDIN } from './paths.ts';

const bytesOf = (io: Io, given: string): Uint8Array => {
  try {
    return readBytes(io, given === STDIN ? STDIN : resolve(io.cwd, given));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    throw new UserError(
      code === 'ENOENT' ? baselineWords['no-report'](given) : baselineWords['not-read'](given, code),
    );
  }
};

/** A later tool may have added fields: within one form nothing else changes, and they are passed over. */
const BY_LATER_TOOLS = 'additionalProperties';

/** @throws UserError with every problem of a file that is no report. */
export const readReport = (io: Io, given: string): Report => {
  const { text } = decode(bytesOf(io, given));
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const problems = readDocument(given, text).problems.filter(({ severity }) => severity === 'error');
    throw new UserError(baselineWords['not-json'](given), { problems });
  }
  const { validate, schema } = form(io, 'report');
  if (validate(value)) return value as Report;
  if (validate.errors?.every(({ keyword }) => keyword === BY_LATER_TOOLS)) return value as Report;
  const { problems } = conform(readDocument(given, text), validate, schema);
  throw new UserError(baselineWords['bad-report'](given), {
    problems: problems.filter(({ severity }) => severity === 'error'),
  });
};
