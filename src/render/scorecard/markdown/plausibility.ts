/** What a supervisor had better look at → lists of facts with their places. */
import { scorecardPhrases } from '../../../messages/scorecard-phrases.ts';
import { partHeads, scorecardHeads } from '../../../messages/scorecard-report.ts';
import type { Scorecard, Text } from '../../../model.ts';
import { markdownText } from '../../parts/markdown-text.ts';
import { position } from '../../text/frame.ts';
import { oddities } from '../counts.ts';
import { figure, percent, signed } from '../figures.ts';
import { heading, listOf, plain, strong, type Writer } from './writer.ts';

export function plausibilityBlocks(writer: Writer, scorecard: Scorecard): readonly string[] {
  const { t, raw } = writer;
  const { copies, addresses, outliers, moved, days } = scorecard.plausibility;
  const colon = raw({ zh: '：', en: ': ' });
  const block = (head: Text, items: readonly string[]): readonly string[] =>
    items.length === 0 ? [] : [heading(3, t(head)), listOf(items)];
  const under = (items: readonly string[]): string => items.map((item) => `\n  - ${item}`).join('');
  const named = (name: string, text: string): string => `${strong(markdownText(name))}${colon}${text}`;
  return [
    heading(2, t(scorecardHeads.plausibility)),
    t(oddities(scorecard) === 0 ? scorecardPhrases.nothingOdd : scorecardPhrases.oddNote),
    ...block(
      scorecardHeads.copies,
      copies.map(({ units, similarity, alike, records, examples }) => {
        const share = `${t(partHeads.similarity)} ${percent(similarity.exact)}`;
        const pair = named(
          raw(scorecardPhrases.names(units)),
          `${share}${raw({ zh: '，', en: ', ' })}${t(scorecardPhrases.copy(alike, records[0], records[1]))}`,
        );
        return `${pair}${under(
          examples.map(
            ({ title, places }) =>
              `${markdownText(title)} ${places.map((place) => markdownText(position(place))).join(' / ')}`,
          ),
        )}`;
      }),
    ),
    ...block(
      scorecardHeads.addresses,
      addresses.map(
        ({ url, joint, uses }) =>
          `${markdownText(url)}${colon}${t(scorecardPhrases.unitCount(uses.length))}${joint ? raw({ zh: '，', en: ', ' }) + t(scorecardPhrases.joint) : ''}${under(
            uses.map(({ unit, place }) => `${markdownText(unit)} ${markdownText(position(place))}`),
          )}`,
      ),
    ),
    ...block(
      scorecardHeads.outliers,
      outliers.map(({ unit, notapplicable, bound, share, median, fence }) =>
        named(
          unit,
          t(scorecardPhrases.outlier(notapplicable, bound, percent(share), percent(median), percent(fence))),
        ),
      ),
    ),
    ...block(
      scorecardHeads.moved,
      moved.map(({ unit, raw: before, adjusted, change, reviews, waivers }) =>
        named(
          unit,
          `${plain(`${figure(before)} → ${figure(adjusted)} ${signed(change)}`)} ${t(scorecardPhrases.moved(reviews, waivers))}`,
        ),
      ),
    ),
    ...block(
      scorecardHeads.days,
      days.map(({ date, units }) => named(date, t(scorecardPhrases.names(units)))),
    ),
  ];
}
