/** What many units lack: the same expectation of the same requirement, or each something of its own of it. */
import type { CommonGap, FindingReport, RequirementResult } from '../../../model.ts';
import { openGapsOf } from '../earned.ts';
import { finalOf } from '../point-state.ts';
import type { Ground } from './bound-units.ts';

/** From so many units on, and from one unit in so many of those that could have it. */
export const LEAST = 3;
export const ONE_IN = 3;

interface Found {
  readonly unit: string;
  readonly finding: FindingReport;
}
/** A key and the units that lack it. */
interface Lacking {
  readonly key: string;
  readonly units: readonly string[];
  readonly of: number;
}

const isCommon = ({ units, of }: Pick<Lacking, 'units' | 'of'>): boolean =>
  units.length >= LEAST && units.length * ONE_IN >= of;

/** Waived whole, or found by a review not to apply: nobody asks for it. */
const isSetAside = (finding: FindingReport): boolean =>
  finalOf(finding) === 'waived' || finding.review?.new === 'notapplicable';
const isDue = ({ finding }: Found): boolean => finding.expectations.some(({ state }) => state !== 'pending');

/** A silent register is a gap only where it is silent: whoever is bound could have had it. */
const lackingOf = (found: readonly Found[]): readonly Lacking[] => {
  const could = new Map<string, number>();
  const lack = new Map<string, string[]>();
  for (const { unit, finding } of found) {
    for (const { key, kind, state } of finding.expectations) {
      if (kind === 'register') could.set(key, found.length);
      else if (state !== 'pending') could.set(key, (could.get(key) ?? 0) + 1);
    }
    for (const { key } of openGapsOf(finding)) lack.set(key, [...(lack.get(key) ?? []), unit]);
  }
  return [...lack].map(([key, units]) => ({ key, units, of: could.get(key) ?? units.length }));
};

/** Expectations that the same units lack are one thing that they lack. */
const folded = (lacking: readonly Lacking[]): readonly (readonly [Lacking, ...Lacking[]])[] => {
  const groups = new Map<string, [Lacking, ...Lacking[]]>();
  for (const each of lacking) {
    const name = JSON.stringify([each.of, each.units]);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [each]);
    else group.push(each);
  }
  return [...groups.values()];
};

const commonOf = ({ id, title, level, units }: RequirementResult, ground: Ground): readonly CommonGap[] => {
  const found = units.flatMap(({ unit }): Found[] => {
    const finding = ground.assessed.get(unit)?.findings.get(id);
    return finding === undefined || isSetAside(finding) ? [] : [{ unit, finding }];
  });
  const common = lackingOf(found).filter(isCommon);
  const gap = { requirement: id, title, level };
  if (common.length > 0)
    return folded(common).map((group) => {
      const [{ key, units: lacking, of }] = group;
      return { ...gap, key, keys: group.map((each) => each.key), units: lacking, of };
    });
  const due = found.filter(isDue);
  const own = {
    units: due.filter(({ finding }) => openGapsOf(finding).length > 0).map(({ unit }) => unit),
    of: due.length,
  };
  return isCommon(own) ? [{ ...gap, key: null, keys: [], ...own }] : [];
};

/** Of requirements that weigh something: by how many units, then by weight, then in the catalogue's order. */
export const commonGaps = (results: readonly RequirementResult[], ground: Ground): readonly CommonGap[] =>
  results
    .filter(({ weight }) => weight > 0)
    .flatMap((result) => commonOf(result, ground).map((gap) => ({ gap, weight: result.weight })))
    .sort((a, b) => b.gap.units.length - a.gap.units.length || b.weight - a.weight)
    .map(({ gap }) => gap);
