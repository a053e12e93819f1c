/** Workbooks with anything in their cells, and bytes that are no workbook any more: each is read or refused, and nothing else happens. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { damaged, damagedBytes, oddValue } from '../support/damage.ts';
import { home } from '../support/io.ts';
import { crashIn, inSandbox, turns } from '../support/sandbox.ts';
import { saved } from '../workbook/support.ts';

const manifest = readFileSync(join(home, 'examples/jingan-2017/彭浦镇.yaml'), 'utf8');
let ledger: Uint8Array = new Uint8Array();
let folder: Readonly<Record<string, string>> = {};
beforeAll(async () => {
  await inSandbox({ 'm.yaml': manifest }, async ({ run, dir }) => {
    await run('export', 'm.yaml', '--to', 'l.xlsx');
    await run('export', 'm.yaml', '--to', 'l');
    ledger = readFileSync(join(dir, 'l.xlsx'));
    folder = Object.fromEntries(
      ['公开信息台账.csv', '说明.csv'].map((name) => [name, readFileSync(join(dir, 'l', name), 'utf8')]),
    );
  });
});

const survive = async (
  files: Readonly<Record<string, string | Uint8Array>>,
  ...names: readonly string[]
): Promise<void> =>
  inSandbox({ ...files, 'm.yaml': manifest }, async ({ run, strays }) => {
    for (const name of names) {
      expect(crashIn(await run('import', name)), name).toBeNull();
      expect(crashIn(await run('import', name, '--to', 'm.yaml', '--department', '彭浦镇')), name).toBeNull();
      expect(crashIn(await run('check', name, '-f', 'text')), name).toBeNull();
    }
    expect(strays('m.yaml')).toEqual([]);
  });

const cellValue = fc.oneof(
  oddValue.filter(
    (value) => typeof value !== 'object' && !(typeof value === 'number' && !Number.isFinite(value)),
  ),
  fc.date({ noInvalidDate: true, min: new Date('1900-03-01'), max: new Date('2999-01-01') }),
  fc.constantFrom(
    '部门',
    '区财政局',
    '标题',
    '发布日期',
    '对应要求',
    '2.1.6',
    '公开信息台账',
    '是',
    '12:30',
    '43000',
    '2017年3月1日',
  ),
) as fc.Arbitrary<string | number | boolean | Date | null>;
const rows = fc.array(fc.array(cellValue, { maxLength: 6 }), { maxLength: 8 });
/** A text without what the writer of these tests itself would refuse. */
const HEADS = ['标题', '网址', '发布日期', '对应要求', '公开渠道', '所含要素'];
const sheets = fc.uniqueArray(
  fc.record({
    name: fc.constantFrom('说明', '公开信息台账', '公文台账', '会议活动台账', '指标台账', 'Sheet1', '某表'),
    rows: fc.oneof(
      rows,
      rows.map((inner) => [HEADS, ...inner]),
    ),
  }),
  { minLength: 1, maxLength: 3, selector: ({ name }) => name },
);

describe('no workbook makes the program fall over', { timeout: 60_000 * turns(1) }, () => {
  it('with anything in its cells', async () => {
    await fc.assert(
      fc.asyncProperty(sheets, async (made) => survive({ 'l.xlsx': await saved(made) }, 'l.xlsx')),
      { numRuns: turns(12) },
    );
  });

  it('with some of its bytes changed, or cut short', async () => {
    await fc.assert(
      fc.asyncProperty(damagedBytes(ledger), (bytes) => survive({ 'l.xlsx': bytes }, 'l.xlsx')),
      { numRuns: turns(12) },
    );
  });

  it('nor does a folder of CSV files that came to harm', async () => {
    const files = fc.record(
      Object.fromEntries(
        Object.entries(folder).map(([name, text]) => [`l/${name}`, damaged(fc.constant(text))]),
      ),
    );
    await fc.assert(
      fc.asyncProperty(files, (made) => survive(made, 'l')),
      { numRuns: turns(8) },
    );
  });
});

describe('bytes of any kind', { timeout: 60_000 * turns(1) }, () => {
  it('are no manifest, no workbook, no report, no scorecard, no policy: and are told so', async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc.string({ unit: 'binary', maxLength: 200 }).map((text) => Buffer.from(text)),
      fc.json({ noUnicodeString: false }).map((text) => Buffer.from(text)),
    );
    await fc.assert(
      fc.asyncProperty(bytes, (raw) =>
        inSandbox(
          { 'a.yaml': raw, 'a.xlsx': raw, 'a.csv': raw, 'a.json': raw, 'm.yaml': manifest },
          async ({ run, strays }) => {
            for (const argv of [
              ['check', 'a.yaml', 'a.xlsx', 'a.csv', '-f', 'text'],
              ['import', 'a.xlsx'],
              ['import', 'a.csv'],
              ['fix', 'a.yaml', '--dry-run'],
              ['diff', 'a.json', 'a.json'],
              ['check', 'm.yaml', '--baseline', 'a.json'],
              ['check', 'm.yaml', '--policy', 'a.yaml'],
              ['check', 'm.yaml', '--waivers', 'a.yaml'],
              ['scorecard', 'm.yaml', '--previous', 'a.json', '-q'],
            ])
              expect(crashIn(await run(...argv)), argv.join(' ')).toBeNull();
            expect(strays()).toEqual([]);
          },
        ),
      ),
      { numRuns: turns(15) },
    );
  });
});
