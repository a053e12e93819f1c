/** The cheapest choice against every choice there is. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cheapest, type Weighed } from '../../src/assess/plan/cheapest.ts';

const things = (maxLength: number, largest = 60) =>
  fc.array(fc.record({ gain: fc.bigInt(1n, BigInt(largest)), effort: fc.constantFrom(1, 1, 2, 3, 5, 7) }), {
    maxLength,
  });
const sum = (chosen: readonly Weighed[]) => ({
  gain: chosen.reduce((all, { gain }) => all + gain, 0n),
  effort: chosen.reduce((all, { effort }) => all + effort, 0),
  count: chosen.length,
});
type Sum = ReturnType<typeof sum>;
const better = (a: Sum, b: Sum): boolean =>
  a.effort !== b.effort ? a.effort < b.effort : a.count !== b.count ? a.count < b.count : a.gain > b.gain;

const byTrying = (all: readonly Weighed[], need: bigint): Sum | null => {
  let best: Sum | null = null;
  for (let bits = 0; bits < 2 ** all.length; bits += 1) {
    const found = sum(all.filter((_, i) => (bits >> i) % 2 === 1));
    if (found.gain >= need && (best === null || better(found, best))) best = found;
  }
  return best;
};

describe('the cheapest choice', () => {
  it('is the one that trying every choice finds: least effort, then fewest things, then most gained', () => {
    fc.assert(
      fc.property(things(9), fc.bigInt(0n, 300n), (all, need) => {
        const chosen = cheapest(all, need);
        const found = chosen === null ? null : sum(chosen.flatMap((index) => all[index] ?? []));
        expect(found).toEqual(byTrying(all, need));
      }),
      { numRuns: 400 },
    );
  });
  it('is so as well where nearly all are worth their effort alike', () => {
    const alike = fc.array(
      fc.record({ effort: fc.constantFrom(1, 1, 2, 3, 4), more: fc.integer({ min: 0, max: 2 }) }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(alike, fc.bigInt(-10n, 120n), (given, need) => {
        const all = given.map(({ effort, more }) => ({ effort, gain: BigInt(effort * 5 + more) }));
        const chosen = cheapest(all, need);
        expect(chosen && sum(chosen.flatMap((index) => all[index] ?? []))).toEqual(byTrying(all, need));
      }),
      { numRuns: 200 },
    );
  });
  it('is the first of equal ones', () => {
    const same = Array.from({ length: 5 }, () => ({ gain: 5n, effort: 1 }));
    expect(cheapest(same, 5n)).toEqual([0]);
    expect(cheapest(same, 12n)).toEqual([0, 1, 2]);
    const two = [
      { gain: 4n, effort: 2 },
      { gain: 9n, effort: 3 },
      { gain: 9n, effort: 3 },
    ];
    expect(cheapest(two, 8n)).toEqual([1]);
  });
  it('names each thing once and in order', () => {
    fc.assert(
      fc.property(things(40), fc.bigInt(0n, 1500n), (all, need) => {
        const chosen = cheapest(all, need) ?? [];
        expect([...new Set(chosen)].sort((a, b) => a - b)).toEqual(chosen);
      }),
    );
  });
  it('is nothing where nothing is needed, and none where all together do not suffice', () => {
    expect(cheapest([{ gain: 3n, effort: 1 }], 0n)).toEqual([]);
    expect(cheapest([{ gain: 3n, effort: 1 }], 4n)).toBeNull();
  });
  it('takes one hard thing instead of several easy ones when that is less effort', () => {
    const all = [
      { gain: 10n, effort: 3 },
      { gain: 4n, effort: 2 },
      { gain: 4n, effort: 2 },
      { gain: 2n, effort: 2 },
    ];
    expect(cheapest(all, 9n)).toEqual([0]);
  });
  it('comes to an end with two hundred things whose gains have huge denominators', () => {
    const all = Array.from({ length: 200 }, (_, i) => ({
      gain: 10n ** 40n + BigInt(i * i * 7919),
      effort: [1, 2, 3, 5, 8, 13][i % 6] ?? 1,
    }));
    const chosen = cheapest(all, 10n ** 40n * 150n) ?? [];
    expect(sum(chosen.flatMap((index) => all[index] ?? [])).count).toBe(150);
  });
});
