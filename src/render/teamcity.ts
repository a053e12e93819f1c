/** A Report → TeamCity service messages: an inspection a gap, a build problem where the gate is not met, scores as statistics. */

import { noticeWords } from '../messages/notices.ts';
import type { Lang, Report } from '../model.ts';
import { fingerprintOf } from './parts/fingerprint.ts';
import { isSettled, type Notice, nameOf, noticesOf } from './parts/notices.ts';
import { provenanceRows } from './parts/provenance.ts';
import { bare, sentenceOf } from './parts/sentence.ts';
import { gateLine, reasons, scoreOf, summaryOf } from './parts/summary.ts';
import { slashed } from './parts/uri.ts';
import { clean } from './text/clean.ts';

const SEVERITIES = { error: 'ERROR', warning: 'WARNING', note: 'WEAK WARNING' } as const satisfies Record<
  Notice['severity'],
  string
>;
/** TeamCity's own limits: 255 characters for ids, names and categories, 4,000 for texts. */
const SHORT = 255;
const LONG = 4000;

const cut = (text: string, most: number): string =>
  [...text.split('\n').map(clean).join('\n')].slice(0, most).join('');
/** “Escaped values”: the bar first of all. */
const escaped = (text: string): string =>
  text
    .replace(/[|'[\]]/gu, '|$&')
    .replaceAll('\n', '|n')
    .replaceAll('\r', '|r')
    .replace(/#(?=#)/gu, '|0x0023');

const message = (name: string, values: Readonly<Record<string, string | number>>): string =>
  `##teamcity[${name} ${Object.entries(values)
    .map(([key, value]) => `${key}='${escaped(String(value))}'`)
    .join(' ')}]`;

export function renderTeamcity(report: Report, { lang }: { readonly lang: Lang }): string {
  const notices = noticesOf(report).filter((notice) => !isSettled(notice));
  const types = new Map(notices.map((notice) => [notice.rule, notice]));
  return [
    ...[...types].map(([id, { title }]) =>
      message('inspectionType', {
        id: cut(id, SHORT),
        name: cut(`${id} ${title[lang]}`, SHORT),
        description: cut(title[lang], LONG),
        category: cut(report.catalog.title[lang], SHORT),
      }),
    ),
    ...notices.map((notice) =>
      message('inspection', {
        typeId: cut(notice.rule, SHORT),
        message: cut(`${nameOf(notice.department)}: ${sentenceOf(notice, lang)}`, LONG),
        file: cut(slashed(notice.place.file), LONG),
        line: notice.place.line,
        SEVERITY: SEVERITIES[notice.severity],
      }),
    ),
    ...report.departments.flatMap((department) => {
      const score = scoreOf(department);
      const key = cut(`zwgk.${nameOf(department)}`, SHORT);
      return score === null ? [] : [message('buildStatisticValue', { key, value: score })];
    }),
    ...report.departments
      .filter(({ status }) => status === 'unjudged')
      .map((department) =>
        problem(`${nameOf(department)}: ${bare(noticeWords.manifest[lang])}`, department.file),
      ),
    ...(report.gate.met
      ? []
      : [problem([gateLine(report, lang), ...reasons(report, lang)].join('\n'), 'gate')]),
    ...summaryOf(report, lang).map((text) => message('message', { text: cut(text, LONG) })),
    ...provenanceRows(report).map(([name, value]) =>
      message('message', { text: cut(`${name}: ${value}`, LONG) }),
    ),
    ...report.departments.map(({ file, digest }) =>
      message('message', { text: cut(`${file}: ${digest}`, LONG) }),
    ),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

/** The identity is at most 60 characters, and the same from build to build. */
const problem = (description: string, about: string): string =>
  message('buildProblem', { description: cut(description, LONG), identity: `zwgk-${fingerprintOf(about)}` });
