import { describe, expect, it } from 'vitest';
import { score } from '../../src/assess/score.ts';
import { share, type UnitFindings } from '../../src/assess/share.ts';
import type { Catalog } from '../../src/model.ts';
import { tinyWith } from '../support/changed.ts';
import {
  CIVIL,
  figure,
  findingOf,
  MEETING,
  NO_DOCUMENTS,
  resultsOf,
  statesOf,
  VILLAGE,
} from '../support/county.ts';
import { judgeText, policyWith } from '../support/tiny.ts';

const any = policyWith({ 'sharedLeads: each': 'sharedLeads: any' });
const judge = (text: string, catalog?: Catalog, asOf?: string): UnitFindings => {
  const { unit, findings } = judgeText(text, {
    policy: any,
    ...(catalog === undefined ? {} : { catalog }),
    ...(asOf === undefined ? {} : { asOf }),
  });
  return { unit: unit.short, findings };
};
const shared = (...all: UnitFindings[]) => share(all, any);
const at = (all: readonly UnitFindings[], index: number): UnitFindings => {
  const found = all[index];
  if (found === undefined) throw new Error(`no unit ${index}`);
  return found;
};

const twice = tinyWith({
  'section.yaml': { 'kind: 示例会议, participants': 'kind: 示例会议, times: 2, participants' },
});

describe('under “any”', () => {
  it('what one lead met counts for the others, and is told by its name', () => {
    const [, civil] = shared(judge(MEETING), judge(CIVIL));
    const finding = findingOf(civil ?? { findings: [] }, '1.1.2');
    expect(finding).toMatchObject({ result: 'pass', by: ['县统计局'] });
    expect(finding.expectations).toMatchObject([{ key: '1', state: 'met', reach: 'met', faults: [] }]);
  });

  it('the one that met it is not told to owe it to another', () => {
    const [statistics] = shared(judge(MEETING), judge(CIVIL));
    expect(findingOf(statistics ?? { findings: [] }, '1.1.2').by).toBeUndefined();
  });

  it('each expectation is lent by itself', () => {
    const all = shared(judge(MEETING, twice), judge(CIVIL, twice));
    const finding = findingOf(at(all, 1), '1.1.2');
    expect(statesOf(finding.expectations)).toEqual({ 1: 'met', 2: 'missing' });
    expect(finding.result).toBe('partial');
  });

  it('two leads may each bring a part, and both have the whole', () => {
    const elements = tinyWith({
      'section.yaml': {
        'leads: [县民政局]': 'leads: [县民政局, 县统计局]',
      },
    });
    const part = (department: string, covers: string) =>
      judge(
        `${department}disclosures:\n  - { for: 1.2.1, title: 甲, url: 'https://www.example.gov.cn/a/1.html', published: 2019-03-01, covers: ${covers} }\n`,
        elements,
      );
    const all = shared(part('', '办事指南'), part(CIVIL, '收费标准'));
    expect(all.map((one) => findingOf(one, '1.2.1').result)).toEqual(['pass', 'pass']);
    expect(all.map((one) => findingOf(one, '1.2.1').by)).toEqual([['县民政局'], ['县统计局']]);
  });

  it('only what is met is lent: late stays each one’s own', () => {
    const late = MEETING.replace('2019-06-03', '2020-02-01');
    const all = shared(judge(late), judge(CIVIL));
    expect(all.map((one) => findingOf(one, '1.1.2').result)).toEqual(['partial', 'fail']);
  });

  it('what is met early spares the others the waiting', () => {
    const all = shared(judge(MEETING, undefined, '2019-07-01'), judge(CIVIL, undefined, '2019-07-01'));
    expect(findingOf(at(all, 1), '1.1.2').result).toBe('pass');
  });

  it('requirements that are not shared stay each unit’s own', () => {
    const reasons =
      'documents:\n  - { number: 甲, title: 甲, kind: 通知, formed: 2019-02-01, openness: 不予公开';
    const all = shared(judge(`${reasons}, reason: 涉及个人隐私 }\n`), judge(`${CIVIL}${reasons} }\n`));
    expect(all.map((one) => findingOf(one, '1.2.3').result)).toEqual(['pass', 'fail']);
  });

  it('a unit that is bound besides the leads neither lends nor borrows', () => {
    const both = tinyWith({
      'section.yaml': {
        'absolute: true\n        rule: hold': 'bound: [leads, villages]\n        rule: hold',
      },
    });
    const lent = shared(judge(VILLAGE + MEETING, both), judge(CIVIL, both));
    expect(findingOf(at(lent, 1), '1.1.2').result).toBe('fail');
    const borrowed = shared(judge(VILLAGE, both), judge(CIVIL + MEETING, both));
    expect(findingOf(at(borrowed, 0), '1.1.2').result).toBe('fail');
  });

  it('a lead that stated that it does not apply keeps its statement', () => {
    const stated = 'statements:\n  - { for: 1.1.3, claim: notapplicable, reason: 本局没有测评任务 }\n';
    const all = shared(judge(stated), judge(CIVIL + figure(95)));
    expect(findingOf(at(all, 0), '1.1.3').result).toBe('notapplicable');
  });

  it('no unit loses points, and the order of the manifests changes nothing', () => {
    const own = [judge(MEETING + NO_DOCUMENTS), judge(CIVIL + figure(95)), judge(VILLAGE)];
    const forwards = share(own, any);
    const backwards = share([...own].reverse(), any);
    for (const [index, one] of own.entries()) {
      const [before, after] = [
        score(one.findings, any).score,
        score(at(forwards, index).findings, any).score,
      ];
      expect(after?.gte(before ?? 0)).toBe(true);
    }
    expect([...backwards].reverse()).toEqual(forwards);
  });

  it('the score follows', () => {
    const all = shared(judge(MEETING), judge(CIVIL + figure(95)));
    // 县统计局: (0·3 + 1·3 + 1·1 + 0·3) ÷ 10; 县民政局: (3 + 1 + 0 + 0) ÷ 8
    expect(all.map(({ findings }) => score(findings, any).score?.toFraction())).toEqual(['40', '50']);
  });
});

describe('under “each”', () => {
  it('every lead answers for itself', () => {
    const own = [judge(MEETING), judge(CIVIL)];
    expect(share(own, policyWith())).toEqual(own);
    expect(resultsOf(own[1] ?? { findings: [] })['1.1.2']).toBe('fail');
  });
});
