/** A scorecard → the workbook that a supervising office files and sends on: overview, matrices, gaps, reviews and waivers, checks, method, and a sheet for every unit. */
import { sheetTitles } from '../messages/scorecard-sheets.ts';
import type { Lang, Scorecard, Text } from '../model.ts';
import type { Sheet } from './book.ts';
import { decisionsSheet } from './decisions-sheet.ts';
import { type ListedDecision, listDecisions } from './list-decisions.ts';
import { type Frame, groupTitle } from './scorecard/cells.ts';
import { checksSheet } from './scorecard/checks.ts';
import { commonSheet } from './scorecard/common.ts';
import { departmentOf, listGaps } from './scorecard/gap-list.ts';
import { gapsSheet } from './scorecard/gaps.ts';
import { matrixSheet } from './scorecard/matrix.ts';
import { methodSheet } from './scorecard/method.ts';
import { overviewSheet } from './scorecard/overview.ts';
import { partsSheet } from './scorecard/parts.ts';
import { requirementsSheet } from './scorecard/requirements.ts';
import { trendSheet } from './scorecard/trend.ts';
import { unitSheet } from './scorecard/unit.ts';
import { sheetNames } from './sheet-names.ts';
import { writeXlsx } from './write-xlsx.ts';

type Key = keyof typeof sheetTitles;

const frameOf = (scorecard: Scorecard, lang: Lang): Frame => {
  const t = (text: Text): string => text[lang];
  const named = sheetNames();
  const sheets = Object.fromEntries(
    Object.entries(sheetTitles).map(([key, title]) => [key, named(t(title))]),
  ) as { readonly [K in Key]: string };
  const own = scorecard.units.filter((row) => row.status === 'judged' || row.status === 'unjudged');
  const unitSheets = new Map(own.map((row) => [row, named(row.unit.short)] as const));
  return { scorecard, lang, t, sheets, unitSheets };
};

const decisionsOf = ({ report, units, district }: Scorecard): readonly ListedDecision[] => {
  const judged = new Set(units.filter(({ status }) => status === 'judged').map(({ unit }) => unit.short));
  const titles = new Map(district.requirements.map(({ id, title }) => [id, title] as const));
  return listDecisions(report, titles, (unit) => judged.has(unit));
};

const decidedSheet = (frame: Frame, decisions: readonly ListedDecision[]): Sheet => {
  const { scorecard, lang, sheets, unitSheets } = frame;
  const rows = new Map(scorecard.units.map((row) => [row.unit.short, row] as const));
  return decisionsSheet(decisions, {
    name: sheets.decisions,
    title: sheetTitles.decisions,
    lang,
    group: (unit) => groupTitle(frame, rows.get(unit)?.unit.group ?? ''),
    sheetOf: (unit) => {
      const row = rows.get(unit);
      return row && unitSheets.get(row);
    },
    tab: 'C55A11',
  });
};

export const scorecardSheets = (
  scorecard: Scorecard,
  { lang }: { readonly lang: Lang },
): readonly Sheet[] => {
  const frame = frameOf(scorecard, lang);
  const gaps = listGaps(scorecard);
  const decisions = decisionsOf(scorecard);
  const { trend } = scorecard;
  return [
    overviewSheet(frame, gaps),
    matrixSheet(frame),
    requirementsSheet(frame),
    gapsSheet(frame, gaps),
    ...(decisions.length === 0 ? [] : [decidedSheet(frame, decisions)]),
    partsSheet(frame),
    commonSheet(frame),
    checksSheet(frame),
    ...(trend === undefined ? [] : [trendSheet(frame, trend)]),
    methodSheet(frame),
    ...scorecard.units.flatMap((row) => {
      const department = departmentOf(scorecard, row);
      if (department === undefined || !frame.unitSheets.has(row)) return [];
      const own = gaps.filter((listed) => listed.row === row);
      const decided = decisions.filter(({ unit }) => unit === row.unit.short);
      return [unitSheet(frame, row, department, own, decided)];
    }),
  ];
};

export const scorecardWorkbook = (
  scorecard: Scorecard,
  options: { readonly lang: Lang },
): Promise<Uint8Array> => writeXlsx(scorecardSheets(scorecard, options));
