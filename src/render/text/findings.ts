/** The sections of a department → points with their scores, and under them the findings that ask for attention. */
import * as format from '../../messages/format.ts';
import { heads, phrases, results, rows } from '../../messages/labels.ts';
import type { DepartmentReport, FindingReport, PointReport, Result, SectionReport } from '../../model.ts';
import { position } from './frame.ts';
import { detail, gapRows, type Seen } from './gaps.ts';
import { resultInks } from './heading.ts';
import { type Blocks, type Line, type Span, span } from './ink.ts';
import { padEnd, padStart, widest } from './measure.ts';
import { gap, hang, lineWidth, type Page, spaces } from './page.ts';
import { settledRows } from './settled.ts';

const quiet: ReadonlySet<Result> = new Set(['pass', 'notapplicable', 'informational', 'pending']);

/** Figures stand left of the words, so that no column depends on the width of a title. */
interface Columns {
  readonly result: number;
  readonly met: number;
  readonly lost: number;
  readonly id: number;
}
const indent = 2;

export function* findings(page: Page, department: DepartmentReport, verbose: boolean): Blocks {
  const shown = (finding: FindingReport): boolean =>
    verbose || !quiet.has(finding.result) || finding.review !== undefined;
  const all = department.sections
    .flatMap((section) => section.points.flatMap((point) => point.findings))
    .filter(shown);
  const columns: Columns = {
    result: widest([page.t(heads.result), ...all.map((finding) => mark(page, finding.result))]),
    met: widest([page.t(heads.met), ...all.map(metOf)]),
    lost: widest([page.t(heads.lost), ...all.map((finding) => format.forgone(finding.lost.exact))]),
    id: widest([...all.map((finding) => finding.id)]),
  };
  const seen: Seen = new Set();
  const sections = department.sections
    .map((section) => ({ section, points: section.points.filter((point) => tells(point, shown)) }))
    .filter(({ points }) => points.length > 0);
  if (sections.length > 0 && all.length === 0) yield [gap, [span(page.t(phrases.noGaps), 'good')]];
  for (const { section, points } of sections) {
    const ids = widest(points.map((point) => point.id));
    const strong = (line: Line): Line => line.map((piece): Span => ({ ...piece, ink: 'strong' }));
    yield [gap, ...scored(page, section, ids).map(strong), [span('-'.repeat(page.width), 'dim')]];
    yield* pointLines(page, points, shown, (finding) => findingLines(page, finding, columns, seen, verbose));
  }
}

const tells = ({ score, findings: all }: PointReport, shown: (finding: FindingReport) => boolean): boolean =>
  score.value !== null || all.some(shown);

function* pointLines(
  page: Page,
  points: readonly PointReport[],
  shown: (finding: FindingReport) => boolean,
  blocksOf: (finding: FindingReport) => Blocks,
): Blocks {
  const ids = widest(points.map((point) => point.id));
  let open = false;
  for (const [index, point] of points.entries()) {
    const under = point.findings.filter(shown);
    // A point with findings stands apart; points without any make one list.
    if (index > 0 && (open || under.length > 0)) yield [gap];
    open = under.length > 0;
    yield scored(page, point, ids);
    yield* spaced(under.map(blocksOf));
  }
}

/** Findings of one line make a list; one that has more to say stands apart from its neighbours. */
function* spaced(all: readonly Blocks[]): Blocks {
  let apart = true;
  for (const blocks of all) {
    const first = blocks.next().value ?? [];
    const isLong = first.length > 1;
    if (apart || isLong) yield [gap];
    yield first;
    yield* blocks;
    apart = isLong;
  }
}

function scored(page: Page, { id, title: name, score }: PointReport | SectionReport, ids: number): Line[] {
  const lead = [
    span(padStart(format.score(score.value), 5), 'strong'),
    spaces(2),
    span(padEnd(id, ids), 'strong'),
    spaces(2),
  ];
  return hang(page, lineWidth(lead), lead, [span(page.t(name), 'strong')]);
}

const mark = (page: Page, result: Result): string => `[${page.t(results[result])}]`;
const metOf = (finding: FindingReport): string =>
  finding.due === 0 ? '-' : `${format.credits(finding.credits)}/${finding.due}`;

function* findingLines(
  page: Page,
  finding: FindingReport,
  columns: Columns,
  seen: Seen,
  verbose: boolean,
): Blocks {
  const { result } = finding;
  const lost = format.isZero(finding.lost.exact) ? '' : format.forgone(finding.lost.exact);
  const lead: Span[] = [
    spaces(indent),
    span(padEnd(mark(page, result), columns.result), resultInks[result]),
    spaces(2),
    span(padStart(metOf(finding), columns.met)),
    spaces(2),
    span(padStart(lost, columns.lost), 'bad'),
    spaces(2),
    span(padEnd(finding.id, columns.id)),
    spaces(2),
  ];
  const inner = indent + columns.result + 2;
  yield [
    ...hang(page, lineWidth(lead), lead, [span(page.t(finding.title), 'strong')]),
    ...(finding.gaps.length === 0 ? [] : clause(page, inner, finding.cite)),
    ...reason(page, inner, finding),
    ...metBy(page, inner, finding),
    ...settledRows(page, inner, finding),
  ];
  yield* gapRows(page, inner, finding, seen, verbose);
}

function reason(page: Page, at: number, finding: FindingReport): Line[] {
  if (finding.reason === undefined) return [];
  const placed = finding.place === undefined ? [] : [span(position(finding.place), 'dim')];
  return detail(page, at, span(page.t(rows.reason), 'dim'), [span(page.t(finding.reason))], placed);
}

function metBy(page: Page, at: number, { by }: FindingReport): Line[] {
  if (by === undefined) return [];
  const { zh } = phrases.metBy(format.list(by, 'zh'));
  const { en } = phrases.metBy(format.list(by, 'en'));
  return detail(page, at, span(page.t(rows.by), 'dim'), [span(page.t({ zh, en }))]);
}

function clause(page: Page, at: number, cite: readonly string[]): Line[] {
  const quoted = page.t(phrases.quote(cite.join(page.t(phrases.between))));
  return detail(page, at, span(page.t(rows.clause), 'dim'), [span(quoted, 'dim')]);
}
