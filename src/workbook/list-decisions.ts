/** A report → its reviews and waivers one by one: what was decided, what became of it, and what the waivers took out of the reckoning. */

import { entryStandings, quietWords } from '../messages/decisions-sheet.ts';
import { results } from '../messages/labels.ts';
import { settledWords } from '../messages/waivers.ts';
import type {
  FindingReport,
  Place,
  Report,
  ReviewReport,
  ReviewStatus,
  Text,
  WaiverReport,
  WaiverStatus,
} from '../model.ts';
import { findingsOf, numberOf, sumOf } from './form-cells.ts';
import { standingOf } from './scorecard/gap-list.ts';

export interface ListedDecision {
  readonly kind: 'review' | 'waiver';
  /** Short name. */
  readonly unit: string;
  readonly requirement: string;
  readonly title: Text | null;
  /** Keys of the gaps that are waived, or would be. */
  readonly items: readonly string[];
  readonly says: Text | null;
  readonly by: string;
  readonly from: string;
  readonly until: string | null;
  readonly reason: string;
  readonly reference: string | null;
  /** What the waived gaps cost before reviews and waivers; `null` where nothing is waived. */
  readonly points: number | null;
  readonly status: ReviewStatus | WaiverStatus;
  /** What became of it, in a word. */
  readonly standing: Text;
  /** Why it is not applied; `null` where it is. */
  readonly outcome: Text | null;
  /** Somebody has to see to it. */
  readonly isAmiss: boolean;
  readonly place: Place;
}

type Fate = Pick<ListedDecision, 'standing' | 'outcome' | 'isAmiss'>;
/** What is wrong with an entry, the report says; of what is set aside with nothing wrong, the list says why. */
const fateOf = (standing: Text, message: Text | undefined, quiet: Text | null): Fate => ({
  standing,
  outcome: message ?? quiet,
  isAmiss: message !== undefined,
});

const reviewFate = (
  { status, message, department, requirement }: ReviewReport,
  all: readonly ReviewReport[],
): Fate => {
  const latest = all.find(
    (each) => each.status === 'applied' && each.department === department && each.requirement === requirement,
  );
  const words = entryStandings.review[status];
  if (status === 'superseded') return fateOf(words, message, quietWords.superseded(latest?.date ?? null));
  return fateOf(words, message, status === 'elsewhere' ? quietWords.elsewhere() : null);
};

const waiverFate = ({ status, message, granted, expires }: WaiverReport): Fate => {
  const words = entryStandings.waiver;
  // Out of force with nothing wrong: another waiver of the same gaps is in force.
  if (message === undefined && status === 'expired')
    return fateOf(words.renewed, message, quietWords.renewed(expires));
  if (message === undefined && status === 'early')
    return fateOf(words.ahead, message, quietWords.ahead(granted));
  if (status === 'pending') return fateOf(words.pending, message, quietWords.pending());
  if (status === 'elsewhere') return fateOf(words.elsewhere, message, quietWords.elsewhere());
  return fateOf(words[status], message, null);
};

const isSame = (one: Place, other: Place): boolean =>
  one.file === other.file && one.line === other.line && one.column === other.column;

/** Of several manifests of the unit, the one that the entry changes something in. */
const findingIn = (
  { departments }: Report,
  { department, requirement, place }: ReviewReport | WaiverReport,
): FindingReport | undefined => {
  const found = departments
    .filter(({ unit }) => unit?.short === department)
    .flatMap(findingsOf)
    .filter(({ id }) => id === requirement);
  const touched = found.find(
    ({ review, final, gaps }) =>
      final === 'waived' ||
      [review, ...gaps.map(({ waived }) => waived)].some((each) => each && isSame(each.place, place)),
  );
  return touched ?? found[0];
};

const reviewSays = ({ old, new: now, credits }: ReviewReport): Text => {
  const verdict = settledWords.reviewed(results[old], results[now]);
  if (now !== 'partial') return verdict;
  const partly = settledWords.credits(credits);
  return { zh: `${verdict.zh}${partly.zh}`, en: `${verdict.en}${partly.en}` };
};

/** What becomes of the requirement; one that weighs nothing was in no score. */
const waiverSays = ({ weight, result, final = result }: FindingReport): Text => {
  if (final === 'waived') return settledWords.final(null);
  return weight === 0 ? results[final] : settledWords.final(results[final]);
};

/** A verdict by review stands on more than its gaps: unless the whole of it is waived, nothing has left the score. */
const pointsOf = (finding: FindingReport, ids: readonly string[]): number =>
  sumOf(
    finding.gaps
      .filter((gap) => ids.includes(gap.id) && standingOf(finding, gap) === 'waived')
      .map(({ lost }) => numberOf(lost.exact)),
  );

/**
 * Reviews first, then waivers, each in the order of its file.
 * @param titles of requirements that have no finding in the report.
 * @param isScored whether the unit has a score that points may leave.
 */
export const listDecisions = (
  report: Report,
  titles: ReadonlyMap<string, Text> = new Map(),
  isScored: (unit: string) => boolean = () => true,
): readonly ListedDecision[] => {
  const known = new Map([
    ...titles,
    ...report.departments.flatMap(findingsOf).map(({ id, title }) => [id, title] as const),
  ]);
  const common = (entry: ReviewReport | WaiverReport) => ({
    unit: entry.department,
    requirement: entry.requirement,
    title: known.get(entry.requirement) ?? null,
    status: entry.status,
    place: entry.place,
  });
  const all = report.reviews?.entries ?? [];
  const reviews = all.map(
    (entry): ListedDecision => ({
      ...common(entry),
      ...reviewFate(entry, all),
      kind: 'review',
      items: [],
      says: reviewSays(entry),
      by: entry.authority,
      from: entry.date,
      until: null,
      reason: entry.remark,
      reference: null,
      points: null,
    }),
  );
  const waivers = (report.waivers?.entries ?? []).map((entry): ListedDecision => {
    const finding = entry.status === 'applied' ? findingIn(report, entry) : undefined;
    const ids = entry.gap === undefined ? entry.gaps : [entry.gap];
    return {
      ...common(entry),
      ...waiverFate(entry),
      kind: 'waiver',
      items: ids.map((id) => id.slice(id.indexOf('#') + 1)),
      says: finding === undefined ? null : waiverSays(finding),
      by: entry.approver,
      from: entry.granted,
      until: entry.expires,
      reason: entry.reason,
      reference: entry.reference ?? null,
      points: finding === undefined || !isScored(entry.department) ? null : pointsOf(finding, entry.gaps),
    };
  });
  return [...reviews, ...waivers];
};
