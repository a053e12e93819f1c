/** A policy's text, held to no form → the policy, and what in it does not fit the catalogue. */
import { describe, expect, it } from 'vitest';
import { loadPolicy } from '../../src/assess/load-policy.ts';
import type { Form } from '../../src/catalog/folder.ts';
import { catalogWords } from '../../src/messages/catalog.ts';
import { catalog, DIGEST, policy, requirement, unit } from '../support/by-hand.ts';

const county = catalog(
  [unit('县统计局'), unit('县民政局')],
  [requirement('1.1.1', []), requirement('1.1.2', []), requirement('1.2.1', []), requirement('2.1.1', [])],
);
const form = (isSound: boolean): Form => {
  const fault = { instancePath: '', schemaPath: '#/type', keyword: 'type', params: { type: 'array' } };
  return {
    validate: Object.assign(() => isSound, { errors: isSound ? null : [fault] }),
    schema: () => ({ type: 'array' }),
  };
};
const { digest: _, ...standard } = policy();
const load = (more: object = {}, isSound = true) =>
  loadPolicy('p.yaml', JSON.stringify({ ...standard, ...more }), form(isSound), county, DIGEST);
const told = (more: object) =>
  load(more).problems.map(({ code, severity, pointer, message, mend }) => ({
    code,
    severity,
    pointer,
    message,
    mend,
  }));
const problem = (code: string, pointer: string, words: object) => ({
  code,
  severity: 'error',
  pointer,
  ...words,
});

describe('a policy', () => {
  it('is what its file says, with numbers exact and the digest of its bytes', () => {
    expect(load()).toEqual({ policy: policy(), problems: [] });
    const credits = { met: 1, late: 0.5, flawed: '1/3', missing: 0 };
    expect(load({ credits }).policy?.credits).toEqual({
      met: '1',
      late: '0.5',
      flawed: '1/3',
      missing: '0',
    });
  });
  it('may weigh single requirements', () => {
    const { policy: own, problems } = load({ weightOf: { '1.1.2': 5, '2.1.1': 0 } });
    expect([own, problems]).toEqual([policy({ weightOf: { '1.1.2': 5, '2.1.1': 0 } }), []]);
    expect(Object.keys(load().policy ?? {})).not.toContain('weightOf');
  });
  it('is filled in with what it does not say', () => {
    const { grading: __, exempt: ___, bonus: ____, plausibility: _____, ...bare } = standard;
    expect(loadPolicy('p.yaml', JSON.stringify(bare), form(true), county, DIGEST)).toEqual({
      policy: policy(),
      problems: [],
    });
  });
  it('that only takes a hint is one, and the hint is told', () => {
    const hinting: Form = {
      validate: () => true,
      schema: () => ({ properties: { kind: { enum: ['不予公开'] } } }),
    };
    const text = JSON.stringify({ ...standard, kind: '免予公开' });
    const { policy: own, problems } = loadPolicy('p.yaml', text, hinting, county, DIGEST);
    expect([own, problems.map(({ severity, pointer }) => [severity, pointer])]).toEqual([
      policy(),
      [['hint', '/kind']],
    ]);
  });
  it('of the wrong form is none, and is told only that', () => {
    const loaded = load({ vetoes: ['9.9.9'] }, false);
    expect([loaded.policy, loaded.problems.length]).toEqual([undefined, 1]);
    expect(loaded.problems[0]).toMatchObject({ severity: 'error', pointer: '' });
  });
  it('that does not fit the catalogue is told so, and is one all the same', () => {
    expect(load({ vetoes: ['9.9.9'] }).policy).toEqual(policy({ vetoes: ['9.9.9'] }));
  });
  it('is told what is amiss with its grading too', () => {
    expect(told({ grading: { by: 'quotas' } }).map(({ code }) => code)).toEqual(['quotas-none']);
  });
});

describe('what a policy names', () => {
  const unknown = (id: string, nearest: string | null, at: string) =>
    problem('unknown-requirement', at, catalogWords['unknown-requirement'](id, nearest));

  it('are requirements of the catalogue, be it for a veto or for a weight', () => {
    expect(told({ vetoes: ['1.1.1', '1.1.9', '2.1.1'], weightOf: { '1.2.1': 2, 'unheard-of': 3 } })).toEqual([
      unknown('1.1.9', '1.1.1', '/vetoes/1'),
      unknown('unheard-of', null, '/weightOf/unheard-of'),
    ]);
  });
  it('are limits of the catalogue', () => {
    expect(told({ limits: { quarterly: 15 } })).toEqual([]);
    expect(told({ limits: { quartely: 15, quarterly: 15 } })).toEqual([
      problem('unknown-limit', '/limits/quartely', catalogWords['unknown-limit']('quartely', 'quarterly')),
    ]);
  });
});

describe('the grades of a policy', () => {
  const graded = (...thresholds: readonly number[]) =>
    told({ grades: thresholds.map((atLeast) => ({ title: `${atLeast}`, en: `${atLeast}`, atLeast })) });
  const order = [problem('grades-order', '/grades', catalogWords['grades-order']())];

  it.each([[[90, 80, 60]], [[60]], [[0.5, 0]], [[10, 0, -1]]])(
    'fall from the first to the last: %s',
    (lines) => {
      expect(graded(...lines)).toEqual([]);
    },
  );
  it.each([[[90, 90]], [[60, 90]], [[90, 60, 80]], [[90, 80, 80]]])(
    'that do not fall are told: %s',
    (lines) => {
      expect(graded(...lines)).toEqual(order);
    },
  );
});

describe('the credits of a policy', () => {
  const credited = (more: object) => told({ credits: { ...standard.credits, ...more } });
  const range = [problem('credit-range', '/credits', catalogWords['credit-range']())];

  it.each([
    [{ late: '1', flawed: '0' }],
    [{ late: '0', flawed: '1' }],
    [{ met: '1/2' }],
    [{ missing: '1/2' }],
    [{ met: '9/10', missing: '1/10' }],
  ])('lie between those for missing and for met, and these between 0 and 1: %j', (more) => {
    expect(credited(more)).toEqual([]);
  });
  it.each([
    [{ met: '11/10' }],
    [{ missing: '-1/10' }],
    [{ late: '3/2' }],
    [{ flawed: '3/2' }],
    [{ missing: '2/3', flawed: '1' }],
    [{ missing: '2/3', late: '1' }],
    [{ met: '1/3', flawed: '0' }],
    [{ met: '1/3', late: '0' }],
  ])('that would make a mend cost points are told: %j', (more) => {
    expect(credited(more)).toEqual(range);
  });
});
