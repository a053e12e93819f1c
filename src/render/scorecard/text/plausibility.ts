/** What a supervisor had better look at → the facts with their places: likenesses, shared addresses, outliers, moved scores, days. */
import { scorecardPhrases } from '../../../messages/scorecard-phrases.ts';
import { scorecardHeads } from '../../../messages/scorecard-report.ts';
import type { Copy, Plausibility, Scorecard, SharedAddress, Text } from '../../../model.ts';
import { position } from '../../text/frame.ts';
import { type Line, type Span, span } from '../../text/ink.ts';
import { widest } from '../../text/measure.ts';
import { gap, hang, type Page, paragraph, spaces, title } from '../../text/page.ts';
import { oddities } from '../counts.ts';
import { figure, percent, signed } from '../figures.ts';

const FEW = { copies: 5, addresses: 5, examples: 2 } as const;
const arrow = ' -> ';

export function plausibilityLines(page: Page, scorecard: Scorecard, verbose: boolean): Line[] {
  const { t } = page;
  const { plausibility } = scorecard;
  const odd = oddities(scorecard);
  return [
    gap,
    gap,
    ...title(page, [span(t(scorecardHeads.plausibility), 'strong'), span(odd === 0 ? '' : `  ${odd}`)], '='),
    ...paragraph(page, 0, [
      span(t(odd === 0 ? scorecardPhrases.nothingOdd : scorecardPhrases.oddNote), 'dim'),
    ]),
    ...block(page, scorecardHeads.copies, plausibility.copies, verbose ? Infinity : FEW.copies, (copy) =>
      copyLines(page, copy, verbose),
    ),
    ...block(
      page,
      scorecardHeads.addresses,
      plausibility.addresses,
      verbose ? Infinity : FEW.addresses,
      (address) => addressLines(page, address),
    ),
    ...facts(page, scorecardHeads.outliers, outliers(plausibility, t)),
    ...facts(page, scorecardHeads.moved, moved(plausibility, t)),
    ...facts(
      page,
      scorecardHeads.days,
      plausibility.days.map(({ date, units }) => [date, [span(t(scorecardPhrases.names(units)))]] as const),
    ),
  ];
}

const heading = (page: Page, head: Text, n: number): Line[] => [
  gap,
  ...title(page, [span(`${page.t(head)} ${n}`, 'strong')], '-'),
];

function block<T>(
  page: Page,
  head: Text,
  all: readonly T[],
  most: number,
  lines: (one: T) => Line[],
): Line[] {
  if (all.length === 0) return [];
  const rest = all.length - Math.min(most, all.length);
  return [
    ...heading(page, head, all.length),
    ...all.slice(0, most).flatMap(lines),
    ...(rest === 0 ? [] : paragraph(page, 2, [span(page.t(scorecardPhrases.more(rest)), 'dim')])),
  ];
}

function copyLines(
  page: Page,
  { units, similarity, alike, records, examples }: Copy,
  verbose: boolean,
): Line[] {
  const { t } = page;
  const [one, other] = units;
  return [
    ...paragraph(page, 2, [
      span(`${one}${t({ zh: '、', en: ', ' })}${other}  `, 'strong'),
      span(percent(similarity.exact), 'warn'),
      span(`  ${t(scorecardPhrases.copy(alike, records[0], records[1]))}`),
    ]),
    ...examples
      .slice(0, verbose ? examples.length : FEW.examples)
      .flatMap(({ title: name, places }) => [
        ...paragraph(page, 4, [span(name)]),
        ...places.flatMap((place) => paragraph(page, 6, [span(position(place), 'dim')])),
      ]),
  ];
}

const addressLines = (page: Page, { url, joint, uses }: SharedAddress): Line[] => {
  const at = 6 + widest(uses.map(({ unit }) => span(unit).text));
  return [
    ...paragraph(page, 2, [
      span(`${url}  `),
      span(page.t(scorecardPhrases.unitCount(uses.length)), joint ? 'dim' : 'warn'),
      span(joint ? `  ${page.t(scorecardPhrases.joint)}` : '', 'dim'),
    ]),
    ...uses.flatMap(({ unit, place }) =>
      hang(page, at, [spaces(4), span(unit)], [span(position(place), 'dim')]),
    ),
  ];
};

type Fact = readonly [string, readonly Span[]];
function facts(page: Page, head: Text, all: readonly Fact[]): Line[] {
  const at = 4 + widest(all.map(([name]) => span(name).text));
  return all.length === 0
    ? []
    : [
        ...heading(page, head, all.length),
        ...all.flatMap(([name, body]) => hang(page, at, [spaces(2), span(name, 'strong')], body)),
      ];
}

const outliers = ({ outliers: all }: Plausibility, t: Page['t']): readonly Fact[] =>
  all.map(({ unit, notapplicable, bound, share, median, fence }) => [
    unit,
    [
      span(
        t(scorecardPhrases.outlier(notapplicable, bound, percent(share), percent(median), percent(fence))),
      ),
    ],
  ]);

const moved = ({ moved: all }: Plausibility, t: Page['t']): readonly Fact[] =>
  all.map(({ unit, raw, adjusted, change, reviews, waivers }) => [
    unit,
    [
      span(`${figure(raw)}${arrow}${figure(adjusted)}  `),
      span(signed(change), change.exact.startsWith('-') ? 'bad' : 'good'),
      span(`  ${t(scorecardPhrases.moved(reviews, waivers))}`, 'dim'),
    ],
  ]);
