/** What a page can be searched and narrowed by → the panel for it, which the script brings to light and works. */
import { levels, states } from '../../messages/labels.ts';
import { pageWords } from '../../messages/pages.ts';
import type { Text } from '../../model.ts';
import { t } from './both.ts';
import { html, type Markup, when } from './markup.ts';

export interface Choice {
  readonly value: string;
  readonly title: Text;
}
export interface Findable {
  readonly points: readonly { readonly id: string; readonly title: Text }[];
  readonly groups?: readonly Choice[];
  readonly grades?: readonly Choice[];
  readonly standings?: readonly Choice[];
  /** Whether it stands open; else it is one line. */
  readonly open?: boolean;
}

const gapStates = ['missing', 'flawed', 'late'] as const;
const gapLevels = ['binding', 'expected', 'encouraged'] as const;

export function findPanel({
  points,
  groups = [],
  grades = [],
  standings = [],
  open = false,
}: Findable): Markup {
  return html`<search class="panel" id="find" aria-labelledby="find-t" hidden><details${open ? html` open` : null}><summary><h2 id="find-t">${t(pageWords.find)}</h2></summary><div class="find">
<label class="say" for="find-text">${t(pageWords.search)}</label><div class="line"><input type="search" id="find-text" autocomplete="off"></div>
${chips('group', pageWords.group, groups)}${chips('grade', pageWords.grade, grades)}${chips('status', pageWords.status, standings)}${chips(
  'state',
  pageWords.gapState,
  gapStates.map((value) => ({ value, title: states[value] })),
)}${chips(
  'level',
  pageWords.level,
  gapLevels.map((value) => ({ value, title: levels[value] })),
)}<label class="say" for="find-point">${t(pageWords.point)}</label><div><select id="find-point"><option value="" data-zh="${pageWords.every.zh}" data-en="${pageWords.every.en}">${pageWords.every.zh}</option>${points.map(
    ({ id, title }) =>
      html`<option value="${id}" data-zh="${id} ${title.zh}" data-en="${id} ${title.en}">${id}</option>`,
  )}</select></div>
<p class="found"><button type="button" id="find-clear">${t(pageWords.clear)}</button><span>${t(pageWords.shown)} <output id="find-count" class="num"></output></span><span id="find-none" class="bad" hidden>${t(pageWords.nothingFound)}</span></p>
</div></details></search>
`;
}

const chips = (name: string, label: Text, choices: readonly Choice[]): Markup | null =>
  when(
    choices.length > 0,
    () => html`<span class="say" id="${name}-t">${t(label)}</span><div class="chips" role="group" aria-labelledby="${name}-t">${choices.map(
      ({ value, title }, i) =>
        html`<span><input type="checkbox" name="${name}" id="${name}-${i}" value="${value}"><label for="${name}-${i}">${t(title)}</label></span>`,
    )}</div>
`,
  );
