/** What is said beside the report, on standard error: one line each, with nothing in it that a terminal or a build log obeys. */
import type { Lang, Text } from '../model.ts';
import { clean } from '../render/text/clean.ts';
import type { Io } from './io.ts';

export const tell = (io: Io, lang: Lang, text: Text): void => io.stderr(`zwgk: ${clean(text[lang])}\n`);
