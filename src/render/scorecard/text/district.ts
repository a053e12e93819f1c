/** How the document fares over all units → its points by state and rate, what most units lack, what no lead has met. */
import * as format from '../../../messages/format.ts';
import { levels } from '../../../messages/labels.ts';
import { scorecardPhrases } from '../../../messages/scorecard-phrases.ts';
import { cellStates, partHeads, pointStates, scorecardHeads } from '../../../messages/scorecard-report.ts';
import type { District, PointState, RequirementResult, Text } from '../../../model.ts';
import { type Line, type Span, span } from '../../text/ink.ts';
import { padStart, widest } from '../../text/measure.ts';
import { gap, hang, labelled, type Page, paragraph, spaces, table, title } from '../../text/page.ts';
import { type Part, partsOf } from '../parts.ts';
import { bar } from './bar.ts';

const FEW = 10;

export function districtLines(page: Page, district: District, verbose: boolean): Line[] {
  const { t } = page;
  const states = (Object.keys(pointStates) as PointState[]).filter((state) => district.states[state] > 0);
  const all = states.reduce((sum, state) => sum + district.states[state], 0);
  const counts = states.map((state) =>
    t(scorecardPhrases.counted(pointStates[state], district.states[state])),
  );
  return [
    gap,
    gap,
    ...title(page, [span(t(scorecardHeads.district), 'strong')], '='),
    ...labelled(page, 0, [
      { label: t(scorecardHeads.scores), body: scores(page, district) },
      { label: t(scorecardHeads.points), body: [span(t(scorecardPhrases.pointStates(all, counts)))] },
    ]),
    ...parts(page, district),
    ...common(page, district, verbose),
    ...uncovered(page, district, verbose),
    ...(verbose ? requirements(page, district) : []),
  ];
}

const scores = ({ t }: Page, { median, mean }: District): Line =>
  mean.value === null
    ? [span(t(scorecardPhrases.noScores))]
    : [
        span(`${t(partHeads.median)} `, 'dim'),
        span(format.score(median.value), 'strong'),
        span(`   ${t(partHeads.mean)} `, 'dim'),
        span(format.score(mean.value), 'strong'),
      ];

/** Sections with their points under them; the titles stand last, so that no column depends on them. */
function parts(page: Page, district: District): Line[] {
  const { t } = page;
  const width = page.width < 100 ? 12 : 24;
  const dim = (text: Text): Span => span(t(text), 'dim');
  const row = ({ part, section }: Part): Line => {
    const { filled, empty } = bar(part.rate.value ?? 0, 100, width);
    const drawn = part.rate.value === null ? t(pointStates[part.state]) : `${filled}${empty}`;
    return [
      span(`${section ? '' : '  '}${part.id}`, section ? 'strong' : 'plain'),
      span(format.score(part.rate.value), 'strong'),
      span(drawn, part.rate.value === null ? 'dim' : 'info'),
      // Whom nothing of it applies to could not have met it.
      span(`${part.units.met}/${part.units.bound - part.units.notapplicable}`),
      span(String(part.gaps), part.gaps > 0 ? 'warn' : 'plain'),
      span(t(part.title), section ? 'strong' : 'plain'),
    ];
  };
  const rows = partsOf(district).map(row);
  const columns = (['left', 'right', 'left', 'right', 'right', 'left'] as const).map((align) => ({ align }));
  const head = [
    dim(partHeads.id),
    dim(partHeads.rate),
    span(''),
    dim(partHeads.met),
    dim(partHeads.gaps),
    dim(partHeads.part),
  ];
  return [
    gap,
    ...title(page, [span(t(scorecardHeads.parts), 'strong')], '-'),
    ...table(page, 0, columns, [head, ...rows]),
  ];
}

function common(page: Page, { common: all }: District, verbose: boolean): Line[] {
  const { t } = page;
  const shown = verbose ? all : all.slice(0, FEW);
  const numbers = String(shown.length).length;
  const shares = shown.map(({ units, of }) => t(scorecardPhrases.of(units.length, of)));
  const widths = widest(shares);
  return [
    gap,
    ...title(page, [span(t(scorecardHeads.common), 'strong')], '-'),
    ...(all.length === 0 ? paragraph(page, 2, [span(t(scorecardPhrases.noCommon))]) : []),
    ...shown.flatMap(({ requirement, keys, title: name, level, units }, i) => {
      const lead = [
        spaces(2),
        span(`${padStart(String(i + 1), numbers)}. `, 'dim'),
        span(padStart(shares[i] ?? '', widths), 'warn'),
        spaces(2),
      ];
      const at = 2 + numbers + 2 + widths + 2;
      return [
        ...hang(page, at, lead, [
          span(`${requirement}  `, 'strong'),
          span(t(name)),
          span(t(scorecardPhrases.lacking(keys))),
          span(`  ${t(levels[level])}`, level === 'binding' ? 'bad' : 'dim'),
        ]),
        ...(verbose ? paragraph(page, at, [span(t(scorecardPhrases.names(units)), 'dim')]) : []),
      ];
    }),
    ...rest(page, all.length - shown.length),
  ];
}

const rest = (page: Page, n: number): Line[] =>
  n === 0 ? [] : paragraph(page, 2, [span(page.t(scorecardPhrases.more(n)), 'dim')]);

function uncovered(page: Page, { uncovered: all }: District, verbose: boolean): Line[] {
  const { t } = page;
  if (all.length === 0) return [];
  const shown = verbose ? all : all.slice(0, FEW);
  const at = 4 + widest(shown.map(({ requirement }) => span(requirement).text));
  return [
    gap,
    ...title(page, [span(`${t(scorecardHeads.uncovered)} ${all.length}`, 'strong')], '-'),
    ...shown.flatMap(({ requirement, title: name, leads, best }) => [
      ...hang(page, at, [spaces(2), span(requirement, 'strong')], [span(t(name))]),
      ...paragraph(page, at, [span(t(scorecardPhrases.bestOf(cellStates[best], leads)), 'dim')]),
    ]),
    ...rest(page, all.length - shown.length),
  ];
}

/** Every requirement with how many bound units stand how; the title hangs at the end. */
function requirements(page: Page, { requirements: all }: District): Line[] {
  const { t } = page;
  const dim = (text: Text): Span => span(t(text), 'dim');
  const others = ({ counts, units }: RequirementResult): number =>
    units.length - counts.pass - counts.partial - counts.fail;
  const columns = ['left', 'left', 'right', 'right', 'right', 'right', 'right', 'right', 'left'] as const;
  const head = [
    ...[partHeads.id, partHeads.level, partHeads.rate, partHeads.bound, partHeads.pass, partHeads.partial],
    ...[partHeads.fail, partHeads.other, partHeads.title],
  ].map(dim);
  const rows = all.map((one) => [
    span(one.id, 'strong'),
    span(t(levels[one.level]), one.level === 'binding' ? 'bad' : 'dim'),
    span(format.score(one.rate.value), 'strong'),
    span(String(one.units.length)),
    span(String(one.counts.pass)),
    span(String(one.counts.partial)),
    span(String(one.counts.fail), one.counts.fail > 0 ? 'warn' : 'plain'),
    span(String(others(one))),
    span(t(one.title)),
  ]);
  return [
    gap,
    ...title(page, [span(`${t(scorecardHeads.requirements)} ${all.length}`, 'strong')], '-'),
    ...table(
      page,
      0,
      columns.map((align) => ({ align })),
      [head, ...rows],
    ),
  ];
}
