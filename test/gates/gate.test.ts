/** The gates: what closes each, by how much, and what the summary says of it. */
import { beforeEach, describe, expect, it } from 'vitest';
import { GATES, gate, type Run } from '../../src/assess/gate.ts';
import { closedWords } from '../../src/messages/gates.ts';
import type { Asked, DepartmentReport } from '../../src/model.ts';
import { departmentOf } from '../render/fixtures.ts';
import { BROKEN, FAILING, type Folder, folder, GOOD, HINTED, head, PARTIAL } from './run.ts';

const nothing: Asked = { failOn: 'never', minScores: [], maxGaps: null, submission: false };
const runOf = (...departments: readonly DepartmentReport[]): Run => ({ departments, register: [] });
const scored = (exact: string): DepartmentReport => departmentOf({ score: { value: 0, exact } });
const least = (atLeast: string, scope: string | null = null): Asked => ({
  ...nothing,
  minScores: [{ scope, atLeast }],
});

let here: Folder;
beforeEach(() => {
  here = folder();
});

describe('--fail-on', () => {
  it.each([
    ['warning', HINTED, 1],
    ['warning', GOOD, 0],
    ['partial', HINTED, 0],
    ['partial', PARTIAL, 1],
    ['fail', PARTIAL, 0],
    ['fail', FAILING, 1],
    ['never', FAILING, 0],
  ])('%s gives %#', async (failOn, manifest, code) => {
    here.write('a.yaml', manifest);
    expect((await here.check(['--fail-on', failOn])).code).toBe(code);
  });
  it('minds a doubt at warning only', async () => {
    here.write('a.yaml', GOOD.replace('a/2.html', ''));
    expect((await here.report(['--fail-on', 'warning'])).gate.closed).toMatchObject([
      { kind: 'warning', department: '示例乡', ids: ['home-page'] },
    ]);
    expect((await here.check(['--fail-on', 'partial'])).code).toBe(0);
  });
  it('names the requirements', async () => {
    here.write('a.yaml', FAILING);
    expect((await here.report()).gate).toEqual({
      failOn: 'fail',
      met: false,
      closed: [{ kind: 'fail', department: '示例乡', want: 0, have: 1, by: 1, ids: ['1.2.1'] }],
    });
  });
});

describe('--min-score', () => {
  it('compares exact figures: 79.96 is below 80, and so is what rounds to 80', () => {
    expect(gate(runOf(scored('1999/25')), least('80'))).toMatchObject({
      met: false,
      closed: [{ kind: 'score', want: '80', have: '1999/25', by: '1/25' }],
    });
    expect(gate(runOf(scored('239999999/3000000')), least('80')).met).toBe(false);
    expect(gate(runOf(scored('80')), least('80')).met).toBe(true);
  });
  it('never tells a closed gate as an open one: what there is is floored, what is lacking rounded up', () => {
    const { closed } = gate(runOf(scored('239999999/3000000')), least('80'));
    const [one] = closed;
    expect(one?.kind === 'score' ? closedWords.score([one]).zh : '').toMatch(
      /得 79\.99 分，要求 80 分，差 0\.01 分/,
    );
  });
  it('has nothing to say where nothing can be judged', () => {
    expect(gate(runOf(departmentOf({ score: { value: null, exact: null } })), least('80')).met).toBe(true);
  });
  it('may ask for sections and points, several at once', async () => {
    here.write('a.yaml', PARTIAL);
    const { closed, minScores } = (await here.report(['--min-score', '20,1=60', '--min-score', '1.2=70.5']))
      .gate;
    expect(minScores).toEqual([
      { scope: null, atLeast: '20' },
      { scope: '1', atLeast: '60' },
      { scope: '1.2', atLeast: '141/2' },
    ]);
    expect(closed.map((one) => (one.kind === 'score' ? [one.scope, one.have, one.by] : one))).toEqual([
      ['1', '50', '10'],
      ['1.2', '50', '41/2'],
    ]);
  });
  it.each([
    ['eighty', '看不懂“eighty”'],
    ['101', '看不懂“101”'],
    ['1=', '看不懂“1=”'],
    ['-5', '看不懂“-5”'],
    ['7=60', '没有 7 这个部分或要点'],
    ['1.2.1=60', '看不懂'],
    ['60,70', '总分写了两个数'],
  ])('refuses %s', async (given, says) => {
    here.write('a.yaml', GOOD);
    const ran = await here.check([`--min-score=${given}`]);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain(says);
  });
  it('refuses a part that --only leaves out: a score of nothing would always do', async () => {
    here.write('a.yaml', GOOD);
    expect((await here.check(['--min-score', '1.1=60', '--only', '1.2'])).code).toBe(2);
    expect((await here.check(['--min-score', '1=60', '--only', '1.2'])).code).toBe(0);
  });
});

describe('--max-gaps', () => {
  it('counts the gaps of all manifests together', async () => {
    here.write('a.yaml', PARTIAL);
    here.write('b.yaml', PARTIAL);
    const argv = (n: number) => ['b.yaml', '--max-gaps', String(n)];
    expect((await here.check(argv(2))).code).toBe(0);
    expect((await here.report(argv(1))).gate.closed).toEqual([{ kind: 'gaps', want: 1, have: 2, by: 1 }]);
  });
  it('leaves out what weighs nothing', async () => {
    here.write('a.yaml', GOOD);
    expect((await here.check(['--max-gaps', '0'])).code).toBe(0);
  });
  it.each(['-1', 'many', '1.5', ''])('refuses “%s”', async (given) => {
    here.write('a.yaml', GOOD);
    expect((await here.check([`--max-gaps=${given}`])).code).toBe(2);
  });
});

describe('--require-submission', () => {
  it('lists the units of the register that have no manifest', async () => {
    here.write('a.yaml', GOOD);
    const ran = await here.check(['--require-submission']);
    expect(ran.code).toBe(1);
    expect(ran.out.replaceAll('\n', '')).toContain('2 个单位没有交清单：县统计局、县民政局');
  });
  it('takes a manifest that cannot be judged for submitted, if it says whose it is', async () => {
    here.write('a.yaml', BROKEN);
    here.write('b.yaml', head('县统计局'));
    here.write('c.yaml', head('民政局'));
    const report = await here.report(['b.yaml', 'c.yaml', '--require-submission', '--fail-on', 'never']);
    expect(report.gate).toMatchObject({ met: true, submission: true, closed: [] });
  });
});

describe('--exit-zero', () => {
  it('forgives a closed gate, which the report still tells', async () => {
    here.write('a.yaml', FAILING);
    const ran = await here.check(['--exit-zero']);
    expect(ran.code).toBe(0);
    expect(ran.out).toContain('没有通过');
  });
  it('forgives neither a manifest that cannot be judged nor wrong usage', async () => {
    here.write('a.yaml', BROKEN);
    expect((await here.check(['--exit-zero'])).code).toBe(3);
    expect((await here.check(['--exit-zero', '--max-gaps', 'x'])).code).toBe(2);
  });
});

describe('the summary', () => {
  it('says which gates are closed and by how much, each on a line of its own', async () => {
    here.write('a.yaml', FAILING);
    const { out } = await here.check(['--min-score', '80,1.2=90', '--max-gaps', '1', '--require-submission']);
    expect(out.slice(out.indexOf('门槛'))).toBe(
      [
        '门槛  没有通过（有要求未达就不过，--fail-on fail --min-score 80,1.2=90',
        '--max-gaps 1 --require-submission）',
        '  - 1 个单位有未达的要求，共 1 条',
        '  - 示例乡得 0.00 分，要求 80 分，差 80.00 分',
        '  - 示例乡 1.2 得 0.00 分，要求 90 分，差 90.00 分',
        '  - 缺口 2 处，最多可有 1 处，多出 1 处',
        '  - 2 个单位没有交清单：县统计局、县民政局',
        '',
      ].join('\n'),
    );
  });
  it('does not call a gate met while something could not be judged', async () => {
    here.write('a.yaml', BROKEN);
    expect((await here.check()).out).toContain('没有结论');
  });
  it('has words for every gate there is', () => {
    expect(Object.keys(closedWords)).toEqual(Object.keys(GATES));
  });
});
