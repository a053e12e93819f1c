/** One row at a time: all that is told of it, and what a doubt that counts leaves it worth. */
import { describe, expect, it } from 'vitest';
import type { Expectation, Manifest, Must, Row } from '../../src/model.ts';
import type { Discount } from '../../src/rules/judging.ts';
import { registersOf } from '../../src/rules/registers.ts';
import { expect as expectationsFrom } from '../../src/rules/rules.ts';
import { predicate } from '../support/predicate.ts';
import { limits, period, requirement } from '../support/rules.ts';

const reasoned: Must = {
  that: { required: ['reason'] },
  says: '没有说明理由。',
  en: 'No reason is given.',
  at: 'reason',
};
const basis: Must = { ...reasoned, that: { required: ['basis'] }, else: 'flawed', at: 'law.basis' };
const filed: Must = {
  that: { within: { field: 'filed', of: 'formed', days: 10, unit: 'natural' } },
  says: '没有按期报备。',
  en: 'It was not filed in time.',
  else: 'late',
};
const paper = (fields: Row = {}): Row => ({ number: '示1号', formed: '2019-02-01', ...fields });
const judged = (
  must: readonly Must[],
  row: Row,
  { discount, asOf = '2020-03-31' }: { discount?: Discount | undefined; asOf?: string } = {},
): Expectation | undefined => {
  const registers = registersOf({ documents: [paper({ number: '别的' }), row] } as unknown as Manifest, asOf);
  const catalog = { period, limits, channels: [] };
  const asked = requirement('each', { in: 'documents', where: { number: '示1号' }, must });
  return expectationsFrom(asked as Parameters<typeof expectationsFrom>[0], {
    registers,
    catalog,
    predicate,
    discount: (at) => (at === '/documents/1' ? discount : undefined),
  })[0];
};
const common = { key: '示1号', kind: 'row', evidence: ['/documents/1'] };
const says = { code: 'must', says: { zh: reasoned.says, en: reasoned.en } };

describe('a row', () => {
  it('of which everything holds is met', () => {
    expect(judged([reasoned], paper({ reason: 'x' }))).toEqual({
      ...common,
      state: 'met',
      due: null,
      at: '/documents/1',
      faults: [],
      reach: 'met',
    });
  });
  it('that has a deadline tells the first one', () => {
    expect(judged([reasoned, filed], paper({ reason: 'x', filed: '2019-02-11' }))).toMatchObject({
      state: 'met',
      due: '2019-02-11',
    });
  });
  it('that lacks something without a deadline tells the deadline of what else it lacks', () => {
    expect(judged([reasoned, filed], paper())).toMatchObject({ state: 'missing', due: '2019-02-11' });
  });
  it('of which something does not hold is told at its field', () => {
    expect(judged([reasoned], paper())).toEqual({
      ...common,
      state: 'missing',
      due: null,
      at: '/documents/1/reason',
      faults: [says],
      reach: 'met',
    });
    expect(judged([basis], paper())).toMatchObject({
      state: 'flawed',
      at: '/documents/1/law/basis',
      faults: [says],
    });
    expect(judged([filed], paper())?.at).toBe('/documents/1');
  });
  it('is worth the least that it lacks, and told everything', () => {
    expect(judged([basis, reasoned], paper())).toMatchObject({
      state: 'missing',
      at: '/documents/1/law/basis',
      faults: [says, says],
    });
  });
  it('of which something can still be done in time is pending, unless something else is lost', () => {
    const early = { asOf: '2019-02-10' };
    expect(judged([filed], paper(), early)).toMatchObject({
      ...common,
      state: 'pending',
      due: '2019-02-11',
      faults: [{ code: 'must' }],
      reach: 'met',
    });
    expect(judged([filed, reasoned], paper(), early)).toMatchObject({
      state: 'missing',
      due: '2019-02-11',
      faults: [says],
      at: '/documents/1/reason',
    });
  });
  it('that is late is told by how much, and stays late', () => {
    expect(judged([filed], paper({ filed: '2019-02-13' }))).toMatchObject({
      state: 'late',
      due: '2019-02-11',
      faults: [{ code: 'late', on: '2019-02-13', due: '2019-02-11', days: 2 }],
      reach: 'late',
    });
  });
});

describe('a row under a doubt that counts', () => {
  const discount = (state: Discount['state']): Discount => ({
    warning: 'home-page',
    state,
    at: '/documents/1/url',
  });
  const doubted = { code: 'doubted', warning: 'home-page' };
  it.each(['flawed', 'missing'] as const)('is worth %s at most, and told at the doubt', (state) => {
    expect(judged([reasoned], paper({ reason: 'x' }), { discount: discount(state) })).toEqual({
      ...common,
      state,
      due: null,
      at: '/documents/1/url',
      faults: [doubted],
      reach: 'met',
    });
  });
  it('keeps its own faults, and the worse state', () => {
    expect(judged([reasoned], paper(), { discount: discount('flawed') })).toMatchObject({
      state: 'missing',
      faults: [says, doubted],
    });
    expect(judged([basis], paper(), { discount: discount('missing') })).toMatchObject({
      state: 'missing',
      faults: [says, doubted],
    });
  });
  it('is pending while there is time: the doubt counts when it is done', () => {
    const pending = judged([filed], paper(), { asOf: '2019-02-10', discount: discount('missing') });
    expect(pending).toMatchObject({ state: 'pending', faults: [{ code: 'must' }], at: '/documents/1' });
  });
});

describe('a condition on a list', () => {
  const kinds = (kind: unknown, where: unknown) => {
    const registers = registersOf({ documents: [paper({ kind })] } as unknown as Manifest, '2020-03-31');
    const asked = requirement('each', { in: 'documents', where: { kind: where } as never, must: [reasoned] });
    return expectationsFrom(asked as Parameters<typeof expectationsFrom>[0], {
      registers,
      catalog: { period, limits, channels: [] },
      predicate,
    }).length;
  };
  it.each([
    [[], true, 0],
    [['a'], true, 1],
    [[], false, 1],
    [null, true, 0],
    [0, true, 1],
    [[7, 'a'], 'a', 1],
    [[7, 'b'], 'a', 0],
    [7, 'a', 0],
  ])('%j where %j is asked for: %d', (kind, where, count) => {
    expect(kinds(kind, where)).toBe(count);
  });
});
