/** Doubts that the policy makes count: evidence under them is worth at most what the policy says. */
import { describe, expect, it } from 'vitest';
import { findingOf, gapsIn } from '../support/county.ts';
import { judgeText, policyWith } from '../support/tiny.ts';

const counting = (warnings: string) => policyWith({ 'warnings: {}': `warnings: ${warnings}` });
const quarter = (fields: string): string =>
  `  - { for: 1.1.1, title: 一季度, channel: 县门户网站, period: 2019-Q1, ${fields} }\n`;
const HOME = "url: 'https://www.example.gov.cn/'";
const ARTICLE = "url: 'https://www.example.gov.cn/a/1.html'";
const first = (rows: string, warnings: string, asOf?: string) =>
  findingOf(
    judgeText(`disclosures:\n${rows}`, {
      policy: counting(warnings),
      ...(asOf === undefined ? {} : { asOf }),
    }),
    '1.1.1',
  ).expectations[0];

describe('evidence under a doubt that counts', () => {
  it.each(['flawed', 'missing'] as const)('is worth %s at most', (worth) => {
    expect(first(quarter(`${HOME}, published: 2019-04-10`), `{ home-page: ${worth} }`)).toMatchObject({
      state: worth,
      at: '/disclosures/0/url',
      faults: [{ code: 'doubted', warning: 'home-page' }],
      reach: 'met',
    });
  });

  it('keeps its own faults beside the doubt, and the worse state', () => {
    const late = first(quarter(`${HOME}, published: 2019-05-10`), '{ home-page: flawed }');
    expect(late?.state).toBe('flawed');
    expect(late?.faults.map(({ code }) => code)).toEqual(['late', 'doubted']);
  });

  it('counts in full under a doubt that the policy does not name', () => {
    expect(first(quarter(`${HOME}, published: 2019-04-10`), '{ column: missing }')?.state).toBe('met');
  });

  it('is worth the least that its doubts leave it, in every order', () => {
    const row = quarter(`${HOME}, published: 2019-04-10, formed: 2019-04-11`);
    expect(first(row, '{ home-page: missing, formed-after-published: flawed }')?.state).toBe('missing');
    expect(first(row, '{ home-page: flawed, formed-after-published: missing }')?.state).toBe('missing');
  });

  it('is no reason to call a gap what is not due yet', () => {
    expect(
      first(quarter(`${HOME}, published: 2019-04-10`), '{ home-page: missing }', '2019-04-15')?.state,
    ).toBe('pending');
  });

  it('gives way to evidence that is not doubted', () => {
    const doubted = quarter(`${HOME}, published: 2019-04-09`);
    const sound = quarter(`${ARTICLE}, published: 2019-04-10`);
    expect(first(sound, '{ home-page: missing }')?.state).toBe('met');
    expect(first(doubted + sound, '{ home-page: missing }')?.state).toBe('met');
    expect(first(sound + doubted, '{ home-page: missing }')?.state).toBe('met');
  });

  it('shared by three records touches all of them', () => {
    const rows = [1, 2, 3].map((number) =>
      quarter(`${ARTICLE}, published: 2019-0${number + 3}-10`).replace('Q1', `Q${number}`),
    );
    const judged = judgeText(`disclosures:\n${rows.join('')}`, {
      policy: counting('{ shared-address: flawed }'),
    });
    expect(findingOf(judged, '1.1.1').expectations.map(({ state }) => state)).toEqual([
      'flawed',
      'flawed',
      'flawed',
      'missing',
    ]);
  });

  it('touches a row of a register that is judged row by row', () => {
    const row =
      '{ number: 甲, title: 甲, kind: 通知, formed: 2019-02-01, openness: 不予公开, reason: 不宜公开 }';
    const judged = judgeText(`documents:\n  - ${row}\n`, { policy: counting('{ boilerplate: missing }') });
    expect(gapsIn(judged).find(({ id }) => id === '1.2.3#甲')).toMatchObject({
      state: 'missing',
      pointer: '/documents/0/reason',
    });
  });

  it('says that it is the doubt', () => {
    const text = `disclosures:\n${quarter(`${HOME}, published: 2019-04-10`)}`;
    const [gap] = gapsIn(judgeText(text, { policy: counting('{ home-page: flawed }') }));
    expect(gap?.message.en).toContain('doubted');
    expect(gap?.place.excerpt).toContain('https://www.example.gov.cn/');
  });
});
