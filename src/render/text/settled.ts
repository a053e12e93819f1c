/** Reviews and waivers → what stands under a finding, and at the end of the run the entries that something is wrong with. */
import { heads, results } from '../../messages/labels.ts';
import { settledWords } from '../../messages/waivers.ts';
import type { FindingReport, Place, Report, Text } from '../../model.ts';
import { position } from './frame.ts';
import { detail } from './gaps.ts';
import { type Line, span } from './ink.ts';
import { gap, hang, type Page, paragraph, spaces, title } from './page.ts';

const { label } = settledWords;

/** The review that stands in place of the result, and the result that counts in the end. */
export function settledRows(page: Page, indent: number, { review, final }: FindingReport): Line[] {
  const { t } = page;
  const told: Line[] = [];
  if (review !== undefined) {
    const { old, credits, authority, date, remark, place } = review;
    const partly = review.new === 'partial' ? t(settledWords.credits(credits)) : '';
    told.push(
      ...detail(
        page,
        indent,
        span(t(label.review), 'info'),
        [
          span(`${t(settledWords.reviewed(results[old], results[review.new]))}${partly}  `, 'strong'),
          span(t(settledWords.reviewedBy(authority, date, remark))),
        ],
        [span(position(place), 'dim')],
      ),
    );
  }
  if (final !== undefined) {
    const says = settledWords.final(final === 'waived' ? null : results[final]);
    told.push(...detail(page, indent, span(t(heads.final), 'dim'), [span(t(says))]));
  }
  return told;
}

interface Told {
  readonly head: Text;
  readonly file: string;
  readonly entries: readonly {
    readonly status: string;
    readonly message?: Text;
    readonly place: Place;
  }[];
}

/** One block for each file in use that has something to say in this run. */
export function decided(page: Page, { waivers, reviews }: Report): Line[] {
  const all: readonly Told[] = [
    ...(waivers === undefined ? [] : [{ head: label.waivers, ...waivers }]),
    ...(reviews === undefined ? [] : [{ head: label.reviews, ...reviews }]),
  ];
  return all.flatMap((told) => block(page, told));
}

function block(page: Page, { head, file, entries }: Told): Line[] {
  const applied = entries.filter(({ status }) => status === 'applied').length;
  const amiss = entries.flatMap(({ message, place }) => (message === undefined ? [] : [{ message, place }]));
  const counted = page.t(settledWords.entries(applied, amiss.length));
  const line = [span(`${page.t(head)}  `, 'strong'), span(file), span(`  ${counted}`, 'dim')];
  if (amiss.length === 0) return [gap, ...paragraph(page, 0, line)];
  return [
    gap,
    ...title(page, line, '-'),
    ...amiss.flatMap(({ message, place }) => [
      ...hang(page, 2, [spaces(2)], [span(page.t(message), 'warn')]),
      ...paragraph(page, 4, [span(position(place), 'dim')]),
    ]),
  ];
}
