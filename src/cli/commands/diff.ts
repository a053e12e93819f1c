/** `zwgk diff A.json B.json`: two reports → what became of every gap between them. */
import { compare, newGaps } from '../../assess/compare.ts';
import { UserError } from '../../errors.ts';
import { gitWords } from '../../messages/git.ts';
import type { Comparison, Lang } from '../../model.ts';
import { renderDiffJson } from '../../render/diff-json.ts';
import { renderDiffMarkdown } from '../../render/diff-markdown.ts';
import { renderDiffText } from '../../render/diff-text.ts';
import type { TextOptions } from '../../render/options.ts';
import { EXIT } from '../exit.ts';
import type { Io } from '../io.ts';
import { outputsAs, sizeFor, spareInputs, writeDrawn } from '../outputs.ts';
import { STDIN } from '../paths.ts';
import { readReport } from '../read-report.ts';

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
export const diffFormats = Object.keys(RENDERERS) as readonly Format[];

export const diff = (io: Io, lang: Lang, earlier: string, later: string, options: DiffOptions): number => {
  const outputs = outputsAs(options.format ?? ['text'], diffFormats);
  if (earlier === STDIN && later === STDIN) throw new UserError(gitWords['one-stdin']());
  spareInputs(
    io,
    outputs.map(({ file }) => file),
    [earlier, later].filter((path) => path !== STDIN),
  );
  const compared = compare(readReport(io, earlier), readReport(io, later), {
    before: { zh: earlier, en: earlier },
    after: { zh: later, en: later },
  });
  const page = { lang, verbose: options.verbose ?? false, quiet: false };
  const drawn = outputs.map(({ format, file }) =>
    RENDERERS[format](compared, { ...page, ...sizeFor(io, file) }),
  );
  writeDrawn(io, outputs, drawn);
  if (options.failOnNew !== true) return EXIT.met;
  // A manifest that cannot be judged now may hide any gap: that there are no new ones cannot be said.
  if (compared.departments.some(({ after }) => after?.status === 'unjudged')) return EXIT.unjudged;
  return newGaps(compared).length > 0 ? EXIT.unmet : EXIT.met;
};
