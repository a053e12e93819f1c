import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadPolicy } from '../../src/assess/load-policy.ts';
import { home } from '../support/home.ts';
import { policyForm, tiny } from '../support/tiny.ts';

const standard = readFileSync(join(home, 'schemas/policies/default.yaml'), 'utf8');
const DIGEST = `sha256:${'a'.repeat(64)}`;
const load = (words = '', instead = '') => {
  if (!standard.includes(words)) throw new Error(`the default policy has no “${words}”`);
  return loadPolicy('policy.yaml', standard.replace(words, instead), policyForm, tiny, DIGEST);
};

describe('the default policy', () => {
  it('is loaded without a word', () => {
    const { policy, problems } = load();
    expect(problems).toEqual([]);
    expect(policy).toMatchObject({
      id: 'default',
      weights: { binding: 3, expected: 1, encouraged: 0 },
      credits: { met: '1', late: '1/2', flawed: '1/2', missing: '0' },
      model: 'flat',
      sharedLeads: 'each',
      vetoes: [],
      warnings: {},
      digest: DIGEST,
    });
    expect(policy?.grades.map(({ atLeast }) => atLeast)).toEqual([90, 80, 60]);
  });
});

describe('a policy that does not fit the catalogue', () => {
  it.each([
    ['vetoes: []', 'vetoes: [1.1.2, 1.1.8]', 'unknown-requirement', '/vetoes/1', '1.1.8'],
    ['vetoes: []', 'vetoes: []\nweightOf: { 1.9.9: 2 }', 'unknown-requirement', '/weightOf/1.9.9', '1.9.9'],
    ['limits: {}', 'limits: { quartely: 5 }', 'unknown-limit', '/limits/quartely', 'quartely'],
    ['atLeast: 80', 'atLeast: 95', 'grades-order', '/grades', 'atLeast: 90'],
    ['atLeast: 80', 'atLeast: 90', 'grades-order', '/grades', 'atLeast: 90'],
  ])('%s → %s is told as %s', (words, instead, code, pointer, line) => {
    const { problems } = load(words, instead);
    expect(problems.map((problem) => [problem.code, problem.pointer, problem.severity])).toEqual([
      [code, pointer, 'error'],
    ]);
    expect(problems[0]?.place.file).toBe('policy.yaml');
    expect(problems[0]?.place.excerpt).toContain(line);
  });

  it('is told with the name that was meant', () => {
    expect(load('limits: {}', 'limits: { quartely: 5 }').problems[0]?.mend?.en).toBe(
      'Did you mean “quarterly”?',
    );
  });
});

describe('credits of a policy', () => {
  it.each([
    ['late: 1/2', 'late: 3/2'],
    ['met: 1', 'met: 1/3'],
    ['missing: 0', 'missing: 3/4'],
  ])('that would make a mend cost points are refused: %s → %s', (words, instead) => {
    expect(load(words, instead).problems.map(({ code }) => code)).toEqual(['credit-range']);
  });
});

describe('a policy of the wrong form is no policy', () => {
  it.each([
    ['model: flat', 'model: curved'],
    ['late: 1/2', 'late: half'],
    ['late: 1/2', 'late: 1.5'],
    ['late: 1/2', 'late: 1/0'],
    ['binding: 3', 'binding: -3'],
    ['sharedLeads: each', 'sharedLeads: some'],
    ['warnings: {}', 'warnings: { statement-refused: missing }'],
    ['warnings: {}', 'warnings: { home-page: met }'],
    ['limits: {}', 'limits: { quarterly: 1.5 }'],
    ['vetoes: []', 'veto: []'],
  ])('%s → %s', (words, instead) => {
    const { policy, problems } = load(words, instead);
    expect(policy).toBeUndefined();
    expect(problems.some(({ severity }) => severity === 'error')).toBe(true);
  });
});
