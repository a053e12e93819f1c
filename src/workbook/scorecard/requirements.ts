/** Requirements × units: a short word for every verdict, counted by formula, beside the rate of all units. */
import { levels } from '../../messages/labels.ts';
import { cellStates } from '../../messages/scorecard-report.ts';
import { cellWords, sheetHeads, sheetPhrases, sheetTitles } from '../../messages/scorecard-sheets.ts';
import type { CellState, RequirementResult, Text } from '../../model.ts';
import { cellName, columnName, type Sheet } from '../book.ts';
import { range } from '../form-cells.ts';
import {
  DASH,
  type Frame,
  figure,
  head,
  laid,
  over,
  type Part,
  said,
  type Width,
  widthIn,
  word,
  words,
  worked,
} from './cells.ts';

const STATES = Object.keys(cellWords) as readonly CellState[];
const HEAD_ROWS = 3;
const LEAD = [
  [{ zh: '编号', en: 'Id' }, 8],
  [sheetHeads.requirement, 42],
  [{ zh: '级别', en: 'Level' }, [7, 12]],
  [{ zh: '权重', en: 'Weight' }, [6, 8]],
  [sheetHeads.unitsBound, 7],
] as const satisfies readonly (readonly [Text, Width])[];
const RATES = [sheetHeads.passRate, sheetHeads.completion] as const;
/** Wider than that, one page of A4 would be too small to read. */
const ONE_PAGE = 210;
const [FROZEN, COUNT, RATE, UNIT] = [2, 5.5, 9, 5.5];
const FIRST_COUNT = LEAD.length;
const FIRST_UNIT = FIRST_COUNT + STATES.length + RATES.length;

const FILLS: { readonly [S in CellState]: string } = {
  pass: 'E2F0D9',
  partial: 'FFF2CC',
  fail: 'F8CBAD',
  pending: 'F2F2F2',
  notapplicable: 'F2F2F2',
  informational: 'F2F2F2',
  error: 'D9D9D9',
  waived: 'DDEBF7',
  absent: 'D9D9D9',
  unjudged: 'D9D9D9',
};

const WIDE = /[\u2e80-\u9fff\uf900-\ufaff]/u;
const nameLook = (name: string): 'stacked' | 'turned' => (WIDE.test(name) ? 'stacked' : 'turned');

/** Passed, of those whose verdict is pass, partial or fail. */
const passRate = ({ counts }: RequirementResult, at: number): Part => {
  const judged = counts.pass + counts.partial + counts.fail;
  if (judged === 0) return figure(null, 'rate');
  const cell = (state: CellState): string => cellName(at, FIRST_COUNT + STATES.indexOf(state));
  const of = [cell('pass'), cell('partial'), cell('fail')].join('+');
  return worked(`${cell('pass')}/(${of})`, counts.pass / judged, 'rate');
};

export const requirementsSheet = (frame: Frame): Sheet => {
  const { scorecard, sheets, t, lang } = frame;
  const units = scorecard.units.filter(({ status }) => status !== 'exempt').map(({ unit }) => unit.short);
  const columns = FIRST_UNIT + Math.max(1, units.length);
  const { requirements } = scorecard.district;
  const last = HEAD_ROWS + Math.max(1, requirements.length) - 1;
  const rowOf = (requirement: RequirementResult, index: number): readonly Part[] => {
    const at = HEAD_ROWS + index;
    const states = new Map(requirement.units.map(({ unit, state }) => [unit, state]));
    const all = range(FIRST_UNIT, at, at).replace(/:.*/u, `:${cellName(at, columns - 1)}`);
    return [
      words(requirement.id),
      words(t(requirement.title)),
      word(t(levels[requirement.level])),
      figure(requirement.weight, 'center'),
      figure(requirement.units.length, 'count'),
      ...STATES.map((state, i) =>
        worked(
          `COUNTIF($${all.replace(':', ':$')},${columnName(FIRST_COUNT + i)}$${HEAD_ROWS})`,
          requirement.counts[state],
          'count',
        ),
      ),
      passRate(requirement, at),
      requirement.rate.value === null ? said(DASH, 'small') : figure(requirement.rate.value, 'tenth'),
      ...units.map((unit) => {
        const state = states.get(unit);
        return said(state === undefined ? null : t(cellWords[state]), 'small');
      }),
    ];
  };
  const body = `${cellName(HEAD_ROWS, FIRST_UNIT)}:${cellName(last, columns - 1)}`;
  const counts = `${cellName(HEAD_ROWS, FIRST_COUNT)}:${cellName(last, FIRST_COUNT + STATES.length - 1)}`;
  const legend = sheetPhrases.requirementLegend(
    STATES.map((state) => [cellWords[state], cellStates[state]] as const),
  );
  const widths = [
    ...LEAD.map(([, width]) => widthIn(width, lang)),
    ...STATES.map(() => COUNT),
    ...RATES.map(() => RATE),
    ...Array.from({ length: columns - FIRST_UNIT }, () => UNIT),
  ];
  const width = widths.reduce((sum, each) => sum + each, 0);
  return {
    name: sheets.requirements,
    ...laid([
      [over(said(t(sheetTitles.requirements), 'title'), FIRST_UNIT)],
      [over(said(t(legend), 'note'), FIRST_UNIT)],
      [
        ...LEAD.map(([text]) => head(t(text))),
        ...STATES.map((state) => head(t(cellWords[state]))),
        ...RATES.map((text) => head(t(text))),
        ...(units.length === 0 ? [said(null, 'stacked')] : units.map((unit) => said(unit, nameLook(unit)))),
      ],
      ...requirements.map(rowOf),
    ]),
    widths,
    frozen: HEAD_ROWS,
    frozenColumns: FROZEN,
    ...(width > ONE_PAGE ? { pagesWide: 2 } : {}),
    filter: `A${HEAD_ROWS}:${columnName(columns - 1)}${last + 1}`,
    heights: new Map([
      [0, 36],
      [HEAD_ROWS - 1, 96],
    ]),
    rules: [
      { range: counts, when: `${cellName(HEAD_ROWS, FIRST_COUNT)}=0`, fill: 'FFFFFF', ink: 'BFBFBF' },
      ...STATES.map((state) => ({
        range: body,
        when: `${cellName(HEAD_ROWS, FIRST_UNIT)}="${t(cellWords[state])}"`,
        fill: FILLS[state],
      })),
    ],
    tab: '548235',
  };
};
