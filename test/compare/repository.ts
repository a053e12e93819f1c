/** A git repository in a temporary folder, and the real program run in it. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { home } from '../support/io.ts';

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}
export interface Repository {
  readonly dir: string;
  /** Options for the made-up county's catalogue, which lies in the repository, and a day on which all is due. */
  readonly tiny: readonly string[];
  readonly git: (...args: readonly string[]) => string;
  readonly write: (name: string, text: string) => void;
  readonly remove: (name: string) => void;
  /** Everything there is as a commit with a tag. */
  readonly commit: (tag: string) => void;
  readonly zwgk: (...argv: readonly string[]) => Ran;
  readonly run: (program: string, argv: readonly string[], env?: NodeJS.ProcessEnv) => Ran;
}

/** Nothing of the machine's own settings, and none of a hook that the tests may run in. */
export const environment: NodeJS.ProcessEnv = {
  ...Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_') && !name.startsWith('npm_')),
  ),
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  GIT_AUTHOR_NAME: 'x',
  GIT_AUTHOR_EMAIL: 'x@example.org',
  GIT_COMMITTER_NAME: 'x',
  GIT_COMMITTER_EMAIL: 'x@example.org',
  ZWGK_LANG: 'zh',
};

export const makeRepository = (): Repository => {
  const dir = realpathSync(mkdtempSync(join(tmpdir(), 'zwgk-')));
  const git = (...args: readonly string[]): string =>
    execFileSync('git', args, {
      cwd: dir,
      env: environment,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  const run: Repository['run'] = (program, argv, env = {}) => {
    const ran = spawnSync(program, argv, {
      cwd: dir,
      env: { ...environment, ...env },
      encoding: 'utf8',
      input: '',
    });
    if (ran.error !== undefined) throw ran.error;
    return { code: ran.status, out: ran.stdout, err: ran.stderr };
  };
  git('init', '--quiet', '--initial-branch', 'main');
  cpSync(join(home, 'test/fixtures/tiny'), join(dir, '.catalogue'), { recursive: true });
  return {
    dir,
    git,
    run,
    tiny: ['--catalog', join(dir, '.catalogue'), '--as-of', '2020-03-31'],
    write: (name, text) => {
      mkdirSync(dirname(join(dir, name)), { recursive: true });
      writeFileSync(join(dir, name), text);
    },
    remove: (name) => rmSync(join(dir, name)),
    commit: (tag) => {
      git('add', '--all');
      git('commit', '--quiet', '--allow-empty', '--message', tag);
      git('tag', tag);
    },
    zwgk: (...argv) => run(process.execPath, [join(home, 'bin/zwgk.js'), ...argv]),
  };
};

/** Manifests of the made-up county: the catalogue's whole guide, half of it, the other half, none of it. */
const head = (department: string): string =>
  `zwgk: 1\ncatalog: tiny-2019\ndepartment: ${department}\ndocuments: []\n`;
export const guide = (covers: string, department = '示例乡'): string =>
  `${head(department)}disclosures:\n  - { for: 1.2.1, title: 指南, url: 'https://www.example.gov.cn/a/2.html', published: 2019-03-01, covers: [${covers}] }\n`;
export const WHOLE = guide('办事指南, 收费标准');
export const HALF = guide('办事指南');
export const OTHER_HALF = guide('收费标准');
export const NONE = head('示例乡');
