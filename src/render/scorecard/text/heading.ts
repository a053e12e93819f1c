/** A scorecard → its title, and what it was made from. */

import { phrases } from '../../../messages/labels.ts';
import { scorecardPhrases } from '../../../messages/scorecard-phrases.ts';
import { scorecardHeads } from '../../../messages/scorecard-report.ts';
import { settledWords } from '../../../messages/waivers.ts';
import type { Scorecard, Text } from '../../../model.ts';
import { type Line, type Span, span } from '../../text/ink.ts';
import { labelled, type Page, title } from '../../text/page.ts';
import { allStandings, standingsLine } from '../counts.ts';

export function heading(page: Page, scorecard: Scorecard): Line[] {
  const { t } = page;
  const { report } = scorecard;
  const row = (label: Text, ...body: readonly Span[]) => ({ label: t(label), body });
  const about = (id: string, version: string): Span => span(t(phrases.paren(`${id} ${version}`)), 'dim');
  const settled = (label: Text, file: Scorecard['report']['reviews' | 'waivers']) => {
    if (file === undefined) return [];
    const applied = file.entries.filter(({ status }) => status === 'applied').length;
    const amiss = file.entries.filter(({ message }) => message !== undefined).length;
    return [row(label, span(`${file.file}  `), span(t(settledWords.entries(applied, amiss)), 'dim'))];
  };
  return [
    ...title(page, [span(t(scorecard.title), 'strong')], '='),
    ...labelled(page, 0, [
      row(scorecardHeads.issuer, span(scorecard.issuer)),
      ...(scorecard.asOf === null ? [] : [row(scorecardHeads.asOf, span(scorecard.asOf))]),
      row(
        scorecardHeads.catalog,
        span(t(report.catalog.title)),
        about(report.catalog.id, report.catalog.version),
      ),
      row(
        scorecardHeads.policy,
        span(t(report.policy.title)),
        about(report.policy.id, report.policy.version),
      ),
      ...(report.only.length === 0 ? [] : [row(scorecardHeads.only, span(report.only.join(' ')))]),
      row(scorecardHeads.units, span(standingsLine(allStandings(scorecard), t), 'strong')),
      ...settled(scorecardHeads.reviews, report.reviews),
      ...settled(scorecardHeads.waivers, report.waivers),
      ...(scorecard.strays.length === 0
        ? []
        : [
            row(
              scorecardHeads.besides,
              span(
                t(
                  scorecardPhrases.strays(
                    scorecard.strays.map(({ file, declared }) => t(scorecardPhrases.stray(file, declared))),
                  ),
                ),
                'bad',
              ),
            ),
          ]),
    ]),
  ];
}
