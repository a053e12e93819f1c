/** A git revision → its manifests laid out in a folder of their own, to be judged like those of today. */
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve, sep } from 'node:path';
import { isDynamicPattern } from 'tinyglobby';
import { UserError } from '../errors.ts';
import { gitWords } from '../messages/git.ts';
import type { Report } from '../model.ts';
import { type Blob, blobsOf, commitOf, contentsOf, insideOf, type Repository, repository } from './git.ts';
import type { Io } from './io.ts';
import { STDIN } from './paths.ts';
import { holdSignals, untilHeard } from './write-files.ts';

/** What may be a manifest when a folder or a glob is given; a file named outright is one whatever it is called. */
const MANIFEST = /\.(?:ya?ml|xls[xm]?|csv|tsv)$/iu;

/** The folder that everything a glob can match lies below. */
const fixedPart = (pattern: string): string => {
  const parts = pattern.replaceAll('\\', '/').split('/');
  const first = parts.findIndex((part) => isDynamicPattern(part));
  return parts.slice(0, first < 0 ? parts.length : first).join('/') || (pattern.startsWith('/') ? '/' : '.');
};

const below = (path: string, folder: string): boolean => folder === '' || path.startsWith(`${folder}/`);

/** Only what the paths can mean is taken out. */
const wanted = (
  io: Io,
  from: Repository,
  paths: readonly string[],
  blobs: readonly Blob[],
): readonly Blob[] => {
  const scopes = paths.map((path) => insideOf(io, from, isDynamicPattern(path) ? fixedPart(path) : path));
  return blobs.filter(({ path }) =>
    scopes.some((scope) => path === scope || (below(path, scope) && MANIFEST.test(path))),
  );
};

const layOut = (blobs: readonly Blob[], contents: readonly Uint8Array[], top: string): void => {
  for (const [index, { path }] of blobs.entries()) {
    const file = resolve(top, path);
    // A tree made by hand may name its files as it likes.
    if (!file.startsWith(top + sep)) continue;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, contents[index] ?? '');
  }
};

/** The same paths inside the folder; what the revision does not have yet is left out. */
const pathsIn = (io: Io, from: Repository, paths: readonly string[], top: string): readonly string[] =>
  paths.flatMap((path) => {
    if (!isDynamicPattern(path) || existsSync(resolve(io.cwd, path))) {
      const file = join(top, insideOf(io, from, path));
      return existsSync(file) ? [file] : [];
    }
    const fixed = fixedPart(path);
    const rest = path.replaceAll('\\', '/').slice(fixed === '.' ? 0 : fixed.length);
    const found = join(top, insideOf(io, from, fixed)).replaceAll('\\', '/');
    return [`${found}/${rest.replace(/^\.?\//u, '')}`];
  });

/** How paths are looked up and judged, seen from a folder that stands for the one the program was started in. */
export interface Bench {
  /** @throws UserError when nothing is there. */
  readonly find: (where: Io, paths: readonly string[]) => readonly string[];
  /** The report of what the paths hold; of no paths, an empty one. */
  readonly judge: (where: Io, paths: readonly string[]) => Promise<Report>;
}

/** @throws UserError when git cannot tell, or standard input is asked for. */
export const judgePast = async (
  io: Io,
  revision: string,
  paths: readonly string[],
  { find, judge }: Bench,
): Promise<Report> => {
  if (paths.includes(STDIN)) throw new UserError(gitWords['no-stdin']('--baseline-ref'));
  const from = repository(io);
  const commit = commitOf(io, from, revision);
  const blobs = wanted(io, from, paths, blobsOf(io, from, commit));
  const contents = contentsOf(io, from, blobs);
  // Whoever interrupts the run is not to find the folder afterwards.
  const release = holdSignals();
  const top = realpathSync(mkdtempSync(join(tmpdir(), 'zwgk-')));
  try {
    layOut(blobs, contents, top);
    // What it has to say of today's files it says of today's run.
    const past: Io = { ...io, cwd: join(top, from.prefix), stderr: () => undefined };
    mkdirSync(past.cwd, { recursive: true });
    const there = pathsIn(io, from, paths, top).filter((path) => {
      try {
        return find(past, [path]).length > 0;
      } catch (error) {
        // Nothing there at that time.
        if (error instanceof UserError) return false;
        throw error;
      }
    });
    const report = await judge(past, there);
    // Files outside the folder of the run are told by their whole path.
    const text = JSON.stringify(report);
    return text.includes(top) ? (JSON.parse(text.replaceAll(top, from.root)) as Report) : report;
  } finally {
    rmSync(top, { recursive: true, force: true });
    release();
    await untilHeard();
  }
};
