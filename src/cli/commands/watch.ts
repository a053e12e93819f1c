/** `zwgk check --watch`: judges, waits until a file is saved, judges again and says what became of the score. Ends when interrupted. */
import { readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { isDynamicPattern } from 'tinyglobby';
import { compare } from '../../assess/compare.ts';
import { UserError } from '../../errors.ts';
import { watchWords } from '../../messages/watch.ts';
import type { Lang, Report } from '../../model.ts';
import { renderProblems } from '../../render/problems.ts';
import { renderSince } from '../../render/since.ts';
import { decidedPaths } from '../choose-decided.ts';
import { digestOf } from '../digest.ts';
import { EXIT } from '../exit.ts';
import type { Io, Watched } from '../io.ts';
import { findManifests, STDIN, statOf } from '../paths.ts';
import { readBytes } from '../read-bytes.ts';
import { colorOf, widthOf } from '../settings.ts';
import { tell } from '../tell.ts';
import { type CheckOptions, check } from './check.ts';

const UNNAMED = { before: { zh: '', en: '' }, after: { zh: '', en: '' } };
const CLEAR = '\u001b[2J\u001b[3J\u001b[H';

/** Files and folders besides the manifests that a verdict hangs on. */
const groundsOf = (io: Io, options: CheckOptions): readonly string[] =>
  [
    ...[options.policy, options.catalog].flatMap((path) => path ?? []).map((path) => resolve(io.cwd, path)),
    ...decidedPaths(io, options),
  ].filter((path) => statOf(path) !== undefined);

/** Folders are watched, not files: an editor that saves by renaming puts another file in the place of the one it read. */
const watchedOf = (io: Io, paths: readonly string[], options: CheckOptions): readonly Watched[] => {
  const given = paths.map((path) => ({
    path,
    glob: isDynamicPattern(path) && !statOf(resolve(io.cwd, path)),
  }));
  const folders = [...given, ...groundsOf(io, options).map((path) => ({ path, glob: false }))].map(
    ({ path, glob }): Watched => {
      if (glob)
        return {
          folder: resolve(io.cwd, path.split(/[*?[{(!]/u)[0]?.replace(/[^/\\]*$/u, '') || '.'),
          deep: true,
        };
      const full = resolve(io.cwd, path);
      const folder = statOf(full)?.isDirectory() === true;
      return folder ? { folder: full, deep: true } : { folder: dirname(full), deep: false };
    },
  );
  return [...new Map(folders.map((each) => [`${each.folder}\0${each.deep}`, each])).values()];
};

/** What is read from folders: manifests and ledgers. */
const READ = /\.(?:ya?ml|xlsx|csv)$/iu;

/** A catalogue is a folder of files. */
const filesIn = (path: string): readonly string[] =>
  statSync(path).isDirectory() ? readdirSync(path).map((name) => join(path, name)) : [path];

/** What the verdict hangs on, as one digest: an event that changes none of it (a report written, a lock file) is none. */
const stateOf = (io: Io, paths: readonly string[], options: CheckOptions): string => {
  const read = (path: string): string => {
    try {
      return digestOf(readBytes(io, path));
    } catch {
      return '';
    }
  };
  // What the run itself writes is no reason to run again.
  const written = (options.format ?? []).map((each) => resolve(io.cwd, each.replace(/^[^=]*=?/u, '')));
  const all = (): readonly string[] => {
    try {
      return [...findManifests(io, paths, written, READ), ...groundsOf(io, options).flatMap(filesIn)];
    } catch {
      return [];
    }
  };
  return all()
    .map((path) => `${path}\0${read(path)}`)
    .join('\n');
};

/** A run that finds a file gone, or a policy half written, says so and is followed by the next. */
const attempt = async (io: Io, lang: Lang, run: () => Promise<number>): Promise<number> => {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    tell(io, lang, error.text);
    if (error.problems.length > 0)
      io.stderr(renderProblems(error.problems, { lang, width: widthOf(io), color: colorOf(io) }));
    return EXIT.usage;
  }
};

/** A manifest that cannot be judged for a moment is compared, later, with what it was before. */
const remembering = (now: Report, last: Report | undefined): Report => ({
  ...now,
  departments: now.departments.map((one) =>
    one.status === 'judged' ? one : (last?.departments.find(({ file }) => file === one.file) ?? one),
  ),
});

/** @throws UserError at the first run, when there is nothing to watch or the options are wrong. */
export const watch = async (
  io: Io,
  lang: Lang,
  paths: readonly string[],
  options: CheckOptions,
): Promise<number> => {
  if (paths.includes(STDIN)) throw new UserError(watchWords['no-stdin']());
  if (io.watch === undefined) throw new UserError(watchWords['no-watcher']());
  const page = { lang, width: widthOf(io), color: colorOf(io) };
  const reports: Report[] = [];
  const run = async (): Promise<number> => {
    if (io.columns !== undefined) io.stdout(CLEAR);
    const last = reports.at(-1);
    const code = await check(io, lang, paths, options, (report) => {
      reports.push(report);
    });
    const now = reports.at(-1);
    const since = last === undefined || now === undefined ? null : compare(last, now, UNNAMED);
    if (now !== undefined) reports.splice(0, reports.length, remembering(now, last));
    io.stderr(renderSince(since, page));
    return code;
  };
  let state = stateOf(io, paths, options);
  let code = await run();
  await io.watch(watchedOf(io, paths, options), async () => {
    const now = stateOf(io, paths, options);
    if (now === state) return;
    state = now;
    code = await attempt(io, lang, run);
  });
  return code;
};
