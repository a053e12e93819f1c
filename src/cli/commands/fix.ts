/** `zwgk fix`: manifests → the same manifests with everything mended that needs no decision, and what was changed and what is left. */
import { existsSync } from 'node:fs';
import { UserError } from '../../errors.ts';
import { cliWords } from '../../messages/cli.ts';
import type { Lang, Problem, Text } from '../../model.ts';
import type * as Changes from '../../render/changes.ts';
import { decode } from '../../source/decode.ts';
import { fix as mend } from '../../source/fix.ts';
import { decidedPaths } from '../choose-decided.ts';
import { EXIT } from '../exit.ts';
import { load } from '../home.ts';
import type { Io } from '../io.ts';
import { type Read, reader } from '../mending.ts';
import { findManifests, STDIN, shownPath } from '../paths.ts';
import { readBytes, whyUnread } from '../read-bytes.ts';
import { colorOf, widthOf } from '../settings.ts';
import { copyAtomically, uninterrupted, untilHeard, writeAtomically } from '../write-files.ts';

export interface FixOptions {
  readonly catalog?: string;
  readonly dryRun?: boolean;
  readonly check?: boolean;
  readonly backup?: boolean;
}
const isError = ({ severity }: Problem): boolean => severity === 'error';

/** A key that only a manifest has. */
const isManifest = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && ('zwgk' in value || 'department' in value);

const unreadable = (file: string, code: string, message: Text): Changes.Change => ({
  file,
  before: '',
  after: '',
  mended: [],
  encoding: null,
  bom: false,
  backup: null,
  manifest: true,
  problems: [
    {
      code,
      severity: 'error',
      message,
      pointer: '',
      place: { file, line: 1, column: 1, endLine: 1, endColumn: 1, excerpt: '' },
    },
  ],
});

interface Mending {
  readonly change: Changes.Change;
  /** What was read. */
  readonly bytes: Uint8Array;
}

const mendOne = (io: Io, path: string, read: Read): Mending => {
  const file = path === STDIN ? '<stdin>' : shownPath(io, path);
  let bytes: Uint8Array = new Uint8Array();
  try {
    bytes = readBytes(io, path);
    const { text: before, encoding } = decode(bytes);
    const fixed = mend(before, (text) => read(file, text));
    const manifest = isManifest(fixed.reading.value);
    const change: Changes.Change = {
      file,
      before,
      after: manifest ? fixed.text : before,
      mended: manifest ? fixed.mended.map(({ code }) => code) : [],
      encoding: manifest && encoding !== 'UTF-8' ? encoding : null,
      bom: manifest && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf,
      backup: null,
      manifest,
      problems: fixed.reading.problems.filter(isError),
    };
    return { change, bytes };
  } catch (error) {
    if (error instanceof UserError) return { change: unreadable(file, 'not-text', error.text), bytes };
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return { change: unreadable(file, 'not-read', cliWords['not-read'](file, code)), bytes };
  }
};

const isChanged = ({ before, after, encoding, bom }: Changes.Change): boolean =>
  before !== after || encoding !== null || bom;

/** The first name that is free: `.bak`, `.bak2`, `.bak3` … An earlier original is never lost. */
const backUp = (io: Io, path: string): string => {
  let copy = `${path}.bak`;
  for (let number = 2; existsSync(copy); number++) copy = `${path}.bak${number}`;
  copyAtomically(io, path, copy);
  return shownPath(io, copy);
};

/** One that cannot be written, or that somebody saved meanwhile, is left as it is and told; the others are mended all the same. */
const writeOne = (io: Io, path: string, { change, bytes }: Mending, keep: boolean): Changes.Change => {
  try {
    return uninterrupted(() => {
      if (!Buffer.from(readBytes(io, path)).equals(bytes))
        throw new UserError(cliWords['changed-meanwhile'](change.file));
      const backup = keep ? backUp(io, path) : null;
      writeAtomically(io, path, change.after);
      return { ...change, backup };
    });
  } catch (error) {
    return unreadable(change.file, 'not-written', whyUnread(error, change.file));
  }
};

export const fix = async (
  io: Io,
  lang: Lang,
  given: readonly string[],
  options: FixOptions,
): Promise<number> => {
  const paths = findManifests(io, given, decidedPaths(io, {}));
  const read = reader(io, options.catalog);
  const writes = options.dryRun !== true && options.check !== true;
  const { renderChanges } = load<typeof Changes>(io, 'changes.cjs');
  const page = { lang, width: widthOf(io), color: colorOf(io), written: writes };
  const changes: Changes.Change[] = [];
  for (const path of paths) {
    const mending = mendOne(io, path, read);
    const isWritten = writes && path !== STDIN && isChanged(mending.change);
    changes.push(isWritten ? writeOne(io, path, mending, options.backup === true) : mending.change);
    if (isWritten) await untilHeard();
  }
  // What comes in through a pipe goes out through one; then the report goes to standard error.
  const piped = paths.includes(STDIN) && writes;
  (piped ? io.stderr : io.stdout)(renderChanges(changes, { ...page, color: page.color && !piped }));
  if (piped) io.stdout(changes[paths.indexOf(STDIN)]?.after ?? '');
  if (changes.some(({ problems, manifest }) => problems.length > 0 || !manifest)) return EXIT.unjudged;
  return options.check === true && changes.some(isChanged) ? EXIT.unmet : EXIT.met;
};
