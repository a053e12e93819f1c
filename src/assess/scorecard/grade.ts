/** The ranking of one group → everybody's grade with its reason, by thresholds or by the places that the policy gives. */
import Fraction from 'fraction.js';
import { borderWords, gradeWords, type Places, type Standpoint } from '../../messages/scorecard.ts';
import type { Catalog, Policy, QuotaResult, Text } from '../../model.ts';
import { thresholdsIn } from '../standing.ts';
import { decisionBetween, type Ranked } from './rank.ts';

export interface Graded {
  readonly grade: Text | null;
  readonly because: Text;
}
export interface GroupGrades {
  /** Short name → grade; only of those that are ranked. */
  readonly grades: ReadonlyMap<string, Graded>;
  readonly quotas: readonly QuotaResult[];
}
type Line = Policy['grades'][number];
type Group = Catalog['groups'][number];

const textOf = ({ title, en }: Policy['lowest']): Text => ({ zh: title, en });
const shorts = (all: readonly Ranked[]): readonly string[] => all.map(({ row }) => row.unit.short);
const shown = ({ row }: Ranked): number => row.final.value ?? 0;

/** Of the grades that go by threshold, which may be all of them. */
const byThreshold = (own: Ranked, lines: readonly Line[], { lowest }: Policy): Graded => {
  const reached = lines.find(({ atLeast }) => own.final.gte(atLeast));
  return reached === undefined
    ? { grade: textOf(lowest), because: gradeWords.below(shown(own), lines.at(-1)) }
    : { grade: textOf(reached), because: gradeWords.reached(shown(own), reached) };
};

const vetoed = (own: Ranked, { lowest }: Policy): Graded => ({
  grade: textOf(lowest),
  because: gradeWords.vetoed(own.row.vetoed, shown(own), lowest),
});

/** Tied units stand or fall together. */
const classesOf = (ranked: readonly Ranked[]): readonly (readonly [Ranked, ...Ranked[]])[] => {
  const classes = new Map<number, [Ranked, ...Ranked[]]>();
  for (const each of ranked) {
    const known = classes.get(each.rank);
    if (known === undefined) classes.set(each.rank, [each]);
    else known.push(each);
  }
  return [...classes.values()];
};

interface Filled {
  readonly takers: readonly Ranked[];
  /** Tied across the border, and how many places were left for them. */
  readonly straddling?: { readonly tied: readonly Ranked[]; readonly left: number };
  readonly rest: readonly Ranked[];
}

/** The best take the places in order; nobody behind a tie that takes none takes one instead. */
const fill = (ranked: readonly Ranked[], places: number, ties: Policy['grading']['ties']): Filled => {
  const takers: Ranked[] = [];
  for (const tied of classesOf(ranked)) {
    const left = places - takers.length;
    if (tied.length <= left) {
      takers.push(...tied);
      continue;
    }
    const straddling = left > 0 ? { straddling: { tied, left } } : {};
    if (left > 0 && ties === 'up') takers.push(...tied);
    return { takers, ...straddling, rest: ranked.slice(takers.length) };
  }
  return { takers, rest: [] };
};

/** Two scores with as many decimals, floored, as it takes to tell them apart. */
const apart = (one: Fraction, other: Fraction): readonly [string, string] => {
  for (let places = 2; places < 9; places += 1) {
    const [a, b] = [one.floor(places), other.floor(places)];
    if (!a.equals(b)) return [Number(a).toFixed(places), Number(b).toFixed(places)];
  }
  return [one.toFraction(), other.toFraction()];
};

/** What had to be decided between the last that takes a place and the first that does not. */
const borderOf = (
  { takers, straddling, rest }: Filled,
  { places, grade }: Places,
  line: Line | undefined,
  { grading }: Policy,
  hasVetoed: boolean,
): Text | undefined => {
  if (straddling !== undefined)
    return borderWords[grading.ties](shorts(straddling.tied), straddling.left, takers.length, grade);
  if (takers.length < places)
    return line === undefined ? undefined : borderWords.vacant(places - takers.length, line, hasVetoed);
  const [last, first] = [takers.at(-1), rest[0]];
  if (last === undefined || first === undefined || shown(last) !== shown(first)) return undefined;
  const inFront = takers.filter(({ rank }) => rank === last.rank);
  const behind = rest.filter(({ rank }) => rank === first.rank);
  if (!last.final.equals(first.final))
    return borderWords.close(shorts(inFront), shorts(behind), shown(last), apart(last.final, first.final));
  const decision = decisionBetween(last.row, first.row, grading.breakTies);
  return decision === undefined
    ? undefined
    : borderWords.decided(shorts(inFront), shorts(behind), shown(last), decision);
};

const titleOf = ({ title, en }: Group): Text => ({ zh: title, en });

/** How many places the policy gives each grade of a group; `assessed` is how many units of it are to be assessed. */
export const placesOf = (group: Group, assessed: number, { grading, grades }: Policy): readonly Places[] =>
  grades.flatMap((line): Places[] => {
    const quota = grading.quotas.find((each) => each.grade === line.title && each.group === group.id);
    if (quota === undefined) return [];
    const places =
      'share' in quota ? Number(new Fraction(quota.share).mul(assessed).floor().valueOf()) : quota.number;
    return [{ grade: textOf(line), places }];
  });

export const grade = (
  ranked: readonly Ranked[],
  group: Group,
  assessed: number,
  policy: Policy,
): GroupGrades => {
  const lines = thresholdsIn(group.id, policy);
  const all = policy.grading.by === 'quotas' ? placesOf(group, assessed, policy) : [];
  const [line] = lines;
  const fit = ranked.filter(({ row }) => row.vetoed.length === 0);
  const out = ranked.filter((own) => !fit.includes(own));
  const missed = new Map<Ranked, readonly Places[]>();
  const standpoint = (own: Ranked): Standpoint => ({
    group: titleOf(group),
    rank: own.rank,
    vetoed: out.filter((each) => each.rank < own.rank).length,
    missed: missed.get(own) ?? [],
  });
  const grades = new Map<string, Graded>();
  const quotas: QuotaResult[] = [];
  let rest: readonly Ranked[] = fit.filter(
    ({ final }) => all.length > 0 && (line === undefined || final.gte(line.atLeast)),
  );
  for (const places of all) {
    const filled = fill(rest, places.places, policy.grading.ties);
    for (const own of filled.takers) {
      const says = filled.straddling?.tied.includes(own) ? gradeWords.placedByTie : gradeWords.placed;
      const because = says(standpoint(own), places);
      grades.set(own.row.unit.short, { grade: places.grade, because });
    }
    for (const own of policy.grading.ties === 'down' ? (filled.straddling?.tied ?? []) : [])
      missed.set(own, [...(missed.get(own) ?? []), places]);
    const border = borderOf(filled, places, line, policy, out.length > 0);
    const taken = filled.takers.length;
    quotas.push({ ...places, taken, ...(border === undefined ? {} : { border }) });
    rest = filled.rest;
  }
  for (const own of rest) {
    const { grade: given, because } = byThreshold(own, lines, policy);
    const reason = gradeWords.unplaced(standpoint(own), all, because);
    grades.set(own.row.unit.short, { grade: given, because: reason });
  }
  for (const own of out) grades.set(own.row.unit.short, vetoed(own, policy));
  for (const own of fit) {
    const { short } = own.row.unit;
    if (!grades.has(short)) grades.set(short, byThreshold(own, lines, policy));
  }
  return { grades, quotas };
};
