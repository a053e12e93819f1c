/** `--format name[=file]` as typed → what to write where; and a report written there. */
import { UserError } from '../errors.ts';
import { cliWords } from '../messages/cli.ts';
import type { Report } from '../model.ts';
import { type FormatName, formatNames } from '../render/format-names.ts';
import type { formats, Render } from '../render/formats.ts';
import { renderJson } from '../render/json.ts';
import type { TextOptions } from '../render/options.ts';
import { renderText } from '../render/text.ts';
import { load } from './home.ts';
import type { Io } from './io.ts';
import { writeAtomically } from './paths.ts';
import { colorOf, widthOf } from './settings.ts';

export interface Output {
  readonly format: FormatName;
  /** Standard output where there is none. */
  readonly file: string | undefined;
}

/** @throws UserError when there is no such format, a file has no name or is named twice, or two formats would share standard output. */
export const outputsOf = (given: readonly string[]): readonly Output[] => {
  const outputs = given.map((each): Output => {
    const cut = each.indexOf('=');
    const name = cut < 0 ? each : each.slice(0, cut);
    const format = formatNames.find((candidate) => candidate === name);
    if (format === undefined) throw new UserError(cliWords['bad-format'](name, [...formatNames, 'xlsx']));
    if (cut === each.length - 1) throw new UserError(cliWords['no-format-file'](name));
    return { format, file: cut < 0 ? undefined : each.slice(cut + 1) };
  });
  const files = outputs.map(({ file }) => file);
  if (files.filter((file) => file === undefined).length > 1) throw new UserError(cliWords['two-on-stdout']());
  const twice = files.find((file, i) => file !== undefined && files.indexOf(file) !== i);
  if (twice !== undefined) throw new UserError(cliWords['two-in-file'](twice));
  return outputs;
};

/** The terminal's report and the contract are at hand; the others are loaded when they are asked for. */
const renderOf = (io: Io, format: FormatName): Render => {
  if (format === 'text') return renderText;
  if (format === 'json') return renderJson;
  return load<{ formats: typeof formats }>(io, 'formats.cjs').formats[format].render;
};

export const writeOut = (
  io: Io,
  report: Report,
  outputs: readonly Output[],
  page: Pick<TextOptions, 'lang' | 'verbose' | 'quiet'>,
): void => {
  // All are rendered before any is written: a defect of one leaves no half of a set.
  const texts = outputs.map(({ format, file }) => {
    const terminal =
      file === undefined ? { width: widthOf(io), color: colorOf(io) } : { width: 80, color: false };
    return renderOf(io, format)(report, { ...page, ...terminal });
  });
  for (const [i, { file }] of outputs.entries()) {
    const text = texts[i] ?? '';
    if (file === undefined) io.stdout(text);
    else writeAtomically(io, file, text);
  }
};
