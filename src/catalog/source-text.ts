/** The official document's text → the text of each point, by the numbering of official letters: 一、 sections, (一) points (GB/T 9704-2012, 7.3.3). */

const DIGITS = '零一二三四五六七八九';

/** 一 … 九十九 as a number. */
const numberOf = (word: string): number => {
  if (!word.includes('十')) return DIGITS.indexOf(word);
  const [tens = '', ones = ''] = word.split('十');
  return (tens === '' ? 1 : DIGITS.indexOf(tens)) * 10 + (ones === '' ? 0 : DIGITS.indexOf(ones));
};

const SECTION = /^([一二三四五六七八九十]+)、(.*)$/u;
const POINT = /^[(（]([一二三四五六七八九十]+)[)）](.*)$/u;
const LEADS = /[(（]牵头(?:部门|单位)[:：]([^()（）]*)[)）]\s*$/u;

export interface SourcePoint {
  readonly id: string;
  /** Everything after the number, lead bracket included. */
  readonly text: string;
  /** The text without its lead bracket: what can oblige. */
  readonly normative: string;
  readonly leads: readonly string[];
}

/** Points by `section.point`, in the order of the document. */
export const readPoints = (source: string): ReadonlyMap<string, SourcePoint> => {
  const points = new Map<string, SourcePoint>();
  let section = 0;
  for (const raw of source.split(/\r?\n/)) {
    const line = raw.trim();
    const heading = SECTION.exec(line);
    if (heading !== null) section = numberOf(heading[1] ?? '');
    const point = POINT.exec(line);
    if (point === null || section === 0) continue;
    const text = point[2] ?? '';
    const bracket = LEADS.exec(text);
    const id = `${section}.${numberOf(point[1] ?? '')}`;
    const leads = bracket?.[1]?.split(/[、,，]/u).map((name) => name.trim()) ?? [];
    points.set(id, { id, text, normative: bracket === null ? text : text.slice(0, bracket.index), leads });
  }
  return points;
};
