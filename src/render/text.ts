/** A Report → the pages that a clerk reads in the terminal. */
import { heads } from '../messages/labels.ts';
import type { DepartmentReport, Outline, Report } from '../model.ts';
import type { PageOptions, TextOptions } from './options.ts';
import { comparison, news } from './text/comparison.ts';
import { doubts } from './text/doubts.ts';
import { findings } from './text/findings.ts';
import { heading } from './text/heading.ts';
import { type Blocks, span } from './text/ink.ts';
import { priorities, upcoming } from './text/next.ts';
import { gap, type Page, pageOf, print, printBlocks, title } from './text/page.ts';
import { hintRows, problemBlocks } from './text/problem.ts';
import { brief, gate, overview } from './text/run.ts';
import { decided } from './text/settled.ts';

export function renderText(report: Report, options: TextOptions): string {
  const page = pageOf(options);
  return printBlocks(page, trimmed(linesOf(page, report, options)), options.color);
}

/** Without an empty line at the top. */
function* trimmed(blocks: Blocks): Blocks {
  let atTop = true;
  for (const block of blocks) {
    yield atTop && block[0] === gap ? block.slice(1) : block;
    atTop &&= block.length === 0;
  }
}

function* linesOf(page: Page, report: Report, { quiet, verbose }: TextOptions): Blocks {
  if (quiet) {
    yield brief(page, report.departments);
    if (report.comparison !== undefined) yield news(page, report.comparison);
    return;
  }
  for (const [index, department] of report.departments.entries()) {
    if (index > 0) yield [gap, gap];
    yield* departmentPage(page, report, department, verbose);
  }
  yield overview(page, report);
  yield decided(page, report);
  if (report.comparison !== undefined) yield [gap, gap, ...comparison(page, report.comparison, verbose)];
  yield gate(page, report);
}

/** One line a manifest, of which no more need be known than where it stands. */
export const renderBrief = (departments: readonly Outline[], options: PageOptions): string => {
  const page = pageOf(options);
  return print(page, brief(page, departments), options.color);
};

function* departmentPage(page: Page, report: Report, department: DepartmentReport, verbose: boolean): Blocks {
  const errors = department.problems.filter((problem) => problem.severity === 'error');
  const hints = department.problems.filter((problem) => problem.severity === 'hint');
  yield heading(page, report, department);
  yield problemBlocks(page, 2, errors);
  yield* findings(page, department, verbose);
  yield priorities(page, department, verbose);
  yield upcoming(page, department, verbose);
  yield doubts(page, department);
  if (hints.length === 0) return;
  yield [gap, ...title(page, [span(`${page.t(heads.hints)} ${hints.length}`, 'strong')], '-')];
  yield hintRows(page, 2, hints);
}
