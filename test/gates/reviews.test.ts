/** Reviews: a spot check's verdict stands in place of the tool's, and self-assessed, reviewed and final score stand apart. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Report, ReviewReport } from '../../src/model.ts';
import { home } from '../support/io.ts';
import {
  type Entry,
  FAILING,
  type Folder,
  findingOf,
  first,
  folder,
  GOOD,
  head,
  PARTIAL,
  reviews,
  waivers,
} from './run.ts';

let here: Folder;
beforeEach(() => {
  here = folder();
});

const judged = async (
  manifest: string,
  entries: readonly Entry[],
  ...argv: readonly string[]
): Promise<Report> => {
  here.write('a.yaml', manifest);
  here.write('reviews.yaml', reviews(...entries));
  return here.report(argv);
};
const entriesOf = (report: Report): readonly ReviewReport[] => report.reviews?.entries ?? [];

describe('a review', () => {
  it.each([
    ['pass', '100', { pass: 1, partial: 0 }],
    ['partial', '50', { partial: 1 }],
    ['fail', '0', { fail: 1, partial: 0 }],
    ['notapplicable', null, { notapplicable: 2, partial: 0 }],
  ])('that finds %s makes the score %s', async (verdict, exact, results) => {
    const report = await judged(PARTIAL, [{ old: 'partial', new: verdict }]);
    expect(first(report)).toMatchObject({
      score: { exact: '50' },
      results: { partial: 1 },
      reviewed: { exact },
      adjusted: { exact, results },
    });
    expect(findingOf(report, '1.2.1')).toMatchObject({
      result: 'partial',
      review: { old: 'partial', new: verdict, authority: '县府办', place: { file: 'reviews.yaml' } },
    });
  });
  it.each([
    ['pass', []],
    ['notapplicable', []],
    ['partial', []],
    ['fail', ['1.2.2']],
  ])('that finds %s decides a veto by what weighs nothing, too', async (verdict, vetoed) => {
    here.write(
      'policy.yaml',
      readFileSync(join(home, 'schemas/policies/default.yaml'), 'utf8').replace(
        'vetoes: []',
        'vetoes: [1.2.2]',
      ),
    );
    const entry = { requirement: '1.2.2', old: 'informational', new: verdict };
    const report = await judged(GOOD, [entry], '--policy', 'policy.yaml');
    expect(first(report)).toMatchObject({ vetoed: ['1.2.2'], adjusted: { vetoed } });
  });
  it('may give partial credits of its own, as a fraction or a number', async () => {
    expect(first(await judged(PARTIAL, [{ old: '部分', new: '部分', credits: '3/4' }])).reviewed?.exact).toBe(
      '75',
    );
    expect(first(await judged(PARTIAL, [{ old: '部分', new: '部分', credits: 0.8 }])).reviewed?.exact).toBe(
      '80',
    );
  });
  it('weighs as much as its requirement does, whatever is due of it', async () => {
    const manifest = `${head('县统计局')}activities:\n  - { kind: 示例会议, date: 2019-06-03, participants: [群众] }\n`;
    const entry = { department: '县统计局', requirement: '1.1.1', old: 'fail', new: 'pass' };
    // Of ten weights 3 are the meeting's, 3 the four quarters', 1 the figure's, 3 the silent register's.
    const report = await judged(manifest, [entry]);
    expect(first(report)).toMatchObject({ score: { exact: '30' }, reviewed: { exact: '60' } });
  });
  it('of what the tool took for not applicable counts it in', async () => {
    const report = await judged(GOOD, [{ requirement: '1.2.3', old: 'notapplicable', new: 'fail' }]);
    expect(first(report)).toMatchObject({ score: { exact: '100' }, adjusted: { exact: '25' } });
    expect(report.gate).toMatchObject({ met: false, closed: [{ kind: 'fail', ids: ['1.2.3'] }] });
  });
  it('of what weighs nothing changes no score', async () => {
    const report = await judged(GOOD, [{ requirement: '1.2.2', old: 'informational', new: 'fail' }]);
    expect(first(report)).toMatchObject({
      score: { exact: '100' },
      adjusted: { exact: '100', results: { informational: 1 } },
    });
  });
  it('decides the gates, up and down', async () => {
    expect((await judged(FAILING, [{ old: 'fail', new: 'pass' }], '--max-gaps', '0')).gate.met).toBe(true);
    expect((await judged(GOOD, [{ old: 'pass', new: 'fail' }])).gate).toMatchObject({
      met: false,
      closed: [{ kind: 'fail', ids: ['1.2.1'] }],
    });
  });
  it('comes before waivers: three scores stand apart', async () => {
    here.write('waivers.yaml', waivers({ requirement: '1.2.1' }));
    const manifest = `${head('示例乡')}documents:\n  - { number: 示〔2019〕1号, title: 文, kind: 通知, formed: 2019-02-01, openness: 不予公开, reason: 涉及个人隐私信息 }\n`;
    const report = await judged(manifest, [{ old: 'fail', new: 'partial' }]);
    // Weights 3 and 1: 3 of 4 by oneself, half of the other by review, and without it in the end.
    expect(first(report)).toMatchObject({
      score: { exact: '75' },
      reviewed: { exact: '175/2' },
      adjusted: { exact: '100', waived: 2 },
    });
    expect(findingOf(report, '1.2.1').final).toBe('waived');
  });
  it('that found it failing is not undone by a waiver of one gap', async () => {
    here.write('waivers.yaml', waivers({ gap: '1.2.1#收费标准' }));
    expect(first(await judged(PARTIAL, [{ old: 'partial', new: 'fail' }])).adjusted).toMatchObject({
      exact: '0',
    });
  });
  it('that found it met leaves nothing to waive', async () => {
    here.write('waivers.yaml', waivers({ gap: '1.2.1#收费标准' }));
    const report = await judged(PARTIAL, [{ old: 'partial', new: 'pass' }]);
    expect(report.waivers?.entries).toMatchObject([{ status: 'unneeded' }]);
    expect(first(report).priorities).toEqual([]);
  });
});

describe('an entry', () => {
  it.each([
    ['stale', { old: 'fail', new: 'pass' }, '复核时的结论是“未达”，现在是“部分”'],
    ['early', { old: 'partial', new: 'pass', date: '2020-04-01' }, '晚于截至日期 2020-03-31'],
    ['unused', { requirement: '1.1.1', old: 'fail', new: 'pass' }, '1.1.1 不约束示例乡'],
    ['elsewhere', { department: '县民政局', old: 'fail', new: 'pass' }, null],
  ])('that is %s is told and not applied', async (status, entry, says) => {
    const report = await judged(PARTIAL, [entry]);
    const [one] = entriesOf(report);
    expect(one?.status).toBe(status);
    if (says === null) expect(one).not.toHaveProperty('message');
    else expect(one?.message?.zh).toContain(says);
    expect(first(report)).toMatchObject({ reviewed: { exact: '50' }, adjusted: { exact: '50' } });
    expect(findingOf(report, '1.2.1')).not.toHaveProperty('review');
  });
  it('yields to a later one of the same requirement', async () => {
    const report = await judged(PARTIAL, [
      { old: 'partial', new: 'fail', date: '2020-03-01' },
      { old: 'partial', new: 'pass', date: '2020-02-01' },
    ]);
    expect(entriesOf(report).map(({ status }) => status)).toEqual(['applied', 'superseded']);
    expect(first(report).reviewed?.exact).toBe('0');
  });
  it.each([
    [
      'of one requirement twice on one day',
      [
        { old: 'partial', new: 'fail' },
        { old: 'partial', new: 'pass' },
      ],
      '已有一条复核（第 3 行）',
    ],
    ['with credits beside a pass', [{ old: 'partial', new: 'pass', credits: '1/2' }], '不能另写得分比例'],
    ['with more than all credits', [{ old: 'partial', new: 'partial', credits: '5/4' }], '大于 1'],
    ['with a verdict that is none', [{ old: 'partial', new: 'good' }], 'good'],
    ['of an unknown unit', [{ old: 'partial', new: 'pass', department: '示例镇' }], '单位名册里没有“示例镇”'],
    [
      'of an unknown requirement',
      [{ old: 'partial', new: 'pass', requirement: '1.2.9' }],
      '没有 1.2.9 这条要求',
    ],
  ])('%s is an error of the file', async (_, entries, says) => {
    here.write('a.yaml', PARTIAL);
    here.write('reviews.yaml', reviews(...(entries as readonly Entry[])));
    const ran = await here.check();
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toContain(says);
    expect(ran.err).toMatch(/reviews\.yaml:\d+:\d+/u);
  });
});

describe('the page', () => {
  it('shows the three scores in the heading and the review at its finding, even of what had passed', async () => {
    here.write('a.yaml', GOOD);
    here.write('reviews.yaml', reviews({ old: 'pass', new: 'partial', credits: '3/4' }));
    const { out } = await here.check();
    expect(out).toContain('自评    100.0  优秀\n复核后  75.0\n最终    75.0  合格  缺口 0 处\n');
    expect(out).toMatch(
      /复核 {2}通过 → 部分（得 3\/4） {2}县府办 2020-02-01：抽查属实\s+reviews\.yaml:3:18/u,
    );
    expect(out).toContain('最终  按“部分”计入最终得分');
  });
  it('says so in English as well', async () => {
    here.write('a.yaml', GOOD);
    here.write('reviews.yaml', reviews({ old: 'fail', new: 'pass' }));
    const { out } = await here.check(['--lang', 'en']);
    expect(out).toContain('Reviews  reviews.yaml  0 applied, 1 amiss');
    expect(out.replace(/\s+/gu, ' ')).toContain('it was made when the result was fail, which by now is pass');
  });
});
