/** A folder within a folder: the command line runs in the inner one, and whatever happens in the outer one is seen. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Ran, zwgk } from './io.ts';

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Path → bytes, folders as such. */
const seen = (dir: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(dir, { recursive: true, encoding: 'utf8' })
      .sort()
      .map((name) => {
        const path = join(dir, name);
        return [name, statSync(path).isDirectory() ? '/' : readFileSync(path, 'latin1')] as const;
      }),
  );

export interface Sandbox {
  readonly dir: string;
  readonly run: (...argv: readonly string[]) => Promise<Ran>;
  /** What was made, changed or removed since the start, save below these paths of the inner folder. */
  readonly strays: (...allowed: readonly string[]) => readonly string[];
}

/** @param use runs in it; afterwards it is gone. */
export const inSandbox = async <T>(files: Files, use: (sandbox: Sandbox) => Promise<T>): Promise<T> => {
  const outer = mkdtempSync(join(tmpdir(), 'zwgk-'));
  try {
    const dir = join(outer, 'a', 'in');
    mkdirSync(join(outer, 'b'));
    writeFileSync(join(outer, 'b', 'file.yaml'), 'zwgk: 1\n');
    mkdirSync(dir, { recursive: true });
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(dir, name)), { recursive: true });
      writeFileSync(join(dir, name), content);
    }
    const before = seen(outer);
    return await use({
      dir,
      run: (...argv) => zwgk(argv, { cwd: dir }),
      strays: (...allowed) => {
        const now = seen(outer);
        const paths = [...new Set([...before.keys(), ...now.keys()])];
        const isAllowed = (path: string) =>
          allowed.some((each) => `${path}/`.startsWith(`${join('a', 'in', each)}/`));
        return paths.filter((path) => before.get(path) !== now.get(path) && !isAllowed(path));
      },
    });
  } finally {
    rmSync(outer, { recursive: true, force: true });
  }
};

/** What no run may do, whatever it was given: fail within, or show where. */
export const crashIn = ({ code, out, err }: Ran): string | null => {
  const shown = `${out}${err}`;
  const trace =
    /程序内部出错|internal error|^\s+at .+:\d+:\d+\)?$|node:internal|\b(?:Type|Range|Reference|Syntax)Error\b/mu.exec(
      shown,
    );
  if (![0, 1, 2, 3].includes(code) || trace !== null)
    return `exit ${code}\n${err.slice(0, 1500)}\n${trace?.[0] ?? ''}`;
  return null;
};

/** Floored to tenths, or to hundredths where points are counted. */
const floored = (exact: string): readonly number[] => {
  const [top = '0', bottom = '1'] = exact.split('/');
  return [10, 100].map((unit) => Number((BigInt(top) * BigInt(unit)) / BigInt(bottom)) / unit);
};
/** Scores in a report or a scorecard that are no scores: not between 0 and 100, or not what their exact form says. */
export const oddScores = (value: unknown, key = ''): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap((each) => oddScores(each, key));
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.entries(value).flatMap(([name, each]) => oddScores(each, name));
  if (!['score', 'raw', 'reviewed', 'adjusted'].includes(key) || !('exact' in value && 'value' in value))
    return inside;
  const { exact, value: shown } = value as { exact: string | null; value: number | null };
  const fits =
    exact === null || shown === null
      ? exact === shown
      : shown >= 0 && shown <= 100 && floored(exact).includes(shown);
  return fits ? inside : [...inside, `${key} ${shown} ${exact}`];
};

/** How many turns a property takes; `FUZZ=20 npx vitest run test/fuzz` takes twenty times as many. */
export const turns = (usual: number): number => usual * Math.max(1, Number(process.env.FUZZ ?? 1));
