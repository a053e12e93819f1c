/** A Report → GitHub workflow commands: annotations as many as GitHub shows, everything in a folded list, and a summary. */
import { columnWords, noticeWords } from '../messages/notices.ts';
import type { Lang, Report } from '../model.ts';
import { isSettled, type Notice, nameOf, noticesOf } from './parts/notices.ts';
import { provenanceRows } from './parts/provenance.ts';
import { inLog } from './parts/safe.ts';
import { sentenceOf, whatOf } from './parts/sentence.ts';
import { summaryOf } from './parts/summary.ts';
import { slashed } from './parts/uri.ts';
import { clean } from './text/clean.ts';
import { position } from './text/frame.ts';

/** GitHub keeps ten annotations of each kind a step and drops the others without a word. */
const SHOWN = 10;
const COMMANDS = { error: 'error', warning: 'warning', note: 'notice' } as const satisfies Record<
  Notice['severity'],
  string
>;

// actions/toolkit, packages/core/src/command.ts: escapeData, escapeProperty.
const data = (text: string): string =>
  text
    .replaceAll('%', '%25')
    .replaceAll('\r', '%0D')
    .replaceAll('\n', '%0A')
    .replace(/#(?=#)/gu, '# ');
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

const command = (notice: Notice, lang: Lang): string => {
  const { place } = notice;
  const title = `${nameOf(notice.department)} ${notice.rule} ${notice.title[lang]}`;
  // Columns count only within one line, and rows of a workbook are no lines.
  const inLine = place.cell === undefined && place.line === place.endLine;
  const properties = Object.entries({
    file: slashed(place.file).replace(/^(?:\.\/)+/u, ''),
    ...(place.cell === undefined ? { line: String(place.line), endLine: String(place.endLine) } : {}),
    ...(inLine ? { col: String(place.column), endColumn: String(place.endColumn) } : {}),
    title,
  }).map(([name, value]) => `${name}=${property(clean(value))}`);
  return `::${COMMANDS[notice.severity]} ${properties.join(',')}::${data(sentenceOf(notice, lang))}`;
};

export function renderGithub(report: Report, { lang }: { readonly lang: Lang }): string {
  const notices = noticesOf(report).filter((notice) => !isSettled(notice));
  const annotated = (Object.keys(COMMANDS) as Notice['severity'][]).flatMap((severity) =>
    notices.filter((notice) => notice.severity === severity).slice(0, SHOWN),
  );
  const list = notices.map((notice) =>
    inLog(
      clean(
        `- ${position(notice.place)}  ${nameOf(notice.department)}  ${'gap' in notice ? notice.gap.id : notice.rule}  ${whatOf(notice, lang)}`,
      ),
    ),
  );
  const made = provenanceRows(report).map(([name, value]) =>
    inLog(clean(`${columnWords[name][lang]}: ${value}`)),
  );
  return [
    ...annotated.map((notice) => command(notice, lang)),
    ...(list.length > annotated.length
      ? [`::group::${data(`${noticeWords.allNotices[lang]} ${notices.length}`)}`, ...list, '::endgroup::']
      : []),
    ...summaryOf(report, lang).map(inLog),
    `::group::${data(noticeWords.digests[lang])}`,
    ...made,
    ...report.departments.map(({ file, digest }) => inLog(clean(`${file}: ${digest}`))),
    '::endgroup::',
  ]
    .map((line) => `${line}\n`)
    .join('');
}
