/** A Scorecard → the page that a supervisor reads in the terminal. */
import type { Scorecard } from '../../model.ts';
import type { TextOptions } from '../options.ts';
import type { Line } from '../text/ink.ts';
import { type Page, pageOf, print } from '../text/page.ts';
import { brief } from './text/brief.ts';
import { methodLines, nextLines } from './text/closing.ts';
import { decisionLines } from './text/decisions.ts';
import { districtLines } from './text/district.ts';
import { groupLines } from './text/group.ts';
import { heading } from './text/heading.ts';
import { plausibilityLines } from './text/plausibility.ts';
import { layoutOf } from './text/ranking.ts';
import { trendLines } from './text/trend.ts';

export interface ScorecardTextOptions extends TextOptions {
  /** The run writes everything to a folder. */
  readonly written?: boolean;
}

export function renderScorecardText(scorecard: Scorecard, options: ScorecardTextOptions): string {
  const page = pageOf(options);
  const lines = options.quiet ? brief(page, scorecard) : whole(page, scorecard, options);
  return print(page, lines, options.color);
}

function whole(page: Page, scorecard: Scorecard, { verbose, written }: ScorecardTextOptions): Line[] {
  const layout = layoutOf(page, scorecard.units);
  return [
    ...heading(page, scorecard),
    ...scorecard.groups.flatMap((group) => groupLines(page, scorecard, group, layout, verbose)),
    ...districtLines(page, scorecard.district, verbose),
    ...decisionLines(page, scorecard),
    ...plausibilityLines(page, scorecard, verbose),
    ...(scorecard.trend === undefined ? [] : trendLines(page, scorecard, scorecard.trend, verbose)),
    ...methodLines(page, scorecard, verbose),
    ...nextLines(page, scorecard, written ?? false),
  ];
}
