/** Words and drafts → lines of a manifest. Two hashes open an explanation, one a record that does not count yet. */
import { scaffoldWords } from '../../messages/init.ts';
import type { Lang, Text } from '../../model.ts';
import { scalarOf } from '../../source/scalar.ts';
import type { Draft, DraftField } from './drafts.ts';
import type { Fields } from './fields.ts';

const WIDTH = 100;
/** Chinese characters and full-width marks take two columns. */
const columns = (text: string): number =>
  [...text].reduce((sum, letter) => sum + ((letter.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1), 0);

/** Pieces that must not be torn apart: a word, or a Chinese character with the marks that follow or precede it. */
const PIECES = /\s+|[“‘（《〔「]*(?:[\x21-\x7e]+|\P{P})[，。、；：？！”’）》〕」…]*|./gsu;

const wrapped = (text: string, width: number): readonly string[] => {
  const lines: string[] = [];
  let line = '';
  for (const [piece] of text.matchAll(PIECES)) {
    if (line !== '' && columns(line + piece.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  return [...lines, line.trimEnd()];
};

/** What a comment shows: one line, nothing in it that is not seen, nothing that a build log would take for an order. */
export const seen = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]+/gu, ' ').replace(/#(?=#)/gu, '# ');

/** One sentence, its later lines hanging by `indent` more. */
export const explain = (text: string, indent = 0, hang = 2): readonly string[] => {
  return wrapped(seen(text), WIDTH - 3 - indent - hang).map(
    (line, index) => `## ${' '.repeat(indent + (index === 0 ? 0 : hang))}${line}`,
  );
};

/** Periods and ids: without quotes they mean what the form means by them. */
const MEANT = /^(?:\d{4}(?:-(?:\d\d|[QH]\d))?|\d+\.\d+\.\d+)$/u;
const scalar = (text: string): string => (MEANT.test(text) ? text : scalarOf(text.replace(/\s+/gu, ' ')));

const written = (value: NonNullable<DraftField['value']>): string =>
  typeof value === 'string' ? scalar(value) : `[${value.map(scalar).join(', ')}]`;

const LONGEST_SAMPLE = 44;
/** What an address or a record says in an example helps nobody. */
const isTelling = (sample: string): boolean => !sample.includes('://') && columns(sample) <= LONGEST_SAMPLE;

/** Examples say that they are examples; here everybody knows. */
const bare = (sample: string): string => sample.replace(/[(（]示例[)）]/gu, '').trim();

const remark = (each: DraftField, fields: Fields): Text | undefined => {
  const field = fields.get(each.field);
  const name = field?.name ?? { zh: each.field, en: each.field };
  if (each.value !== undefined)
    return each.field === 'covers' && each.value.length > 1 && typeof each.value !== 'string'
      ? scaffoldWords.keep
      : undefined;
  if (each.due !== undefined) {
    const least = scaffoldWords.least(each.due);
    return { zh: `${name.zh}，${least.zh}`, en: `${name.en}, ${least.en}` };
  }
  if (field?.kind === 'truth') return scaffoldWords.yesNo(name);
  if (field !== undefined && field.words.length > 0) return scaffoldWords.choose(name, field.words);
  const [sample] = each.samples.map(bare).filter(isTelling);
  return sample === undefined ? name : scaffoldWords.like(name, sample);
};

/** A record in YAML, its first field behind the hyphen. A group opens with the first of its fields that is there. */
export const record = (draft: Draft, fields: Fields, lang: Lang): readonly string[] => {
  const lines: string[] = [];
  let group = '';
  for (const each of draft) {
    const cut = each.field.lastIndexOf('.');
    const [parent, key] = [each.field.slice(0, Math.max(cut, 0)), each.field.slice(cut + 1)];
    // A group none of whose fields must be there is itself written only where it applies.
    const whole = draft
      .filter(({ field }) => field.startsWith(`${parent}.`))
      .every(({ optional }) => optional);
    if (parent !== '' && parent !== group) lines.push(`${whole ? '# ' : ''}${parent}:`);
    group = parent;
    const value = each.value === undefined ? '' : ` ${written(each.value)}`;
    const note = remark(each, fields);
    const comment = note === undefined ? '' : ` # ${seen(note[lang]).replace(/\s+/gu, ' ')}`;
    const indent = parent === '' ? '' : '  ';
    lines.push(`${each.optional ? '# ' : ''}${indent}${key}:${value}${comment}`);
  }
  return lines.map((line, index) => `#   ${index === 0 ? '- ' : '  '}${line}`);
};
