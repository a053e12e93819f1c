/** The sections and points of a department → a table of their scores with bars. */
import * as format from '../../messages/format.ts';
import { columnWords, noticeWords } from '../../messages/notices.ts';
import type { DepartmentReport, PointReport } from '../../model.ts';
import { openGaps } from '../parts/notices.ts';
import { html, type Markup, when } from './markup.ts';
import type { View } from './shown.ts';

type Scored = Pick<PointReport, 'id' | 'title' | 'score' | 'adjusted'>;

export function sectionScores(view: View, { sections }: DepartmentReport): Markup | null {
  const { t } = view;
  const line = (scored: Scored, gaps: number, section: boolean): Markup => {
    const { value } = scored.adjusted ?? scored.score;
    const width = value === null ? '0' : value.toFixed(1);
    return html`<tr class="${section ? 'section' : ''}"><th scope="row"><span class="num">${scored.id}</span> ${t(scored.title)}</th><td class="bar" aria-hidden="true"><span><i style="width:${width}%"></i></span></td><td class="num">${format.score(value)}</td><td class="num">${gaps}</td></tr>
`;
  };
  return when(
    sections.length > 0,
    () => html`<h3>${t(noticeWords.sections)}</h3>
<div class="scroll"><table><thead><tr><th scope="col">${t(columnWords.section)} · ${t(columnWords.point)}</th><td class="bar"></td><th scope="col" class="num">${t(columnWords.score)}</th><th scope="col" class="num">${t(columnWords.gaps)}</th></tr></thead>
<tbody>${sections.flatMap((section) => [
      line(
        section,
        section.points.map(gapsOf).reduce((a, b) => a + b, 0),
        true,
      ),
      ...section.points.map((point) => line(point, gapsOf(point), false)),
    ])}</tbody></table></div>`,
  );
}

/** As in the heading. */
const gapsOf = ({ findings }: PointReport): number =>
  findings.reduce((sum, finding) => sum + openGaps(finding).length, 0);
