/** `zwgk init <department>`: a new manifest with everything that binds the unit, ready to be filled in; or a workbook of it. */
import { existsSync, mkdirSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { countBound, scaffold, zeroable } from '../../catalog/scaffold.ts';
import { UserError } from '../../errors.ts';
import { cliWords } from '../../messages/cli.ts';
import { registerNames } from '../../messages/faults.ts';
import { initWords } from '../../messages/init.ts';
import type { Catalog, IsoDate, Lang, Manifest, RegisterName, Unit } from '../../model.ts';
import { clean } from '../../render/text/clean.ts';
import { formats } from '../../source/formats.ts';
import { chooseCatalog } from '../choose-catalog.ts';
import { EXIT } from '../exit.ts';
import { load, readJson } from '../home.ts';
import type * as Interview from '../interview.ts';
import type { Io } from '../io.ts';
import { STDIN, shownPath } from '../paths.ts';
import { scorecardRoom } from '../scorecard/formats.ts';
import { asOfDate, chooseOne, unitOf } from '../settings.ts';
import { tell } from '../tell.ts';
import { writeAtomically } from '../write-files.ts';
import { writeWorkbook } from './export.ts';

export interface InitOptions {
  readonly to?: string;
  readonly force?: boolean;
  readonly interactive?: boolean;
  readonly format: string;
  readonly catalog?: string;
  readonly asOf?: string;
  readonly zero?: string;
}
export const initFormats = ['yaml', 'xlsx'] as const;

interface Wanted {
  readonly unit: Unit;
  readonly contact: { readonly name?: string; readonly phone?: string };
  readonly asOf: IsoDate | undefined;
  readonly zero: readonly RegisterName[];
}

/** Registers by their key or their Chinese name. @throws UserError where one cannot be reported empty. */
const zeroOf = (given: string | undefined, unit: Unit, catalog: Catalog): readonly RegisterName[] => {
  const known = zeroable(catalog, unit);
  const asked = (given ?? '').split(/[,，、\s]+/u).filter((name) => name !== '');
  return asked.map((name) => {
    const found = known.find((each) => each === name || registerNames[each].zh.startsWith(name));
    if (found === undefined) throw new UserError(initWords['not-a-register'](name, known));
    return found;
  });
};

/** A word of complaint, where `unitOf` has one. */
const complaint = (name: string, catalog: Catalog) => {
  try {
    unitOf(name, catalog);
    return undefined;
  } catch (error) {
    if (error instanceof UserError) return error.text;
    throw error;
  }
};

/** `null` where the person at the terminal gave up. */
const askFor = async (
  io: Io,
  lang: Lang,
  given: string | undefined,
  catalog: Catalog,
): Promise<Wanted | null> => {
  const { terminal } = io;
  if (terminal === undefined) throw new UserError(initWords['no-terminal']());
  const { interview } = load<typeof Interview>(io, 'interview.cjs');
  const answers = await interview(terminal, {
    lang,
    department: given,
    day: catalog.period.to,
    checkUnit: (name) => complaint(name, catalog),
    isDate: (text) => formats.date.test(text),
    zeroable: (name) => zeroable(catalog, unitOf(name, catalog)),
  });
  return answers === null ? null : { ...answers, unit: unitOf(answers.department, catalog) };
};

/**
 * What the first line leads editors to: the schema beside the manifest; the installed one by a relative path where both lie in one
 * project, so that the line holds wherever the project is; else by its address on this machine.
 */
const schemaRefOf = (io: Io, target: string): string => {
  const folder = dirname(target);
  if (existsSync(join(folder, 'manifest.schema.json'))) return './manifest.schema.json';
  const schema = join(io.home, 'schemas', 'manifest.schema.json');
  const [project] = io.home.replaceAll('\\', '/').split('/node_modules/');
  // Another drive has no way there.
  const way = relative(project ?? io.home, folder);
  const inside = !way.startsWith('..') && !isAbsolute(way) && project !== '';
  return inside ? encodeURI(relative(folder, schema).replaceAll('\\', '/')) : pathToFileURL(schema).href;
};

/** As it is to be typed: whoever pastes it into a shell runs nothing else. */
const typed = (path: string): string => {
  if (/[$`"!]/u.test(path)) return `'${path.replaceAll("'", "'\\''")}'`;
  return /[^\p{L}\p{N}_./:+,@~-]/u.test(path) ? `"${path}"` : path;
};

const makeFolder = (target: string, shown: string): void => {
  try {
    mkdirSync(dirname(target), { recursive: true });
  } catch (error) {
    throw new UserError(cliWords['not-written'](shown, (error as NodeJS.ErrnoException).code ?? ''));
  }
};

export const init = async (
  io: Io,
  lang: Lang,
  given: string | undefined,
  options: InitOptions,
): Promise<number> => {
  const format = chooseOne('--format', options.format, initFormats);
  const { catalog } = chooseCatalog(io, options.catalog);
  const asOf = asOfDate(options.asOf);
  const known = given === undefined ? undefined : unitOf(given, catalog);
  let wanted: Wanted | null;
  if (options.interactive === true) wanted = await askFor(io, lang, known?.short, catalog);
  else if (known === undefined) throw new UserError(initWords['no-department']());
  else wanted = { unit: known, contact: {}, asOf, zero: [] };
  if (wanted === null) {
    tell(io, lang, initWords.cancelled());
    return EXIT.usage;
  }

  const { unit, contact } = wanted;
  const zero = [...new Set([...wanted.zero, ...zeroOf(options.zero, unit, catalog)])];
  // The register is a file like any other: a name in it leads to no other folder.
  const named = scorecardRoom(io).safeNames([unit.short]).get(unit.short) ?? '_';
  const to = options.to ?? `${named}.${format}`;
  const piped = to === STDIN;
  const target = piped ? join(io.cwd, `${named}.yaml`) : resolve(io.cwd, to);
  const shown = piped ? `${named}.yaml` : shownPath(io, target);
  if (piped && format === 'xlsx') throw new UserError(initWords['pipe-book']());
  if (!piped && options.force !== true && existsSync(target)) throw new UserError(initWords.exists(shown));
  if (!piped) makeFolder(target, shown);
  const day = wanted.asOf ?? asOf;
  if (format === 'xlsx') {
    const draft: Manifest = {
      zwgk: 1,
      catalog: catalog.id,
      department: unit.short,
      ...(day === undefined ? {} : { asOf: day }),
      ...(Object.keys(contact).length === 0 ? {} : { contact }),
      ...Object.fromEntries(zero.map((name) => [name, []])),
    };
    const { catalog: chosen, force } = options;
    await writeWorkbook(io, lang, draft, {
      to,
      ...(chosen === undefined ? {} : { catalog: chosen }),
      ...(force === undefined ? {} : { force }),
    });
  } else {
    const text = scaffold(catalog, unit, {
      lang,
      manifestSchema: readJson<object>(io, 'schemas', 'manifest.schema.json'),
      schemaRef: schemaRefOf(io, target),
      file: typed(basename(target)),
      asOf: day,
      contact,
      zero,
    });
    if (piped) io.stdout(text);
    else writeAtomically(io, to, text);
  }
  if (!piped) {
    tell(io, lang, initWords.written(shown, countBound(catalog, unit)));
    const next =
      format === 'yaml' ? initWords.next(typed(shown)) : initWords.nextBook(typed(shown), `${named}.yaml`);
    io.stderr(`${clean(next[lang])}\n`);
  }
  return EXIT.met;
};
