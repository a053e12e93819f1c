import { describe, expect, it } from 'vitest';
import { DOCUMENTS, figure, gapsIn, HALF_QUARTERS, MEETING, NO_DOCUMENTS } from '../support/county.ts';
import { judgeText, policyWith } from '../support/tiny.ts';

const half = `${HALF_QUARTERS}${MEETING}${figure(80)}${DOCUMENTS}`;

describe('a gap', () => {
  it('is an expectation not met, under a stable id', () => {
    expect(gapsIn(judgeText(half)).map(({ id, state }) => [id, state])).toEqual([
      ['1.1.1#2019-Q2', 'late'],
      ['1.1.1#2019-Q3', 'flawed'],
      ['1.1.1#2019-Q4', 'missing'],
      ['1.1.3#示例满意率', 'missing'],
      ['1.2.2#1', 'missing'],
      ['1.2.3#示〔2019〕2号', 'missing'],
    ]);
  });

  it('stands at its place in the manifest', () => {
    const places = gapsIn(judgeText(half)).map(({ place }) => place.excerpt.trim());
    expect(places[0]).toContain('二季度');
    expect(places[1]).toContain('三季度');
    expect(places[2]).toBe('disclosures:');
    expect(places[3]).toContain('value: 80');
    expect(places[5]).toContain('示〔2019〕2号');
  });

  it('gives back what mending today can still reach', () => {
    const gains = gapsIn(judgeText(half)).map(({ id, lost, gain }) => [id, lost.exact, gain.exact]);
    expect(gains).toEqual([
      ['1.1.1#2019-Q2', '15/4', '0'], // late stays late
      ['1.1.1#2019-Q3', '15/4', '0'], // in the right channel it would be late now
      ['1.1.1#2019-Q4', '15/2', '15/4'], // published now it is late
      ['1.1.3#示例满意率', '10', '5'],
      ['1.2.2#1', '0', '0'], // weighs nothing
      ['1.2.3#示〔2019〕2号', '15', '15'], // a reason can be written at any time
    ]);
  });

  it('never gives back less than nothing, whatever the credits', () => {
    const policy = policyWith({ 'late: 1/2, flawed: 1/2': 'late: 0, flawed: 3/4' });
    const [, flawed, missing] = gapsIn(judgeText(half, { policy }));
    expect([flawed?.gain.exact, missing?.gain.exact]).toEqual(['0', '0']);
  });

  it('says what is missing and how to mend it in both languages', () => {
    const [late, flawed, missing] = gapsIn(judgeText(half));
    expect(late?.message).toEqual({
      zh: '2019年第二季度：2019-08-01 才办，迟 13 天（期限 2019-07-19）',
      en: expect.stringContaining('13 days late (due 2019-07-19)'),
    });
    expect(flawed?.message.en).toContain('published through “县公报”, should be');
    expect(missing?.message.zh).toContain('缺2019年第四季度');
    expect(missing?.mend).toEqual({ zh: '补发缺的季度', en: 'Publish the quarter' });
  });
});

describe('the priorities', () => {
  it('put first what gives back most, and leave out what gives back nothing', () => {
    expect(judgeText(half).report.priorities).toEqual([
      { gaps: ['1.2.3#示〔2019〕2号'], gain: { value: 15, exact: '15' } },
      { gaps: ['1.1.3#示例满意率'], gain: { value: 5, exact: '5' } },
      { gaps: ['1.1.1#2019-Q4'], gain: { value: 3.75, exact: '15/4' } },
    ]);
  });

  it('join the gaps that one mend closes', () => {
    const { report } = judgeText(MEETING + figure(95) + NO_DOCUMENTS);
    expect(report.priorities).toEqual([
      {
        gaps: ['1.1.1#2019-Q1', '1.1.1#2019-Q2', '1.1.1#2019-Q3', '1.1.1#2019-Q4'],
        gain: { value: 21.42, exact: '150/7' },
      },
    ]);
  });

  it('of equal gain stay in the order of the catalogue', () => {
    const equal = policyWith({ 'vetoes: []': 'vetoes: []\nweightOf: { 1.1.3: 3, 1.2.3: 1.5 }' });
    expect(judgeText('', { policy: equal }).report.priorities.map(({ gaps }) => gaps[0])).toEqual([
      '1.1.1#2019-Q1',
      '1.1.2#1',
      '1.1.3#示例满意率',
      '1.2.3#documents',
    ]);
  });

  it('are none where nothing is to be gained', () => {
    const late = `${HALF_QUARTERS.replace('县公报', '县门户网站')}`;
    const { report } = judgeText(late, { asOf: '2019-12-30', only: ['1.1.1'] });
    expect(report.score.exact).toBe('250/3');
    expect(report.priorities).toEqual([]);
  });
});
