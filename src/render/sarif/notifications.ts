/** What the run could not do → SARIF's tool execution notifications. */

import { phrases } from '../../messages/labels.ts';
import { noticeWords } from '../../messages/notices.ts';
import type { Lang, Report } from '../../model.ts';
import { nameOf, wholeFile } from '../parts/notices.ts';
import { bare } from '../parts/sentence.ts';
import { physicalOf } from './location.ts';

/** @param dropped results that there was no room for. */
export function notificationsOf(report: Report, dropped: number, lang: Lang): readonly object[] {
  const unjudged = report.departments.flatMap((department) => {
    if (department.status === 'judged') return [];
    const errors = department.problems.filter(({ severity }) => severity === 'error');
    const [first] = errors;
    return [
      {
        descriptor: { id: 'manifest' },
        level: 'error',
        message: {
          text: [
            `${nameOf(department)}: ${phrases.unjudged[lang]}`,
            ...errors.map(({ message, place }) => `${place.line}:${place.column} ${bare(message[lang])}`),
          ].join('\n'),
        },
        locations: [{ physicalLocation: physicalOf(first?.place ?? wholeFile(department.file), undefined) }],
      },
    ];
  });
  const left =
    dropped === 0
      ? []
      : [
          {
            descriptor: { id: 'manifest' },
            level: 'warning',
            message: { text: noticeWords.leftOut(dropped)[lang] },
          },
        ];
  return [...unjudged, ...left];
}
