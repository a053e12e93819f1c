/** Units × points of the document: scores in the colours of a scale, signs where there is no score. */
import { unitColumns } from '../../messages/scorecard-columns.ts';
import { pointSigns, sheetHeads, sheetPhrases, sheetTitles } from '../../messages/scorecard-sheets.ts';
import type { Lang, PointCell, Text } from '../../model.ts';
import { cellName, columnName, type Sheet, type Written } from '../book.ts';
import { down, range } from '../form-cells.ts';
import {
  DASH,
  type Frame,
  figure,
  groupTitle,
  head,
  jump,
  laid,
  over,
  type Part,
  said,
  type Width,
  widthIn,
  word,
  worked,
} from './cells.ts';

/** Title, legend, sections, ids, titles of the points. */
const HEAD_ROWS = 5;
const SECTION_ROW = 2;
const LEAD = [
  [unitColumns.group, [8, 18]],
  [unitColumns.unit, 15],
  [unitColumns.final, 8],
] as const satisfies readonly (readonly [Text, Width])[];
const POINT = 6;

/** Red, yellow, green: the colours that offices are used to; the numbers say the same without them. */
const SCALE = ['F4A6A0', 'FFF2CC', 'A9D08E'] as const;
const MIDDLE = 60;

/** Titles stand upright and take two lines at most. */
const tallest = (titles: readonly string[], lang: Lang): number => {
  const longest = Math.max(0, ...titles.map(({ length }) => length));
  const [letter, most] = lang === 'zh' ? [10.5, 165] : [5.5, 190];
  return Math.min(most, Math.max(60, longest * letter + 16));
};

const cellOf = ({ state, score }: PointCell): Written =>
  score.value === null ? said(pointSigns[state], 'small') : figure(score.value, 'smallTenth');

/** Sections stand over their points: ids begin with the section's. */
const sectionHeads = ({ scorecard, t }: Frame): readonly Part[] =>
  scorecard.district.sections.flatMap(({ id, title }): readonly Part[] => {
    const own = scorecard.district.points.filter((point) => point.id.startsWith(`${id}.`));
    return own.length === 0 ? [] : [over(said(`${id} ${t(title)}`, 'headSmall'), own.length)];
  });

export const matrixSheet = (frame: Frame): Sheet => {
  const { scorecard, sheets, t, lang, unitSheets } = frame;
  const { points } = scorecard.district;
  const columns = LEAD.length + points.length;
  const last = HEAD_ROWS + Math.max(1, scorecard.units.length) - 1;
  const blank = LEAD.map(() => said(null, 'head'));
  const below = (label: string, cell: (column: number, index: number) => Written): readonly Part[] => [
    over(said(label, 'total'), LEAD.length),
    ...points.map((_, index) => cell(LEAD.length + index, index)),
  ];
  const over100 = (column: number): number =>
    scorecard.units.filter((row) => row.points[column - LEAD.length]?.score.value === 100).length;
  const mean = (index: number): number | null => {
    const values = scorecard.units.flatMap((row) => row.points[index]?.score.value ?? []);
    return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
  };
  const whole = (column: number): string => range(column, HEAD_ROWS, last);
  const rows = scorecard.units.map((row): readonly Part[] => {
    const sheet = unitSheets.get(row);
    return [
      word(groupTitle(frame, row.unit.group)),
      sheet === undefined ? said(row.unit.short, 'name') : jump(row.unit.short, sheet),
      figure(row.final.value, 'final'),
      ...row.points.map(cellOf),
    ];
  });
  const body = `${cellName(HEAD_ROWS, LEAD.length)}:${cellName(last, columns - 1)}`;
  const first = cellName(HEAD_ROWS, LEAD.length);
  const { rows: cells, merges } = laid([
    [over(said(t(sheetTitles.points), 'title'), columns)],
    [over(said(t(sheetPhrases.pointLegend()), 'note'), columns)],
    [...LEAD.map(([text]) => head(t(text))), ...sectionHeads(frame)],
    [...blank, ...points.map(({ id }) => said(id, 'headSmall'))],
    [...blank, ...points.map(({ title }) => said(t(title), 'turned'))],
    ...(rows.length === 0 ? [[said(DASH, 'word')]] : rows),
    below(t(sheetHeads.average), (column, index) => {
      const value = mean(index);
      return value === null ? said(DASH, 'small') : worked(`AVERAGE(${whole(column)})`, value, 'smallTenth');
    }),
    below(t(sheetHeads.full), (column) => worked(`COUNTIF(${whole(column)},100)`, over100(column), 'small')),
    below(t(sheetHeads.district), (_, index) => figure(points[index]?.rate.value ?? null, 'smallTenth')),
  ]);
  return {
    name: sheets.points,
    rows: cells,
    merges: [...merges, ...LEAD.flatMap((_, column) => down(column, SECTION_ROW, HEAD_ROWS - 1))],
    widths: [...LEAD.map(([, width]) => widthIn(width, lang)), ...points.map(() => POINT)],
    frozen: HEAD_ROWS,
    frozenColumns: LEAD.length,
    filter: `A${HEAD_ROWS}:${columnName(columns - 1)}${last + 1}`,
    heights: new Map([
      [0, 36],
      [2, 30],
      [3, 18],
      [
        4,
        tallest(
          points.map(({ title }) => t(title)),
          lang,
        ),
      ],
    ]),
    rules: [
      { range: body, scale: SCALE, middle: MIDDLE },
      { range: body, when: `${first}="${pointSigns.unbound}"`, fill: 'FFFFFF', ink: 'BFBFBF' },
      { range: body, when: `${first}="${pointSigns.unjudged}"`, fill: 'D9D9D9', ink: '595959' },
      { range: body, when: `ISTEXT(${first})`, fill: 'F2F2F2', ink: '595959' },
    ],
    tab: '548235',
  };
};
