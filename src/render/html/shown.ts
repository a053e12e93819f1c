/** Small pieces that the parts of the page share: badges, counts, places with their source line. */
import { results, states } from '../../messages/labels.ts';
import { columnWords } from '../../messages/notices.ts';
import type { Lang, Place, Result, State, Text } from '../../model.ts';
import { position } from '../text/frame.ts';
import { html, type Markup } from './markup.ts';

export interface View {
  readonly lang: Lang;
  readonly t: (text: Text) => string;
}

export const tones = {
  pass: 'good',
  partial: 'warn',
  fail: 'bad',
  pending: 'quiet',
  notapplicable: 'quiet',
  informational: 'info',
  error: 'bad',
  waived: 'info',
} as const satisfies Record<Result | 'waived', string>;
export const stateTones = {
  met: 'good',
  late: 'warn',
  flawed: 'warn',
  missing: 'bad',
  pending: 'quiet',
} as const satisfies Record<State, string>;

export const resultBadge = ({ t }: View, result: Result | 'waived'): Markup =>
  html`<span class="badge ${tones[result]}">${t(result === 'waived' ? columnWords.waivers : results[result])}</span>`;
export const stateBadge = ({ t }: View, state: State): Markup =>
  html`<span class="badge ${stateTones[state]}">${t(states[state])}</span>`;

/** What there is none of is not said. */
export const counts = <K extends string>(
  { t }: View,
  numbers: { readonly [key in K]: number },
  words: { readonly [key in K]: Text },
  colors: { readonly [key in K]: string },
): Markup => {
  const keys = (Object.keys(words) as K[]).filter((key) => numbers[key] > 0);
  return html`<ul class="counts">${keys.map((key) => html`<li class="${colors[key]}">${t(words[key])} <b class="num">${numbers[key]}</b></li>`)}</ul>`;
};

/** A line of the manifest longer than this is cut around the place. */
const LONGEST = 240;

/** Where it stands, and the line as written with the place marked in it. */
export function placed(place: Place): Markup {
  const where = html`<code>${position(place)}</code>`;
  if (place.excerpt.trim() === '') return where;
  const from = place.column - 1;
  const to = place.endLine > place.line ? place.excerpt.length : Math.max(from, place.endColumn - 1);
  const start = Math.max(0, Math.min(from, place.excerpt.length) - LONGEST / 2);
  const end = Math.min(place.excerpt.length, Math.max(to, from) + LONGEST / 2, start + 2 * LONGEST);
  const before = `${start > 0 ? '…' : ''}${place.excerpt.slice(start, from)}`;
  const after = `${place.excerpt.slice(Math.min(to, end), end)}${end < place.excerpt.length ? '…' : ''}`;
  const number = place.cell ?? String(place.line);
  const marked = place.excerpt.slice(from, Math.min(to, end));
  return html`${where}
<pre><span class="no">${number} | </span>${spaced(before)}<mark>${marked}</mark>${after}</pre>`;
}

/** Indentation says nothing once the line stands alone. */
const spaced = (text: string): string => text.trimStart();
