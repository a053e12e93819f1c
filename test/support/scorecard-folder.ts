/** A made-up county of manifests in a folder of its own, and the command line run there. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { home, zwgk } from './io.ts';

export const TINY = join(home, 'test/fixtures/tiny');
export const DAY = '2020-03-31';

const head = (unit: string): string => `zwgk: 1\ncatalog: tiny-2019\ndepartment: ${unit}\n`;
/** A township without gaps. */
export const VILLAGE = `${head('示例乡')}documents: []
disclosures:
  - { for: 1.2.1, title: 指南, url: 'https://www.example.gov.cn/a/2.html', published: 2019-03-01, covers: [办事指南, 收费标准] }
`;
/** A bureau that has done little. */
export const BUREAU = `${head('县统计局')}documents: []
disclosures:
  - { for: 1.1.1, title: 一季度统计, url: 'https://www.example.gov.cn/a/1.html', channel: 门户网站, published: 2019-04-10, period: 2019-Q1 }
`;
/** Its form is broken, its name can be read. */
export const BROKEN = `${head('县民政局')}disclosures: many\n`;
/** Nobody can tell whose it is. */
export const STRAY = `${head('某某局')}documents: []\n`;

export const COUNTY = { '乡.yaml': VILLAGE, '统计.yaml': BUREAU, '民政.yaml': BROKEN };

/** A folder with these files in it. */
export const folderOf = (files: Readonly<Record<string, string>>): string => {
  const dir = mkdtempSync(join(tmpdir(), 'zwgk-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, name)), { recursive: true });
    writeFileSync(join(dir, name), text);
  }
  return dir;
};

/** `zwgk <command> …` started in the folder, judged by the made-up catalogue on its last day. */
export const runIn =
  (dir: string, more: Parameters<typeof zwgk>[1] = {}) =>
  (command: string, ...argv: readonly string[]) =>
    zwgk([command, ...argv, ...(argv.includes('--as-of') ? [] : ['--as-of', DAY])], { cwd: dir, ...more });
