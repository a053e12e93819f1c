/** Doubts about the evidence → their word, place and message, and whether they cost anything. */
import { doubtLabel, heads, phrases } from '../../messages/labels.ts';
import type { DepartmentReport, DoubtReport } from '../../model.ts';
import { position } from './frame.ts';
import { type Line, span } from './ink.ts';
import { widest } from './measure.ts';
import { gap, hang, type Page, paragraph, spaces, title } from './page.ts';

export function doubts(page: Page, department: DepartmentReport): Line[] {
  if (department.doubts.length === 0) return [];
  const counted = countedIn(department);
  const counts = (doubt: DoubtReport): boolean => counted.has(doubt.code);
  const mark = ({ code }: DoubtReport): string => `[${page.t(doubtLabel(code))}]`;
  const at = widest(department.doubts.map((doubt) => span(mark(doubt)).text)) + 4;
  const head = department.doubts.some(counts) ? phrases.doubtsSome : phrases.doubtsHarmless;
  return [
    gap,
    ...title(page, [span(`${page.t(heads.doubts)} ${department.doubts.length}`, 'strong')], '-'),
    ...paragraph(page, 2, [span(page.t(head), 'dim')]),
    ...department.doubts.flatMap((doubt) => [
      ...hang(
        page,
        at,
        [spaces(2), span(mark(doubt), 'warn')],
        [
          span(page.t(doubt.message)),
          span(counts(doubt) ? page.t(phrases.paren(page.t(phrases.doubtCounted))) : '', 'bad'),
        ],
      ),
      ...paragraph(page, at, [span(position(doubt.place), 'dim')]),
    ]),
  ];
}

/** The doubts that the policy makes cost something stand as faults in the gaps. */
function countedIn(department: DepartmentReport): ReadonlySet<string> {
  const gaps = department.sections.flatMap((section) =>
    section.points.flatMap((point) => point.findings.flatMap((finding) => finding.gaps)),
  );
  return new Set(
    gaps.flatMap((found) =>
      found.faults.flatMap((fault) => (fault.code === 'doubted' ? [fault.warning] : [])),
    ),
  );
}
