/** A Report → Azure Pipelines logging commands: an issue a gap, then a summary in plain lines. */
import { columnWords } from '../messages/notices.ts';
import type { Lang, Report } from '../model.ts';
import { isSettled, nameOf, noticesOf } from './parts/notices.ts';
import { provenanceRows } from './parts/provenance.ts';
import { inLog } from './parts/safe.ts';
import { bare, sentenceOf, whatOf } from './parts/sentence.ts';
import { summaryOf } from './parts/summary.ts';
import { slashed } from './parts/uri.ts';
import { clean } from './text/clean.ts';
import { position } from './text/frame.ts';

// azure-pipelines-agent, Microsoft.VisualStudio.Services.Agent/CommandStringConvertor.cs.
const data = (text: string): string =>
  text
    .replaceAll('%', '%AZP25')
    .replaceAll('\r', '%0D')
    .replaceAll('\n', '%0A')
    .replace(/#(?=#)/gu, '# ');
const property = (text: string): string => data(text).replaceAll(']', '%5D').replaceAll(';', '%3B');

export function renderAzure(report: Report, { lang }: { readonly lang: Lang }): string {
  const notices = noticesOf(report).filter((notice) => !isSettled(notice));
  const lines = notices.map((notice) => {
    const { severity, place, rule } = notice;
    const name = clean(nameOf(notice.department));
    // Azure knows errors and warnings; what is neither is a line of the log.
    if (severity === 'note')
      return inLog(clean(`${position(place)}  ${name}  ${rule}  ${whatOf(notice, lang)}`));
    const properties = Object.entries({
      type: severity,
      sourcepath: slashed(place.file),
      linenumber: String(place.line),
      columnnumber: String(place.column),
      code: rule,
    }).map(([key, value]) => `${key}=${property(clean(value))}`);
    const text = `${name} ${bare(notice.title[lang])}: ${sentenceOf(notice, lang)}`;
    return `##vso[task.logissue ${properties.join(';')}]${data(text)}`;
  });
  return [
    ...lines,
    ...summaryOf(report, lang).map(inLog),
    ...provenanceRows(report).map(([name, value]) => inLog(clean(`${columnWords[name][lang]}: ${value}`))),
    ...report.departments.map(({ file, digest }) => inLog(clean(`${file}: ${digest}`))),
  ]
    .map((line) => `${line}\n`)
    .join('');
}
