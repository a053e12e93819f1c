/** Waivers: what they take out of the adjusted score, and what becomes of every entry of their file. */
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Report, WaiverReport } from '../../src/model.ts';
import { home, zwgk } from '../support/io.ts';
import {
  type Entry,
  FAILING,
  type Folder,
  findingOf,
  first,
  folder,
  GOOD,
  gapsIn,
  head,
  PARTIAL,
  waivers,
} from './run.ts';

const GAP = { gap: '1.2.1#收费标准' };
const WHOLE = { requirement: '1.2.1' };

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
  here.write('waivers.yaml', waivers(...entries));
  return here.report(argv);
};
const entriesOf = (report: Report): readonly WaiverReport[] => report.waivers?.entries ?? [];
const statuses = (report: Report): readonly string[] => entriesOf(report).map(({ status }) => status);

describe('a waiver', () => {
  it('rewrites no result: the raw score stays, the adjusted one stands beside it', async () => {
    const report = await judged(PARTIAL, [GAP]);
    expect(first(report)).toMatchObject({
      score: { value: 50, exact: '50' },
      grade: { zh: '不合格' },
      results: { partial: 1 },
      adjusted: {
        value: 100,
        exact: '100',
        grade: { zh: '优秀' },
        results: { pass: 1, partial: 0 },
        gaps: 0,
        waived: 1,
      },
    });
    expect(findingOf(report, '1.2.1')).toMatchObject({
      result: 'partial',
      credits: '1',
      due: 2,
      final: 'pass',
    });
    expect(findingOf(report, '1.2.1').gaps).toMatchObject([
      { state: 'missing', lost: { value: 50 }, waived: { approver: '县府办', expires: '2020-12-31' } },
    ]);
  });
  it('takes the expectation out of both sums, of its section and point as well', async () => {
    const { sections } = first(await judged(PARTIAL, [GAP]));
    expect(sections[0]).toMatchObject({
      score: { exact: '50' },
      adjusted: { exact: '100' },
      points: [{ score: { exact: '50' }, adjusted: { exact: '100' } }],
    });
  });
  it('of a whole requirement takes it out where nothing of it is left', async () => {
    const report = await judged(FAILING, [WHOLE]);
    expect(first(report)).toMatchObject({
      score: { exact: '0' },
      adjusted: { value: null, gaps: 0, waived: 2 },
    });
    expect(findingOf(report, '1.2.1')).toMatchObject({ result: 'fail', final: 'waived' });
    expect(report.gate.met).toBe(true);
  });
  it('of a whole requirement leaves what is met in the score', async () => {
    expect(first(await judged(PARTIAL, [WHOLE])).adjusted).toMatchObject({ exact: '100', waived: 1 });
  });
  it('is no longer among what to mend first', async () => {
    expect(first(await judged(PARTIAL, [])).priorities).toHaveLength(1);
    expect(first(await judged(PARTIAL, [GAP])).priorities).toEqual([]);
  });
  it('opens a gate, and --ignore-waivers closes it again', async () => {
    here.write('a.yaml', PARTIAL);
    here.write('waivers.yaml', waivers(GAP));
    const strict = ['--fail-on', 'partial', '--min-score', '80', '--max-gaps', '0'];
    expect((await here.check(strict)).code).toBe(0);
    const ignored = await here.report([...strict, '--ignore-waivers']);
    expect(ignored.waivers).toBeUndefined();
    expect(first(ignored).adjusted).toBeUndefined();
    expect(ignored.gate.closed.map(({ kind }) => kind)).toEqual(['partial', 'score', 'gaps']);
  });
  it('lifts a veto only where nothing of the requirement is left failing', async () => {
    here.write(
      'policy.yaml',
      readFileSync(join(home, 'schemas/policies/default.yaml'), 'utf8').replace(
        'vetoes: []',
        'vetoes: [1.2.1]',
      ),
    );
    const report = await judged(FAILING, [GAP], '--policy', 'policy.yaml');
    expect(first(report)).toMatchObject({ vetoed: ['1.2.1'], adjusted: { vetoed: ['1.2.1'] } });
    expect(first(await judged(FAILING, [WHOLE], '--policy', 'policy.yaml')).adjusted?.vetoed).toEqual([]);
  });
});

describe('an entry', () => {
  it.each([
    ['applied', PARTIAL, GAP, ['1.2.1#收费标准'], null],
    ['unneeded', GOOD, GAP, [], '没有缺口（通过），不必豁免'],
    ['unneeded', `${head('示例乡')}documents: []\n`, { requirement: '1.2.3' }, [], '没有缺口（不适用）'],
    ['unused', PARTIAL, { gap: '1.2.1#收费标' }, [], '是不是 1.2.1#收费标准？'],
    ['unused', PARTIAL, { requirement: '1.1.1' }, [], '1.1.1 不约束示例乡'],
    ['expired', PARTIAL, { ...GAP, expires: '2020-03-30' }, ['1.2.1#收费标准'], '已于 2020-03-30 期满'],
    ['early', PARTIAL, { ...GAP, granted: '2020-04-01' }, ['1.2.1#收费标准'], '到 2020-04-01 才生效'],
    ['elsewhere', PARTIAL, { requirement: '1.1.2', department: '县民政局' }, [], null],
  ])('that is %s is told so (%#)', async (status, manifest, entry, gaps, says) => {
    const report = await judged(manifest, [entry]);
    const [one] = entriesOf(report);
    expect(one).toMatchObject({
      status,
      gaps,
      place: { file: 'waivers.yaml', line: 3, column: expect.any(Number) },
    });
    if (says === null) expect(one).not.toHaveProperty('message');
    else expect(one?.message?.zh).toContain(says);
    expect(gapsIn(report).some(({ waived }) => waived !== undefined)).toBe(status === 'applied');
  });
  it('for what is not due yet waits without a word', async () => {
    const manifest = head('县统计局');
    const entry = { gap: '1.1.1#2019-Q4', department: '县统计局', granted: '2019-01-01' };
    expect(entriesOf(await judged(manifest, [entry], '--as-of', '2019-05-31'))).toMatchObject([
      { status: 'pending', gaps: [] },
    ]);
  });
  it('outside --only is left alone', async () => {
    expect(statuses(await judged(PARTIAL, [WHOLE], '--only', '1.1'))).toEqual(['elsewhere']);
  });
  it('is shown with its place, and closes the gate at --fail-on warning', async () => {
    here.write('a.yaml', GOOD);
    here.write('waivers.yaml', waivers(GAP));
    const ran = await here.check(['--fail-on', 'warning']);
    expect(ran.code).toBe(1);
    expect(ran.out).toContain('豁免  waivers.yaml  采用 0 条，有问题 1 条');
    expect(ran.out).toContain('waivers.yaml:3:10');
    expect((await here.check(['--fail-on', 'partial'])).code).toBe(0);
  });
  it('is shown at its gap', async () => {
    here.write('a.yaml', PARTIAL);
    here.write('waivers.yaml', waivers(GAP));
    const { out } = await here.check();
    expect(out).toMatch(/自评 {4}50\.0 {2}不合格\n最终 {3,4}100\.0 {2}优秀 {2}缺口 0 处，另豁免 1 处\n/u);
    expect(out).toMatch(/豁免 {2}县府办批准，到 2020-12-31 为止：系统改造期间暂缓\s+waivers\.yaml:3:10\n/u);
    expect(out).toContain('最终  按“通过”计入最终得分');
  });
});

describe('a file of waivers', () => {
  it('is looked for where the run starts, and named with --waivers elsewhere', async () => {
    here.write('a.yaml', PARTIAL);
    here.write('other.yaml', waivers(GAP));
    expect(first(await here.report()).adjusted).toBeUndefined();
    expect(first(await here.report(['--waivers', 'other.yaml'])).adjusted?.exact).toBe('100');
    expect((await here.check(['--waivers', 'nowhere.yaml'])).err).toContain('没有豁免清单 nowhere.yaml');
  });
  it('is no manifest, though it lies among them', async () => {
    const path = here.write('a.yaml', PARTIAL);
    here.write('waivers.yaml', waivers(GAP));
    const cwd = dirname(path);
    mkdirSync(join(cwd, 'sub'));
    const argv = ['--catalog', join(home, 'test/fixtures/tiny'), '-f', 'json'];
    for (const more of [[], ['--ignore-waivers']]) {
      const ran = await zwgk(['check', '.', ...argv, ...more], { cwd });
      expect((JSON.parse(ran.out) as Report).departments.map(({ file }) => file)).toEqual(['a.yaml']);
    }
  });
  it('has its digest in the report', async () => {
    const report = await judged(PARTIAL, [GAP]);
    expect(report.waivers).toMatchObject({
      file: 'waivers.yaml',
      digest: expect.stringMatching(/^sha256:[\da-f]{64}$/u),
    });
  });
  it('may be empty', async () => {
    const report = await judged(PARTIAL, []);
    expect(first(report)).toMatchObject({ score: { exact: '50' }, adjusted: { exact: '50', gaps: 1 } });
  });
  it('cannot be named and ignored at once', async () => {
    here.write('a.yaml', PARTIAL);
    here.write('w.yaml', waivers(GAP));
    expect((await here.check(['--waivers', 'w.yaml', '--ignore-waivers'])).code).toBe(2);
  });
});
