/** A chart's description → SVG that takes its colours and type from the page, is the same each time, and leads where its bars point. */
import { BarChart } from 'echarts/charts';
import { GridComponent, MarkLineComponent } from 'echarts/components';
import { type EChartsCoreOption, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { html, type Markup } from '../../html/markup.ts';
import { presentable } from '../../parts/xml.ts';

use([BarChart, GridComponent, MarkLineComponent, SVGRenderer]);

/** Colours of the page's sheet, under stand-ins that the library takes for colours. */
const tokens = ['ink', 'dim', 'grid', 'accent', 'g0', 'g1', 'g2', 'g3', 'g9'] as const;
export type Token = (typeof tokens)[number];
const standIn = (i: number): string => `#0a0b${String(i).padStart(2, '0')}`;
export const color = (token: Token): string => standIn(tokens.indexOf(token));

/** What a label has room for. */
export const name = (text: string): string => {
  const letters = [...presentable(text)];
  return letters.length > 8 ? `${letters.slice(0, 7).join('')}…` : letters.join('');
};

export interface Chart {
  readonly width: number;
  readonly height: number;
  /** On a narrow screen it is drawn no narrower than this, and scrolled. */
  readonly least: number;
  readonly option: EChartsCoreOption;
  /** What names it to readers of the screen; left out where a table tells them the same. */
  readonly caption?: string;
  /** Where its bars lead, in their order. */
  readonly targets?: readonly string[];
}

/** Bars that lead somewhere are no stops of the keyboard: the table of the same figures has them. */
export function drawn({ width, height, least, option, caption, targets = [] }: Chart): Markup {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  chart.setOption({ animation: false, ...option });
  const svg = chart.renderToSVGString();
  chart.dispose();
  const inside = svg
    .replace(/^<svg[^>]*>/u, '')
    .replace(/<style[\s\S]*<\/style>/u, '')
    .replace(/<rect[^>]*fill="none"[^>]*><\/rect>/u, '')
    .replace(/<\/svg>\s*$/u, '')
    .replace(/<path[^>]* ecmeta_data_index="(\d+)"[^>]*><\/path>/gu, (path, index: string) => {
      const target = targets[Number(index)];
      return target === undefined || path.includes('ecmeta_silent')
        ? path
        : `<a href="#${target}" tabindex="-1">${path}</a>`;
    })
    // Its classes count on from chart to chart, and its other marks serve a library that is not there.
    .replace(/ (?:class|pointer-events|ecmeta_ssr_type|ecmeta_silent|ecmeta_series_index)="[^"]*"/gu, '')
    .replace(/ ecmeta_data_index="\d+"/gu, '')
    .replace(/font-family:[^;"]*;?/gu, '')
    .replace(/#0a0b(\d\d)/gu, (_, i: string) => `var(--${tokens[Number(i)] ?? 'ink'})`)
    .replace(/\n+/gu, '\n');
  return html`<svg class="chart" viewBox="0 0 ${width} ${height}" style="max-width:${width}px;min-width:${least}px" ${caption === undefined ? html`aria-hidden="true"` : html`role="img" aria-labelledby="${caption}"`}>${{ html: inside }}</svg>`;
}
