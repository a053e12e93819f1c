/** `zwgk init`: where it writes, what it never overwrites, what it asks, and that the result can be worked with at once. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Terminal } from '../../src/cli/io.ts';
import { home, zwgk } from '../support/io.ts';

let cwd = '';
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'zwgk 新建 '));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));
const read = (name: string): string => readFileSync(join(cwd, name), 'utf8');
const schemaLine = (text: string): string =>
  /^# yaml-language-server: \$schema=(.*)$/mu.exec(text)?.[1] ?? '';

describe('zwgk init', () => {
  it('writes a manifest named after the unit that is checked at once: score 0, no error, no hint', async () => {
    const { code, out, err } = await zwgk(['init', '静安区财政局'], { cwd });
    expect([code, out]).toEqual([0, '']);
    expect(err).toContain('zwgk check 区财政局.yaml');
    const report = join(cwd, 'report.json');
    await zwgk(['check', '区财政局.yaml', '--format', `json=${report}`], { cwd });
    const { departments } = JSON.parse(readFileSync(report, 'utf8'));
    expect(departments[0]).toMatchObject({ status: 'judged', problems: [], score: { value: 0 }, doubts: [] });
  });
  it('leaves a file that is there alone, unless it is told to overwrite it', async () => {
    writeFileSync(join(cwd, '区财政局.yaml'), '我的');
    const refused = await zwgk(['init', '区财政局'], { cwd });
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('--force');
    expect(read('区财政局.yaml')).toBe('我的');
    expect((await zwgk(['init', '区财政局', '--force'], { cwd })).code).toBe(0);
    expect(read('区财政局.yaml')).toContain('department: 区财政局');
    writeFileSync(join(cwd, '区财政局.xlsx'), '我的');
    expect((await zwgk(['init', '区财政局', '--format', 'xlsx'], { cwd })).code).toBe(2);
    expect(read('区财政局.xlsx')).toBe('我的');
  });
  it('writes to another file, or to standard output and nowhere else', async () => {
    await zwgk(['init', '区财政局', '--to', '新.yaml'], { cwd });
    expect(read('新.yaml')).toContain('zwgk check 新.yaml');
    const { out, err } = await zwgk(['init', '区财政局', '--to', '-'], { cwd });
    expect(out).toContain('department: 区财政局');
    expect(err).toBe('');
    expect(readdirSync(cwd)).toEqual(['新.yaml']);
  });
  it('speaks English where it is asked to', async () => {
    const { out } = await zwgk(['init', '区财政局', '--to', '-', '--lang', 'en'], { cwd });
    expect(out).toContain('How to fill it in:');
    expect(out).toContain('Proof: ');
    expect(out).not.toContain('证明：');
  });
  it('reports registers as empty only on being told, by key or by Chinese name', async () => {
    const { out } = await zwgk(['init', '区财政局', '--to', '-', '--zero', 'requests，政务舆情'], { cwd });
    expect(out.match(/^[a-z]+: \[\]/gmu)).toEqual(['requests: []', 'incidents: []']);
    const { code, err } = await zwgk(['init', '区财政局', '--to', '-', '--zero', 'disclosures'], { cwd });
    expect(code).toBe(2);
    expect(err).toContain('requests');
  });
  it('refuses an unknown unit with what was meant, and no unit at all', async () => {
    const { code, err } = await zwgk(['init', '区财政据'], { cwd });
    expect(code).toBe(2);
    expect(err).toContain('区财政局');
    expect((await zwgk(['init'], { cwd })).code).toBe(2);
    expect(readdirSync(cwd)).toEqual([]);
  });
  it('leads editors to the schema beside it, to that of the project it is installed in, else to the installed one', async () => {
    const first = async (more: Parameters<typeof zwgk>[1]) =>
      schemaLine((await zwgk(['init', '区财政局', '--to', '-'], more)).out);
    expect(await first({ cwd })).toMatch(/^file:\/\/.*\/schemas\/manifest\.schema\.json$/u);
    expect(await first({ cwd: join(home, 'examples/jingan-2017') })).toBe(
      '../../schemas/manifest.schema.json',
    );
    writeFileSync(join(cwd, 'manifest.schema.json'), '{}');
    expect(await first({ cwd })).toBe('./manifest.schema.json');
  });
  it('writes a workbook instead that import takes back', async () => {
    const { code } = await zwgk(
      ['init', '区财政局', '--format', 'xlsx', '--zero', 'requests', '--as-of', '2017-12-31'],
      { cwd },
    );
    expect(code).toBe(0);
    const { out, err } = await zwgk(['import', '区财政局.xlsx'], { cwd });
    expect(err).toBe('');
    expect(out).toContain('department: 区财政局');
    expect(out).toMatch(/requests: \[\]/u);
    expect(out).not.toMatch(/incidents: \[\]/u);
  });
});

/** A terminal at which somebody types: each line once the question is there. */
const terminal = (keys: readonly string[]): { readonly at: Terminal; readonly shown: () => string } => {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => undefined });
  const output = Object.assign(new PassThrough(), { isTTY: true, columns: 80, rows: 30 });
  let shown = '';
  const waiting = [...keys];
  output.on('data', (data: Buffer) => {
    shown += data.toString();
    // A question is drawn whole before it is answered.
    if (/[◆▲]/u.test(data.toString()) && waiting.length > 0)
      setImmediate(() => input.write(waiting.shift() ?? ''));
  });
  return { at: { input, output }, shown: () => shown };
};

describe('zwgk init --interactive', () => {
  it('asks for unit, contact, date and empty registers, and writes what it was told', async () => {
    // The name is wrong at first and then completed.
    const { at, shown } = terminal(['区财\r', '政局\r', '王某\r', '021-00000000\r', '2017-12-31\r', ' \r']);
    const { code } = await zwgk(['init', '--interactive'], { cwd, terminal: at });
    expect(code).toBe(0);
    expect(shown()).toContain('哪个单位');
    expect(shown()).toContain('公文台账');
    const text = read('区财政局.yaml');
    expect(text).toContain("contact:\n  name: '王某'\n  phone: '021-00000000'");
    expect(text).toMatch(/^asOf: 2017-12-31$/mu);
    expect(text.match(/^[a-z]+: \[\]/gmu)).toEqual(['documents: []']);
  });
  it('does not ask again what the command line says, and takes silence for an answer', async () => {
    const { at, shown } = terminal(['\r', '\r', '\r', '\r']);
    expect((await zwgk(['init', '区财政局', '-i', '--to', 'a.yaml'], { cwd, terminal: at })).code).toBe(0);
    expect(shown()).not.toContain('哪个单位');
    expect(read('a.yaml')).not.toMatch(/^(?:contact|asOf|[a-z]+: \[\])/mu);
  });
  it('writes nothing where the person gives up', async () => {
    const { at } = terminal(['区财政局\r', '\u0003']);
    const { code, err } = await zwgk(['init', '-i'], { cwd, terminal: at });
    expect(code).toBe(2);
    expect(err).toContain('取消');
    expect(existsSync(join(cwd, '区财政局.yaml'))).toBe(false);
  });
  it('asks nobody where there is no terminal', async () => {
    mkdirSync(join(cwd, 'x'));
    const { code, err } = await zwgk(['init', '-i'], { cwd });
    expect(code).toBe(2);
    expect(err).toContain('终端');
  });
});
