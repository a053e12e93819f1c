/** Reviews and waivers → a list of who was decided upon, in what, by whom and why. */
import { scorecardHeads } from '../../../messages/scorecard-report.ts';
import { settledWords } from '../../../messages/waivers.ts';
import type { Scorecard } from '../../../model.ts';
import { markdownText } from '../../parts/markdown-text.ts';
import { decisionsIn } from '../decisions.ts';
import { heading, listOf, strong, type Writer } from './writer.ts';

const { label } = settledWords;

export function decisionBlocks({ t, raw }: Writer, scorecard: Scorecard): readonly string[] {
  const all = decisionsIn(scorecard);
  if (all.length === 0) return [];
  const colon = raw({ zh: '：', en: ': ' });
  return [
    heading(2, t(scorecardHeads.decisions)),
    listOf(
      all.map(({ unit, kind, about, title, says }) => {
        const what = `${t(kind === 'review' ? label.review : label.waived)} ${markdownText(about)} ${t(title)}`;
        return `${strong(markdownText(unit))} ${what}${colon}${t(says)}`;
      }),
    ),
  ];
}
