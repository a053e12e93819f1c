/** What every maker of records is given, and the addresses and names that they share. */
import type { RegisterName, Row, Unit } from '../../src/model.ts';
import type { Draw } from './draw.ts';
import type { Trade } from './units.ts';

/** A record, the requirements it was made for, and what its clerk remarks on it. */
export interface Entry {
  readonly row: Row;
  readonly proves?: string;
  readonly remark?: string;
}
/** A register that is left out says nothing; an empty one says that there was nothing. */
export type Registers = { readonly [R in RegisterName]?: readonly Entry[] };

export interface Making {
  readonly unit: Unit;
  /** Its place in the register of units: its columns of the portal are numbered by it. */
  readonly index: number;
  readonly trade: Trade;
  readonly year: number;
  readonly draw: Draw;
}

export const SITE = 'https://www.jingan.gov.cn';
export const PORTAL = '区门户网站';

/** The address of one article: column, day, name. */
export const addressOf = (
  { index, draw }: Pick<Making, 'index' | 'draw'>,
  column: number,
  date: string,
  what: string,
): string => {
  const code = `${String(101 + index)}${String(column).padStart(3, '0')}`;
  return `${SITE}/xxgk/${code}/${date.replaceAll('-', '')}/${draw.uuid(what)}.html`;
};

/** Openly made up. */
export const sample = (title: string): string => `${title}（示例）`;

/** A street or town speaks of itself, a department of the district. */
export const areaOf = ({ unit }: Making): string => (unit.group === 'towns' ? unit.short : '静安区');

export const channelsOf = (draw: Draw, what: string): string | readonly string[] =>
  draw.chance(`${what}/channel`, 0.3) ? [PORTAL, '上海静安微信公众号'] : PORTAL;

/** The matters of a unit, in another order for every use. */
export const mattersOf = ({ trade, draw }: Making, use: string): readonly string[] =>
  draw.some(use, trade.matters, trade.matters.length);

/** The nth of them, from the start again after the last. */
export const nth = (list: readonly string[], index: number): string => list[index % list.length] ?? '';

export const fill = (form: string, matter: string, area = ''): string =>
  form.replaceAll('{m}', matter).replaceAll('{a}', area);
