/** A problem of an input file → its severity, place, message, source line, caret and mend. */
import { rows, severities } from '../../messages/labels.ts';
import type { Problem } from '../../model.ts';
import { frame, position, spot } from './frame.ts';
import { type Line, span } from './ink.ts';
import { widest } from './measure.ts';
import { gap, hang, hangWithTail, type Page, spaces } from './page.ts';

const inkOf = { error: 'bad', hint: 'info' } as const satisfies Record<Problem['severity'], 'bad' | 'info'>;

export const problemBlocks = (page: Page, indent: number, problems: readonly Problem[]): Line[] =>
  problems.flatMap((problem) => [gap, ...problemBlock(page, indent, problem)]);

function problemBlock(page: Page, indent: number, problem: Problem): Line[] {
  const mark = `[${page.t(severities[problem.severity])}]`;
  const body = indent + widest(Object.values(severities).map(page.t)) + 4;
  const mend = page.t(rows.mendProblem);
  return [
    ...hang(
      page,
      body,
      [spaces(indent), span(mark, inkOf[problem.severity])],
      [span(page.t(problem.message), 'strong')],
    ),
    ...hang(page, body, [], [span(position(problem.place), 'dim')]),
    ...(problem.place.excerpt.trim() === '' ? [] : frame(page, body, problem.place)),
    ...(problem.mend === undefined
      ? []
      : hang(
          page,
          body + widest([mend]) + 2,
          [spaces(body), span(mend, 'dim')],
          [span(page.t(problem.mend))],
        )),
  ];
}

/** Hints in one or two lines each: where, what, and how to write it. */
export const hintRows = (page: Page, indent: number, hints: readonly Problem[]): Line[] => {
  const at = indent + widest(hints.map(({ place }) => span(spot(place)).text)) + 2;
  return hints.flatMap((hint) => {
    const lead = [spaces(indent), span(spot(hint.place), 'dim')];
    const mend = hint.mend === undefined ? [] : [span(page.t(hint.mend), 'dim')];
    return hangWithTail(page, at, lead, [span(page.t(hint.message))], mend);
  });
};
