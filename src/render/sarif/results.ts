/** Notices → SARIF's results, each with a place and a fingerprint. */
import { noticeWords } from '../../messages/notices.ts';
import type { Lang } from '../../model.ts';
import type { changeFinder } from '../parts/comparison.ts';
import { finalOf, isSettled, type Notice, nameOf } from '../parts/notices.ts';
import { sentenceOf } from '../parts/sentence.ts';
import { physicalOf } from './location.ts';

export function resultsOf(
  notices: readonly Notice[],
  rules: ReadonlyMap<string, number>,
  artifacts: ReadonlyMap<string, number>,
  change: ReturnType<typeof changeFinder>,
  lang: Lang,
): readonly object[] {
  return notices.map((notice) => {
    const { department, place, pointer } = notice;
    const name = nameOf(department);
    const logical = [
      ...('gap' in notice
        ? [{ name: notice.gap.key, fullyQualifiedName: `${name}/${notice.gap.id}`, kind: 'member' }]
        : []),
      ...(pointer === '' ? [] : [{ fullyQualifiedName: pointer, kind: 'property' }]),
      ...(place.cell === undefined ? [] : [{ fullyQualifiedName: place.cell, kind: 'element' }]),
    ];
    return {
      ruleId: notice.rule,
      ruleIndex: rules.get(notice.rule) ?? -1,
      level: notice.severity,
      message: { text: `${name}: ${sentenceOf(notice, lang)}` },
      locations: [
        {
          physicalLocation: physicalOf(place, artifacts.get(place.file)),
          ...(logical.length === 0 ? {} : { logicalLocations: logical }),
        },
      ],
      // GitHub knows an alert again by `primaryLocationLineHash` alone. Its own would merge the gaps of one line into one.
      partialFingerprints: {
        primaryLocationLineHash: notice.fingerprint,
        'zwgkNotice/v1': notice.fingerprint,
      },
      ...suppression(notice, lang),
      properties: {
        unit: department.unit?.short ?? department.declared,
        ...('gap' in notice
          ? {
              gap: notice.gap.id,
              state: notice.gap.state,
              due: notice.gap.due,
              lost: notice.gap.lost,
              gain: notice.gap.gain,
              change: change(name, notice.gap.id),
            }
          : {}),
        ...('finding' in notice
          ? {
              result: notice.finding.result,
              final: finalOf(notice.finding),
              clause: notice.finding.cite,
              ...(notice.finding.review === undefined
                ? {}
                : {
                    review: noticeWords.reviewedBy(
                      notice.finding.review.authority,
                      notice.finding.review.date,
                      notice.finding.review.remark,
                    )[lang],
                  }),
            }
          : {}),
      },
    };
  });
}

/** §3.35: decided outside the file itself, by someone who may. */
function suppression(notice: Notice, lang: Lang): object {
  if (!('gap' in notice) || !isSettled(notice)) return {};
  const { waived } = notice.gap;
  const { review } = notice.finding;
  const justification =
    waived !== undefined
      ? noticeWords.waivedBy(waived.approver, waived.expires, waived.reason)[lang]
      : review !== undefined
        ? noticeWords.reviewedBy(review.authority, review.date, review.remark)[lang]
        : '';
  const place = waived?.place ?? review?.place;
  return {
    suppressions: [
      {
        kind: 'external',
        status: 'accepted',
        justification,
        ...(place === undefined ? {} : { location: { physicalLocation: physicalOf(place, undefined) } }),
        ...(waived === undefined
          ? {}
          : { properties: { granted: waived.granted, expires: waived.expires, approver: waived.approver } }),
      },
    ],
  };
}
