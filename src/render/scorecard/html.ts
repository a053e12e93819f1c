/** A Scorecard → one HTML page that needs nothing else: overview, ranks, heat map, points, units, methodology; for screen and paper. */
import { pageWords } from '../../messages/pages.ts';
import { standings } from '../../messages/scorecard.ts';
import { scorecardHeads } from '../../messages/scorecard-report.ts';
import type { Lang, Scorecard, Standing } from '../../model.ts';
import { findPanel } from '../html/find.ts';
import { html } from '../html/markup.ts';
import { wholePage } from '../html/page.ts';
import { provenancePart } from '../html/provenance.ts';
import { requirementsPart } from '../html/requirements.ts';
import { decisionsIn } from './decisions.ts';
import { cardOf } from './html/card.ts';
import { decisionsPart } from './html/decisions.ts';
import { districtPart } from './html/district.ts';
import { heatPart } from './html/heat-map.ts';
import { methodPart } from './html/method.ts';
import { cardHead, overviewPart } from './html/overview.ts';
import { plausibilityPart } from './html/plausibility.ts';
import { ranksPart } from './html/ranks.ts';
import { trendPart } from './html/trend.ts';
import { unitsPart } from './html/unit.ts';
import { whoStands } from './html/who.ts';

export function renderScorecardHtml(scorecard: Scorecard, { lang }: { readonly lang: Lang }): string {
  const card = cardOf(scorecard);
  const { report, district, trend, groups } = scorecard;
  const decisions = decisionsIn(scorecard);
  const byId = new Map(district.requirements.map((each) => [each.id, each]));
  return wholePage({
    lang,
    title: scorecard.title,
    head: cardHead(scorecard),
    generator: `${report.tool.name} ${report.tool.version}`,
    wide: true,
    contents: [
      { id: 'overview', title: scorecardHeads.overview },
      { id: 'ranks', title: pageWords.ranks },
      { id: 'heat', title: pageWords.heat },
      { id: 'points', title: scorecardHeads.points },
      { id: 'check', title: scorecardHeads.plausibility },
      ...(decisions.length === 0 ? [] : [{ id: 'decisions', title: scorecardHeads.decisions }]),
      ...(trend === undefined ? [] : [{ id: 'trend', title: scorecardHeads.trend }]),
      { id: 'units', title: pageWords.unitPages },
      { id: 'method', title: scorecardHeads.method },
      { id: 'requirements', title: pageWords.requirements },
      { id: 'made', title: pageWords.made },
    ],
    body: html`${overviewPart(card)}${findPanel({
      open: true,
      points: district.points,
      groups: groups.map(({ id, title }) => ({ value: id, title })),
      grades: card.grades.map((title, i) => ({ value: String(i), title })),
      standings: (Object.keys(standings) as Standing[]).map((value) => ({ value, title: standings[value] })),
    })}${ranksPart(card)}${heatPart(card)}${districtPart(card)}${plausibilityPart(card)}${decisionsPart(card, decisions)}${
      trend === undefined ? null : trendPart(card, trend)
    }${unitsPart(card)}${methodPart(scorecard)}${requirementsPart(
      district.requirements,
      report.requirements,
      2,
      (id) => {
        const found = byId.get(id);
        return found === undefined ? null : whoStands(card, found);
      },
    )}${provenancePart(report, 2)}`,
  });
}
