/** A scorecard → what the office decided about its units by review and waiver, and the entries of the two files that came to nothing. */
import { phrases, results } from '../../messages/labels.ts';
import { settledWords } from '../../messages/waivers.ts';
import type { ReviewReport, Scorecard, Text, WaiverReport } from '../../model.ts';

export interface Decision {
  readonly unit: string;
  readonly kind: 'review' | 'waiver';
  /** The id of a requirement, or of one gap of it. */
  readonly about: string;
  readonly title: Text;
  /** From what to what, by whom, when and why; of an entry that is not applied, why it is not. */
  readonly says: Text;
  readonly isApplied: boolean;
}

const { reviewed, reviewedBy, credits, waived } = settledWords;

const reviewSays = ({ old, new: now, credits: share, authority, date, remark }: ReviewReport): Text => {
  const verdict = reviewed(results[old], results[now]);
  const partly = now === 'partial' ? credits(share) : { zh: '', en: '' };
  const by = reviewedBy(authority, date, remark);
  return { zh: `${verdict.zh}${partly.zh}；${by.zh}`, en: `${verdict.en}${partly.en}; ${by.en}` };
};

const waiverSays = ({ approver, reason, expires, reference }: WaiverReport): Text => {
  const by = waived(approver, reason, expires);
  const paper = reference === undefined ? { zh: '', en: '' } : phrases.paren(reference);
  return { zh: `${by.zh}${paper.zh}`, en: `${by.en}${paper.en}` };
};

/** Applied, or amiss; what another entry renews or replaces is told by that one. */
const isTold = ({ status, message }: ReviewReport | WaiverReport): boolean =>
  status === 'applied' || message !== undefined;

export const decisionsIn = ({ report, district }: Scorecard): readonly Decision[] => {
  const titles = new Map(district.requirements.map(({ id, title }) => [id, title] as const));
  const titleOf = (id: string): Text => titles.get(id) ?? { zh: '', en: '' };
  return [
    ...(report.reviews?.entries ?? []).filter(isTold).map(
      (entry): Decision => ({
        unit: entry.department,
        kind: 'review',
        about: entry.requirement,
        title: titleOf(entry.requirement),
        says: entry.message ?? reviewSays(entry),
        isApplied: entry.status === 'applied',
      }),
    ),
    ...(report.waivers?.entries ?? []).filter(isTold).map(
      (entry): Decision => ({
        unit: entry.department,
        kind: 'waiver',
        about: entry.gap ?? entry.requirement,
        title: titleOf(entry.requirement),
        says: entry.message ?? waiverSays(entry),
        isApplied: entry.status === 'applied',
      }),
    ),
  ];
};
