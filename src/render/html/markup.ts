/** Templates of HTML in which every value is escaped, save what is markup already. */
import { escapeXml } from '../parts/xml.ts';

export interface Markup {
  readonly html: string;
}
type Value = Markup | string | number | null | readonly (Markup | null)[];

const isMany = (value: Value): value is readonly (Markup | null)[] => Array.isArray(value);

const written = (value: Value): string => {
  if (value === null) return '';
  if (typeof value === 'string' || typeof value === 'number') return escapeXml(String(value));
  if (isMany(value)) return value.map(written).join('');
  return value.html;
};

export const html = (pieces: TemplateStringsArray, ...values: readonly Value[]): Markup => ({
  html: pieces.reduce((all, piece, i) => all + written(values[i - 1] ?? null) + piece),
});

/** A value that is there or not. */
export const when = (holds: boolean, make: () => Markup): Markup | null => (holds ? make() : null);
