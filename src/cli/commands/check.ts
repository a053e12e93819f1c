/** `zwgk check`: paths and options → reports on standard output and in files, and the exit code. */
import { looksInside } from '../../assess/gate.ts';
import { UserError } from '../../errors.ts';
import type { Lang, Report } from '../../model.ts';
import { renderBrief } from '../../render/text.ts';
import { type AgainstOptions, against, cacheOf, checkAgainst, filesOf, NOTHING } from '../against.ts';
import { type Cache, forgetful } from '../cache.ts';
import { chooseCatalog } from '../choose-catalog.ts';
import { chooseDecided, type DecidedOptions, decidedPaths } from '../choose-decided.ts';
import { choosePolicy } from '../choose-policy.ts';
import { exitOf } from '../exit.ts';
import { splitFormats, writeForms } from '../forms-workbook.ts';
import { askedOf, type GateOptions } from '../gate-options.ts';
import { findAll, gather, pathsBeside } from '../gather.ts';
import type { Io } from '../io.ts';
import { judge, skim } from '../judge.ts';
import { outputsOf, sizeFor, spareInputs, writeDrawn, writeOut } from '../outputs.ts';
import { asOfDate, scopeOf } from '../settings.ts';
import { inSheetWords } from '../workbook.ts';

export interface CheckOptions extends GateOptions, DecidedOptions, AgainstOptions {
  readonly catalog?: string;
  readonly policy?: string;
  readonly asOf?: string;
  readonly only?: string;
  readonly format?: readonly string[];
  readonly verbose?: boolean;
  readonly quiet?: boolean;
  readonly watch?: boolean;
}

type Seen = (report: Report) => void;

/** @param seen is shown the report before it is printed. */
export const check = async (
  io: Io,
  lang: Lang,
  paths: readonly string[],
  options: CheckOptions,
  seen?: Seen,
): Promise<number> => {
  checkAgainst(options, paths);
  const cache = cacheOf(io, lang, options);
  try {
    return await checkOnce(io, lang, paths, options, cache, seen);
  } catch (error) {
    if (cache === undefined || error instanceof UserError) throw error;
    // Nothing is printed yet. An entry that another program wrote may hold anything: all is judged anew, and it is replaced.
    return checkOnce(io, lang, paths, options, forgetful(cache), seen);
  }
};

const checkOnce = async (
  io: Io,
  lang: Lang,
  paths: readonly string[],
  options: CheckOptions,
  cache: Cache | undefined,
  seen: Seen | undefined,
): Promise<number> => {
  const { xlsx, others } = splitFormats(options.format ?? ['text']);
  const outputs = outputsOf(others);
  const asOf = asOfDate(options.asOf);
  const chosen = chooseCatalog(io, options.catalog);
  const policy = choosePolicy(io, options.policy, chosen.catalog, lang);
  const only = scopeOf(options.only, chosen.catalog);
  const newOnly = options.failOnNew === true ? { newOnly: true } : {};
  const asked = { ...askedOf(options, chosen.catalog, only), ...newOnly };
  const isText = xlsx.length === 0 && outputs.every(({ format }) => format === 'text');
  // One line a manifest, and the exit code: that asks for no more than where each of them stands.
  const isBrief = options.quiet === true && isText && !looksInside(asked);
  const decided = chooseDecided(io, options, chosen.catalog);
  const ground = { asOf, only, decided, cache };
  const gatherIn = (where: Io, given: readonly string[]) =>
    gather(where, lang, given, options, chosen.catalog.id);
  const { files: all, ledgers } = await gatherIn(io, paths);
  const files = filesOf(io, lang, options, {
    files: all,
    paths,
    grounds: [
      ...decidedPaths(io, options),
      ...[options.policy, options.catalog].flatMap((path) => path ?? []),
    ],
    policy,
  });
  spareInputs(io, [...outputs.map(({ file }) => file), ...xlsx], [...all, ...pathsBeside(io, options)]);
  const compare = await against(io, options, paths, {
    find: (where, given) => findAll(where, given, options),
    judge: async (past, there) => {
      const then = there.length === 0 ? { files: [], ledgers: undefined } : await gatherIn(past, there);
      return judge(past, then.files, chosen, policy, { ...ground, asked: NOTHING, ledgers: then.ledgers });
    },
  });
  if (isBrief && seen === undefined && compare === undefined) {
    const skimmed = await skim(io, files, chosen, policy, { ...ground, asked, ledgers });
    const drawn = outputs.map(({ file }) => renderBrief(skimmed.departments, { lang, ...sizeFor(io, file) }));
    writeDrawn(io, outputs, drawn);
    return exitOf(skimmed, options.exitZero);
  }
  // Every form of a report but this one tells the digests.
  const undigested = isText && seen === undefined && compare === undefined && cache === undefined;
  const judged = judge(io, files, chosen, policy, { ...ground, asked, compare, ledgers, undigested });
  const report = inSheetWords(io, judged, files, ledgers);
  seen?.(report);
  if (xlsx.length > 0) await writeForms(io, xlsx, { report, policy, files, ledgers, lang });
  writeOut(io, report, outputs, {
    lang,
    verbose: options.verbose ?? false,
    quiet: options.quiet ?? false,
  });
  return exitOf(report, options.exitZero);
};
