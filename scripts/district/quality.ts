/** How carefully a unit kept its year: from flawless registers to those it hands in. */
import type { RegisterName, Row } from '../../src/model.ts';
import { COMMON } from './common.ts';
import type { Draw } from './draw.ts';
import { FAULTS, type Fault } from './faults.ts';
import type { Entry, Registers } from './making.ts';

export type Quality = 'diligent' | 'ordinary' | 'careless' | 'behind';

interface Habit {
  /** Of all records, how many have a fault. */
  readonly faulty: number;
  /** Of the registers that may be empty, how many are left out without a word. */
  readonly silent: number;
  /** How many do not report their check of documents to the office: what most units forget. */
  readonly unreported: number;
}
const HABITS: Readonly<Record<Quality, Habit>> = {
  diligent: { faulty: 0.08, silent: 0, unreported: 0.35 },
  ordinary: { faulty: 0.27, silent: 0.03, unreported: 0.65 },
  careless: { faulty: 0.46, silent: 0.12, unreported: 0.8 },
  behind: { faulty: 0.62, silent: 0.35, unreported: 0.95 },
};
const MAY_BE_SILENT: readonly RegisterName[] = ['decisions', 'requests', 'incidents', 'proposals'];

/** Every quality in its share of a group, dealt out by lot. */
const DEALT: readonly Quality[] = [
  'diligent',
  'ordinary',
  'careless',
  'diligent',
  'ordinary',
  'behind',
  'ordinary',
  'diligent',
  'careless',
  'ordinary',
];
export const deal = (draw: Draw, units: readonly string[]): ReadonlyMap<string, Quality> =>
  new Map(
    draw
      .some('qualities', units, units.length)
      .map((unit, index) => [unit, DEALT[index % DEALT.length] ?? 'ordinary']),
  );

const weighted = (draw: Draw, faults: readonly Fault[]): Fault | undefined => {
  const tickets = faults.flatMap((fault) => Array.from({ length: fault.weight }, () => fault));
  return tickets.length === 0 ? undefined : draw.one('fault', tickets);
};

/** The address of an article names the day it was put out. */
const redated = (row: Row): Row => {
  const { url, published } = row;
  if (typeof url !== 'string' || typeof published !== 'string') return row;
  return { ...row, url: url.replace(/\/\d{8}\//u, `/${published.replaceAll('-', '')}/`) };
};

const spoilt = (entry: Entry, register: RegisterName, draw: Draw): Entry | undefined => {
  const fitting = FAULTS.filter((fault) => fault.in === register && fault.fits(entry.row));
  const fault = weighted(draw, fitting);
  if (fault === undefined) return entry;
  const row = fault.spoil(entry.row, draw);
  if (row === undefined) return undefined;
  return {
    ...entry,
    row: redated(row),
    ...(fault.remarks.length === 0 ? {} : { remark: draw.one('remark', fault.remarks) }),
  };
};

/** Nobody's documents are without any fault. */
const alwaysFaulty = (own: Draw, entries: readonly Entry[]): number =>
  own.number('always', 0, entries.length - 1);

export const handedIn = (registers: Registers, quality: Quality, draw: Draw): Registers => {
  const { faulty, silent, unreported } = HABITS[quality];
  const kept = (Object.entries(registers) as [RegisterName, readonly Entry[]][]).flatMap(
    ([name, entries]) => {
      const own = draw.of(name);
      if (MAY_BE_SILENT.includes(name) && own.chance('silent', silent)) return [];
      const certain = name === 'documents' ? alwaysFaulty(own, entries) : -1;
      const left = entries.flatMap((entry, index): readonly Entry[] => {
        const each = own.of(String(index));
        if (entry.proves === COMMON.reported) return each.chance('unreported', unreported) ? [] : [entry];
        if (index !== certain && !each.chance('faulty', faulty)) return [entry];
        return [spoilt(entry, name, each)].filter((found) => found !== undefined);
      });
      return [[name, left] as const];
    },
  );
  return Object.fromEntries(kept);
};
