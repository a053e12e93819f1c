/** An Impact → the page that a supervisor reads before a policy is changed: who moves, from where to where, and why. */
import * as format from '../../messages/format.ts';
import { impactWords, whys } from '../../messages/impact-report.ts';
import { scorecardPhrases } from '../../messages/scorecard-phrases.ts';
import type { Impact, Text, UnitImpact } from '../../model.ts';
import type { TextOptions } from '../options.ts';
import { signed } from '../scorecard/figures.ts';
import { changeInk } from '../scorecard/text/trend.ts';
import { gradeOf, isMoved, rankOf, scoreOf } from '../scorecard/trend-sides.ts';
import { type Line, type Span, span } from '../text/ink.ts';
import { padEnd, padStart, widest } from '../text/measure.ts';
import {
  gap,
  hang,
  labelled,
  lineWidth,
  type Page,
  pageOf,
  paragraph,
  print,
  spaces,
  title,
} from '../text/page.ts';
import { countsLine, differenceOf, isShareTold, moveOf, reasonsOf } from './moves.ts';

const FEW = 5;
const arrow = ' -> ';

export function renderImpactText(impact: Impact, options: TextOptions): string {
  const page = pageOf(options);
  const moving = impact.units.filter(isMoved);
  const lines = options.quiet
    ? [...brief(page, moving), ...paragraph(page, 0, [span(countsLine(impact, page.t))])]
    : [...heading(page, impact), ...moves(page, impact, moving, options.verbose)];
  return print(page, lines, options.color);
}

function heading(page: Page, impact: Impact): Line[] {
  const { t } = page;
  const row = (label: Text, text: string): { readonly label: string; readonly body: Line } => ({
    label: t(label),
    body: [span(text)],
  });
  const ground = ({ catalog, policy }: Impact['before']): string =>
    t(impactWords.ground(t(catalog), t(policy)));
  return [
    ...title(page, [span(t(impactWords.title), 'strong')], '='),
    ...labelled(page, 0, [
      row(impactWords.before, ground(impact.before)),
      row(impactWords.after, ground(impact.after)),
      ...impact.differences.map((each, i) =>
        row(i === 0 ? impactWords.differs : { zh: '', en: '' }, t(differenceOf(each))),
      ),
      row(impactWords.counts, countsLine(impact, t)),
    ]),
  ];
}

function moves(page: Page, impact: Impact, moving: readonly UnitImpact[], verbose: boolean): Line[] {
  const { t } = page;
  const still = impact.units.filter((unit) => !moving.includes(unit));
  return [
    ...(moving.length === 0 ? [gap, ...paragraph(page, 0, [span(t(impactWords.nobody), 'strong')])] : []),
    ...(isShareTold(moving) ? [gap, ...paragraph(page, 0, [span(t(impactWords.shareNote), 'dim')])] : []),
    ...moving.flatMap((unit) => unitLines(page, unit, verbose)),
    ...(still.length === 0 || moving.length === 0
      ? []
      : verbose
        ? [
            gap,
            ...paragraph(page, 0, [span(t(impactWords.unmoved), 'dim')]),
            ...paragraph(page, 2, [span(t(scorecardPhrases.names(still.map(({ unit }) => unit))))]),
          ]
        : [gap, ...paragraph(page, 0, [span(t(impactWords.alike(still.length)), 'dim')])]),
  ];
}

function unitLines(page: Page, unit: UnitImpact, verbose: boolean): Line[] {
  const { t } = page;
  const shown = verbose ? unit.movers : unit.movers.slice(0, FEW);
  const { rest } = unit;
  const extra = rest === null || format.isZero(rest.exact) ? null : rest;
  const points = [...shown.map((mover) => signed(mover.points)), ...(extra === null ? [] : [signed(extra)])];
  const column = widest(points);
  const lead = (text: string): Line => [
    spaces(2),
    span(padStart(text, column), text.startsWith('-') ? 'bad' : 'good'),
    spaces(2),
  ];
  const why = moveOf(unit);
  const sums = reasonsOf(unit, FEW);
  return [
    gap,
    ...title(page, [span(`${unit.unit}  `, 'strong'), ...change(page, unit)], '-'),
    ...(why === null ? [] : paragraph(page, 2, [span(t(why), 'dim')])),
    ...(sums.length === 0 ? [] : paragraph(page, 2, [span(sums.map(t).join(t({ zh: '，', en: ', ' })))])),
    ...shown.flatMap((mover) =>
      hang(page, 2 + column + 2, lead(signed(mover.points)), [
        span(`${mover.requirement}  `, 'strong'),
        span(t(mover.title)),
        span(`  ${t(whys[mover.why])}`, 'dim'),
      ]),
    ),
    ...(shown.length === unit.movers.length
      ? []
      : paragraph(page, 2 + column + 2, [
          span(t(impactWords.more(unit.movers.length - shown.length)), 'dim'),
        ])),
    ...(extra === null
      ? []
      : hang(page, 2 + column + 2, lead(signed(extra)), [span(t(impactWords.rest), 'dim')])),
  ];
}

/** `78.3 -> 81.2  +2.90  良好 -> 优秀  名次 5 -> 3`: what stays is said once. */
function change({ t }: Page, { before, after, change: points }: UnitImpact): readonly Span[] {
  const both = (one: string, other: string): string => (one === other ? one : `${one}${arrow}${other}`);
  if (before === null || after === null)
    return [
      span(`${scoreOf(before ?? after)}  `),
      span(t(before === null ? impactWords.noBefore : impactWords.noAfter), 'dim'),
    ];
  return [
    span(both(scoreOf(before), scoreOf(after)), 'strong'),
    span(points === null ? '' : `  ${signed(points)}`, changeInk(points)),
    span(`  ${both(gradeOf(before, t), gradeOf(after, t))}`),
    span(`  ${t(scorecardPhrases.rank(both(rankOf(before), rankOf(after))))}`),
  ];
}

/** One line a unit that moves. */
function brief(page: Page, moving: readonly UnitImpact[]): Line[] {
  const names = widest(moving.map(({ unit }) => span(unit).text));
  return moving.flatMap((unit) => {
    const lead = [span(padEnd(span(unit.unit).text, names)), spaces(2)];
    return hang(page, lineWidth(lead), lead, change(page, unit));
  });
}
