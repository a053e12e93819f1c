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
