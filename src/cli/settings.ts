/** Options as typed → options as meant; what does not exist is refused by name. */
import { nearest } from '../catalog/nearest.ts';
import { UserError } from '../errors.ts';
import { cliWords } from '../messages/cli.ts';
import type { Catalog, IsoDate, Lang, Unit } from '../model.ts';
import { sameName } from '../rules/registers.ts';
import { formats } from '../source/formats.ts';
import type { Io } from './io.ts';

/** `--lang`, else the locale of the environment: English where it is English, Chinese everywhere else. */
export const langOf = (io: Io, given?: string): Lang => {
  if (given === 'zh' || given === 'en') return given;
  const locale = io.env.ZWGK_LANG ?? io.env.LC_ALL ?? io.env.LC_MESSAGES ?? io.env.LANG ?? '';
  return /^en\b/.test(locale.toLowerCase().replace('_', '-')) ? 'en' : 'zh';
};

/** NO_COLOR and FORCE_COLOR first (no-color.org), then whether a terminal is there to show it. */
export const colorOf = (io: Io): boolean => {
  if ((io.env.NO_COLOR ?? '') !== '') return false;
  if (io.env.FORCE_COLOR !== undefined) return io.env.FORCE_COLOR !== '0';
  return io.columns !== undefined && io.env.TERM !== 'dumb';
};

/** The terminal's columns, between what can be laid out and what the eye still follows; 80 where there is none. */
export const widthOf = (io: Io): number => Math.min(Math.max(io.columns ?? 80, 40), 120);

/** @throws UserError when it is no day of the calendar. */
export const asOfDate = (given: string | undefined): IsoDate | undefined => {
  if (given !== undefined && !formats.date.test(given)) throw new UserError(cliWords['bad-date'](given));
  return given;
};

export const chooseOne = <T extends string>(option: string, given: string, known: readonly T[]): T => {
  const found = known.find((name) => name === given);
  if (found === undefined) throw new UserError(cliWords['bad-choice'](option, given, known));
  return found;
};

/** `2.1,3` → the sections, points and requirements meant. @throws UserError when one does not exist. */
export const scopeOf = (given: string | undefined, catalog: Catalog): readonly string[] => {
  const known = catalog.sections.flatMap(({ id, points }) => [
    id,
    ...points.flatMap((point) => [point.id, ...point.requirements.map((requirement) => requirement.id)]),
  ]);
  const asked = (given ?? '').split(/[,，、\s]+/u).filter((id) => id !== '');
  for (const id of asked) {
    if (!known.includes(id)) throw new UserError(cliWords['unknown-scope'](id, nearest(id, known)));
  }
  return asked;
};

/** A unit by any of its names. @throws UserError when there is none. */
export const unitOf = (given: string, catalog: Catalog): Unit => {
  const names = (unit: Unit): readonly string[] => [unit.short, unit.full, ...unit.aliases];
  const found = catalog.units.find((unit) => names(unit).some((name) => sameName(name) === sameName(given)));
  if (found === undefined)
    throw new UserError(cliWords['unknown-unit'](given, nearest(given, catalog.units.flatMap(names))));
  return found;
};
