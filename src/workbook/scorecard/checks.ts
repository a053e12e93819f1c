/** What a supervisor had better look at before the result is issued: facts with their places. */
import { blocks, sheetHeads, sheetPhrases, sheetTitles } from '../../messages/scorecard-sheets.ts';
import type { Copy, SharedAddress } from '../../model.ts';
import type { Sheet } from '../book.ts';
import { numberOf } from '../form-cells.ts';
import { type Table, tableRows } from './blocks.ts';
import { DASH, type Frame, figure, laid, over, placeOf, said, word, words } from './cells.ts';

const WIDTHS = [18, 18, 10, 10, 10, 10, 60];

const exampleLines = ({ examples }: Copy, { t }: Frame): string =>
  examples
    .map(({ title, places: [one, other] }) => t(sheetPhrases.example(title, placeOf(one), placeOf(other))))
    .join('\n');
const useLines = ({ uses }: SharedAddress, { t }: Frame): string =>
  uses.map(({ unit, place }) => t(sheetPhrases.at(unit, placeOf(place)))).join('\n');

const tablesOf = (frame: Frame): readonly Table[] => {
  const { t } = frame;
  const { strays, plausibility } = frame.scorecard;
  const { copies, addresses, outliers, moved, days } = plausibility;
  const h = sheetHeads;
  const unit = { zh: '单位', en: 'Unit' };
  return [
    {
      title: blocks.strays,
      heads: [h.file, h.declared],
      spans: [2, 5],
      rows: strays.map(({ file, declared }) => [words(file), words(declared ?? DASH)]),
    },
    {
      title: blocks.copies,
      heads: [h.one, h.other, h.similarity, h.alike, h.records, h.examples],
      spans: [1, 1, 1, 1, 2, 1],
      rows: copies.map((copy) => [
        words(`${copy.units[0]}\n${copy.files[0]}`),
        words(`${copy.units[1]}\n${copy.files[1]}`),
        figure(copy.similarity.value, 'rate'),
        figure(copy.alike, 'count'),
        word(t(sheetPhrases.pair(...copy.records))),
        words(exampleLines(copy, frame)),
      ]),
    },
    {
      title: blocks.addresses,
      heads: [h.url, h.unitsAll, h.joint, h.where],
      spans: [4, 1, 1, 1],
      rows: addresses.map((each) => [
        words(each.url),
        figure(new Set(each.uses.map((use) => use.unit)).size, 'count'),
        word(each.joint ? t(sheetPhrases.yes()) : null),
        words(useLines(each, frame)),
      ]),
    },
    {
      title: blocks.outliers,
      heads: [unit, h.notapplicable, h.bound, h.share, h.median, h.fence],
      spans: [2, 1, 1, 1, 1, 1],
      rows: outliers.map((each) => [
        words(each.unit),
        figure(each.notapplicable, 'count'),
        figure(each.bound, 'count'),
        ...[each.share, each.median, each.fence].map((share) => figure(numberOf(share), 'rate')),
      ]),
    },
    {
      title: blocks.moved,
      heads: [unit, h.selfScore, h.adjusted, h.change, h.reviews, h.waivers],
      spans: [2, 1, 1, 1, 1, 1],
      rows: moved.map((each) => [
        words(each.unit),
        figure(each.raw.value, 'points'),
        figure(each.adjusted.value, 'points'),
        figure(each.change.value, 'signed'),
        figure(each.reviews, 'count'),
        figure(each.waivers, 'count'),
      ]),
    },
    {
      title: blocks.days,
      heads: [h.date, h.names],
      spans: [1, 6],
      rows: days.map(({ date, units }) => [words(date), words(t(sheetPhrases.list(units)))]),
    },
  ];
};

export const checksSheet = (frame: Frame): Sheet => {
  const { sheets, t } = frame;
  const tables = tablesOf(frame).flatMap((table) => tableRows(frame, table));
  const nothing = [[], [over(said(t(sheetPhrases.nothing()), 'text'), WIDTHS.length)]];
  return {
    name: sheets.checks,
    ...laid([
      [over(said(t(sheetTitles.checks), 'title'), WIDTHS.length)],
      [over(said(t(sheetPhrases.checksNote()), 'note'), WIDTHS.length)],
      ...(tables.length === 0 ? nothing : tables),
    ]),
    widths: WIDTHS,
    heights: new Map([[0, 36]]),
    tab: 'C55A11',
  };
};
