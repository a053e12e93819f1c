/** `zwgk impact` through `main`: other rules for the same manifests. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Impact } from '../../src/model.ts';
import { BROKEN, BUREAU, folderOf, runIn, TINY, VILLAGE } from '../support/scorecard-folder.ts';

const DEFAULT = readFileSync('schemas/policies/default.yaml', 'utf8');
let dir: string;
const impact = (...argv: readonly string[]) => runIn(dir)('impact', 'units', '--from-catalog', TINY, ...argv);
const json = async (...argv: readonly string[]): Promise<Impact> =>
  JSON.parse((await impact('-f', 'json', ...argv)).out) as Impact;
/** A copy of the made-up catalogue with a change. */
const draft = (name: string, file: string, from: string, to: string): string => {
  cpSync(TINY, join(dir, name), { recursive: true });
  const path = join(dir, name, file);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
  return name;
};

beforeEach(() => {
  dir = folderOf({
    'units/乡.yaml': VILLAGE,
    'units/统计.yaml': BUREAU,
    'light.yaml': DEFAULT.replace('binding: 3', 'binding: 1'),
  });
});

describe('another policy', () => {
  it('moves who lives by it, and the requirements’ shares add up to the change', async () => {
    const moved = await json('--policy', 'light.yaml');
    const bureau = moved.units.find(({ unit }) => unit === '县统计局');
    expect(moved.counts.up + moved.counts.down).toBeGreaterThan(0);
    expect(bureau?.change?.value).not.toBe(0);
    expect(bureau?.movers.length).toBeGreaterThan(0);
  });
  it('moves nobody where it says the same', async () => {
    writeFileSync(join(dir, 'same.yaml'), `${DEFAULT}\n# 一样\n`);
    expect((await json('--policy', 'same.yaml')).counts).toMatchObject({ up: 0, down: 0, regraded: 0 });
  });
  it('is held against the policy in force', async () => {
    const moved = await json('--from-policy', 'light.yaml', '--policy', 'light.yaml');
    expect(moved.counts).toMatchObject({ up: 0, down: 0 });
  });
});

describe('another catalogue', () => {
  it('is judged by where it bears the id that the manifests name', async () => {
    const name = draft('draft', 'section.yaml', 'level: expected', 'level: encouraged');
    const ran = await impact('--catalog', name);
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out).toContain('县统计局');
  });
  it('under another id is refused, with what to do about it', async () => {
    const name = draft('draft', 'catalog.yaml', 'id: tiny-2019', 'id: tiny-2020');
    const ran = await impact('--catalog', name);
    expect(ran).toMatchObject({ code: 2, out: '' });
    for (const part of ['tiny-2019', 'tiny-2020', 'units/乡.yaml', '保持 tiny-2019'])
      expect(ran.err).toContain(part);
  });
});

describe('the command', () => {
  it('is 2 when nothing is said to change', async () => {
    const ran = await impact();
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toContain('没有说改什么');
  });
  it('is 3 when a manifest could not be judged, and the others are compared', async () => {
    writeFileSync(join(dir, 'units/民政.yaml'), BROKEN);
    const ran = await impact('--policy', 'light.yaml');
    expect(ran).toMatchObject({ code: 3, err: 'zwgk: 有 1 份清单无法评定：units/民政.yaml\n' });
    expect(ran.out).toContain('县统计局');
  });
  it('is 2 with two manifests of one unit', async () => {
    writeFileSync(join(dir, 'units/乡二.yaml'), VILLAGE);
    const ran = await impact('--policy', 'light.yaml');
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('units/乡二.yaml');
  });
  it('writes text, JSON and Markdown, each where it is to go', async () => {
    const ran = await impact(
      '--policy',
      'light.yaml',
      '-f',
      'text',
      '-f',
      'json=a.json',
      '-f',
      'markdown=a.md',
    );
    expect(ran.code).toBe(0);
    expect(ran.out).toContain('换了以后');
    expect(JSON.parse(readFileSync(join(dir, 'a.json'), 'utf8'))).toMatchObject({ form: 1 });
    expect(readFileSync(join(dir, 'a.md'), 'utf8')).toContain('县统计局');
  });
  it('says the same twice', async () => {
    const once = await impact('--policy', 'light.yaml', '-f', 'json');
    expect(await impact('--policy', 'light.yaml', '-f', 'json')).toEqual(once);
  });
});
