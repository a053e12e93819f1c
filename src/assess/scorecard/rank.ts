/** The rows of one group → their order by final score and the policy's criteria, with how equal scores were told apart. */
import Fraction from 'fraction.js';
import { type Decision, tieWords } from '../../messages/scorecard.ts';
import type { Exact, Grading, Text, TieBreak } from '../../model.ts';
import type { Row } from './rows.ts';

export interface Ranked {
  readonly row: Row;
  readonly final: Fraction;
  /** 1 is best; equal ranks are ties. */
  readonly rank: number;
  readonly tie?: Text;
}

const rate = (part: number, whole: number): Fraction =>
  whole === 0 ? new Fraction(1) : new Fraction(part, whole);

/** What a criterion looks at, and whether more of it ranks first. */
const CRITERIA: Readonly<Record<TieBreak, { readonly more: boolean; readonly of: (row: Row) => Fraction }>> =
  {
    binding: { more: true, of: ({ binding }) => rate(binding.met, binding.due) },
    coverage: { more: true, of: ({ coverage }) => rate(coverage.judged, coverage.bound) },
    missing: { more: false, of: ({ missing }) => new Fraction(missing) },
    late: { more: false, of: ({ late }) => new Fraction(late) },
    warnings: { more: false, of: ({ warnings }) => new Fraction(warnings) },
  };

const text = (value: Fraction): Exact => value.toFraction();

/** The first criterion in which two rows differ; `undefined` where they are equal in all. */
export const decisionBetween = (front: Row, behind: Row, by: Grading['breakTies']): Decision | undefined => {
  for (const name of by) {
    const [one, other] = [CRITERIA[name].of(front), CRITERIA[name].of(behind)];
    if (!one.equals(other)) return { by: name, front: text(one), behind: text(other) };
  }
  return undefined;
};

type Scored = Pick<Ranked, 'row' | 'final'>;

const compareRows = (one: Scored, other: Scored, by: Grading['breakTies']): number => {
  const byScore = other.final.compare(one.final);
  if (byScore !== 0) return byScore;
  for (const name of by) {
    const { more, of } = CRITERIA[name];
    const order = of(one.row).compare(of(other.row));
    if (order !== 0) return more ? -order : order;
  }
  return 0;
};

const namesOf = (all: readonly Ranked[]): readonly string[] => all.map(({ row }) => row.unit.short);

/** Told by its neighbours in rank: what stands between them and it also stands between those further off. */
const tieOf = (own: Ranked, ranked: readonly Ranked[], by: Grading['breakTies']): Text | undefined => {
  const same = ranked.filter((each) => each !== own && each.final.equals(own.final));
  if (same.length === 0) return undefined;
  const equal = same.filter(({ rank }) => rank === own.rank);
  const points = own.row.final.value ?? 0;
  if (equal.length === same.length) return tieWords.allEqual(namesOf(same), points);
  const before = Math.max(...same.map(({ rank }) => rank).filter((rank) => rank < own.rank));
  const after = Math.min(...same.map(({ rank }) => rank).filter((rank) => rank > own.rank));
  const above = same.filter(({ rank }) => rank === before);
  const below = same.filter(({ rank }) => rank === after);
  const over = above[0] && decisionBetween(above[0].row, own.row, by);
  const under = below[0] && decisionBetween(own.row, below[0].row, by);
  return tieWords.all([
    tieWords.same(namesOf(same), points),
    ...(over === undefined ? [] : [tieWords.after(namesOf(above), over)]),
    ...(equal.length === 0 ? [] : [tieWords.equal(namesOf(equal))]),
    ...(under === undefined ? [] : [tieWords.before(namesOf(below), under)]),
  ]);
};

/** Best first; what is tied stays in the order given. Rows without a score are left out. */
export const rank = (rows: readonly Row[], { breakTies }: Pick<Grading, 'breakTies'>): readonly Ranked[] => {
  const ordered = rows
    .flatMap((row): Scored[] =>
      row.final.exact === null ? [] : [{ row, final: new Fraction(row.final.exact) }],
    )
    .sort((a, b) => compareRows(a, b, breakTies));
  const ranked = ordered.map((each): Ranked => {
    const first = ordered.findIndex((other) => compareRows(other, each, breakTies) === 0);
    return { ...each, rank: first + 1 };
  });
  return ranked.map((each) => {
    const tie = tieOf(each, ranked, breakTies);
    return tie === undefined ? each : { ...each, tie };
  });
};
