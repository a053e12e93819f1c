/** An Impact → Markdown (GFM): a table of who moves from where to where, then why, unit by unit. */
import * as format from '../../messages/format.ts';
import { impactWords, whys } from '../../messages/impact-report.ts';
import { partHeads, rankHeads } from '../../messages/scorecard-report.ts';
import type { Impact, Lang, Text, UnitImpact } from '../../model.ts';
import { markdownText } from '../parts/markdown-text.ts';
import { signed } from '../scorecard/figures.ts';
import {
  heading,
  listOf,
  plain,
  strong,
  strongFigure,
  tableOf,
  type Writer,
  writerOf,
} from '../scorecard/markdown/writer.ts';
import { gradeOf, isMoved, rankOf, scoreOf } from '../scorecard/trend-sides.ts';
import { countsLine, differenceOf, isShareTold, moveOf, reasonsOf } from './moves.ts';

const FEW = 5;

export function renderImpactMarkdown(impact: Impact, { lang }: { readonly lang: Lang }): string {
  const writer = writerOf(lang);
  const { t, raw } = writer;
  const moving = impact.units.filter(isMoved);
  const colon = raw({ zh: '：', en: ': ' });
  const fact = (label: Text, text: string): string => `${strong(t(label))}${colon}${markdownText(text)}`;
  const ground = ({ catalog, policy }: Impact['before']): string =>
    raw(impactWords.ground(raw(catalog), raw(policy)));
  const blocks = [
    heading(1, t(impactWords.title)),
    listOf([
      fact(impactWords.before, ground(impact.before)),
      fact(impactWords.after, ground(impact.after)),
      ...impact.differences.map((each) => t(differenceOf(each))),
      fact(impactWords.counts, countsLine(impact, raw)),
    ]),
    ...(moving.length === 0
      ? [t(impactWords.nobody)]
      : [
          movingTable(writer, moving),
          heading(2, t(impactWords.reasons)),
          ...(isShareTold(moving) ? [t(impactWords.shareNote)] : []),
          ...moving.flatMap((unit) => why(writer, unit)),
        ]),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function movingTable({ t, raw }: Writer, moving: readonly UnitImpact[]): string {
  const both = (one: string, other: string): string => (one === other ? one : `${one} → ${other}`);
  return tableOf(
    [
      { head: t(rankHeads.unit) },
      { head: t(impactWords.before), right: true },
      { head: t(impactWords.after), right: true },
      { head: t(partHeads.change), right: true },
      { head: t(partHeads.grade) },
      { head: t(partHeads.rank), right: true },
    ],
    moving.map(({ unit, before, after, change }) => [
      markdownText(unit),
      scoreOf(before),
      strongFigure(scoreOf(after)),
      plain(signed(change)),
      before === null
        ? t(impactWords.noBefore)
        : after === null
          ? t(impactWords.noAfter)
          : markdownText(both(gradeOf(before, raw), gradeOf(after, raw))),
      plain(both(rankOf(before), rankOf(after))),
    ]),
  );
}

function why({ t, raw }: Writer, unit: UnitImpact): readonly string[] {
  const { movers, rest } = unit;
  const told = moveOf(unit);
  const sums = reasonsOf(unit, FEW);
  const left = movers.slice(FEW);
  const sum = format.total(left.map(({ points }) => points.exact));
  const rows = [
    ...movers
      .slice(0, FEW)
      .map(({ requirement, title, why: reason, points }) => [
        plain(signed(points)),
        `${markdownText(requirement)} ${t(title)}`,
        t(whys[reason]),
      ]),
    ...(left.length === 0
      ? []
      : [
          [
            '',
            t(impactWords.left(left.length, (sum.startsWith('-') ? format.forgone : format.gained)(sum))),
            '',
          ],
        ]),
    ...(rest === null || format.isZero(rest.exact) ? [] : [[plain(signed(rest)), t(impactWords.rest), '']]),
  ];
  return [
    heading(3, markdownText(unit.unit)),
    ...(told === null ? [] : [t(told)]),
    ...(sums.length === 0 ? [] : [sums.map(t).join(raw({ zh: '，', en: ', ' }))]),
    ...(rows.length === 0
      ? []
      : [
          tableOf(
            [
              { head: t(impactWords.points), right: true },
              { head: t(impactWords.requirement) },
              { head: t(impactWords.why) },
            ],
            rows,
          ),
        ]),
  ];
}
