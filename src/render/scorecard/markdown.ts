/** A Scorecard → Markdown (GFM) for an intranet page: groups, grades, district, what to check, trend, units, methodology. */
import type { Lang, Scorecard } from '../../model.ts';
import { rankColumns } from './columns.ts';
import { decisionBlocks } from './markdown/decisions.ts';
import { districtBlocks } from './markdown/district.ts';
import { groupBlocks } from './markdown/group.ts';
import { methodBlocks, originBlocks } from './markdown/method.ts';
import { overviewBlocks } from './markdown/overview.ts';
import { plausibilityBlocks } from './markdown/plausibility.ts';
import { trendBlocks } from './markdown/trend.ts';
import { unitBlocks } from './markdown/units.ts';
import { type Writer, writerOf } from './markdown/writer.ts';

export function renderScorecardMarkdown(scorecard: Scorecard, { lang }: { readonly lang: Lang }): string {
  const writer: Writer = writerOf(lang);
  const columns = rankColumns(scorecard.units);
  const blocks = [
    ...overviewBlocks(writer, scorecard),
    ...scorecard.groups.flatMap((group) => groupBlocks(writer, scorecard, group, columns)),
    ...districtBlocks(writer, scorecard.district),
    ...decisionBlocks(writer, scorecard),
    ...plausibilityBlocks(writer, scorecard),
    ...(scorecard.trend === undefined ? [] : trendBlocks(writer, scorecard.trend)),
    ...unitBlocks(writer, scorecard),
    ...methodBlocks(writer, scorecard),
    ...originBlocks(writer, scorecard),
  ];
  return `${blocks.join('\n\n')}\n`;
}
