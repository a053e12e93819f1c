/** `zwgk scorecard`: the manifests of a district → the year's result of every unit, on standard output, in files, or as a folder of all. */
import { join, resolve } from 'node:path';
import { UserError } from '../../errors.ts';
import { outNames, scorecardCliWords } from '../../messages/scorecard-cli.ts';
import type { Lang, Scorecard, Text } from '../../model.ts';
import { clean } from '../../render/text/clean.ts';
import { chooseCatalog } from '../choose-catalog.ts';
import { chooseDecided, type DecidedOptions } from '../choose-decided.ts';
import { choosePolicy } from '../choose-policy.ts';
import { EXIT } from '../exit.ts';
import { findAll, gatherFound, pathsBeside } from '../gather.ts';
import type { Io } from '../io.ts';
import { type OutputAs, outputsAs, sizeFor, spareInputs, writeDrawn } from '../outputs.ts';
import { type Progress, progressOf } from '../progress.ts';
import { cardOf, unjudgedIn } from '../scorecard/card.ts';
import { drawAll, folderJobs, formatJob } from '../scorecard/draw.ts';
import { checkFolder, staleIn, writeFolder } from '../scorecard/folder.ts';
import {
  byteFormats,
  type ScorecardFormat,
  type ScorecardPage,
  scorecardFormats,
} from '../scorecard/formats.ts';
import { previousOf } from '../scorecard/previous.ts';
import { asOfDate } from '../settings.ts';

export interface ScorecardOptions extends DecidedOptions {
  readonly out?: string;
  readonly format?: readonly string[];
  readonly catalog?: string;
  readonly policy?: string;
  readonly asOf?: string;
  readonly previous?: string;
  readonly number?: string;
  readonly issued?: string;
  readonly requireSubmission?: boolean;
  readonly verbose?: boolean;
  readonly quiet?: boolean;
}

type Output = OutputAs<ScorecardFormat>;

/** What is asked for beside the folder; where nothing goes to standard output of its own, the table does. */
const outputsOf = ({ format, out, quiet }: ScorecardOptions): readonly Output[] => {
  const table: Output = { format: 'text', file: undefined };
  if (format === undefined && out === undefined) return [table];
  const outputs = outputsAs(format ?? [], scorecardFormats, byteFormats);
  const isSpoken = outputs.some(({ file }) => file === undefined);
  return out === undefined || quiet === true || isSpoken ? outputs : [...outputs, table];
};

/** @throws UserError when a notice is described that nothing asks for. */
const noticeOf = (options: ScorecardOptions, outputs: readonly Output[]): Partial<ScorecardPage> => {
  const { number, issued } = options;
  const given = Object.entries({ '--number': number, '--issued': issued }).flatMap(([name, value]) =>
    value === undefined ? [] : [name],
  );
  const hasNotice = options.out !== undefined || outputs.some(({ format }) => format === 'docx');
  if (given.length > 0 && !hasNotice) throw new UserError(scorecardCliWords['notice-only'](given));
  if (number?.trim() === '') throw new UserError(scorecardCliWords['bad-number'](number));
  const day = asOfDate(issued);
  return {
    ...(number === undefined ? {} : { number: number.trim() }),
    ...(day === undefined ? {} : { issued: day }),
  };
};

/** The exit code, and why it is not 0. */
const endOf = (
  card: Scorecard,
  { requireSubmission }: ScorecardOptions,
): { readonly code: number; readonly why: readonly Text[] } => {
  const unjudged = unjudgedIn(card);
  const absent = requireSubmission === true ? card.units.filter(({ status }) => status === 'absent') : [];
  const why = [
    ...(unjudged.length === 0 ? [] : [scorecardCliWords.unjudged(unjudged)]),
    ...(absent.length === 0 ? [] : [scorecardCliWords.absent(absent.map(({ unit }) => unit.short))]),
  ];
  const code = unjudged.length > 0 ? EXIT.unjudged : absent.length > 0 ? EXIT.unmet : EXIT.met;
  return { code, why };
};

interface Publishing {
  readonly outputs: readonly Output[];
  /** The folder, where one is asked for. */
  readonly out: string | undefined;
  readonly progress: Progress;
  /** What the run reads, and nothing may take the place of. */
  readonly inputs: readonly string[];
}

/** Everything drawn, then everything written, then what goes to standard output. @returns what there is to say of the folder. */
const publish = async (
  io: Io,
  card: Scorecard,
  page: Omit<ScorecardPage, 'width' | 'color'>,
  { outputs, out, progress, inputs }: Publishing,
): Promise<readonly Text[]> => {
  const inFolder = out === undefined ? [] : folderJobs(io, card, { ...page, ...sizeFor(io, outNames.text) });
  const others = outputs.map(({ format, file }) =>
    formatJob(io, card, { ...page, ...sizeFor(io, file) }, format, file ?? format),
  );
  const drawn = await drawAll([...inFolder, ...others], progress);
  const folder = new Map(drawn.slice(0, inFolder.length));
  const rest = drawn.slice(inFolder.length).map(([, drawing]) => drawing);
  if (out !== undefined) {
    const targets = [...folder.keys()].map((name) => join(out, name));
    spareInputs(io, targets, inputs);
    writeFolder(io, out, folder);
  }
  progress.end();
  writeDrawn(io, outputs, rest);
  if (out === undefined) return [];
  const letters = [...folder.keys()].filter((name) => name.startsWith(`${outNames.letters}/`));
  const stale = staleIn(io, out, folder);
  return [
    ...(page.quiet ? [] : [scorecardCliWords.written(out, folder.size, letters.length)]),
    ...(stale.length === 0 ? [] : [scorecardCliWords.stale(out, stale)]),
  ];
};

export const scorecard = async (
  io: Io,
  lang: Lang,
  paths: readonly string[],
  options: ScorecardOptions,
): Promise<number> => {
  const { out } = options;
  const quiet = options.quiet ?? false;
  const note = (text: Text): void => io.stderr(`zwgk: ${clean(text[lang])}\n`);
  const outputs = outputsOf(options);
  const notice = noticeOf(options, outputs);
  const asOf = asOfDate(options.asOf);
  if (out !== undefined) checkFolder(io, out);
  const chosen = chooseCatalog(io, options.catalog);
  const policy = choosePolicy(io, options.policy, chosen.catalog, lang);
  const decided = chooseDecided(io, options, chosen.catalog);
  // The workbook of an earlier run may lie among the manifests; a search is not to take it for one.
  const own = out === undefined ? undefined : resolve(io.cwd, out, outNames.xlsx);
  const found = findAll(io, paths, options).filter((path) => path !== own);
  const gathered = await gatherFound(io, lang, found, paths, chosen.catalog.id);
  const inputs = [...gathered.files, ...pathsBeside(io, options)];
  spareInputs(
    io,
    outputs.map(({ file }) => file),
    inputs,
  );
  const progress = progressOf(io, lang, quiet);
  const ground = { chosen, policy, asOf, decided, progress };
  try {
    const previous =
      options.previous === undefined ? undefined : await previousOf(io, lang, options.previous, ground);
    const card = cardOf(io, gathered, ground, previous);
    const page = { lang, quiet, verbose: options.verbose ?? false, ...notice, written: out !== undefined };
    for (const text of await publish(io, card, page, { outputs, out, progress, inputs })) note(text);
    const { code, why } = endOf(card, options);
    for (const text of why) note(text);
    return code;
  } finally {
    progress.end();
  }
};
