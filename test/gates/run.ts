/** A folder with manifests of the made-up county, judged by the command line as a function. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Io } from '../../src/cli/io.ts';
import type { DepartmentReport, FindingReport, Gap, Report } from '../../src/model.ts';
import { home, type Ran, zwgk } from '../support/io.ts';

/** The township is bound by 1.2.1 (two elements, weight 1), 1.2.2 (encouraged) and 1.2.3 (every withheld document, weight 3). */
export const head = (unit: string): string => `zwgk: 1\ncatalog: tiny-2019\ndepartment: ${unit}\n`;
const guide = (covers: string): string =>
  `disclosures:\n  - { for: 1.2.1, title: 指南, url: 'https://www.example.gov.cn/a/2.html', published: 2019-03-01, covers: [${covers}] }\n`;
export const GOOD = `${head('示例乡')}documents: []\n${guide('办事指南, 收费标准')}`;
export const PARTIAL = `${head('示例乡')}documents: []\n${guide('办事指南')}`;
export const FAILING = `${head('示例乡')}documents: []\n`;
/** A hint (a date to be normalised) and nothing else amiss. */
export const HINTED = GOOD.replace('2019-03-01', '2019.3.1');
export const BROKEN = `${head('示例乡')}disclosures: many\n`;

export interface Folder {
  readonly write: (name: string, text: string) => string;
  /** Runs `zwgk check .` there, or on what is named. */
  readonly check: (argv?: readonly string[], more?: Partial<Io>) => Promise<Ran>;
  readonly report: (argv?: readonly string[], more?: Partial<Io>) => Promise<Report>;
}

/** By default everything has fallen due: 31 March of the next year. */
export const folder = (): Folder => {
  const cwd = mkdtempSync(join(tmpdir(), 'zwgk-gates-'));
  const check: Folder['check'] = (argv = [], more = {}) => {
    const day = argv.includes('--as-of') || more.now !== undefined ? [] : ['--as-of', '2020-03-31'];
    return zwgk(['check', 'a.yaml', '--catalog', join(home, 'test/fixtures/tiny'), ...day, ...argv], {
      cwd,
      ...more,
    });
  };
  return {
    write: (name, text) => {
      writeFileSync(join(cwd, name), text);
      return join(cwd, name);
    },
    check,
    report: async (argv = [], more = {}) => {
      const ran = await check([...argv, '-f', 'json'], more);
      if (ran.out === '') throw new Error(ran.err);
      return JSON.parse(ran.out) as Report;
    },
  };
};

export const first = (report: Report): DepartmentReport => {
  const [department] = report.departments;
  if (department === undefined) throw new Error('no department');
  return department;
};
export const findingOf = (report: Report, id: string, index = 0): FindingReport => {
  const found = report.departments[index]?.sections
    .flatMap(({ points }) => points.flatMap(({ findings }) => findings))
    .find((finding) => finding.id === id);
  if (found === undefined) throw new Error(`no finding ${id}`);
  return found;
};
export const gapsIn = (report: Report, index = 0): readonly Gap[] =>
  report.departments[index]?.sections.flatMap(({ points }) =>
    points.flatMap(({ findings }) => findings.flatMap(({ gaps }) => gaps)),
  ) ?? [];

export interface Entry {
  readonly [field: string]: string | number;
}
const list = (name: string, entries: readonly Entry[]): string => {
  const rows = entries.map((entry) =>
    Object.entries(entry)
      .map(([key, value], i) => `${i === 0 ? '  - ' : '    '}${key}: ${value}\n`)
      .join(''),
  );
  return `zwgk: 1\n${name}:${rows.length === 0 ? ' []\n' : `\n${rows.join('')}`}`;
};

const WAIVER = {
  department: '示例乡',
  reason: '系统改造期间暂缓',
  approver: '县府办',
  granted: '2020-01-01',
  expires: '2020-12-31',
};
/** A file of waivers: of 示例乡, in force through 2020, unless told otherwise. */
export const waivers = (...entries: readonly Entry[]): string =>
  list(
    'waivers',
    entries.map((entry) => ({ ...entry, ...WAIVER, ...entry })),
  );
export const reviews = (...entries: readonly Entry[]): string =>
  list(
    'reviews',
    entries.map((entry) => ({
      requirement: '1.2.1',
      department: '示例乡',
      remark: '抽查属实',
      date: '2020-02-01',
      authority: '县府办',
      ...entry,
    })),
  );
