/** A comparison → the lines that say what became of each department's gaps. */
import { changeKinds, compareWords, differences as differenceWords, noneOf } from '../../messages/compare.ts';
import * as format from '../../messages/format.ts';
import type { ChangeKind, ComparedSide, Comparison, DepartmentComparison, GapChange } from '../../model.ts';
import { position } from './frame.ts';
import { type Ink, type Line, type Span, span } from './ink.ts';
import { padEnd, widest } from './measure.ts';
import { gap, hang, type Page, paragraph, spaces, title } from './page.ts';

export const changeInks = {
  new: 'bad',
  regressed: 'bad',
  expired: 'bad',
  open: 'warn',
  waived: 'info',
  fixed: 'good',
  gone: 'dim',
  removed: 'dim',
} as const satisfies Record<ChangeKind, Ink>;

const kinds = Object.keys(changeInks) as ChangeKind[];

export function comparison(page: Page, compared: Comparison, verbose: boolean): Line[] {
  const telling = compared.departments.filter((each) => verbose || hasNews(each));
  const same = compared.departments.length - telling.length;
  const { t } = page;
  return [
    ...title(
      page,
      [
        span(`${t(compareWords.title)}  `, 'strong'),
        span(`${t(compared.before)} -> ${t(compared.after)}`, 'dim'),
      ],
      '=',
    ),
    ...banner(page, compared),
    ...telling.flatMap((department) => departmentLines(page, department, verbose)),
    ...(telling.length === 0 ? [] : [gap]),
    ...(same === 0
      ? []
      : paragraph(page, 0, [
          span(t(telling.length === 0 ? compareWords.unchanged : compareWords.same(same))),
        ])),
    ...(compared.aside.length === 0
      ? []
      : paragraph(page, 0, [span(t(compareWords.aside(compared.aside.length)), 'dim')])),
    ...total(page, compared),
  ];
}

const worse: ReadonlySet<ChangeKind> = new Set<ChangeKind>(['new', 'regressed', 'expired']);

/** What a run of one line a manifest has to say of it: the gaps that were not there before, one line each, and the sum. */
export function news(page: Page, compared: Comparison): Line[] {
  const { t } = page;
  const lines = compared.departments.flatMap(({ department, status, changes }) => [
    ...(status === 'removed'
      ? paragraph(page, 0, [span(`${department}  `), span(t(compareWords.withdrawn), 'bad')])
      : []),
    ...changes
      .filter(({ kind }) => worse.has(kind))
      .flatMap((change) =>
        hang(
          page,
          2,
          [],
          [
            span(`[${t(changeKinds[change.kind])}]`, changeInks[change.kind]),
            span(`  ${department}  `),
            span(`${change.id}  `, 'strong'),
            span(t(change.message)),
          ],
        ),
      ),
  ]);
  return [...banner(page, compared), ...lines, ...total(page, compared)];
}

const hasNews = ({ status, counts, added, removed, change, before, after }: DepartmentComparison): boolean =>
  status !== 'both' ||
  before?.status !== after?.status ||
  after?.status === 'unjudged' ||
  added.length + removed.length > 0 ||
  (change !== null && !format.isZero(change.exact)) ||
  kinds.some((kind) => kind !== 'open' && kind !== 'waived' && counts[kind] > 0);

/** Loud where the two stand on different ground: before anything else, and marked. */
function banner(page: Page, compared: Comparison): Line[] {
  const { t } = page;
  if (compared.differences.length === 0) return [];
  const loud = !compared.comparable;
  const mark = `[${t(loud ? compareWords.caution : compareWords.attention)}]`;
  const at = widest([mark]) + 2;
  return [
    ...(loud ? hang(page, at, [span(mark, 'bad')], [span(t(compareWords.notComparable), 'strong')]) : []),
    ...compared.differences.flatMap((each, i) =>
      hang(page, at, loud || i > 0 ? [] : [span(mark, 'warn')], [span(t(differenceWords[each.kind](each)))]),
    ),
  ];
}

/** What is as it was, or has left the report, is counted only. */
const folded: ReadonlySet<ChangeKind> = new Set<ChangeKind>(['open', 'removed']);

const scoreOf = (side: ComparedSide | null): string =>
  format.score((side?.adjusted ?? side?.score)?.value ?? null);

function departmentLines(page: Page, department: DepartmentComparison, verbose: boolean): Line[] {
  const { t } = page;
  const { before, after, change, changes, counts, added, removed } = department;
  const shown = changes.filter(({ kind }) => verbose || !folded.has(kind));
  const marks = widest(shown.map(({ kind }) => `[${t(changeKinds[kind])}]`));
  const notes = [
    ...statusNotes(page, department),
    ...(added.length === 0 ? [] : [t(compareWords.requirementsAdded(added.map(({ id }) => id).join(' ')))]),
    ...(removed.length === 0
      ? []
      : [t(compareWords.requirementsRemoved(removed.map(({ id }) => id).join(' ')))]),
  ];
  return [
    gap,
    ...title(
      page,
      [
        span(`${department.full}  `, 'strong'),
        span(`${scoreOf(before)} -> ${scoreOf(after)}`, 'strong'),
        ...(change === null || format.isZero(change.exact) ? [] : [span('  '), risen(change.exact)]),
      ],
      '-',
    ),
    ...notes.flatMap((note) => paragraph(page, 2, [span(note, 'warn')])),
    ...shown.flatMap((each) => changeLines(page, each, marks)),
    ...(verbose || counts.open === 0
      ? []
      : paragraph(page, 2, [span(t(compareWords.stillOpen(counts.open)), 'dim')])),
  ];
}

const risen = (exact: string): Span =>
  exact.startsWith('-') ? span(format.forgone(exact), 'bad') : span(format.gained(exact), 'good');

function statusNotes(page: Page, { status, before, after, changes }: DepartmentComparison): string[] {
  const { t } = page;
  return [
    ...(status === 'added' ? [t(compareWords.added)] : []),
    ...(status === 'removed' ? [t(compareWords.withdrawn), t(compareWords.hadGaps(changes.length))] : []),
    ...(before?.status === 'unjudged' ? [t(compareWords.unjudgedBefore)] : []),
    ...(after?.status === 'unjudged' ? [t(compareWords.unjudgedAfter)] : []),
  ];
}

function changeLines(page: Page, change: GapChange, marks: number): Line[] {
  const { t } = page;
  const mark = `[${t(changeKinds[change.kind])}]`;
  const at = 2 + marks + 2;
  const lead = [spaces(2), span(padEnd(mark, marks), changeInks[change.kind]), spaces(2)];
  return [
    ...hang(page, at, lead, [span(change.id, 'strong'), span('  '), span(t(change.title))]),
    ...paragraph(page, at, [span(t(change.message))]),
    ...paragraph(page, at, [span(position(change.place), 'dim')]),
  ];
}

/** `新增 1  退步 2`: what there is none of is not said. */
function total(page: Page, { counts, departments }: Comparison): Line[] {
  const { t } = page;
  const some = kinds.filter((kind) => counts[kind] > 0);
  const body =
    some.length === 0
      ? [span(t(noneOf(departments)))]
      : some.flatMap((kind, i) => [
          span(i === 0 ? '' : '  '),
          span(`${t(changeKinds[kind])} ${counts[kind]}`, changeInks[kind]),
        ]);
  return hang(page, widest([t(compareWords.total)]) + 2, [span(t(compareWords.total), 'dim')], body);
}
