/** A scorecard → the text of the notice: what was assessed, what came of it, what many lack, what is asked. */
import type { Paragraph } from 'docx';
import * as format from '../../../messages/format.ts';
import { officialWords, noticeLetterWords as words } from '../../../messages/notice-letter.ts';
import type { Scorecard, Standing, Text } from '../../../model.ts';
import { listedGrades, unlisted } from './lists.ts';
import { body, closing, first, type Pen, paragraph, second, sentences, third } from './paragraphs.ts';

export const STANDINGS = ['judged', 'absent', 'unjudged', 'exempt'] as const satisfies readonly Standing[];
/** How many of the common gaps the text names; annex 3 has more. */
const NAMED = 5;

export const countOf = ({ units }: Scorecard, status: Standing): number =>
  units.filter((unit) => unit.status === status).length;

export function noticeText(pen: Pen, scorecard: Scorecard): Paragraph[] {
  const { notice, year, groups, report } = scorecard;
  const titles = groups.map(({ title }) => title);
  const basis = officialWords.basis(notice?.basis ?? null, report.catalog.title);
  return [
    ...(notice === undefined
      ? []
      : [paragraph([pen.run(pen.t(officialWords.addressees(notice.addressees)))])]),
    body(pen, pen.t(words.opening(basis, titles, year))),
    first(pen, 1, words.assessed),
    second(pen, 1, words.scope, scopeText(pen, scorecard)),
    second(pen, 2, words.outcome, outcomeText(pen, scorecard)),
    first(pen, 2, words.achieved),
    body(pen, achievedText(pen, scorecard)),
    first(pen, 3, words.shared),
    ...sharedText(pen, scorecard),
    first(pen, 4, words.asked),
    closing(
      pen,
      sentences(pen, [
        words.askedText,
        ...(countOf(scorecard, 'absent') === 0 ? [] : [words.askedAbsent]),
        ...(countOf(scorecard, 'unjudged') === 0 ? [] : [words.askedUnjudged]),
      ]),
    ),
  ];
}

function scopeText(pen: Pen, scorecard: Scorecard): string {
  const { asOf, district, report, units } = scorecard;
  const parts = STANDINGS.map((status) => [status, countOf(scorecard, status)] as const);
  return sentences(pen, [
    words.scopeText({
      title: report.catalog.title,
      points: district.points.length,
      requirements: district.requirements.length,
      asOf: asOf === null ? null : officialWords.longDate(asOf),
    }),
    words.counted(
      units.length,
      parts.filter(([, n]) => n > 0).map(([status, n]) => words.standing[status](n)),
    ),
  ]);
}

function outcomeText(pen: Pen, scorecard: Scorecard): string {
  const { district, groups } = scorecard;
  if (district.mean.value === null) return pen.t(words.nothing);
  const scored = groups.filter(({ mean }) => mean.value !== null);
  return sentences(pen, [
    words.means(format.score(district.mean.value), format.score(district.median.value)),
    ...(scored.length < 2
      ? []
      : [
          words.groupMeans(
            scored.map(({ title, mean, median, highest, lowest }) =>
              words.groupMean(
                title,
                format.score(mean.value),
                format.score(median.value),
                format.score(highest.value),
                format.score(lowest.value),
              ),
            ),
          ),
        ]),
    words.grades(
      listedGrades(scorecard).map(({ grade, count }) => words.grade(grade, count)),
      unlisted(scorecard),
    ),
  ]);
}

function achievedText(pen: Pen, { district }: Scorecard): string {
  const { sections, points } = district;
  const met = points.filter(({ state }) => state === 'met');
  const rated = sections.filter(({ rate }) => rate.value !== null);
  return sentences(pen, [
    ...(rated.length === 0
      ? []
      : [words.rates(rated.map(({ title, rate }) => words.rate(title, `${format.score(rate.value)}%`)))]),
    words.allMet(
      met.length,
      points.length,
      met.map(({ title }) => title),
    ),
  ]);
}

function sharedText(pen: Pen, { district }: Scorecard): Paragraph[] {
  const { common, uncovered } = district;
  const text: readonly Text[] = common
    .slice(0, NAMED)
    .map((gap) => words.common(gap.title, gap.keys, gap.units.length, gap.of));
  return [
    body(pen, pen.t(text.length === 0 ? words.noShared : words.sharedLead)),
    ...text.map((sentence, i) => third(pen, i + 1, pen.t(sentence))),
    ...(uncovered.length === 0 ? [] : [body(pen, pen.t(words.uncovered(uncovered.length)))]),
  ];
}
