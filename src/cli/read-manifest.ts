/** A manifest's bytes → the document in its form, or why they are no text at all. */
import { UserError } from '../errors.ts';
import type { Document, Manifest, Place, Problem, Text } from '../model.ts';
import { conform } from '../source/conform.ts';
import { decode, encodingHint } from '../source/decode.ts';
import { readDocument } from '../source/read-document.ts';
import { form } from './home.ts';
import type { Io } from './io.ts';
import { readUtf8 } from './utf8.ts';

const wholeFile = (file: string): Place => ({
  file,
  line: 1,
  column: 1,
  endLine: 1,
  endColumn: 1,
  excerpt: '',
});

export type Read =
  | { readonly digest: string; readonly document: Document<Manifest> }
  | { readonly digest: string; readonly problem: Problem };

/** A problem of the file as a whole. */
export const wholeProblem = (file: string, code: string, message: Text): Problem => ({
  code,
  severity: 'error',
  message,
  pointer: '',
  place: wholeFile(file),
});

/** @param digest of the bytes. */
export const readManifest = (io: Io, bytes: Uint8Array, digest: string, file: string): Read => {
  try {
    const decoded = decode(bytes, readUtf8);
    const { validate, schema } = form(io, 'manifest');
    const document = conform<Manifest>(readDocument(file, decoded.text), validate, schema);
    const hint = encodingHint(file, decoded);
    return {
      digest,
      document: hint === null ? document : { ...document, problems: [hint, ...document.problems] },
    };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { digest, problem: wholeProblem(file, 'not-text', error.text) };
  }
};

/** What the file calls its department, as far as it can be told. */
export const declaredIn = (value: unknown): string | null => {
  const declared =
    typeof value === 'object' && value !== null ? (value as { department?: unknown }).department : undefined;
  return typeof declared === 'string' ? declared : null;
};
