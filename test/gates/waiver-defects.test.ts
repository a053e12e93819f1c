/** The defects that waivers are known for, each held off by name. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Report } from '../../src/model.ts';
import { FAILING, type Folder, first, folder, GOOD, gapsIn, PARTIAL, waivers } from './run.ts';

const GAP = { gap: '1.2.1#收费标准' };

let here: Folder;
beforeEach(() => {
  here = folder();
  here.write('a.yaml', PARTIAL);
});

const waived = (report: Report, index = 0): readonly string[] =>
  gapsIn(report, index)
    .filter((gap) => gap.waived !== undefined)
    .map(({ id }) => id);

describe('expiry', () => {
  it.each([
    ['2020-03-30', []],
    ['2020-03-31', ['1.2.1#收费标准']],
    ['2020-12-31', ['1.2.1#收费标准']],
    ['2021-01-01', []],
  ])('includes the first and the last day: as of %s', async (asOf, gaps) => {
    here.write('waivers.yaml', waivers({ ...GAP, granted: '2020-03-31', expires: '2020-12-31' }));
    expect(waived(await here.report(['--as-of', asOf]))).toEqual(gaps);
  });
  /** 15:59 and 16:00 UTC are the last minute of the day in Shanghai and the first of the next. */
  it.each([
    ['one minute before midnight there', Date.UTC(2020, 11, 31, 15, 59), 1],
    ['at midnight there, while it is still the last day in London', Date.UTC(2020, 11, 31, 16, 0), 0],
  ])('falls where the catalogue is in force: %s', async (_, now, count) => {
    here.write('waivers.yaml', waivers({ ...GAP, expires: '2020-12-31' }));
    for (const TZ of ['UTC', 'America/Los_Angeles', 'Pacific/Kiritimati']) {
      const before = process.env.TZ;
      process.env.TZ = TZ;
      try {
        expect(waived(await here.report([], { now: () => now, env: { TZ } })), TZ).toHaveLength(count);
      } finally {
        if (before === undefined) delete process.env.TZ;
        else process.env.TZ = before;
      }
    }
  });
  it('ends the waiver: an expired one changes nothing, and is told', async () => {
    here.write('waivers.yaml', waivers({ ...GAP, expires: '2020-03-30' }));
    const report = await here.report(['--fail-on', 'partial']);
    expect(first(report).adjusted).toMatchObject({ exact: '50', gaps: 1, waived: 0 });
    expect(report.gate.met).toBe(false);
    expect(report.waivers?.entries).toMatchObject([
      { status: 'expired', message: { zh: expect.any(String) } },
    ]);
  });
  it('of an entry that was renewed is nothing to mend', async () => {
    here.write(
      'waivers.yaml',
      waivers({ ...GAP, expires: '2020-03-30' }, { ...GAP, granted: '2020-03-31', expires: '2020-06-30' }),
    );
    const entries = (await here.report()).waivers?.entries ?? [];
    expect(entries.map(({ status, message }) => [status, message])).toEqual([
      ['expired', undefined],
      ['applied', undefined],
    ]);
  });
  it('before the first day is refused: such a waiver would never be in force', async () => {
    here.write('waivers.yaml', waivers({ ...GAP, granted: '2020-05-01', expires: '2020-04-30' }));
    expect((await here.check()).err).toContain('一天也不会生效');
  });
  it.each(['2020-02-30', '2020-13-01', '2020-12-31T23:59+08:00', 'soon'])(
    'is a day: %s is refused',
    async (expires) => {
      here.write('waivers.yaml', waivers({ ...GAP, expires }));
      expect((await here.check()).code).toBe(2);
    },
  );
});

describe('a waiver does not', () => {
  it('touch a requirement that passes', async () => {
    here.write('a.yaml', GOOD);
    here.write('waivers.yaml', waivers({ requirement: '1.2.1' }));
    expect(first(await here.report())).toMatchObject({
      score: { exact: '100' },
      adjusted: { exact: '100', waived: 0 },
    });
  });
  it('hide another gap of the same requirement', async () => {
    here.write('a.yaml', FAILING);
    here.write('waivers.yaml', waivers(GAP));
    const report = await here.report();
    expect(waived(report)).toEqual(['1.2.1#收费标准']);
    expect(report.gate).toMatchObject({ met: false, closed: [{ kind: 'fail', ids: ['1.2.1'] }] });
  });
  it('hide the same gap of another department', async () => {
    here.write('b.yaml', PARTIAL.replace('示例乡', '县民政局'));
    here.write('waivers.yaml', waivers(GAP));
    const report = await here.report(['b.yaml', '--fail-on', 'partial']);
    expect(waived(report, 0)).toEqual(['1.2.1#收费标准']);
    expect(waived(report, 1)).toEqual([]);
    expect(report.gate.closed.map((one) => ('department' in one ? one.department : ''))).toContain(
      '县民政局',
    );
  });
  it('count twice: the later of two that say the same is told as a duplicate, with the line of the first', async () => {
    here.write('waivers.yaml', waivers(GAP, { ...GAP, reason: '再说一遍' }, { requirement: '1.2.1' }));
    const report = await here.report();
    expect(first(report).adjusted?.waived).toBe(1);
    expect(report.waivers?.entries.map(({ status }) => status)).toEqual([
      'applied',
      'duplicate',
      'duplicate',
    ]);
    expect(report.waivers?.entries[1]?.message?.zh).toContain('在第 3 行已经豁免');
  });
});

describe('an entry is never dropped in silence', () => {
  const entry = (indent: string, at: string): string =>
    [
      `- gap: ${at}`,
      '  department: 示例乡',
      '  reason: 暂缓',
      '  approver: 县府办',
      '  granted: 2020-01-01',
      '  expires: 2020-12-31',
    ]
      .map((line) => `${indent}${line}\n`)
      .join('');
  const one = entry('  ', '1.2.1#收费标准');
  it.each([
    ['indented less than the first', `zwgk: 1\nwaivers:\n${one}${entry(' ', '1.2.1#办事指南')}`],
    ['indented more than the first', `zwgk: 1\nwaivers:\n${one}${entry('    ', '1.2.1#办事指南')}`],
    ['at the margin', `zwgk: 1\nwaivers:\n${one}${entry('', '1.2.1#办事指南')}`],
    [
      'below a second list of the same name',
      `zwgk: 1\nwaivers:\n${one}waivers:\n${entry('  ', '1.2.1#办事指南')}`,
    ],
    ['below a name that is none', `zwgk: 1\nwaivers:\n${one}waiver:\n${entry('  ', '1.2.1#办事指南')}`],
    [
      'behind another document',
      `zwgk: 1\nwaivers:\n${one}---\nzwgk: 1\nwaivers:\n${entry('  ', '1.2.1#办事指南')}`,
    ],
    [
      'inside a field of the first',
      `zwgk: 1\nwaivers:\n${one}    reference:\n${entry('      ', '1.2.1#办事指南')}`,
    ],
    [
      'without its dash',
      `zwgk: 1\nwaivers:\n${one}${entry('  ', '1.2.1#办事指南').replace('- gap', '  gap')}`,
    ],
  ])('%s', async (_, text) => {
    here.write('waivers.yaml', text);
    const ran = await here.check();
    expect(ran.code, ran.out).toBe(2);
    expect(ran.out).toBe('');
    expect(ran.err).toMatch(/waivers\.yaml:\d+:\d+/u);
  });
});

describe('a file with errors is not applied at all, and every error is told with its place', () => {
  it('names what the catalogue does not know, and the nearest it does', async () => {
    here.write(
      'waivers.yaml',
      waivers(
        { requirement: '1.2.11' },
        { ...GAP, department: '示例镇' },
        { gap: '9.9.9#1' },
        { requirement: '1.2.1', gap: '1.2.1#1' },
        {},
      ),
    );
    const ran = await here.check();
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('豁免清单 waivers.yaml 有错');
    for (const says of [
      '没有 1.2.11 这条要求',
      '是不是“1.2.1”？',
      '单位名册里没有“示例镇”',
      '没有 9.9.9 这条要求',
      '只能写一个',
      '缺 requirement 或 gap',
    ])
      expect(ran.err).toContain(says);
    const lines = [...ran.err.matchAll(/waivers\.yaml:(\d+):\d+/gu)].map(([, line]) => Number(line));
    expect(lines).toHaveLength(5);
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
  });
  it.each(['reason', 'approver', 'granted', 'expires', 'department'])('asks for %s', async (field) => {
    here.write('waivers.yaml', waivers(GAP).replace(new RegExp(`^    ${field}: .*\\n`, 'mu'), ''));
    const ran = await here.check();
    expect(ran.code).toBe(2);
    expect(ran.err).toContain(field);
  });
  it('takes names by alias, and dates as a clerk writes them', async () => {
    here.write(
      'waivers.yaml',
      waivers({ ...GAP, department: '示例县示例乡人民政府', expires: '2020年12月31日' }),
    );
    const report = await here.report();
    expect(report.waivers?.entries).toMatchObject([
      { department: '示例乡', expires: '2020-12-31', status: 'applied' },
    ]);
  });
});
