/** A comparison with the last report → what became of scores and gaps, in a few lines under the new one. */
import { list } from '../messages/format.ts';
import { watchWords } from '../messages/watch.ts';
import type { ChangeKind, Comparison, DepartmentComparison, Text } from '../model.ts';
import type { PageOptions } from './options.ts';
import { type Line, span } from './text/ink.ts';
import { hang, type Page, pageOf, print, spaces } from './text/page.ts';

const CLOSED: ReadonlySet<ChangeKind> = new Set<ChangeKind>(['fixed', 'waived', 'gone']);
const OPENED: ReadonlySet<ChangeKind> = new Set<ChangeKind>(['new', 'regressed', 'expired']);
const MOST = 6;

const shown = (value: number | null | undefined): string | null => value?.toFixed(1) ?? null;

const idsOf = ({ changes }: DepartmentComparison, kinds: ReadonlySet<ChangeKind>): readonly string[] =>
  changes.filter(({ kind }) => kinds.has(kind)).map(({ id }) => id);

function departmentLines(page: Page, options: PageOptions, one: DepartmentComparison): readonly Line[] {
  const [before, after] = [one.before, one.after].map((side) =>
    shown((side?.adjusted ?? side?.score)?.value),
  );
  // The difference of what is shown: 62.3 → 63.7 rose by 1.4, whatever the hundredths were.
  const rise = before == null || after == null ? null : Number(after) - Number(before);
  const signed = rise === null ? null : `${rise < 0 ? '−' : '+'}${Math.abs(rise).toFixed(1)}`;
  const [closed, opened] = [idsOf(one, CLOSED), idsOf(one, OPENED)];
  if (before === after && closed.length + opened.length === 0) return [];
  const row = (say: (ids: string, more: number) => Text, ids: readonly string[], ink: 'good' | 'bad') =>
    ids.length === 0
      ? []
      : hang(
          page,
          2,
          [spaces(2)],
          [span(page.t(say(list(ids.slice(0, MOST), options.lang), ids.length - MOST)), ink)],
        );
  const ink = (rise ?? 0) < 0 || after === null ? 'bad' : 'good';
  return [
    [span(page.t(watchWords.score(one.department, before ?? null, after ?? null, signed)), ink)],
    ...row(watchWords.closed, closed, 'good'),
    ...row(watchWords.opened, opened, 'bad'),
  ];
}

/** `null` for the first report of a watch. */
export function renderSince(comparison: Comparison | null, options: PageOptions): string {
  const page = pageOf(options);
  const lines = (comparison?.departments ?? []).flatMap((one) => departmentLines(page, options, one));
  const same: readonly Line[] =
    comparison !== null && lines.length === 0 ? [[span(page.t(watchWords.same()), 'dim')]] : [];
  const waiting: Line = [span(page.t(watchWords.waiting()), 'dim')];
  return `\n${print(page, [...lines, ...same, waiting], options.color)}`;
}
