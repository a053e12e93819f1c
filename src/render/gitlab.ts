/** A Report → GitLab code quality: a JSON list of issues, the subset of Code Climate's that GitLab reads. */
import { noticeWords } from '../messages/notices.ts';
import type { Lang, Report } from '../model.ts';
import { isSettled, type Notice, nameOf, noticesOf } from './parts/notices.ts';
import { provenanceRows } from './parts/provenance.ts';
import { safeJson } from './parts/safe.ts';
import { bare, sentenceOf } from './parts/sentence.ts';
import { slashed } from './parts/uri.ts';
import { clean } from './text/clean.ts';

const SEVERITIES = { error: 'major', warning: 'minor', note: 'info' } as const satisfies Record<
  Notice['severity'],
  string
>;
/** A manifest that cannot be judged says nothing about anything: nothing is worse. */
const severityOf = (notice: Notice): string =>
  notice.kind === 'problem' && notice.severity === 'error' ? 'critical' : SEVERITIES[notice.severity];

/** The list has no head, so each issue says in its body what it was made from. */
export function renderGitlab(report: Report, { lang }: { readonly lang: Lang }): string {
  const made = provenanceRows(report).map(([name, value]) => `${name}: ${clean(value)}`);
  const issues = noticesOf(report)
    .filter((notice) => !isSettled(notice))
    .map((notice) => ({
      type: 'issue',
      check_name: clean(notice.rule),
      description: `${clean(nameOf(notice.department))} · ${bare(notice.title[lang])}: ${sentenceOf(notice, lang)}`,
      categories: ['Compatibility'],
      severity: severityOf(notice),
      fingerprint: notice.fingerprint,
      location: {
        path: clean(slashed(notice.place.file).replace(/^(?:\.\/)+/u, '')),
        lines: { begin: notice.place.line, end: Math.max(notice.place.line, notice.place.endLine) },
      },
      content: {
        body: [
          ...('finding' in notice
            ? notice.finding.cite.map((cite) => noticeWords.clause(clean(cite))[lang])
            : []),
          ...('gap' in notice ? [`gap: ${clean(notice.gap.id)}`] : []),
          ...made,
          `manifest: ${notice.department.digest}`,
        ].join('; '),
      },
    }));
  return `${safeJson(issues, 2)}\n`;
}
