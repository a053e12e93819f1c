/** Small pieces that the parts of the pages share: badges, counts, places with their source line, ways to a requirement. */
import { results, states } from '../../messages/labels.ts';
import { columnWords } from '../../messages/notices.ts';
import type { Place, Result, State, Text } from '../../model.ts';
import { position } from '../text/frame.ts';
import { slug, t } from './both.ts';
import { html, type Markup } from './markup.ts';

export type Tone = 'good' | 'warn' | 'bad' | 'info' | 'quiet';
export const tones = {
  pass: 'good',
  partial: 'warn',
  fail: 'bad',
  pending: 'quiet',
  notapplicable: 'quiet',
  informational: 'info',
  error: 'bad',
  waived: 'info',
} as const satisfies Record<Result | 'waived', Tone>;
export const stateTones = {
  met: 'good',
  late: 'warn',
  flawed: 'warn',
  missing: 'bad',
  pending: 'quiet',
} as const satisfies Record<State, Tone>;

export const badge = (tone: Tone, text: Text): Markup => html`<b class="badge ${tone}">${t(text)}</b>`;
export const resultBadge = (result: Result | 'waived'): Markup =>
  badge(tones[result], result === 'waived' ? columnWords.waivers : results[result]);
export const stateBadge = (state: State): Markup => badge(stateTones[state], states[state]);

/** What there is none of is not said. */
export const counts = <K extends string>(
  numbers: { readonly [key in K]: number },
  words: { readonly [key in K]: Text },
  colors: { readonly [key in K]: Tone },
): Markup => {
  const keys = (Object.keys(words) as K[]).filter((key) => numbers[key] > 0);
  return html`<ul class="counts">${keys.map((key) => html`<li class="${colors[key]}">${t(words[key])} <b class="num">${numbers[key]}</b></li>`)}</ul>`;
};

/** A requirement's id; it leads to its clause, which the script shows on the spot. */
export const requirementLink = (id: string): Markup => html`<a href="#req-${slug(id)}">${id}</a>`;

/** A share of a whole as a bar; the figure stands beside it. */
export const bar = (value: number | null): Markup =>
  html`<span class="bar" aria-hidden="true"><i style="width:${value === null ? '0' : value.toFixed(1)}%"></i></span>`;

/** A line of the manifest longer than this is cut around the place. */
const LONGEST = 240;

/** Where it stands, and the line as written with the place marked in it. */
export function placed(place: Place): Markup {
  const where = html`<code class=at>${position(place)}</code>`;
  if (place.excerpt.trim() === '') return where;
  const { excerptColumn = 1 } = place;
  const from = place.column - excerptColumn;
  const to =
    place.endLine > place.line ? place.excerpt.length : Math.max(from, place.endColumn - excerptColumn);
  const start = Math.max(0, Math.min(from, place.excerpt.length) - LONGEST / 2);
  const end = Math.min(place.excerpt.length, Math.max(to, from) + LONGEST / 2, start + 2 * LONGEST);
  const before = `${start > 0 ? '…' : ''}${place.excerpt.slice(start, from)}`;
  const after = `${place.excerpt.slice(Math.min(to, end), end)}${end < place.excerpt.length ? '…' : ''}`;
  const marked = place.excerpt.slice(from, Math.min(to, end));
  // Indentation says nothing once the line stands alone.
  return html`${where}<code class=line>${before.trimStart()}<mark>${marked}</mark>${after}</code>`;
}

/** A gap's id, `requirement#key`; its first half leads to the requirement. */
export const gapLink = (id: string): Markup => {
  const [requirement = ''] = id.split('#');
  return html`${requirementLink(requirement)}${id.slice(requirement.length)}`;
};
