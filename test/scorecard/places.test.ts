import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { plan } from '../../src/assess/plan.ts';
import type { Policy } from '../../src/model.ts';
import { HALF_QUARTERS, MEETING, NO_DOCUMENTS } from '../support/county.ts';
import { home, zwgk } from '../support/io.ts';
import { county } from '../support/scorecard.ts';
import { judgeText, policyWith } from '../support/tiny.ts';
import { quotaPolicy } from './row.ts';

const standard = readFileSync(join(home, 'schemas/policies/default.yaml'), 'utf8');
const GRADING = 'grading: { by: thresholds, quotas: [], breakTies: [binding, missing, late], ties: up }';

describe('one manifest under grades by places', () => {
  const policy = quotaPolicy([{ grade: '优秀', group: 'bureaus', number: 1 }]);
  const gradeOf = (registers: string, more = {}) =>
    judgeText(`department: 县统计局\n${NO_DOCUMENTS}${registers}`, {
      catalog: county,
      policy: { ...policy, weightOf: { '1.1.1': 100 - 60, '1.1.2': 60, '1.1.3': 0 }, ...more },
    }).report;

  it('has no grade where the places decide', () => {
    const report = gradeOf(HALF_QUARTERS + MEETING);
    expect([report.score.exact, report.grade]).toEqual(['80', null]);
  });

  it('has its grade where it reaches for no place', () => {
    expect(gradeOf(MEETING).grade?.zh).toBe('合格');
    expect(gradeOf('').grade?.zh).toBe('不合格');
  });

  it('has the lowest grade under a veto, whatever the score', () => {
    const weightOf = { '1.1.1': 1, '1.1.2': 99, '1.1.3': 0 };
    expect(gradeOf(MEETING, { weightOf, vetoes: ['1.1.1'] }).grade?.zh).toBe('不合格');
  });

  it('has a grade in a group that has no places', () => {
    const elsewhere = quotaPolicy([{ grade: '优秀', group: 'villages', number: 1 }]);
    expect(gradeOf(HALF_QUARTERS + MEETING, { grading: elsewhere.grading }).grade?.zh).toBe('良好');
  });
});

describe('a plan under grades by places', () => {
  it('aims at no threshold that is not used', () => {
    const target = (policy: Policy) => {
      const weightOf = { '1.1.1': 20, '1.1.2': 70, '1.1.3': 10 };
      const { report } = judgeText(`department: 县统计局\n${NO_DOCUMENTS}${MEETING}`, {
        catalog: county,
        policy: { ...policy, weightOf },
      });
      const planning = { policy: { ...policy, weightOf }, target: undefined, by: undefined, guides: [] };
      return [report.score.exact, plan(report, planning).target];
    };
    expect(target(policyWith({}, county))).toEqual(['70', '80']);
    const places = quotaPolicy([
      { grade: '优秀', group: 'bureaus', number: 1 },
      { grade: '良好', group: 'bureaus', number: 1 },
    ]);
    expect(target(places)).toEqual(['70', '85']);
  });
});

describe('a report under grades by places', () => {
  it.each([
    ['text', '等次按名额评定，见年度评定'],
    ['markdown', '要等全组评完才有等次，见年度评定（zwgk scorecard）'],
    ['json', '"grading": "quotas"'],
  ])('says so: %s', async (format, words) => {
    const folder = mkdtempSync(join(tmpdir(), 'zwgk-policy-'));
    const policy = join(folder, 'policy.yaml');
    writeFileSync(
      policy,
      standard.replace(GRADING, 'grading: { by: quotas, quotas: [{ grade: 优秀, group: 部门, number: 1 }] }'),
    );
    const check = ['check', 'examples/jingan-2017/区财政局.yaml', '-f', format];
    expect((await zwgk([...check, '--policy', policy])).out).toContain(words);
    expect((await zwgk(check)).out).not.toContain(words);
  });
});
