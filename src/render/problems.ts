/** Problems alone → text, where a catalogue or policy is wrong and there is no report to print. */
import { phrases } from '../messages/labels.ts';
import type { Problem } from '../model.ts';
import type { PageOptions } from './options.ts';
import { span } from './text/ink.ts';
import { gap, pageOf, paragraph, print } from './text/page.ts';
import { problemBlocks } from './text/problem.ts';

export function renderProblems(problems: readonly Problem[], options: PageOptions): string {
  const page = pageOf(options);
  if (problems.length === 0) return print(page, [[span(page.t(phrases.noProblems))]], options.color);
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  const count = page.t(phrases.problemCount(errors, problems.length - errors));
  return print(
    page,
    [...problemBlocks(page, 0, problems).slice(1), gap, ...paragraph(page, 0, [span(count, 'strong')])],
    options.color,
  );
}
