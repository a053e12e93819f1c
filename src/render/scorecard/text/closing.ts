/** A scorecard → how its result came about, and what to do with it next. */
import { scorecardPhrases } from '../../../messages/scorecard-phrases.ts';
import { scorecardHeads } from '../../../messages/scorecard-report.ts';
import type { Scorecard } from '../../../model.ts';
import { type Line, span } from '../../text/ink.ts';
import { gap, hang, type Page, paragraph, spaces, title } from '../../text/page.ts';
import { nextSteps } from '../next-steps.ts';

export function methodLines(page: Page, { method, report }: Scorecard, verbose: boolean): Line[] {
  const { t } = page;
  if (verbose)
    return [
      gap,
      gap,
      ...title(page, [span(t(scorecardHeads.method), 'strong')], '='),
      ...method.flatMap(({ title: name, lines }, i) => [
        ...(i === 0 ? [] : [gap]),
        ...paragraph(page, 0, [span(t(name), 'strong')]),
        ...lines.flatMap((line) => hang(page, 4, [spaces(2), span('- ', 'dim')], [span(t(line))])),
      ]),
    ];
  const titles = scorecardPhrases.names(method.map(({ title: name }) => t(name)));
  const lines = method.reduce((n, part) => n + part.lines.length, 0);
  return [
    gap,
    gap,
    ...title(page, [span(t(scorecardHeads.made), 'strong')], '='),
    ...paragraph(page, 0, [
      span(t(scorecardPhrases.methodPointer(t(report.policy.title), report.policy.digest.slice(0, 19)))),
    ]),
    ...(method.length === 0
      ? []
      : paragraph(page, 0, [span(t(scorecardPhrases.methodHolds(titles, lines)), 'dim')])),
  ];
}

export function nextLines(page: Page, scorecard: Scorecard, written: boolean): Line[] {
  const { t } = page;
  return [
    gap,
    ...title(page, [span(t(scorecardHeads.next), 'strong')], '-'),
    ...nextSteps(scorecard, written).flatMap((step, i) =>
      hang(page, 5, [spaces(2), span(`${i + 1}. `, 'dim')], [span(t(step))]),
    ),
  ];
}
