/** `--previous` in its three forms, and what is no earlier period. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Scorecard } from '../../src/model.ts';
import { BUREAU, folderOf, runIn, TINY, VILLAGE } from '../support/scorecard-folder.ts';

const MEETING = 'activities:\n  - { kind: 示例会议, date: 2019-06-03, participants: [群众] }\n';
let dir: string;
const run = (...argv: readonly string[]) =>
  runIn(dir)('scorecard', 'now', '--catalog', TINY, '-f', 'json', ...argv);
const trendIn = async (...argv: readonly string[]) => {
  const ran = await run(...argv);
  expect(ran.err).toBe('');
  return (JSON.parse(ran.out) as Scorecard).trend;
};

beforeEach(async () => {
  dir = folderOf({
    'now/乡.yaml': VILLAGE,
    'now/统计.yaml': BUREAU + MEETING,
    'then/乡.yaml': `${VILLAGE}asOf: 2020-03-31\n`,
    'then/统计.yaml': `${BUREAU}asOf: 2020-03-31\n`,
  });
  const card = await runIn(dir)('scorecard', 'then', '--catalog', TINY, '-f', 'json=then.json');
  expect(card.code).toBe(0);
  mkdirSync(join(dir, 'out'));
  writeFileSync(join(dir, 'out/scorecard.json'), readFileSync(join(dir, 'then.json')));
});

describe('an earlier period', () => {
  it.each([
    ['a scorecard.json', 'then.json'],
    ['the folder of one', 'out'],
    ['a folder of manifests', 'then'],
  ])('may be %s', async (_, previous) => {
    const trend = await trendIn('--previous', previous);
    const bureau = trend?.units.find(({ unit }) => unit === '县统计局');
    expect(trend?.before).toEqual({ zh: previous, en: previous });
    expect(bureau?.before?.status).toBe('judged');
    expect(bureau?.change?.value).toBeGreaterThan(0);
    expect(bureau?.fixed.some((id) => id.startsWith('1.1.2#'))).toBe(true);
    expect(bureau?.open.length).toBeGreaterThan(0);
  });
  it('says the same in all three forms', async () => {
    const [file, folder, manifests] = await Promise.all(
      ['then.json', 'out', 'then'].map((previous) => trendIn('--previous', previous)),
    );
    expect(folder?.units).toEqual(file?.units);
    expect(manifests?.units).toEqual(file?.units);
  });
  it('is judged as of its own day, whatever day this one is judged on', async () => {
    writeFileSync(join(dir, 'then/统计.yaml'), `${BUREAU}asOf: 2019-05-31\n`);
    const early = (await trendIn('--previous', 'then'))?.units.find(({ unit }) => unit === '县统计局');
    writeFileSync(join(dir, 'then/统计.yaml'), `${BUREAU}asOf: 2020-03-31\n`);
    const late = (await trendIn('--previous', 'then'))?.units.find(({ unit }) => unit === '县统计局');
    expect(early?.before?.final.value).not.toBe(late?.before?.final.value);
  });
  it('is judged with the waivers that lie in its own folder, not with those of this period', async () => {
    const plain = await trendIn('--previous', 'then');
    const waivers = `zwgk: 1
waivers:
  - { department: 县统计局, requirement: 1.1.2, reason: 修缮, approver: 王某, granted: 2019-06-01, expires: 2020-12-31 }
`;
    writeFileSync(join(dir, 'waivers.yaml'), waivers);
    const scoreThen = (trend: typeof plain) =>
      trend?.units.find(({ unit }) => unit === '县统计局')?.before?.final.value ?? -1;
    expect(scoreThen(await trendIn('--previous', 'then'))).toBe(scoreThen(plain));
    writeFileSync(join(dir, 'then/waivers.yaml'), waivers);
    expect(scoreThen(await trendIn('--previous', 'then'))).toBeGreaterThan(scoreThen(plain));
  });
});

describe('what is no earlier period is refused with code 2', () => {
  const refused = async (previous: string): Promise<string> => {
    const ran = await run('--previous', previous);
    expect(ran).toMatchObject({ code: 2, out: '' });
    return ran.err;
  };
  it('nothing there', async () => {
    expect(await refused('nowhere')).toContain('没有上一期的成绩单或文件夹：nowhere');
  });
  it('a file that is no JSON', async () => {
    expect(await refused('then/乡.yaml')).toContain('then/乡.yaml 不是 JSON 成绩单');
  });
  it('JSON of another form, with the places', async () => {
    writeFileSync(join(dir, 'other.json'), '{ "form": 1, "units": 3 }');
    const err = await refused('other.json');
    expect(err).toContain('不合 zwgk 成绩单的形式');
    expect(err).toContain('other.json:1:');
  });
  it('a report of zwgk check', async () => {
    await runIn(dir)('check', 'now', '--catalog', TINY, '-f', 'json=report.json');
    expect(await refused('report.json')).toContain('不合 zwgk 成绩单的形式');
  });
  it('a folder without manifests', async () => {
    mkdirSync(join(dir, 'empty'));
    expect(await refused('empty')).toContain('没有找到清单文件：empty');
  });
  it('manifests of another catalogue', async () => {
    for (const name of ['乡.yaml', '统计.yaml'])
      writeFileSync(
        join(dir, 'then', name),
        readFileSync(join(dir, 'then', name), 'utf8').replace('tiny-2019', 'tiny-2018'),
      );
    expect(await refused('then')).toContain('请给那一期的 scorecard.json');
  });
  it('two manifests of one unit in it', async () => {
    writeFileSync(join(dir, 'then/乡二.yaml'), VILLAGE);
    const err = await refused('then');
    for (const file of ['then/乡.yaml', 'then/乡二.yaml']) expect(err).toContain(file);
  });
});
