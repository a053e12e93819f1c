/** A scored finding → its gaps: what is missing, where, what it costs, how to mend it, what mending gives back. */
import type Fraction from 'fraction.js';
import { expectationName, faultMends, faultSays } from '../messages/faults.ts';
import type {
  Document,
  Expectation,
  Fault,
  Gap,
  Manifest,
  Place,
  Pointer,
  Policy,
  Requirement,
  Text,
} from '../model.ts';
import { once } from '../rules/once.ts';
import { minus, times, ZERO } from './exact.ts';
import { creditsOf, points, type ScoredFinding } from './score.ts';

/** A register is shown by its key, a record or a field by what is written there. */
export const placeAt = (document: Document<Manifest>, pointer: Pointer): Place =>
  document.locate(pointer, pointer.lastIndexOf('/') === 0 ? 'key' : 'value');

/** Sentences become clauses of one. */
const bare = (text: string): string => (text.endsWith('。') || text.endsWith('.') ? text.slice(0, -1) : text);

const joined = (texts: readonly Text[]): Text => {
  const [first] = texts;
  if (first !== undefined && texts.length === 1) return { zh: bare(first.zh), en: bare(first.en) };
  return {
    zh: [...new Set(texts.map(({ zh }) => bare(zh)))].join('；'),
    en: [...new Set(texts.map(({ en }) => bare(en)))].join('; '),
  };
};

const says = (fault: Fault, expectation: Expectation): Text =>
  (faultSays[fault.code] as (fault: Fault, expectation: Expectation) => Text)(fault, expectation);

/** Faults that already name what they are about. */
const SELF_NAMED: ReadonlySet<Fault['code']> = new Set(['absent', 'register', 'few', 'value']);

const messageOf = (expectation: Expectation): Text => {
  const sentences = joined(expectation.faults.map((fault) => says(fault, expectation)));
  const first = expectation.faults[0];
  if (
    first === undefined ||
    SELF_NAMED.has(first.code) ||
    ['item', 'time', 'value'].includes(expectation.kind)
  )
    return sentences;
  const name = expectationName(expectation);
  return { zh: `${name.zh}：${sentences.zh}`, en: `${name.en}: ${sentences.en}` };
};

const mendOf = (expectation: Expectation, requirement: Requirement): Text => {
  const remedy: Text = { zh: requirement.remedy, en: requirement.en.remedy };
  const mends = expectation.faults.map((fault) => {
    const mend = faultMends[fault.code] as ((fault: Fault) => Text) | undefined;
    return mend?.(fault) ?? remedy;
  });
  return mends.length === 0 ? remedy : joined(mends);
};

export interface CostedGap {
  readonly gap: Gap;
  readonly gain: Fraction;
}

/** What is due and not met. */
export const isGap = ({ state }: Expectation): boolean => state !== 'met' && state !== 'pending';

/** `requirement#key`. */
export const gapId = ({ id }: Requirement, { key }: Expectation): string => `${id}#${key}`;

interface Cost {
  readonly lost: Fraction;
  readonly gain: Fraction;
}

/** Within one finding what is in the same state and may reach the same costs the same. */
const costs = (
  scored: ScoredFinding,
  policy: Policy,
): ((state: 'flawed' | 'late' | 'missing', reach: Expectation['reach']) => Cost) => {
  const credit = creditsOf(policy);
  const known = new Map<string, Cost>();
  return (state, reach) =>
    once(known, `${state} ${reach}`, () => {
      const worth = scored.unitWorth();
      const possible = times(minus(credit[reach === 'pending' ? 'met' : reach], credit[state]), worth);
      return {
        lost: times(minus(credit.met, credit[state]), worth),
        gain: possible.compare(ZERO) > 0 ? possible : ZERO,
      };
    });
};

export const gapsOf = (
  scored: ScoredFinding,
  policy: Policy,
  document: Document<Manifest>,
): readonly CostedGap[] => {
  const cost = costs(scored, policy);
  const { requirement } = scored.finding;
  return scored.due.flatMap((expectation): CostedGap[] => {
    const { key, state, due, at, faults, reach } = expectation;
    if (state === 'met' || state === 'pending') return [];
    const { lost, gain } = cost(state, reach);
    const gap: Gap = {
      id: gapId(requirement, expectation),
      key,
      state,
      message: messageOf(expectation),
      mend: mendOf(expectation, requirement),
      faults,
      due,
      pointer: at,
      place: placeAt(document, at),
      lost: points(lost),
      gain: points(gain),
    };
    return [{ gap, gain }];
  });
};
