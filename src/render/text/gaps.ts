/** The gaps of one finding → rows under it, those of one place and one mend together. */
import * as format from '../../messages/format.ts';
import { phrases, rows, states } from '../../messages/labels.ts';
import { settledWords } from '../../messages/waivers.ts';
import type { FindingReport, Gap } from '../../model.ts';
import { frame, position } from './frame.ts';
import { stateInks } from './heading.ts';
import { type Blocks, type Line, type Span, span } from './ink.ts';
import { padEnd, widest } from './measure.ts';
import { grid, hangWithTail, type Page, spaces } from './page.ts';

/** What the pages of one department have shown already, so that it is not shown again. */
export type Seen = Set<string>;

const columns = new WeakMap<Page, number>();

/** Labels under a finding: one column wide enough for all of them. */
export function detailLabels(page: Page): number {
  const known = columns.get(page);
  if (known !== undefined) return known;
  const labels = [
    rows.clause,
    rows.place,
    rows.mend,
    rows.reason,
    rows.by,
    states.late,
    states.flawed,
    states.missing,
    settledWords.label.waived,
    settledWords.label.review,
  ];
  const column = widest(labels.map(page.t)) + 2;
  columns.set(page, column);
  return column;
}

export function detail(page: Page, indent: number, label: Span, body: Line, tail: Line = []): Line[] {
  const column = detailLabels(page);
  return hangWithTail(
    page,
    indent + column,
    [spaces(indent), { ...label, text: padEnd(label.text, column) }],
    body,
    tail,
  );
}

/** Places of one finding: thousands of the same kind push all else out of the terminal, and are worked through in a table. */
const MOST = 100;

export function* gapRows(
  page: Page,
  indent: number,
  finding: FindingReport,
  seen: Seen,
  verbose: boolean,
): Blocks {
  const mends = new Set(finding.gaps.map((gap) => gap.mend.zh));
  const groups = grouped(finding.gaps);
  const shown = verbose ? groups : groups.slice(0, MOST);
  for (const group of shown) {
    if (!verbose && alike(group, finding)) yield compact(page, indent, group, finding);
    else for (const gap of group) yield gapRow(page, indent, gap);
    yield placeRows(page, indent, group, seen);
    yield waivedRow(page, indent, group);
    if (mends.size > 1) yield mendRow(page, indent, group);
  }
  const left = groups.slice(shown.length).reduce((count, group) => count + group.length, 0);
  if (left > 0) yield detail(page, indent, span(''), [span(page.t(phrases.moreGaps(left)), 'dim')]);
  if (mends.size === 1) yield mendRow(page, indent, finding.gaps);
}

/** Gaps of one place, one mend and one state, in the order of their first. */
function grouped(gaps: readonly Gap[]): readonly (readonly Gap[])[] {
  const groups = new Map<string, Gap[]>();
  for (const gap of gaps) {
    const { cell = '', line, column } = gap.place;
    const key = `${line} ${column} ${gap.waived?.place.line} ${gap.state} ${cell}\n${gap.mend.zh}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [gap]);
    else group.push(gap);
  }
  return [...groups.values()];
}

function gapRow(page: Page, indent: number, gap: Gap): Line[] {
  const facts = [
    ...(gap.due === null ? [] : [page.t(format.dueBy(gap.due))]),
    page.t(
      format.isZero(gap.gain.exact)
        ? phrases.unrecoverable
        : phrases.givesBack(format.gained(gap.gain.exact)),
    ),
  ];
  const label = span(page.t(states[gap.state]), stateInks[gap.state]);
  return detail(
    page,
    indent,
    label,
    [span(page.t(gap.message))],
    [span(facts.join(page.t(separator)), 'dim')],
  );
}

const separator = { zh: '，', en: ', ' };

/** Three or more of which nothing at all is there, told apart by an element or a period: their names say enough. */
function alike(group: readonly Gap[], finding: FindingReport): boolean {
  if (group.length < 3 || !group.every(({ faults }) => faults.every(({ code }) => code === 'absent')))
    return false;
  const kinds = new Map(finding.expectations.map((expectation) => [expectation.key, expectation.kind]));
  return group.every(({ key }) => ['element', 'period'].includes(kinds.get(key) ?? ''));
}

function compact(page: Page, indent: number, group: readonly Gap[], finding: FindingReport): Line[] {
  const { t } = page;
  const dues = new Set(group.map((gap) => gap.due));
  const gain = format.total(group.map((gap) => gap.gain.exact));
  const back = t(format.isZero(gain) ? phrases.unrecoverable : phrases.givesBackAll(format.gained(gain)));
  const label = span(t(states.missing), stateInks.missing);
  const [due] = dues;
  const keys = group.map((gap) => gap.key);
  if (dues.size === 1) {
    const facts = due === null || due === undefined ? back : `${t(format.dueBy(due))}${t(separator)}${back}`;
    const names = page.t({ zh: format.list(keys, 'zh'), en: format.list(keys, 'en') });
    return detail(
      page,
      indent,
      label,
      [span(t(phrases.several(group.length))), span(names)],
      [span(facts, 'dim')],
    );
  }
  const cells = group.map(
    (gap) => `${gap.key}  ${gap.due === null ? t(phrases.noDue) : t(phrases.dueCell(gap.due))}`,
  );
  const kind = finding.expectations.find((expectation) => expectation.key === keys[0])?.kind;
  const count = t(kind === 'period' ? phrases.severalDue(group.length) : phrases.several(group.length));
  return [
    ...detail(page, indent, label, [span(count), span(back, 'dim')]),
    ...grid(page, indent + detailLabels(page), cells),
  ];
}

/** Where nothing was written at all the file is named, once; the line that several findings point at is drawn once. */
function placeRows(page: Page, indent: number, [gap]: readonly Gap[], seen: Seen): Line[] {
  if (gap === undefined) return [];
  const root = gap.pointer === '' && gap.state === 'missing';
  const where = root ? gap.place.file : position(gap.place);
  const shown = seen.has(where);
  if (root && shown) return [];
  seen.add(where);
  const label = span(page.t(rows.place), 'dim');
  const row = detail(page, indent, label, [span(where, 'dim')]);
  if (root || shown || gap.place.excerpt.trim() === '') return row;
  return [...row, ...frame(page, indent + detailLabels(page), gap.place)];
}

/** Gaps of one group are waived together or not at all. */
const waivedRow = (page: Page, indent: number, [gap]: readonly Gap[]): Line[] =>
  gap?.waived === undefined
    ? []
    : detail(
        page,
        indent,
        span(page.t(settledWords.label.waived), 'info'),
        [span(page.t(settledWords.waived(gap.waived.approver, gap.waived.reason, gap.waived.expires)))],
        [span(position(gap.waived.place), 'dim')],
      );

const mendRow = (page: Page, indent: number, [gap]: readonly Gap[]): Line[] =>
  gap === undefined ? [] : detail(page, indent, span(page.t(rows.mend), 'dim'), [span(page.t(gap.mend))]);
