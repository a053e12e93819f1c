/** A scorecard's first page: how many units stand how, its middle, the state of the document's points, and the charts. */
import * as format from '../../../messages/format.ts';
import { standings } from '../../../messages/scorecard.ts';
import { scorecardPhrases } from '../../../messages/scorecard-phrases.ts';
import { partHeads, pointStates, scorecardHeads } from '../../../messages/scorecard-report.ts';
import { settledWords } from '../../../messages/waivers.ts';
import type { PointState, Report, Scorecard, Standing, Text } from '../../../model.ts';
import { both, labelled, plain, t } from '../../html/both.ts';
import { html, type Markup, when } from '../../html/markup.ts';
import { allStandings } from '../counts.ts';
import type { Card } from './card.ts';
import { chartsPart } from './charts.ts';

/** Below the title. */
export function cardHead({ issuer, asOf, report }: Scorecard): Markup {
  const facts: readonly Text[] = [
    labelled(scorecardHeads.issuer, plain(issuer)),
    ...(asOf === null ? [] : [labelled(scorecardHeads.asOf, plain(asOf))]),
    labelled(scorecardHeads.policy, report.policy.title),
  ];
  return html`<p>${t(report.catalog.title)}</p>
<p class="note">${t(both((lang) => facts.map((fact) => fact[lang]).join(lang === 'zh' ? '　' : ' · ')))}</p>`;
}

export function overviewPart(card: Card): Markup {
  const { scorecard } = card;
  return html`<section class="panel" id="overview" aria-labelledby="overview-t"><h2 id="overview-t">${t(scorecardHeads.overview)}</h2>
${keys(scorecard)}${pointsInAll(scorecard)}${settled(scorecard)}${when(
  scorecard.district.mean.value !== null,
  () => chartsPart(card),
)}</section>
`;
}

function keys(scorecard: Scorecard): Markup {
  const counts = allStandings(scorecard);
  const { median, mean } = scorecard.district;
  const figures: readonly (readonly [Text, string])[] = [
    ...(Object.keys(standings) as Standing[]).map((key) => [standings[key], String(counts[key])] as const),
    [partHeads.median, format.score(median.value)],
    [partHeads.mean, format.score(mean.value)],
  ];
  return html`<dl class="keys">${figures.map(([label, value]) => html`<div><dt>${t(label)}</dt><dd>${value}</dd></div>`)}</dl>
`;
}

/** The points of the document by their state, as one band. */
function pointsInAll({ district: { states } }: Scorecard): Markup {
  const some = (Object.keys(pointStates) as PointState[]).filter((state) => states[state] > 0);
  const all = some.reduce((sum, state) => sum + states[state], 0);
  const tone = (state: PointState): string =>
    state === 'met' || state === 'partial' || state === 'unmet' || state === 'unjudged' ? state : 'pending';
  const counted = some.map((state) => scorecardPhrases.counted(pointStates[state], states[state]));
  return html`<h3>${t(scorecardHeads.points)} <small>${t(
    both(
      (lang) =>
        scorecardPhrases.pointStates(
          all,
          counted.map((each) => each[lang]),
        )[lang],
    ),
  )}</small></h3>
<div class="split" aria-hidden="true">${some.map((state) => html`<i class="c-${tone(state)}" style="flex:${states[state]}"></i>`)}</div>
<ul class="legend" aria-hidden="true">${some.map((state) => html`<li><i class="c-${tone(state)}"></i>${t(pointStates[state])}</li>`)}</ul>
`;
}

/** Files of reviews and waivers, files of no unit, scope. */
function settled({ report, strays }: Scorecard): Markup | null {
  const decided = (label: Text, file: Report['reviews' | 'waivers']): readonly Markup[] => {
    if (file === undefined) return [];
    const applied = file.entries.filter(({ status }) => status === 'applied').length;
    const amiss = file.entries.filter(({ message }) => message !== undefined).length;
    return [
      html`<dt>${t(label)}</dt><dd><code>${file.file}</code> ${t(settledWords.entries(applied, amiss))}</dd>`,
    ];
  };
  const rows = [
    ...decided(scorecardHeads.reviews, report.reviews),
    ...decided(scorecardHeads.waivers, report.waivers),
    ...(report.only.length === 0
      ? []
      : [html`<dt>${t(scorecardHeads.only)}</dt><dd>${report.only.join(' ')}</dd>`]),
    ...strays.map(
      ({ file, declared }) =>
        html`<dt>${t(scorecardHeads.strays)}</dt><dd class="bad">${t(scorecardPhrases.stray(file, declared))}</dd>`,
    ),
  ];
  return when(
    rows.length > 0,
    () => html`<dl class="facts">${rows}</dl>
`,
  );
}
