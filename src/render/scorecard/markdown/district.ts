/** How the document fares over all units → tables of its sections and points, of common gaps, of what no lead has met, of every requirement. */
import * as format from '../../../messages/format.ts';
import { levels } from '../../../messages/labels.ts';
import { scorecardPhrases } from '../../../messages/scorecard-phrases.ts';
import { cellStates, partHeads, pointStates, scorecardHeads } from '../../../messages/scorecard-report.ts';
import type { District, PointState } from '../../../model.ts';
import { markdownText } from '../../parts/markdown-text.ts';
import { partsOf } from '../parts.ts';
import { type Column, heading, listOf, strong, strongFigure, tableOf, type Writer } from './writer.ts';

type Head = keyof typeof partHeads;
const columnsOf = ({ t }: Writer, left: readonly Head[], heads: readonly Head[]): readonly Column[] =>
  heads.map((head) => ({
    head: t(partHeads[head]),
    ...(left.includes(head) ? {} : { right: true as const }),
  }));

export function districtBlocks(writer: Writer, district: District): readonly string[] {
  const { t } = writer;
  const states = (Object.keys(pointStates) as PointState[]).filter((state) => district.states[state] > 0);
  const all = states.reduce((sum, state) => sum + district.states[state], 0);
  const counts = states.map((state) =>
    t(scorecardPhrases.counted(pointStates[state], district.states[state])),
  );
  const { mean, median } = district;
  return [
    heading(2, t(scorecardHeads.district)),
    listOf([
      ...(mean.value === null
        ? [t(scorecardPhrases.noScores)]
        : [
            `${t(partHeads.median)} ${format.score(median.value)}`,
            `${t(partHeads.mean)} ${format.score(mean.value)}`,
          ]),
      `${t(scorecardHeads.points)} ${t(scorecardPhrases.pointStates(all, counts))}`,
    ]),
    ...parts(writer, district),
    ...common(writer, district),
    ...uncovered(writer, district),
    ...requirements(writer, district),
  ];
}

function parts(writer: Writer, district: District): readonly string[] {
  const { t } = writer;
  const rows = partsOf(district).map(({ part, section }) => {
    const { id, title, rate, state, units, gaps } = part;
    const own = (text: string): string => (section ? strong(text) : text);
    const { bound, met, partial, unmet, pending, notapplicable, unjudged } = units;
    const figures = [bound, met, partial, unmet, pending, notapplicable, unjudged, gaps];
    return [
      own(markdownText(id)),
      own(t(title)),
      t(pointStates[state]),
      section ? strongFigure(format.score(rate.value)) : format.score(rate.value),
      ...figures.map(String),
    ];
  });
  const names: readonly Head[] = [
    'id',
    'part',
    'state',
    'rate',
    'bound',
    'met',
    'partial',
    'unmet',
    'pending',
    'notapplicable',
    'unjudged',
    'gaps',
  ];
  return [
    heading(3, t(scorecardHeads.parts)),
    tableOf(columnsOf(writer, ['id', 'part', 'state'], names), rows),
  ];
}

function common(writer: Writer, { common: all }: District): readonly string[] {
  const { t, raw } = writer;
  const head = heading(3, t(scorecardHeads.common));
  if (all.length === 0) return [head, t(scorecardPhrases.noCommon)];
  const rows = all.map(({ requirement, keys, title, level, units, of }) => [
    t(scorecardPhrases.of(units.length, of)),
    markdownText(`${requirement} ${raw(title)}${raw(scorecardPhrases.lacking(keys))}`),
    t(levels[level]),
    t(scorecardPhrases.names(units)),
  ]);
  return [
    head,
    tableOf(
      [
        { head: t(partHeads.count), right: true },
        { head: t(partHeads.gap) },
        { head: t(partHeads.level) },
        { head: t(scorecardHeads.units) },
      ],
      rows,
    ),
  ];
}

function uncovered(writer: Writer, { uncovered: all }: District): readonly string[] {
  const { t } = writer;
  if (all.length === 0) return [];
  const rows = all.map(({ requirement, title, leads, best }) => [
    markdownText(requirement),
    t(title),
    t(scorecardPhrases.names(leads)),
    t(cellStates[best]),
  ]);
  const names: readonly Head[] = ['id', 'title', 'leads', 'best'];
  return [heading(3, t(scorecardHeads.uncovered)), tableOf(columnsOf(writer, names, names), rows)];
}

function requirements(writer: Writer, { requirements: all }: District): readonly string[] {
  const { t } = writer;
  const rows = all.map(({ id, title, level, rate, units, counts }) => [
    markdownText(id),
    t(title),
    t(levels[level]),
    format.score(rate.value),
    ...[units.length, counts.pass, counts.partial, counts.fail].map(String),
    String(units.length - counts.pass - counts.partial - counts.fail),
  ]);
  const names: readonly Head[] = [
    'id',
    'title',
    'level',
    'rate',
    'bound',
    'pass',
    'partial',
    'fail',
    'other',
  ];
  return [
    heading(3, t(scorecardHeads.requirements)),
    tableOf(columnsOf(writer, ['id', 'title', 'level'], names), rows),
  ];
}
