/** What to do next: the gaps that give back most, and what falls due soon. */
import * as format from '../../messages/format.ts';
import { heads, phrases } from '../../messages/labels.ts';
import type { DepartmentReport } from '../../model.ts';
import { type Line, span } from './ink.ts';
import { padStart, widest } from './measure.ts';
import { gap, hang, hangWithTail, lineWidth, type Page, paragraph, spaces, title } from './page.ts';

const few = { priorities: 5, upcoming: 5 };
const many = { priorities: 10, upcoming: 10 };

export function priorities(page: Page, department: DepartmentReport, verbose: boolean): Line[] {
  const gaps = new Map(
    department.sections.flatMap((section) =>
      section.points.flatMap((point) =>
        point.findings.flatMap((finding) =>
          finding.gaps.map((found) => [found.id, { finding, found }] as const),
        ),
      ),
    ),
  );
  const top = department.priorities
    .slice(0, (verbose ? many : few).priorities)
    .flatMap((id) => gaps.get(id) ?? []);
  if (top.length === 0) return [];
  const gains = widest(top.map(({ found }) => format.gained(found.gain.exact)));
  const numbers = String(top.length).length;
  const sum = format.gained(format.total(top.map(({ found }) => found.gain.exact)));
  return [
    gap,
    ...title(page, [span(page.t(heads.priorities), 'strong')], '-'),
    ...top.flatMap(({ finding, found }, i) => {
      const number = `${padStart(String(i + 1), numbers)}. `;
      const lead = [
        spaces(2),
        span(number, 'dim'),
        span(padStart(format.gained(found.gain.exact), gains), 'good'),
        spaces(2),
      ];
      const at = lineWidth(lead);
      const root = found.pointer === '' && found.state === 'missing';
      const where = root ? [] : [span(page.t(phrases.line(found.place.line)), 'dim')];
      return [
        ...hang(page, at, lead, [span(page.t(finding.title))]),
        ...hangWithTail(
          page,
          at,
          [],
          [span(`${found.id}  `, 'dim'), span(page.t(found.message), 'dim')],
          where,
        ),
      ];
    }),
    ...paragraph(page, 2, [span(page.t(phrases.prioritySum(sum)), 'strong')]),
  ];
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
