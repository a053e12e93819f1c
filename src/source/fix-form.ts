/** What was said about values and field names → the places where the right form is known, with the edits that write it. */
import type { Charge, ProblemCode, ProblemFacts } from '../messages/problems.ts';
import type { Document, Pointer, Repair } from '../model.ts';
import { type Replacement, replacer } from './fix-place.ts';
import { joiner } from './joined.ts';

export interface Said {
  readonly pointer: Pointer;
  readonly mark: 'key' | 'value';
  readonly charge: Charge;
}
type Right = Pick<Replacement, 'from' | 'to' | 'style'> | null;

const asText = (from: string, to: string | undefined): Right =>
  to === undefined ? null : { from, to, style: 'text' };

/** `2．1．6`, `2-1-6` and `第2.1.6条` → `2.1.6`. */
export const idForm = (raw: string): string | undefined => {
  const id = raw
    .normalize('NFKC')
    .replace(/^[“”"‘’'第\s]+|(?<![“”"‘’'条项\s])[“”"‘’'条项\s]+$/g, '')
    .replace(/\s*[。、,·・_—–-]\s*/g, '.')
    .replace(/^\.+|(?<!\.)\.+$/g, '');
  return /^[1-9]\d*\.[1-9]\d*\.[1-9]\d*$/.test(id) ? id : undefined;
};

/** Digits with the marks of thousands, in quotes or full-width; a unit behind them would be lost, so there must be none. */
const numberForm = (raw: string): string | undefined =>
  /^[“”"'\s]*([-+]?\d{1,3}(?:,\d{3})+(?:\.\d+)?|[-+]?\d+(?:\.\d+)?)[“”"'\s]*$/
    .exec(raw.normalize('NFKC'))?.[1]
    ?.replaceAll(',', '');

const RIGHT: { readonly [C in ProblemCode]?: (facts: ProblemFacts[C]) => Right } = {
  'date-form': ({ raw, iso }) => asText(raw, iso),
  'number-brackets': ({ raw, right }) => asText(raw, right),
  'openness-form': ({ raw, right }) => asText(raw, right),
  'full-width': ({ raw, right }) => asText(raw, right),
  'bad-date': ({ raw, mend }) => asText(raw, mend),
  'bad-minute': ({ raw, mend }) => asText(raw, mend),
  'bad-period': ({ raw, mend }) => asText(raw, mend),
  'bad-id': ({ raw }) => asText(raw, idForm(raw)),
  'read-as': ({ raw }) => ({ from: raw, to: raw, style: 'quoted' }),
  'want-boolean': ({ raw, mend }) =>
    mend === undefined ? null : { from: raw, to: String(mend), style: 'bare' },
  'want-number': ({ raw }) => {
    const number = numberForm(raw);
    return number === undefined ? null : { from: raw, to: number, style: 'bare' };
  },
  'unknown-key': ({ key, near, sole }) =>
    near === undefined || sole !== true ? null : { from: key, to: near.key, style: 'text' },
};

export function repairsOfForm(
  document: Pick<Document, 'file' | 'text' | 'locate'>,
  said: readonly Said[],
): readonly Repair[] {
  const replace = replacer(document);
  const joinedAt = joiner(document);
  return said.flatMap(({ pointer, mark, charge }): readonly Repair[] => {
    if (charge.code === 'joined-items') {
      const edits = joinedAt(pointer)?.edits ?? [];
      return edits.length === 0 ? [] : [{ code: charge.code, raw: charge.facts.raw, edits, trust: 'sure' }];
    }
    const right = (RIGHT[charge.code] as ((facts: Charge['facts']) => Right) | undefined)?.(charge.facts);
    const edit = right == null ? null : replace({ ...right, pointer, mark });
    return right == null || edit === null
      ? []
      : [{ code: charge.code, raw: right.from, edits: [edit], trust: 'sure' }];
  });
}
