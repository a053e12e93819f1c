/** `--cache` in a folder that somebody else has laid out: nothing in it makes a run fall over, wait or write elsewhere. */
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { openCache, TAG } from '../../src/cli/cache.ts';
import type { Io } from '../../src/cli/io.ts';
import { home, zwgk } from '../support/io.ts';

let dir: string;
let cache: string;
const COMMANDS = [
  ['check', 'm', '-v'],
  ['check', '-q', 'm'],
  ['check', 'm', '-f', 'sarif'],
];
const entries = (): readonly string[] =>
  readdirSync(cache).filter((name) => /^[0-9a-f]{64}\.json$/u.test(name));

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'zwgk-'));
  cache = join(dir, 'cache');
  mkdirSync(join(dir, 'm'));
  for (const unit of ['区科委', '彭浦镇'])
    cpSync(join(home, `examples/district-2017/manifests/${unit}.yaml`), join(dir, `m/${unit}.yaml`));
  writeFileSync(join(dir, 'm/断.yaml'), 'department: [区商务委\n');
});

/** An entry whose checksum is right, with a value of the program's own form but for one place in it. */
const forge = (change: (value: Record<string, unknown>) => unknown): void => {
  for (const name of entries()) {
    const [, key = '', value = ''] = readFileSync(join(cache, name), 'utf8').split('\n');
    const forged = openCache({ cwd: dir, now: () => 0 } as Io, cache, () => undefined);
    forged.store(Object.fromEntries(JSON.parse(key)), change(JSON.parse(value)));
  }
};
/** In place of everything that bears the name, at any depth. */
const everywhere = (name: string, odd: unknown) => {
  const changed = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(changed);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, key === name ? odd : changed(inner)]),
    );
  };
  return (value: unknown) => changed(value);
};

const FORGERIES: Readonly<Record<string, (value: Record<string, unknown>) => unknown>> = {
  'nothing in it': () => ({}),
  'no object': () => 42,
  'a list': () => [null],
  'another prototype': () => JSON.parse('{"__proto__": {"findings": []}, "judged": {}}'),
  ...Object.fromEntries(
    ['judged', 'findings', 'expectations', 'faults', 'places', 'score', 'place', 'results'].flatMap((name) =>
      [null, '\u001b[31m', 1e308, { length: 1e9 }].map((odd) => [
        `${JSON.stringify(odd)} for ${name}`,
        everywhere(name, odd),
      ]),
    ),
  ),
};

describe.each(COMMANDS)('%s %s %s', (...argv) => {
  const run = (...more: readonly string[]) => zwgk([...argv, ...more], { cwd: dir });

  it('does not fall over an entry of the right checksum and the wrong form', async () => {
    const whole = await run();
    for (const [name, change] of Object.entries(FORGERIES)) {
      rmSync(cache, { recursive: true, force: true });
      await run(`--cache=${cache}`);
      forge(change);
      const ran = await run(`--cache=${cache}`);
      expect(ran.code, name).toBe(whole.code);
      expect(ran.err, name).toBe('');
      expect(ran.out, name).not.toContain('\u001b');
    }
  });
  it('judges anew what falls over, and puts it in the place of the entry', async () => {
    const whole = await run();
    await run(`--cache=${cache}`);
    forge((value) => everywhere('score', null)(everywhere('expectations', 7)(value)));
    const forged = entries().map((name) => readFileSync(join(cache, name), 'utf8'));
    expect(await run(`--cache=${cache}`)).toEqual(whole);
    const mended = entries().map((name) => readFileSync(join(cache, name), 'utf8'));
    expect(mended).not.toEqual(forged);
    expect(await run(`--cache=${cache}`)).toEqual(whole);
  });
  it.runIf(process.platform === 'linux')(
    'waits for no pipe and reads no device in the place of an entry',
    async () => {
      const whole = await run();
      for (const lay of [
        (path: string) => execFileSync('mkfifo', [path]),
        (path: string) => symlinkSync('/dev/zero', path),
        (path: string) => mkdirSync(path),
      ]) {
        rmSync(cache, { recursive: true, force: true });
        await run(`--cache=${cache}`);
        for (const name of entries()) {
          rmSync(join(cache, name));
          lay(join(cache, name));
        }
        expect(await run(`--cache=${cache}`)).toMatchObject({ code: whole.code, out: whole.out });
      }
    },
  );
});

describe('the folder of a cache', () => {
  it('is made without writing through a link that lies in it', async () => {
    mkdirSync(cache);
    writeFileSync(join(dir, 'mine'), 'mine');
    symlinkSync('../mine', join(cache, '.gitignore'));
    symlinkSync('../not-there', join(cache, TAG));
    await zwgk(['check', 'm', `--cache=${cache}`], { cwd: dir });
    expect(readFileSync(join(dir, 'mine'), 'utf8')).toBe('mine');
    expect(existsSync(join(dir, 'not-there'))).toBe(false);
    expect(lstatSync(join(cache, '.gitignore')).isSymbolicLink()).toBe(true);
  });
  it('is rid of what runs that were cut off have left, once it is an hour old', async () => {
    await zwgk(['check', 'm', `--cache=${cache}`], { cwd: dir });
    const [entry = ''] = entries();
    const drafts = ['old', 'new'].map((age) => join(cache, `${entry}.${age === 'old' ? 'a' : 'b'}.tmp`));
    for (const draft of drafts) writeFileSync(draft, 'half');
    const now = Date.UTC(2018, 1, 28, 4) / 1000;
    utimesSync(drafts[0] ?? '', now - 4000, now - 4000);
    utimesSync(drafts[1] ?? '', now - 3000, now - 3000);
    writeFileSync(join(dir, 'm/断.yaml'), 'department: [区商务委 \n');
    await zwgk(['check', 'm', `--cache=${cache}`], { cwd: dir });
    expect(drafts.map((draft) => existsSync(draft))).toEqual([false, true]);
  });
});
