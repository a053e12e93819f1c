/** Every unit against the period before: score, grade, rank, and what became of its gaps. */
import { differences as differenceWords } from '../../messages/compare.ts';
import { standingWords } from '../../messages/scorecard-report.ts';
import { blocks, sheetHeads, sheetPhrases, sheetTitles } from '../../messages/scorecard-sheets.ts';
import type { Trend, TrendSide, UnitTrend } from '../../model.ts';
import { columnName, type Sheet, type Written } from '../book.ts';
import { spread } from './blocks.ts';
import { DASH, type Frame, figure, head, laid, over, type Part, said, word, words, worked } from './cells.ts';

const WIDTHS = [17, 9, 11, 8, 9, 11, 8, 9, 9, 8, 10, 8, 32, 32, 32];
const FIXED = 9;

/** Score, grade and rank; where there is no score, how the unit stands. */
const side = ({ t }: Frame, given: TrendSide | null): readonly Written[] => [
  given === null || given.final.value !== null || given.status === 'judged'
    ? figure(given?.final.value ?? null, 'tenth')
    : word(t(standingWords[given.status])),
  word(given?.grade == null ? DASH : t(given.grade)),
  figure(given?.rank ?? null, 'count'),
];

const rowOf = (frame: Frame, each: UnitTrend): readonly Written[] => [
  said(each.unit, 'name'),
  ...side(frame, each.before),
  ...side(frame, each.after),
  figure(each.change?.value ?? null, 'signed'),
  figure(each.places, 'places'),
  ...[each.fixed, each.open, each.new].map((ids) => figure(ids.length, 'count')),
  ...[each.fixed, each.open, each.new].map((ids) => words(ids.join(' '))),
];

const differencesOf = ({ t }: Frame, { comparable, differences }: Trend): readonly string[] =>
  comparable
    ? []
    : [
        t(blocks.differences),
        ...differences.map((difference) => t(differenceWords[difference.kind](difference))),
      ];

export const trendSheet = (frame: Frame, trend: Trend): Sheet => {
  const { sheets, t } = frame;
  const h = sheetHeads;
  const notes = [t(sheetPhrases.trendNote(trend.before)), ...differencesOf(frame, trend)].join('\n');
  const spans = WIDTHS.map(() => 1);
  const heads = [
    ...[h.unit, h.before, h.grade, h.rank, h.after, h.grade, h.rank, h.change, h.placesWon],
    ...[h.fixed, h.stillOpen, h.fresh, h.fixedIds, h.openIds, h.freshIds],
  ];
  const headRows = 3;
  const last = headRows + Math.max(1, trend.units.length);
  const sums = [FIXED, FIXED + 1, FIXED + 2].map((column, index) => {
    const at = columnName(column);
    const key = (['fixed', 'open', 'new'] as const)[index] ?? 'new';
    const value = trend.units.reduce((sum, each) => sum + each[key].length, 0);
    return worked(`SUM(${at}${headRows + 1}:${at}${last})`, value, 'totalCount');
  });
  const total: readonly Part[] = [
    over(said(t(blocks.all), 'total'), FIXED),
    ...sums,
    over(said(null, 'total'), WIDTHS.length - FIXED - sums.length),
  ];
  const change = columnName(7);
  const moved = `${change}${headRows + 1}:${columnName(8)}${last}`;
  return {
    name: sheets.trend,
    ...laid([
      [over(said(t(sheetTitles.trend), 'title'), WIDTHS.length)],
      [over(said(notes, 'note'), WIDTHS.length)],
      spread(
        heads.map((text) => head(t(text))),
        spans,
      ),
      ...(trend.units.length === 0 ? [[words(DASH)]] : trend.units.map((each) => rowOf(frame, each))),
      total,
    ]),
    widths: WIDTHS,
    frozen: headRows,
    frozenColumns: 1,
    filter: `A${headRows}:${columnName(WIDTHS.length - 1)}${last}`,
    heights: new Map([[0, 36]]),
    rules: [
      {
        range: moved,
        when: `AND(ISNUMBER(${change}${headRows + 1}),${change}${headRows + 1}<0)`,
        fill: 'F8CBAD',
      },
      {
        range: moved,
        when: `AND(ISNUMBER(${change}${headRows + 1}),${change}${headRows + 1}>0)`,
        fill: 'E2F0D9',
      },
    ],
    tab: '7030A0',
  };
};
