/** Reviews and waivers → who was decided upon, in what, by whom and why; those that came to nothing stand out. */
import { scorecardHeads } from '../../../messages/scorecard-report.ts';
import { settledWords } from '../../../messages/waivers.ts';
import type { Scorecard } from '../../../model.ts';
import { type Line, span } from '../../text/ink.ts';
import { gap, hang, type Page, paragraph, spaces, title } from '../../text/page.ts';
import { decisionsIn } from '../decisions.ts';

const { label } = settledWords;

export function decisionLines(page: Page, scorecard: Scorecard): Line[] {
  const { t } = page;
  const all = decisionsIn(scorecard);
  if (all.length === 0) return [];
  return [
    gap,
    gap,
    ...title(page, [span(t(scorecardHeads.decisions), 'strong'), span(`  ${all.length}`)], '='),
    ...all.flatMap(({ unit, kind, about, title: requirement, says, isApplied }) => [
      ...paragraph(page, 2, [
        span(unit, 'strong'),
        span(`  ${t(kind === 'review' ? label.review : label.waived)}  `, 'info'),
        span(`${about}  ${t(requirement)}`),
      ]),
      ...hang(page, 4, [spaces(4)], [span(t(says), isApplied ? 'plain' : 'warn')]),
    ]),
  ];
}
