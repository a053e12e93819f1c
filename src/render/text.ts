/** A Report → the pages that a clerk reads in the terminal. */
import { heads } from '../messages/labels.ts';
import type { DepartmentReport, Outline, Report } from '../model.ts';
import type { PageOptions, TextOptions } from './options.ts';
import { comparison, news } from './text/comparison.ts';
import { doubts } from './text/doubts.ts';
import { findings } from './text/findings.ts';
import { heading } from './text/heading.ts';
import { type Line, span } from './text/ink.ts';
import { priorities, upcoming } from './text/next.ts';
import { gap, type Page, pageOf, print, title } from './text/page.ts';
import { hintRows, problemBlocks } from './text/problem.ts';
import { brief, gate, overview } from './text/run.ts';
import { decided } from './text/settled.ts';

export function renderText(report: Report, options: TextOptions): string {
  const page = pageOf(options);
  const lines = options.quiet
    ? [
        ...brief(page, report.departments),
        ...(report.comparison === undefined ? [] : news(page, report.comparison)),
      ]
    : [
        ...report.departments.flatMap((department, i) => [
          ...(i === 0 ? [] : [gap, gap]),
          ...departmentPage(page, report, department, options.verbose),
        ]),
        ...overview(page, report),
        ...decided(page, report),
        ...(report.comparison === undefined
          ? []
          : [gap, gap, ...comparison(page, report.comparison, options.verbose)]),
        ...gate(page, report),
      ];
  return print(page, lines[0] === gap ? lines.slice(1) : lines, options.color);
}

/** One line a manifest, of which no more need be known than where it stands. */
export const renderBrief = (departments: readonly Outline[], options: PageOptions): string => {
  const page = pageOf(options);
  return print(page, brief(page, departments), options.color);
};

function departmentPage(page: Page, report: Report, department: DepartmentReport, verbose: boolean): Line[] {
  const errors = department.problems.filter((problem) => problem.severity === 'error');
  const hints = department.problems.filter((problem) => problem.severity === 'hint');
  return [
    ...heading(page, report, department),
    ...problemBlocks(page, 2, errors),
    ...findings(page, department, verbose),
    ...priorities(page, department, verbose),
    ...upcoming(page, department, verbose),
    ...doubts(page, department),
    ...(hints.length === 0
      ? []
      : [
          gap,
          ...title(page, [span(`${page.t(heads.hints)} ${hints.length}`, 'strong')], '-'),
          ...hintRows(page, 2, hints),
        ]),
  ];
}
