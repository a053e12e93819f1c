/** `zwgk diff A.json B.json`: two reports → what became of every gap between them. */
import { compare, newGaps } from '../../assess/compare.ts';
import { UserError } from '../../errors.ts';
import { cliWords } from '../../messages/cli.ts';
import { gitWords } from '../../messages/git.ts';
import type { Comparison, Lang } from '../../model.ts';
import { renderDiffJson } from '../../render/diff-json.ts';
import { renderDiffMarkdown } from '../../render/diff-markdown.ts';
import { renderDiffText } from '../../render/diff-text.ts';
import type { TextOptions } from '../../render/options.ts';
import { EXIT } from '../exit.ts';
import type { Io } from '../io.ts';
import { STDIN, writeAtomically } from '../paths.ts';
import { readReport } from '../read-report.ts';
import { colorOf, widthOf } from '../settings.ts';

export interface DiffOptions {
  readonly format?: readonly string[];
  readonly failOnNew?: boolean;
  readonly verbose?: boolean;
}

/** Format name, as the user types it → its renderer. */
const RENDERERS = {
  text: renderDiffText,
  markdown: renderDiffMarkdown,
  json: (compared: Comparison) => renderDiffJson(compared),
} as const satisfies Record<string, (compared: Comparison, options: TextOptions) => string>;
type Format = keyof typeof RENDERERS;

interface Output {
  readonly format: Format;
  readonly file: string | undefined;
}

const outputOf = (given: string): Output => {
  const [, name = given, file] = /^([^=]*)=([\s\S]*)$/u.exec(given) ?? [];
  const known = Object.keys(RENDERERS) as Format[];
  const format = known.find((candidate) => candidate === name);
  if (format === undefined) throw new UserError(cliWords['bad-format'](name, known));
  return { format, file };
};

export const diff = (io: Io, lang: Lang, earlier: string, later: string, options: DiffOptions): number => {
  const outputs = (options.format ?? ['text']).map(outputOf);
  if (outputs.filter(({ file }) => file === undefined).length > 1)
    throw new UserError(cliWords['two-on-stdout']());
  if (earlier === STDIN && later === STDIN) throw new UserError(gitWords['one-stdin']());
  const compared = compare(readReport(io, earlier), readReport(io, later), {
    before: { zh: earlier, en: earlier },
    after: { zh: later, en: later },
  });
  const page = { lang, verbose: options.verbose ?? false, quiet: false };
  for (const { format, file } of outputs) {
    if (file === undefined)
      io.stdout(RENDERERS[format](compared, { ...page, width: widthOf(io), color: colorOf(io) }));
    else writeAtomically(io, file, RENDERERS[format](compared, { ...page, width: 80, color: false }));
  }
  if (options.failOnNew !== true) return EXIT.met;
  // A manifest that cannot be judged now may hide any gap: that there are no new ones cannot be said.
  if (compared.departments.some(({ after }) => after?.status === 'unjudged')) return EXIT.unjudged;
  return newGaps(compared).length > 0 ? EXIT.unmet : EXIT.met;
};
