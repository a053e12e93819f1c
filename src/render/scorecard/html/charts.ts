/** The final scores of a group → two pictures of them: how they spread, and how the units rank. */
import * as format from '../../../messages/format.ts';
import { pageWords } from '../../../messages/pages.ts';
import { partHeads } from '../../../messages/scorecard-report.ts';
import type { GroupResult } from '../../../model.ts';
import { both, joined, t } from '../../html/both.ts';
import { html, type Markup, when } from '../../html/markup.ts';
import { type Card, gradeTone, type Row } from './card.ts';
import { color, drawn, name, type Token } from './chart.ts';

type Scored = Row & { readonly value: number };
const scoredOf = (rows: readonly Row[]): readonly Scored[] =>
  rows.flatMap((each) => (each.row.final.value === null ? [] : [{ ...each, value: each.row.final.value }]));

const STEP = 5;
const text = { color: color('dim'), fontSize: 12 };
const axis = {
  axisLabel: text,
  axisLine: { lineStyle: { color: color('dim') } },
  axisTick: { show: false },
  splitLine: { lineStyle: { color: color('grid') } },
};

export function distributionChart(card: Card, group: GroupResult, i: number): Markup | null {
  const scored = scoredOf(card.rowsOf(group.id));
  const all = scoredOf(card.rows).map(({ value }) => value);
  const from = Math.floor(Math.min(...all) / STEP) * STEP;
  const steps = Array.from({ length: Math.max(1, (100 - from) / STEP) }, (_, n) => from + n * STEP);
  // 100 itself belongs to the last step.
  const stepOf = (value: number): number => Math.min(steps.length - 1, Math.floor((value - from) / STEP));
  const counts = steps.map((_, n) => scored.filter(({ value }) => stepOf(value) === n).length);
  const facts = (['highest', 'median', 'mean', 'lowest'] as const).map((key) =>
    both((lang) => `${partHeads[key][lang]} ${format.score(group[key].value)}`),
  );
  return when(
    scored.length > 0,
    () => html`<figure><figcaption id="spread-${i}"><b>${t(group.title)}</b><span class="num">${t(joined(facts))}</span></figcaption>
<div class="scroll" tabindex="0">${drawn({
      width: 560,
      height: 190,
      least: 440,
      caption: `spread-${i}`,
      option: {
        grid: { left: 28, right: 16, top: 22, bottom: 26 },
        xAxis: {
          type: 'category',
          ...axis,
          data: steps.map((n) => `${n}–${n + STEP}`),
          axisLabel: { ...text, fontSize: 11, interval: steps.length > 12 ? 1 : 0 },
        },
        yAxis: { type: 'value', minInterval: 1, ...axis },
        series: [
          {
            type: 'bar',
            barCategoryGap: '12%',
            data: counts,
            itemStyle: { color: color('g1') },
            label: {
              show: true,
              position: 'top',
              color: color('ink'),
              fontSize: 12,
              textBorderWidth: 0,
              formatter: ({ value }: { value: number }) => (value === 0 ? '' : String(value)),
            },
          },
        ],
      },
    })}</div></figure>
`,
  );
}

/** The widest group fills the page; a bar stays wide enough for its figure. */
const barWidth = (card: Card): number => {
  const most = Math.max(...card.scorecard.groups.map(({ id }) => scoredOf(card.rowsOf(id)).length));
  return Math.min(44, Math.max(24, Math.floor(1080 / most)));
};

export function rankingChart(card: Card, group: GroupResult): Markup | null {
  const scored = scoredOf(card.rowsOf(group.id));
  const median = group.median.value;
  const width = Math.max(300, 70 + scored.length * barWidth(card));
  const upright = (label: string): string => [...label].join('\n');
  return when(
    scored.length > 0,
    () => html`<figure><figcaption><b>${t(group.title)}</b></figcaption>
<div class="scroll" tabindex="0">${drawn({
      width,
      least: Math.round(width * 0.85),
      height: 320,
      targets: scored.map(({ id }) => id),
      option: {
        grid: { left: 34, right: 34, top: 22, bottom: 118 },
        xAxis: {
          type: 'category',
          ...axis,
          data: scored.map(({ row }) => upright(name(row.unit.short))),
          axisLabel: { ...text, color: color('ink'), interval: 0, lineHeight: 13, verticalAlign: 'top' },
        },
        yAxis: { type: 'value', min: 0, max: 100, interval: 20, ...axis },
        series: [
          {
            type: 'bar',
            barWidth: '70%',
            data: scored.map(({ row, value }) => ({
              value,
              itemStyle: { color: color(gradeTone(card, row.grade) as Token) },
            })),
            label: {
              show: true,
              position: 'top',
              color: color('ink'),
              fontSize: 10,
              textBorderWidth: 0,
              formatter: ({ value }: { value: number }) => format.score(value),
            },
            ...(median === null
              ? {}
              : {
                  markLine: {
                    silent: true,
                    symbol: 'none',
                    lineStyle: { color: color('dim'), type: 'dashed' },
                    label: {
                      color: color('dim'),
                      fontSize: 11,
                      textBorderWidth: 0,
                      formatter: format.score(median),
                    },
                    data: [{ yAxis: median }],
                  },
                }),
          },
        ],
      },
    })}</div></figure>
`,
  );
}

export const gradeLegend = (card: Card): Markup =>
  html`<ul class="legend">${card.grades.map((grade) => html`<li><i class="c-${gradeTone(card, grade)}"></i>${t(grade)}</li>`)}<li>┄ ${t(partHeads.median)}</li></ul>`;

export const chartsPart = (card: Card): Markup => {
  const { groups } = card.scorecard;
  return html`<h3>${t(pageWords.distribution)}</h3><p class="note">${t(pageWords.distributionNote)}</p>
<div class="charts">${groups.map((group, i) => distributionChart(card, group, i))}</div>
<h3>${t(pageWords.ranking)}</h3><p class="note">${t(pageWords.rankingNote)} ${t(pageWords.tableBelow)}</p>${gradeLegend(card)}
${groups.map((group) => rankingChart(card, group))}`;
};
