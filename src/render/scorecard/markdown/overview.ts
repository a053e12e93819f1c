/** A scorecard → the head of its page: what was judged, when, by what, and how many units stand how. */

import { phrases } from '../../../messages/labels.ts';
import { scorecardPhrases } from '../../../messages/scorecard-phrases.ts';
import { scorecardHeads } from '../../../messages/scorecard-report.ts';
import { settledWords } from '../../../messages/waivers.ts';
import type { Report, Scorecard, Text } from '../../../model.ts';
import { markdownText } from '../../parts/markdown-text.ts';
import { allStandings, standingsLine } from '../counts.ts';
import { heading, listOf, strong, type Writer } from './writer.ts';

export function overviewBlocks({ t, raw }: Writer, scorecard: Scorecard): readonly string[] {
  const { report, strays, asOf, issuer, title } = scorecard;
  const colon: Text = { zh: '：', en: ': ' };
  const fact = (label: Text, text: string): string => `${strong(t(label))}${raw(colon)}${markdownText(text)}`;
  const made = ({ title: name, id, version }: Report['catalog']): string =>
    `${raw(name)}${raw(phrases.paren(`${id} ${version}`))}`;
  const settled = (label: Text, file: Report['reviews' | 'waivers']): readonly string[] => {
    if (file === undefined) return [];
    const applied = file.entries.filter(({ status }) => status === 'applied').length;
    const amiss = file.entries.filter(({ message }) => message !== undefined).length;
    return [fact(label, `${file.file} ${raw(settledWords.entries(applied, amiss))}`)];
  };
  return [
    heading(1, t(title)),
    listOf([
      fact(scorecardHeads.issuer, issuer),
      ...(asOf === null ? [] : [fact(scorecardHeads.asOf, asOf)]),
      fact(scorecardHeads.catalog, made(report.catalog)),
      fact(scorecardHeads.policy, made(report.policy)),
      ...(report.only.length === 0 ? [] : [fact(scorecardHeads.only, report.only.join(' '))]),
      fact(scorecardHeads.units, standingsLine(allStandings(scorecard), raw)),
      ...settled(scorecardHeads.reviews, report.reviews),
      ...settled(scorecardHeads.waivers, report.waivers),
      ...(strays.length === 0
        ? []
        : [
            fact(
              scorecardHeads.besides,
              raw(
                scorecardPhrases.strays(
                  strays.map(({ file, declared }) => raw(scorecardPhrases.stray(file, declared))),
                ),
              ),
            ),
          ]),
    ]),
  ];
}
