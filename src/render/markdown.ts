/** A Report → Markdown for a pull-request comment: the departments in a table, each one's gaps folded, as much as a comment holds. */

import { noticeWords } from '../messages/notices.ts';
import type { Lang, Report } from '../model.ts';
import { departmentBlock } from './markdown/department.ts';
import { footer, headline, overview } from './markdown/frame.ts';

/** “Body is too long (maximum is 65536 characters)”: GitHub's limit; GitLab's and Azure's are wider. */
const MOST = 65_536;
/** How many gaps of each department are shown: the first that fits is taken. */
const STEPS = [Number.POSITIVE_INFINITY, 200, 100, 50, 30, 20, 10, 5, 3, 1, 0] as const;

export function renderMarkdown(report: Report, { lang }: { readonly lang: Lang }): string {
  const top = headline(report, lang);
  const all = overview(report, lang, Number.POSITIVE_INFINITY);
  for (const gaps of STEPS) {
    const text = joined(blocksOf(report, lang, [top, all], gaps));
    if (text !== null) return text;
  }
  // Too many departments even for their table alone: as many rows as there is room for.
  let rows = report.departments.length;
  for (;;) {
    rows = Math.floor(Math.min(rows * 0.9, rows * (MOST / all.length)));
    const text = joined(blocksOf(report, lang, [top, overview(report, lang, rows)], 0));
    if (text !== null || rows === 0) return text ?? `${top}\n`;
  }
}

/** Made one after the other, so that nobody makes what there is no room for. */
function* blocksOf(report: Report, lang: Lang, top: readonly string[], gaps: number): Generator<string> {
  const whole = gaps === Number.POSITIVE_INFINITY;
  yield* top;
  if (!whole) yield `> ${noticeWords.shortened[lang]}`;
  const open = report.departments.length === 1;
  if (gaps > 0) for (const each of report.departments) yield departmentBlock(each, lang, gaps, open);
  yield footer(report, lang, whole);
}

/** The blocks with an empty line between them; `null` where they do not fit. */
function joined(blocks: Iterable<string>): string | null {
  let text = '';
  for (const block of blocks) {
    text += text === '' ? `${block}\n` : `\n${block}\n`;
    if (text.length > MOST) return null;
  }
  return text;
}
