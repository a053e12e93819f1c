/** The sections and points of a department → a table of their scores with bars. */
import * as format from '../../messages/format.ts';
import { columnWords } from '../../messages/notices.ts';
import { pageWords } from '../../messages/pages.ts';
import type { DepartmentReport, PointReport } from '../../model.ts';
import { openGaps } from '../parts/notices.ts';
import { slug, t } from './both.ts';
import { type Manner, speakingPoints } from './department.ts';
import { html, type Markup, when } from './markup.ts';
import { bar } from './shown.ts';

type Scored = Pick<PointReport, 'id' | 'title' | 'score' | 'adjusted'>;

export function sectionScores(department: DepartmentReport, { id, level }: Manner): Markup | null {
  const { sections } = department;
  const speaking = speakingPoints(department);
  const line = (scored: Scored, gaps: number, section: boolean): Markup => {
    const { value } = scored.adjusted ?? scored.score;
    const name = html`<span class="num">${scored.id}</span> ${t(scored.title)}`;
    return html`<tr${section ? html` class="section"` : null}><th scope="row">${speaking.has(scored.id) ? html`<a href="#${id}-${slug(scored.id)}">${name}</a>` : name}</th><td class="bars">${bar(value)}</td><td class="num">${format.score(value)}</td><td class="num">${gaps}</td></tr>
`;
  };
  return when(
    sections.length > 0,
    () => html`<h${level}>${t(pageWords.byPoint)}</h${level}>
<div class="scroll" tabindex="0"><table class="scores"><thead><tr><th scope="col">${t(columnWords.section)} · ${t(columnWords.point)}</th><td class="bars"></td><th scope="col" class="num">${t(columnWords.score)}</th><th scope="col" class="num">${t(columnWords.gaps)}</th></tr></thead>
<tbody>${sections.flatMap((section) => [
      line(
        section,
        section.points.map(gapsOf).reduce((a, b) => a + b, 0),
        true,
      ),
      ...section.points.map((point) => line(point, gapsOf(point), false)),
    ])}</tbody></table></div>
`,
  );
}

/** As in the heading. */
const gapsOf = ({ findings }: PointReport): number =>
  findings.reduce((sum, finding) => sum + openGaps(finding).length, 0);
