import { describe, expect, it } from 'vitest';
import { figure, findingOf, MEETING } from '../support/county.ts';
import type { JudgedTest } from '../support/tiny.ts';
import { judgeText, policyWith } from '../support/tiny.ts';

const published = policyWith({ 'statements: { published: false }': 'statements: { published: true }' });
const stated = (ids: string, more = ''): string =>
  `statements:\n  - { for: ${ids}, claim: notapplicable, reason: 本局今年没有测评任务${more} }\n`;
const refusals = ({ doubts }: JudgedTest) =>
  doubts.filter(({ code }) => code.startsWith('statement-')).map(({ code, pointer }) => `${code} ${pointer}`);

describe('a statement that a requirement does not apply', () => {
  it('is accepted, with its reason and its place', () => {
    const judged = judgeText(stated('1.1.3'));
    expect(findingOf(judged, '1.1.3')).toMatchObject({
      result: 'notapplicable',
      expectations: [],
      at: '/statements/0',
      reason: { zh: '情况说明：本局今年没有测评任务', en: 'statement: 本局今年没有测评任务' },
    });
    expect(refusals(judged)).toEqual([]);
  });

  it('leaves the score to the other requirements', () => {
    const { report } = judgeText(MEETING + stated('[1.1.1, 1.1.3, 1.2.3]'));
    expect(report.score.exact).toBe('100');
    expect(report.coverage).toEqual({ judged: 1, bound: 1 });
  });

  it('may be in Chinese, and about several', () => {
    const judged = judgeText(stated('[1.1.3, 1.2.3]').replace('notapplicable', '不适用'));
    expect(['1.1.3', '1.2.3'].map((id) => findingOf(judged, id).result)).toEqual([
      'notapplicable',
      'notapplicable',
    ]);
    expect(findingOf(judged, '1.1.1').result).toBe('fail');
  });

  it('is refused where the requirement is absolute, which is judged as usual', () => {
    const judged = judgeText(stated('1.1.2'));
    expect(findingOf(judged, '1.1.2').result).toBe('fail');
    expect(refusals(judged)).toEqual(['statement-refused /statements/0']);
  });

  it('is refused where records contradict it, which are judged as usual', () => {
    const judged = judgeText(stated('1.1.3') + figure(95));
    expect(findingOf(judged, '1.1.3').result).toBe('pass');
    expect(refusals(judged)).toEqual(['statement-contradicted /statements/0']);
  });

  it('is not contradicted by records of others, or of later', () => {
    expect(findingOf(judgeText(stated('1.1.3') + MEETING), '1.1.3').result).toBe('notapplicable');
    const early = judgeText(stated('1.1.3') + figure(95), { asOf: '2019-11-29' });
    expect(findingOf(early, '1.1.3').result).toBe('notapplicable');
  });

  it('is not asked for where nothing falls under the requirement anyway', () => {
    const judged = judgeText(`documents: []\n${stated('1.2.3')}`);
    expect(findingOf(judged, '1.2.3')).toMatchObject({ result: 'notapplicable', at: '/statements/0' });
    expect(refusals(judged)).toEqual([]);
  });
});

describe('a policy that asks for published statements', () => {
  it('refuses one that is not published', () => {
    const judged = judgeText(stated('1.1.3'), { policy: published });
    expect(findingOf(judged, '1.1.3').result).toBe('fail');
    expect(refusals(judged)).toEqual(['statement-unpublished /statements/0']);
  });

  it.each([
    ['an address', ", url: 'https://www.example.gov.cn/a/9.html'"],
    ['a date', ', published: 2019-05-01'],
  ])('accepts one with %s', (_, more) => {
    expect(findingOf(judgeText(stated('1.1.3', more), { policy: published }), '1.1.3').result).toBe(
      'notapplicable',
    );
  });

  it('accepts the one of two that is published, in either order', () => {
    const one = '  - { for: 1.1.3, claim: notapplicable, reason: 本局今年没有测评任务 }\n';
    const other = one.replace(' }', ', published: 2019-05-01 }');
    const result = (...statements: string[]) =>
      findingOf(judgeText(`statements:\n${statements.join('')}`, { policy: published }), '1.1.3').result;
    expect([result(one, other), result(other, one)]).toEqual(['notapplicable', 'notapplicable']);
  });

  it('does not accept one before it is published', () => {
    const text = stated('1.1.3', ', published: 2020-02-01');
    const result = (asOf: string) => findingOf(judgeText(text, { policy: published, asOf }), '1.1.3').result;
    expect(result('2020-02-01')).toBe('notapplicable');
    expect(result('2020-01-31')).toBe('fail');
  });
});
