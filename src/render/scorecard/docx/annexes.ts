/** A scorecard → the annexes of the notice: the lists by grade, how it was assessed, what the district did well and what many lack. */
import type { FileChild, Paragraph } from 'docx';
import * as format from '../../../messages/format.ts';
import { levels, phrases } from '../../../messages/labels.ts';
import { officialWords, noticeLetterWords as words } from '../../../messages/notice-letter.ts';
import type { Scorecard, Text } from '../../../model.ts';
import { partsOf } from '../parts.ts';
import { listedGrades, standingAs } from './lists.ts';
import { textWidth } from './paper.ts';
import { annexHead, body, first, type Pen, remark } from './paragraphs.ts';
import { table } from './table.ts';
import { tight } from './tight.ts';

/** The most common gaps that annex 3 has room for. */
const COMMON = 20;
const UNGRADED = ['absent', 'unjudged', 'exempt'] as const;

const center = { align: 'center' } as const;

/** `部门：甲、乙。` */
const named = (pen: Pen, title: Text, units: readonly string[]): Paragraph =>
  body(
    pen,
    pen.run(`${pen.t(title)}${pen.t(officialWords.colon)}`, 'kai'),
    units.length === 0 ? pen.t(officialWords.nobody) : format.list(units, pen.lang),
    pen.t(officialWords.stop),
  );

export function resultAnnex(pen: Pen, scorecard: Scorecard): FileChild[] {
  const graded = listedGrades(scorecard);
  const rest = UNGRADED.map((status) => ({ status, units: standingAs(scorecard, status) })).filter(
    ({ units }) => units.length > 0,
  );
  return [
    ...annexHead(pen, 1, words.result(scorecard.year)),
    body(pen, pen.t(words.ranked)),
    ...graded.flatMap(({ grade, count, groups }, i) => [
      first(pen, i + 1, words.graded(grade, count)),
      ...groups.map(({ title, units }) => named(pen, title, units)),
    ]),
    ...rest.flatMap(({ status, units }, i) => [
      first(pen, graded.length + i + 1, words.listHeads[status](units.length)),
      ...(status === 'exempt'
        ? units.map(({ unit, because }) =>
            body(pen, unit.short, pen.t(phrases.paren(pen.t(because))), pen.t(officialWords.stop)),
          )
        : [
            body(
              pen,
              format.list(
                units.map(({ unit }) => unit.short),
                pen.lang,
              ),
              pen.t(officialWords.stop),
            ),
          ]),
    ]),
  ];
}

export const methodAnnex = (pen: Pen, { method, year }: Scorecard): FileChild[] => [
  ...annexHead(pen, 2, words.methodAnnex(year)),
  table(
    pen,
    [
      { head: words.methodColumns.number, share: 8, ...center },
      { head: words.methodColumns.title, share: 18, ...center },
      { head: words.methodColumns.says, share: 74 },
    ],
    method.map(({ title, lines }, i) => [
      String(i + 1),
      pen.t(title),
      lines.map((line) => pen.t(tight(line))),
    ]),
    { width: textWidth },
  ),
];

export function stateAnnex(pen: Pen, scorecard: Scorecard): FileChild[] {
  const { district, year } = scorecard;
  const { common, uncovered } = district;
  let heads = 0;
  const head = (text: Text): Paragraph => {
    heads += 1;
    return first(pen, heads, text);
  };
  return [
    ...annexHead(pen, 3, words.stateAnnex(year)),
    head(words.partsHead),
    partsTable(pen, scorecard),
    remark(pen, pen.t(words.partsNote)),
    ...(common.length === 0
      ? []
      : [
          head(words.commonHead),
          commonTable(pen, scorecard),
          remark(pen, pen.t(words.commonNote(Math.min(COMMON, common.length), common.length))),
        ]),
    ...(uncovered.length === 0 ? [] : [head(words.uncoveredHead), uncoveredTable(pen, scorecard)]),
  ];
}

function partsTable(pen: Pen, { district }: Scorecard) {
  const { id, title, bound, met, partial, unmet, others, unjudged, rate } = words.partColumns;
  return table(
    pen,
    [
      { head: id, share: 7, ...center },
      { head: title, share: 29 },
      { head: bound, share: 9, ...center },
      { head: met, share: 9, ...center },
      { head: partial, share: 9, ...center },
      { head: unmet, share: 9, ...center },
      { head: others, share: 9, ...center },
      { head: unjudged, share: 9, ...center },
      { head: rate, share: 12, ...center },
    ],
    partsOf(district).map(({ part }) => [
      part.id,
      pen.t(part.title),
      String(part.units.bound),
      String(part.units.met),
      String(part.units.partial),
      String(part.units.unmet),
      String(part.units.notapplicable + part.units.pending),
      String(part.units.unjudged),
      part.rate.value === null ? pen.t(officialWords.none) : `${format.score(part.rate.value)}%`,
    ]),
    { width: textWidth },
  );
}

function commonTable(pen: Pen, { district }: Scorecard) {
  const { number, id, title, level, units, of } = words.commonColumns;
  return table(
    pen,
    [
      { head: number, share: 8, ...center },
      { head: id, share: 10, ...center },
      { head: title, share: 46 },
      { head: level, share: 10, ...center },
      { head: units, share: 12, ...center },
      { head: of, share: 12, ...center },
    ],
    district.common
      .slice(0, COMMON)
      .map((gap, i) => [
        String(i + 1),
        gap.requirement,
        `${pen.t(gap.title)}${pen.t(words.keys(gap.keys))}`,
        pen.t(levels[gap.level]),
        String(gap.units.length),
        String(gap.of),
      ]),
    { width: textWidth },
  );
}

function uncoveredTable(pen: Pen, { district }: Scorecard) {
  const { id, title, leads } = words.uncoveredColumns;
  return table(
    pen,
    [
      { head: id, share: 10, ...center },
      { head: title, share: 50 },
      { head: leads, share: 40 },
    ],
    district.uncovered.map((each) => [
      each.requirement,
      pen.t(each.title),
      format.list(each.leads, pen.lang),
    ]),
    { width: textWidth },
  );
}
