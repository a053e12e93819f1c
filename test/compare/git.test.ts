/** The ratchet and the baselines of git on a repository of three commits, through the real program. */
import { readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Report } from '../../src/model.ts';
import { guide, HALF, makeRepository, NONE, OTHER_HALF, type Repository, WHOLE } from './repository.ts';

let repo: Repository;
const check = (...argv: readonly string[]) => repo.zwgk('check', 'manifests', ...repo.tiny, ...argv);
const reportOf = (...argv: readonly string[]): Report =>
  JSON.parse(check('-f', 'json', ...argv).out) as Report;
const judgedFiles = (...argv: readonly string[]): readonly string[] =>
  reportOf(...argv).departments.map(({ file }) => file);

/** one: a gap · two: the gap is closed · three: another gap, and the report of `one` rewritten to have it. */
beforeEach(() => {
  repo = makeRepository();
  repo.write('manifests/示例 乡.yaml', HALF);
  check('--format', 'json=base.json');
  repo.commit('one');
  repo.write('manifests/示例 乡.yaml', WHOLE);
  repo.commit('two');
  repo.write('manifests/示例 乡.yaml', OTHER_HALF);
  repo.commit('three');
});

describe('three commits: half, whole, the other half', () => {
  it.each([
    // commit, held against, exit, new, regressed, open, fixed
    ['one', 'one', 0, 0, 0, 1, 0],
    ['two', 'one', 0, 0, 0, 0, 1],
    ['three', 'one', 1, 0, 1, 0, 1],
    ['three', 'two', 1, 0, 1, 0, 0],
    ['three', 'three', 0, 0, 0, 1, 0],
    ['one', 'two', 1, 0, 1, 0, 0],
  ] as const)('%s held against %s ends with %i', (at, against, code, fresh, regressed, open, fixed) => {
    repo.git('checkout', '--quiet', at);
    const options = ['--baseline-ref', against, '--fail-on-new'];
    expect(check(...options).code).toBe(code);
    expect(reportOf(...options).comparison?.counts).toMatchObject({ new: fresh, regressed, open, fixed });
  });
  it.each([
    ['one', 0],
    ['two', 0],
    ['three', 1],
  ] as const)('%s held against the report of one ends with %i', (at, code) => {
    repo.git('checkout', '--quiet', at);
    expect(check('--baseline', 'base.json', '--fail-on-new').code).toBe(code);
  });
  it.each([
    [['--fail-on', 'partial'], 1],
    [['--baseline-ref', 'three'], 0],
    [['--baseline-ref', 'three', '--fail-on', 'partial'], 1],
    [['--baseline-ref', 'three', '--fail-on-new'], 0],
    [['--baseline-ref', 'two', '--fail-on-new'], 1],
    [['--baseline-ref', 'two', '--fail-on-new', '--exit-zero'], 0],
    [['--baseline-ref', 'three', '--fail-on-new', '--max-gaps', '0'], 1],
  ] as const)('old gaps and new ones close the gate as asked: %j ends with %i', (argv, code) => {
    expect(check(...argv).code).toBe(code);
  });
  it('a change that rewrites the report it is held against gets by, one held against a revision does not', () => {
    check('--format', 'json=base.json');
    expect(check('--baseline', 'base.json', '--fail-on-new').code).toBe(0);
    expect(check('--baseline-ref', 'two', '--fail-on-new').code).toBe(1);
  });
  it('tells in words what closed the gate', () => {
    const { out } = check('--baseline-ref', 'two', '--fail-on-new');
    expect(out).toContain('前后比较  two -> 本次');
    expect(out).toContain('[退步]  1.2.1#办事指南');
    expect(out).toMatch(/门槛 {2}没有通过/u);
    expect(check('--quiet', '--baseline-ref', 'two', '--fail-on-new').out).toContain('1.2.1#办事指南');
  });
});

describe('--baseline-ref', () => {
  it('judges the old manifests by the catalogue and policy of today', () => {
    const { comparison } = reportOf('--baseline-ref', 'one');
    expect(comparison).toMatchObject({ comparable: true, differences: [] });
  });
  it('finds a renamed manifest again, and misses one that is taken away', () => {
    repo.git('mv', 'manifests/示例 乡.yaml', 'manifests/b.yaml');
    expect(check('--baseline-ref', 'HEAD', '--fail-on-new').code).toBe(0);
    repo.write('manifests/c.yaml', guide('办事指南, 收费标准', '县民政局'));
    repo.remove('manifests/b.yaml');
    const ran = check('--baseline-ref', 'HEAD', '--fail-on-new');
    expect(ran.code).toBe(1);
    expect(ran.out).toContain('示例乡');
  });
  it('takes the whole of a manifest that the revision does not have as new', () => {
    repo.write('manifests/b.yaml', guide('办事指南', '县民政局'));
    const { comparison } = reportOf('--baseline-ref', 'HEAD');
    expect(comparison?.departments.map(({ department, status }) => [department, status])).toEqual([
      ['县民政局', 'added'],
      ['示例乡', 'both'],
    ]);
  });
  it('understands files, folders, globs and whole paths, from a folder below the top', () => {
    repo.write('below/.keep', '');
    for (const path of [
      '../manifests',
      '../manifests/*.yaml',
      '../manifests/示例 乡.yaml',
      join(repo.dir, 'manifests'),
      '..',
    ]) {
      const argv = ['check', path, ...repo.tiny, '--baseline-ref', 'two', '--fail-on-new', '-f', 'json'];
      const script = `cd below && exec "$0" "$@"`;
      const bin = join(import.meta.dirname, '../../bin/zwgk.js');
      const ran = repo.run('sh', ['-c', script, process.execPath, bin, ...argv]);
      const { comparison } = JSON.parse(ran.out) as Report;
      expect([path, ran.code, comparison?.departments.map(({ status }) => status)]).toEqual([
        path,
        1,
        ['both'],
      ]);
    }
  });
  it('leaves nothing behind', () => {
    const scratch = join(repo.dir, '.git/scratch');
    repo.write('.git/scratch/.keep', '');
    const bin = join(import.meta.dirname, '../../bin/zwgk.js');
    const argv = [bin, 'check', 'manifests', ...repo.tiny, '--baseline-ref', 'two', '-f', 'json'];
    const ran = repo.run(process.execPath, argv, { TMPDIR: scratch });
    expect(ran.out).toContain('"comparison"');
    expect(ran.out).not.toContain(scratch);
    expect(readdirSync(scratch)).toEqual(['.keep']);
    expect(repo.git('status', '--porcelain')).toBe('');
  });
  it.each(['xlsx', 'csv'])('judges the %s ledgers of the old tree as it does those of today', (kind) => {
    const ledger = kind === 'xlsx' ? 'manifests/乡.xlsx' : 'manifests/乡';
    repo.zwgk('export', 'manifests/示例 乡.yaml', '--to', ledger, ...repo.tiny.slice(0, 2));
    repo.remove('manifests/示例 乡.yaml');
    repo.commit('four');
    const judged = ['check', ledger, ...repo.tiny, '-f', 'json', '--baseline-ref'];
    const { comparison } = JSON.parse(repo.zwgk(...judged, 'four').out) as Report;
    expect(comparison).toMatchObject({ counts: { new: 0, regressed: 0, open: 1 }, aside: [] });
    expect(comparison?.departments.map(({ status }) => status)).toEqual(['both']);
    expect(repo.zwgk(...judged, 'four', '--changed-since', 'four').err).toContain('没有改动清单');
  });
  it('reads no link out of the old tree', () => {
    symlinkSync('/etc/passwd', join(repo.dir, 'manifests/link.yaml'));
    repo.commit('four');
    repo.remove('manifests/link.yaml');
    const { comparison } = reportOf('--baseline-ref', 'four');
    expect(comparison?.departments.map(({ department }) => department)).toEqual(['示例乡']);
  });
  it.each([
    [['--baseline-ref', 'nowhere'], '仓库里没有版本“nowhere”'],
    [['--baseline-ref=--output=x'], '不能作版本名'],
    [['--baseline-ref', 'HEAD:manifests'], '仓库里没有版本'],
    [['--baseline-ref', ''], '不能作版本名'],
    [['--changed-since', 'nowhere'], '仓库里没有版本“nowhere”'],
    [['--changed-since=-p'], '不能作版本名'],
    [['--baseline', 'base.json', '--baseline-ref', 'one'], '只能用一个'],
    [['--fail-on-new'], '--fail-on-new 要和'],
    [['--changed-since', 'one', '--require-submission'], '不能和 --require-submission 同用'],
  ] as const)('is refused with 2 for %j', (argv, says) => {
    const ran = check(...argv);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toContain(says);
    expect(readdirSync(repo.dir)).not.toContain('x');
  });
  it('is refused outside a repository, and for standard input', () => {
    const bare = makeRepository();
    bare.write('manifests/a.yaml', HALF);
    bare.run('rm', ['-rf', '.git']);
    const ran = bare.zwgk('check', 'manifests', ...repo.tiny, '--baseline-ref', 'HEAD');
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('不在 git 仓库里');
    expect(repo.zwgk('check', '-', ...repo.tiny, '--baseline-ref', 'HEAD').code).toBe(2);
  });
  it('says so when the clone is too shallow to know the revision', () => {
    const clone = makeRepository();
    clone.run('sh', ['-c', `git clone --quiet --depth 1 "file://${repo.dir}" copy`]);
    const old = repo.git('rev-parse', 'one').trim();
    const bin = join(import.meta.dirname, '../../bin/zwgk.js');
    const argv = [bin, 'check', 'manifests', ...repo.tiny, '--baseline-ref', old];
    const ran = clone.run('sh', ['-c', 'cd copy && exec "$0" "$@"', process.execPath, ...argv]);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('浅克隆');
  });
});

describe('--changed-since', () => {
  beforeEach(() => {
    repo.write('manifests/民政.yaml', guide('办事指南', '县民政局'));
    repo.write('manifests/统计.yaml', guide('办事指南', '县统计局'));
    repo.commit('four');
  });
  it('judges nothing when nothing has changed, says so, and ends with 0', () => {
    const ran = check('--changed-since', 'HEAD');
    expect(ran.code).toBe(0);
    expect(ran.err).toContain('没有改动清单');
  });
  it('judges what is changed, staged or not, added, renamed, or unknown to git', () => {
    repo.write('manifests/民政.yaml', guide('收费标准', '县民政局'));
    expect(judgedFiles('--changed-since', 'HEAD')).toEqual(['manifests/民政.yaml']);
    repo.git('add', '--all');
    expect(judgedFiles('--changed-since', 'HEAD')).toEqual(['manifests/民政.yaml']);
    repo.git('mv', 'manifests/统计.yaml', 'manifests/a.yaml');
    expect(judgedFiles('--changed-since', 'HEAD')).toEqual(['manifests/a.yaml', 'manifests/民政.yaml']);
    repo.git('commit', '--quiet', '--message', 'five');
    expect(judgedFiles('--changed-since', 'HEAD^')).toEqual(['manifests/a.yaml', 'manifests/民政.yaml']);
    repo.write('.gitignore', 'manifests/new.yaml\n');
    repo.write('manifests/new.yaml', NONE);
    expect(judgedFiles('--changed-since', 'HEAD')).toEqual(['manifests/new.yaml']);
  });
  it('judges what git was told not to look at', () => {
    repo.git('update-index', '--assume-unchanged', 'manifests/民政.yaml');
    repo.write('manifests/民政.yaml', guide('收费标准', '县民政局'));
    expect(judgedFiles('--changed-since', 'HEAD')).toEqual(['manifests/民政.yaml']);
  });
  it('names a manifest that is taken away, and the ratchet stops it', () => {
    repo.remove('manifests/民政.yaml');
    const ran = check('--changed-since', 'HEAD', '--baseline-ref', 'HEAD', '--fail-on-new');
    expect(ran.code).toBe(1);
    expect(ran.err).toContain('manifests/民政.yaml');
  });
  it('leaves the others out of the comparison, and says how many', () => {
    repo.write('manifests/民政.yaml', guide('办事指南, 收费标准', '县民政局'));
    const { comparison } = reportOf('--changed-since', 'HEAD', '--baseline-ref', 'HEAD');
    expect(comparison?.departments.map(({ department }) => department)).toEqual(['县民政局']);
    expect([...(comparison?.aside ?? [])].sort()).toEqual(['县统计局', '示例乡'].sort());
  });
  it.each([
    ['a policy', ['--policy', 'policy.yaml']],
    ['waivers', []],
  ])('judges everything when %s has changed', (what, argv) => {
    const policy = readFileSync(join(import.meta.dirname, '../../schemas/policies/default.yaml'), 'utf8');
    repo.write('policy.yaml', policy);
    repo.commit('five');
    expect(judgedFiles('--changed-since', 'HEAD', ...argv)).toEqual([]);
    if (what === 'a policy') repo.write('policy.yaml', `${policy}# a remark\n`);
    else repo.write('waivers.yaml', 'zwgk: 1\nwaivers: []\n');
    expect(judgedFiles('--changed-since', 'HEAD', ...argv)).toHaveLength(3);
  });
  it('judges everything where one lead stands for another', () => {
    const policy = readFileSync(join(import.meta.dirname, '../../schemas/policies/default.yaml'), 'utf8');
    repo.write('policy.yaml', policy.replace('sharedLeads: each', 'sharedLeads: any'));
    repo.commit('five');
    expect(judgedFiles('--changed-since', 'HEAD', '--policy', 'policy.yaml')).toHaveLength(3);
  });
});
