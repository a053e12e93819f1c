/** A scorecard → what remains to be done before its result is issued, one sentence each. */
import { scorecardPhrases } from '../../messages/scorecard-phrases.ts';
import type { Scorecard, Text } from '../../model.ts';
import { allStandings, oddities } from './counts.ts';

/** @param written whether the run writes everything to a folder. */
export function nextSteps(scorecard: Scorecard, written: boolean): readonly Text[] {
  const { units, strays } = scorecard;
  const { absent, unjudged } = allStandings(scorecard);
  const broken = units.find(({ status }) => status === 'unjudged')?.file ?? null;
  const odd = oddities(scorecard);
  return [
    ...(broken === null ? [] : [scorecardPhrases.nextUnjudged(unjudged, broken)]),
    ...(absent === 0 ? [] : [scorecardPhrases.nextAbsent(absent)]),
    ...(strays.length === 0 ? [] : [scorecardPhrases.nextStrays(strays.length)]),
    ...(odd === 0 ? [] : [scorecardPhrases.nextOdd(odd)]),
    written ? scorecardPhrases.nextRead : scorecardPhrases.nextOut,
    scorecardPhrases.nextImpact,
  ];
}
