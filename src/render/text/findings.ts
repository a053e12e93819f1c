/** The sections of a department → points with their scores, and under them the findings that ask for attention. */
import * as format from '../../messages/format.ts';
import { heads, phrases, results, rows } from '../../messages/labels.ts';
import type { DepartmentReport, FindingReport, PointReport, Result, SectionReport } from '../../model.ts';
import { position } from './frame.ts';
import { detail, gapRows, type Seen } from './gaps.ts';
import { resultInks } from './heading.ts';
import { type Line, type Span, span } from './ink.ts';
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

export function findings(page: Page, department: DepartmentReport, verbose: boolean): Line[] {
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
  const lines = department.sections.flatMap((section) =>
    sectionLines(page, section, shown, columns, seen, verbose),
  );
  if (lines.length === 0) return [];
  return all.length === 0 ? [gap, [span(page.t(phrases.noGaps), 'good')], ...lines] : lines;
}

function sectionLines(
  page: Page,
  section: SectionReport,
  shown: (finding: FindingReport) => boolean,
  columns: Columns,
  seen: Seen,
  verbose: boolean,
): Line[] {
  const points = section.points.filter((point) => point.score.value !== null || point.findings.some(shown));
  if (points.length === 0) return [];
  const ids = widest(points.map((point) => point.id));
  let open = false;
  const body = points.flatMap((point) => {
    const under = point.findings.filter(shown);
    // A point with findings stands apart; points without any make one list.
    const apart = open || under.length > 0 ? [gap] : [];
    open = under.length > 0;
    const inside = spaced(under.map((finding) => findingLines(page, finding, columns, seen, verbose)));
    return [...apart, ...scored(page, point, ids), ...inside];
  });
  const head = scored(page, section, ids).map((line) =>
    line.map((piece): Span => ({ ...piece, ink: 'strong' })),
  );
  const rule: Line = [span('-'.repeat(page.width), 'dim')];
  return [gap, ...head, rule, ...(body[0] === gap ? body.slice(1) : body)];
}

/** Findings of one line make a list; one that has more to say stands apart from its neighbours. */
const spaced = (blocks: readonly (readonly Line[])[]): Line[] =>
  blocks.flatMap((block, i) =>
    i === 0 || block.length > 1 || (blocks[i - 1]?.length ?? 0) > 1 ? [gap, ...block] : block,
  );

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

function findingLines(
  page: Page,
  finding: FindingReport,
  columns: Columns,
  seen: Seen,
  verbose: boolean,
): Line[] {
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
  return [
    ...hang(page, lineWidth(lead), lead, [span(page.t(finding.title), 'strong')]),
    ...(finding.gaps.length === 0 ? [] : clause(page, inner, finding.cite)),
    ...(finding.reason === undefined
      ? []
      : detail(
          page,
          inner,
          span(page.t(rows.reason), 'dim'),
          [span(page.t(finding.reason))],
          placed(finding),
        )),
    ...(finding.by === undefined
      ? []
      : detail(page, inner, span(page.t(rows.by), 'dim'), [span(metBy(page, finding.by))])),
    ...settledRows(page, inner, finding),
    ...gapRows(page, inner, finding, seen, verbose),
  ];
}

const metBy = (page: Page, units: readonly string[]): string =>
  page.t({
    zh: phrases.metBy(format.list(units, 'zh')).zh,
    en: phrases.metBy(format.list(units, 'en')).en,
  });

const placed = ({ place }: FindingReport): Line =>
  place === undefined ? [] : [span(position(place), 'dim')];

function clause(page: Page, at: number, cite: readonly string[]): Line[] {
  const quoted = page.t(phrases.quote(cite.join(page.t(phrases.between))));
  return detail(page, at, span(page.t(rows.clause), 'dim'), [span(quoted, 'dim')]);
}
