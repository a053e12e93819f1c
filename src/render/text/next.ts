/** What to do next: the gaps that give back most, and what falls due soon. */
import * as format from '../../messages/format.ts';
import { heads, phrases } from '../../messages/labels.ts';
import type { DepartmentReport, FindingReport, Gap } from '../../model.ts';
import { type Line, span } from './ink.ts';
import { padStart, widest } from './measure.ts';
import { gap, hang, hangWithTail, lineWidth, type Page, paragraph, spaces, title } from './page.ts';

const few = { priorities: 5, upcoming: 5 };
const many = { priorities: 10, upcoming: 10 };

interface Located {
  readonly finding: FindingReport;
  readonly found: Gap;
}

export function priorities(page: Page, department: DepartmentReport, verbose: boolean): Line[] {
  const gaps = new Map(
    department.sections.flatMap((section) =>
      section.points.flatMap((point) =>
        point.findings.flatMap((finding) =>
          finding.gaps.map((found): readonly [string, Located] => [found.id, { finding, found }]),
        ),
      ),
    ),
  );
  const top = department.priorities.slice(0, (verbose ? many : few).priorities);
  if (top.length === 0) return [];
  const gains = widest(top.map(({ gain }) => format.gained(gain.exact)));
  const numbers = String(top.length).length;
  const sum = format.gained(format.total(top.map(({ gain }) => gain.exact)));
  return [
    gap,
    ...title(page, [span(page.t(heads.priorities), 'strong')], '-'),
    ...top.flatMap(({ gaps: ids, gain }, i) => {
      const number = `${padStart(String(i + 1), numbers)}. `;
      const gained = span(padStart(format.gained(gain.exact), gains), 'good');
      const lead = [spaces(2), span(number, 'dim'), gained, spaces(2)];
      return mend(
        page,
        lead,
        ids.flatMap((id) => gaps.get(id) ?? []),
      );
    }),
    ...paragraph(page, 2, [span(page.t(phrases.prioritySum(sum)), 'strong')]),
  ];
}

/** One mend: what it is about, then which gaps it closes. */
function mend(page: Page, lead: Line, located: readonly Located[]): Line[] {
  const [first] = located;
  if (first === undefined) return [];
  const at = lineWidth(lead);
  const { finding, found } = first;
  const others = [...new Set(located.map((one) => one.finding.id))];
  const keys = located.map((one) => one.found.key);
  const root = found.pointer === '' && found.state === 'missing';
  const where = root ? [] : [span(found.place.cell ?? page.t(phrases.line(found.place.line)), 'dim')];
  const about =
    others.length > 1
      ? `${others.join(' ')}  ${page.t(found.message)}`
      : keys.length > 1
        ? `${finding.id}  ${page.t(phrases.together(keys))}`
        : `${found.id}  ${page.t(found.message)}`;
  const name = page.t(others.length > 1 ? phrases.severalRequirements(others.length) : finding.title);
  return [...hang(page, at, lead, [span(name)]), ...hangWithTail(page, at, [], [span(about, 'dim')], where)];
}

export function upcoming(page: Page, department: DepartmentReport, verbose: boolean): Line[] {
  const next = department.upcoming.slice(0, (verbose ? many : few).upcoming);
  if (next.length === 0) return [];
  const dues = next.map(({ due }) => due ?? page.t(phrases.noDue));
  const at = widest(dues) + 4;
  const rest = department.upcoming.length - next.length;
  return [
    gap,
    ...title(page, [span(page.t(heads.upcoming), 'strong')], '-'),
    ...next.flatMap((item, i) =>
      hangWithTail(
        page,
        at,
        [spaces(2), span(dues[i] ?? '')],
        [span(page.t(item.title))],
        [span(item.id, 'dim')],
      ),
    ),
    ...(rest === 0 ? [] : paragraph(page, 2, [span(page.t(phrases.more(rest)), 'dim')])),
  ];
}
