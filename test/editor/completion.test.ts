/** `zwgk completion`: each script is put to its real shell, and asked what would be completed. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { zwgk } from '../support/io.ts';

type Shell = 'bash' | 'zsh' | 'fish' | 'powershell';
const PROGRAMS: Readonly<Record<Shell, string>> = {
  bash: 'bash',
  zsh: 'zsh',
  fish: 'fish',
  powershell: 'pwsh',
};
const has = (shell: Shell): boolean =>
  spawnSync(PROGRAMS[shell], [shell === 'powershell' ? '-Version' : '--version']).status === 0;
/** Shells that are not here cannot be asked; what is left out is said. */
const within = (shell: Shell) => {
  const there = has(shell);
  if (!there) console.log(`${shell}: not installed, its script is not run here`);
  return describe.skipIf(!there);
};

let dir: string;
const scriptOf = async (shell: Shell): Promise<string> => {
  const { out, code } = await zwgk(['completion', shell]);
  expect(code).toBe(0);
  const path = join(dir, shell === 'powershell' ? 'zwgk.ps1' : `zwgk.${shell}`);
  writeFileSync(path, out);
  return path;
};
const run = (program: string, argv: readonly string[], input = ''): string => {
  const ran = spawnSync(program, argv, {
    cwd: dir,
    encoding: 'utf8',
    input,
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  });
  expect(ran.stderr).toBe('');
  return ran.stdout;
};

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'zwgk-'));
  mkdirSync(join(dir, '各部门'));
  writeFileSync(join(dir, '清单 一.yaml'), '');
});

/** What stands on the line, word by word, and what some of the answers must be. */
const ASKED: readonly (readonly [
  line: readonly string[],
  wanted: readonly string[],
  unwanted: readonly string[],
])[] = [
  [[''], ['check', 'fix', 'schema', 'completion'], ['2.1.6', '清单 一.yaml']],
  [['ch'], ['check'], ['fix']],
  [['list', '--department', '区财'], ['区财政局'], ['区教育局']],
  [['explain', '2.1.6'], ['2.1.6'], ['2.1.7', 'check']],
  [['check', '--only', '5.1.'], ['5.1.2'], ['5.2.2']],
  [['check', '--pol'], ['--policy'], ['--only']],
  [['catalog', ''], ['check', 'coverage'], ['fix']],
  [['check', '--lang', ''], ['zh', 'en'], ['check']],
  [
    ['check', '-f', ''],
    ['text', 'sarif', 'csv', 'xlsx'],
    ['docx', 'ics', 'yaml'],
  ],
  [['check', '--fail-on', ''], ['fail', 'never'], ['text']],
  [
    ['scorecard', '-f', ''],
    ['text', 'json', 'csv', 'html', 'xlsx', 'docx'],
    ['sarif', 'junit', 'ics'],
  ],
  [['scorecard', '--format', 'x'], ['xlsx'], ['docx']],
  [
    ['impact', '-f', ''],
    ['text', 'json', 'markdown'],
    ['html', 'xlsx'],
  ],
  [
    ['diff', '-f', ''],
    ['text', 'markdown', 'json'],
    ['html', 'xlsx'],
  ],
  [
    ['plan', '-f', ''],
    ['text', 'json', 'ics'],
    ['html', 'xlsx'],
  ],
  [
    ['init', '-f', ''],
    ['yaml', 'xlsx'],
    ['text', 'json'],
  ],
  [
    ['list', '-f', ''],
    ['text', 'json'],
    ['csv', 'xlsx'],
  ],
  [['list', '--level', ''], ['binding', 'encouraged'], ['fail']],
  [['check', '清单'], ['清单 一.yaml'], ['各部门']],
];

/** What a command that is asked for a format that nobody has says it could be asked for. */
const formatsTold = async (command: string): Promise<readonly string[]> => {
  for (const operands of [[], ['a'], ['a', 'b']]) {
    const { code, err } = await zwgk([command, ...operands, '--format', 'nonsense', '--lang', 'en']);
    const [, names] = /“nonsense”; (?:there are|it may be) (.+)/u.exec(err) ?? [];
    if (code === 2 && names !== undefined) return names.split(', ');
  }
  throw new Error(`zwgk ${command} takes any format`);
};

within('bash')('bash', () => {
  const ask = async (words: readonly string[]): Promise<readonly string[]> => {
    const script = await scriptOf('bash');
    const line = ['zwgk', ...words].map((word) => `'${word}'`).join(' ');
    const asked = `source ${script}; COMP_WORDS=(${line}); COMP_CWORD=${words.length}; _zwgk; printf '%s\\n' "\${COMPREPLY[@]}"`;
    return run('bash', ['--norc', '-c', asked]).split('\n');
  };
  it.each(ASKED)('completes %j', async (words, wanted, unwanted) => {
    const found = await ask(words);
    expect(found).toEqual(expect.arrayContaining([...wanted]));
    for (const word of unwanted) expect(found).not.toContain(word);
  });
  it('completes what follows an equals sign', async () => {
    expect(await ask(['list', '--department', '=', '区财'])).toContain('区财政局');
    expect(await ask(['list', '--department', '='])).toContain('区财政局');
    expect(await ask(['scorecard', '--format', '=', 'd'])).toEqual(['docx', '']);
  });
  it('offers for every command that writes formats those that it takes, and no other', async () => {
    const commands = (await ask([''])).filter((each) => each !== '');
    const writing: string[] = [];
    for (const command of commands) {
      if (!(await ask([command, '--'])).includes('--format')) continue;
      writing.push(command);
      const told = await formatsTold(command);
      for (const flag of ['-f', '--format'])
        expect(await ask([command, flag, '']), command).toEqual([...told, '']);
    }
    expect(writing).toEqual(expect.arrayContaining(['check', 'scorecard', 'impact', 'diff', 'plan', 'list']));
  });
});

within('fish')('fish', () => {
  it.each(ASKED)('completes %j, with what it means', async (words, wanted, unwanted) => {
    const script = await scriptOf('fish');
    const line = ['zwgk', ...words].join(' ');
    const found = run('fish', ['--no-config', '-c', `source ${script}; complete -C '${line}'`]).split('\n');
    const [texts, meanings] = [
      found.map((each) => each.split('\t')[0]),
      new Map(found.map((each) => [each.split('\t')[0], each.split('\t')[1]])),
    ];
    expect(texts).toEqual(expect.arrayContaining([...wanted]));
    for (const word of unwanted) expect(texts).not.toContain(word);
    if (wanted.includes('2.1.6')) expect(meanings.get('2.1.6')).toContain('按月公开财政收支情况');
  });
});

within('zsh')('zsh', () => {
  /** What zsh is told of: the real functions are run, and the last step, which needs a terminal, prints instead. */
  const ask = async (words: readonly string[]): Promise<string> => {
    const script = await scriptOf('zsh');
    const line = ['zwgk', ...words].map((word) => `'${word}'`).join(' ');
    const asked = [
      'compdef() { :; }',
      'typeset -g prefix',
      `_describe() { local each; for each in "\${(@P)argv[-1]}"; do [[ "$each" == "$prefix"* ]] && print -r -- "$each"; done }`,
      '_files() { print -r -- FILES "$@"; }',
      `source ${script}`,
      `words=(${line}); CURRENT=${words.length + 1}; prefix="\${words[CURRENT]}"; _zwgk; true`,
    ].join('\n');
    return run('zsh', ['-f', '-c', asked]);
  };
  it.each(ASKED.slice(0, -1))('completes %j', async (words, wanted, unwanted) => {
    const found = (await ask(words)).split('\n').map((each) => each.split(':')[0]);
    expect(found).toEqual(expect.arrayContaining([...wanted]));
    for (const word of unwanted) expect(found).not.toContain(word);
  });
  it('says what an id means, and leaves files to the shell', async () => {
    expect(await ask(['explain', '2.1.6'])).toContain('2.1.6:按月公开财政收支情况');
    expect(await ask(['check', ''])).toContain('FILES');
  });
  it('completes a line that is typed', async () => {
    const script = await scriptOf('zsh');
    const typed = `zmodload zsh/zpty; zpty shell zsh -f -i
zpty -w shell "PS1=READY; autoload -U compinit; compinit -u -D; source ${script}; print LOADED-"$'\\n'
zpty -r -m shell out '*LOADED-*LOADED-*READY*'
zpty -n -w shell $'zwgk list --department 区财\\t'; zpty -r -m shell out '*区财政局*'; print -r -- "\${out}"`;
    expect(run('zsh', ['-f', '-c', typed])).toContain('区财政局');
  });
});

within('powershell')('PowerShell', () => {
  it.each(ASKED.slice(0, -1))('completes %j', async (words, wanted, unwanted) => {
    const script = await scriptOf('powershell');
    const line = ['zwgk', ...words].join(' ');
    const asked = `. '${script}'; (TabExpansion2 '${line}' ${line.length}).CompletionMatches.CompletionText`;
    const found = run('pwsh', ['-NoProfile', '-Command', asked]).split(/\r?\n/u);
    expect(found).toEqual(expect.arrayContaining([...wanted]));
    for (const word of unwanted) expect(found).not.toContain(word);
  });
});

describe('the scripts', () => {
  it.each(['bash', 'zsh', 'fish', 'powershell'])(
    'of %s name every command, every unit and every id',
    async (shell) => {
      const { out } = await zwgk(['completion', shell]);
      const ids = JSON.parse((await zwgk(['list', '--format', 'json'])).out) as { id: string }[];
      for (const word of ['check', 'coverage', '区财政局', '彭浦镇', ...ids.map(({ id }) => id)])
        expect(out).toContain(`'${word}`);
    },
  );
  it('of PowerShell lead from a command’s -f to the list of its own formats', async () => {
    const { out } = await zwgk(['completion', 'powershell']);
    for (const command of ['check', 'scorecard', 'impact', 'diff', 'plan', 'list', 'init']) {
      const names = (await formatsTold(command)).map((name) => `@('${name}','${name}')`);
      const [line = ''] = out.split('\n').filter((each) => each.startsWith(`    '${command}' = @{`));
      const [, list] = /'-f' = '(\w+)'/u.exec(line) ?? [];
      expect(out).toContain(`'${list}' = @(${names.join(',')})`);
    }
  });
  it('are made in the language of the run, for the catalogue asked for', async () => {
    const { out } = await zwgk(['completion', 'fish', '--lang', 'en', '--catalog', 'test/fixtures/tiny']);
    expect(out).toContain('示例乡');
    expect(out).not.toContain('区财政局');
    expect(out).toContain('show help');
  });
  it('are there for four shells, and no other', async () => {
    expect(await zwgk(['completion', 'tcsh'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('bash、zsh、fish'),
    });
  });
});
