/** A slip in the name of an output never costs a file that somebody has written by hand. */
import { cpSync, linkSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { home, zwgk } from '../support/io.ts';
import { BUREAU, folderOf, VILLAGE } from '../support/scorecard-folder.ts';
import { contentsOf } from './program.ts';

const GROUND = ['--catalog', join(home, 'test/fixtures/tiny'), '--as-of', '2020-03-31'];
const policy = readFileSync(join(home, 'schemas/policies/default.yaml'), 'utf8');
const prepared = (): string => {
  const dir = folderOf({
    'm/a.yaml': VILLAGE,
    'm/b.yaml': BUREAU,
    'p.yaml': policy,
    'w.yaml': 'zwgk: 1\nwaivers: []\n',
    'r.yaml': 'zwgk: 1\nreviews: []\n',
  });
  symlinkSync('m/a.yaml', join(dir, 'soft'));
  linkSync(join(dir, 'm/b.yaml'), join(dir, 'hard'));
  return dir;
};
const BESIDE = ['--policy', 'p.yaml', '--waivers', 'w.yaml', '--reviews', 'r.yaml'];

describe.each([
  ['check', ['check', 'm', ...BESIDE], 'json'],
  ['check -q', ['check', '-q', 'm', ...BESIDE], 'text'],
  ['scorecard', ['scorecard', 'm', ...BESIDE], 'csv'],
  ['impact', ['impact', 'm', ...BESIDE], 'markdown'],
] as const)('%s', (_, argv, format) => {
  it.each(['m/a.yaml', './m/../m/b.yaml', 'soft', 'hard', 'p.yaml', 'w.yaml', 'r.yaml'])(
    'does not write over %s, which it reads',
    async (target) => {
      const dir = prepared();
      const before = contentsOf(dir);
      const ran = await zwgk([...argv, ...GROUND, '-f', `${format}=${target}`], { cwd: dir });
      expect(ran).toMatchObject({ code: 2, out: '' });
      expect(ran.err).toContain('会盖掉它');
      expect(contentsOf(dir)).toEqual(before);
    },
  );
});

describe('scorecard --out', () => {
  it.each(['a manifest', 'the policy'])(
    'does not write over %s to which a name in its folder leads',
    async (what) => {
      const dir = prepared();
      const [name, target] =
        what === 'a manifest' ? ['m/scorecard.csv', 'a.yaml'] : ['m/index.html', 'p.yaml'];
      writeFileSync(join(dir, 'm/p.yaml'), policy);
      symlinkSync(target, join(dir, name));
      const before = contentsOf(dir);
      const argv = ['scorecard', 'm/a.yaml', 'm/b.yaml', '--policy', 'm/p.yaml', '--out', 'm', '-q'];
      const ran = await zwgk([...argv, ...GROUND], { cwd: dir });
      expect(ran).toMatchObject({ code: 2, out: '' });
      expect(ran.err).toContain('会盖掉它');
      expect(contentsOf(dir)).toEqual(before);
    },
  );
});

describe('an output', () => {
  it('of plan spares the manifests and the policy', async () => {
    for (const target of ['m/a.yaml', 'p.yaml']) {
      const dir = prepared();
      const argv = ['plan', 'm', '--policy', 'p.yaml', '--lang', 'en', '-f', `json=${target}`];
      const ran = await zwgk([...argv, ...GROUND], { cwd: dir });
      expect(ran).toMatchObject({ code: 2, out: '' });
      expect(ran.err).toContain('choose another name');
      expect(readFileSync(join(dir, 'm/a.yaml'), 'utf8')).toBe(VILLAGE);
      expect(readFileSync(join(dir, 'p.yaml'), 'utf8')).toBe(policy);
    }
  });

  it('as a workbook spares them too', async () => {
    const dir = prepared();
    const ran = await zwgk(['check', 'm', ...GROUND, '-f', 'xlsx=m/b.yaml'], { cwd: dir });
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(readFileSync(join(dir, 'm/b.yaml'), 'utf8')).toBe(BUREAU);
  });

  it('names both files where they have different names', async () => {
    const dir = prepared();
    const { err } = await zwgk(['check', 'm', ...GROUND, '-f', 'json=hard'], { cwd: dir });
    expect(err).toContain('hard');
    expect(err).toContain('m/b.yaml');
  });

  it('may take the place of an earlier one, and of the baseline that it is held against', async () => {
    const dir = prepared();
    for (const more of [[], [], ['--baseline', 'base.json']]) {
      const ran = await zwgk(
        ['check', 'm', ...GROUND, '-f', 'json=base.json', '--fail-on', 'never', ...more],
        {
          cwd: dir,
        },
      );
      expect(ran).toMatchObject({ code: 0, err: '' });
    }
  });
});

describe('a file that belongs to what the run reads as one thing', () => {
  it('is spared: of a catalogue, of a ledger of CSV files', async () => {
    const dir = prepared();
    cpSync(join(home, 'test/fixtures/tiny'), join(dir, 'cat'), { recursive: true });
    await zwgk(['export', 'm/a.yaml', '--to', 'ledger', ...GROUND.slice(0, 2)], { cwd: dir });
    const before = contentsOf(dir);
    for (const argv of [
      ['check', 'm', '--catalog', 'cat', '-f', 'json=cat/units.yaml'],
      ['plan', 'm', '--catalog', 'cat', '-f', 'json=cat/section.yaml'],
      ['impact', 'm', '--from-catalog', 'cat', ...BESIDE, '-f', 'json=cat/catalog.yaml'],
      ['check', 'ledger', ...GROUND, '-f', 'csv=ledger/说明.csv'],
    ]) {
      const ran = await zwgk(argv, { cwd: dir });
      expect(ran, argv.join(' ')).toMatchObject({ code: 2, out: '' });
      expect(ran.err).toContain('会盖掉它');
      expect(contentsOf(dir)).toEqual(before);
    }
  });
  it('is spared by diff, and by import under another name', async () => {
    const dir = prepared();
    await zwgk(['check', 'm', ...GROUND, '-f', 'json=r.json'], { cwd: dir });
    await zwgk(['export', 'm/a.yaml', '--to', 'a.xlsx', ...GROUND.slice(0, 2)], { cwd: dir });
    symlinkSync('a.xlsx', join(dir, 'soft.yaml'));
    linkSync(join(dir, 'a.xlsx'), join(dir, 'hard.yaml'));
    const before = contentsOf(dir);
    for (const argv of [
      ['diff', 'r.json', 'r.json', '-f', 'json=r.json'],
      ['import', 'a.xlsx', '--to', 'soft.yaml', '--force', ...GROUND.slice(0, 2)],
      ['import', 'a.xlsx', '--to', 'hard.yaml', '--force', ...GROUND.slice(0, 2)],
    ]) {
      expect(await zwgk(argv, { cwd: dir }), argv.join(' ')).toMatchObject({ code: 2, out: '' });
      expect(contentsOf(dir)).toEqual(before);
    }
  });
});

describe('two outputs', () => {
  it.each([
    ['json=new.json', 'csv=./new.json'],
    ['json=there', 'csv=link'],
    ['json=folder/new', 'csv=way/new'],
    ['xlsx=new.xlsx', 'html=./new.xlsx'],
    ['xlsx=new.xlsx', 'xlsx=new.xlsx'],
  ])('never share a file, whatever it is called: %s %s', async (one, other) => {
    const dir = prepared();
    writeFileSync(join(dir, 'there'), 'earlier');
    symlinkSync('there', join(dir, 'link'));
    mkdirSync(join(dir, 'folder'));
    symlinkSync('folder', join(dir, 'way'));
    const before = contentsOf(dir);
    const ran = await zwgk(['check', 'm', ...GROUND, '-f', one, '-f', other], { cwd: dir });
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toContain('同一个文件');
    expect(contentsOf(dir)).toEqual(before);
  });
});
