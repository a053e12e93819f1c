/** `zwgk impact`: the same manifests under the rules in force and under those to be tried → which units move, and by what. */
import { UserError } from '../../errors.ts';
import { scorecardCliWords } from '../../messages/scorecard-cli.ts';
import type { Impact, Lang, Scorecard } from '../../model.ts';
import type { TextOptions } from '../../render/options.ts';
import { clean } from '../../render/text/clean.ts';
import { chooseCatalog } from '../choose-catalog.ts';
import { chooseDecided, type DecidedOptions } from '../choose-decided.ts';
import { choosePolicy } from '../choose-policy.ts';
import { EXIT } from '../exit.ts';
import { gather, pathsBeside } from '../gather.ts';
import type { Io } from '../io.ts';
import { outputsAs, sizeFor, spareInputs, writeDrawn } from '../outputs.ts';
import { progressOf } from '../progress.ts';
import { cardOf, unjudgedIn } from '../scorecard/card.ts';
import { scorecardRoom } from '../scorecard/formats.ts';
import type * as Room from '../scorecard/room.ts';
import { asOfDate } from '../settings.ts';

export interface ImpactOptions extends DecidedOptions {
  readonly policy?: string;
  readonly catalog?: string;
  readonly fromPolicy?: string;
  readonly fromCatalog?: string;
  readonly asOf?: string;
  readonly format?: readonly string[];
  readonly verbose?: boolean;
}

type Draw = (room: typeof Room, impact: Impact, page: TextOptions) => string;
/** Format name, as the user types it → its renderer. */
const DRAWINGS = {
  text: (room, impact, page) => room.renderImpactText(impact, page),
  json: (room, impact) => room.renderImpactJson(impact),
  markdown: (room, impact, page) => room.renderImpactMarkdown(impact, page),
} as const satisfies Record<string, Draw>;
type Format = keyof typeof DRAWINGS;
export const impactFormats = Object.keys(DRAWINGS) as readonly Format[];

/** @throws UserError where manifests were made for another catalogue than the one to be tried: all of them would stand unjudged. */
const refuseOtherCatalog = ({ report }: Scorecard, before: Scorecard): void => {
  const isOther = ({ problems }: Scorecard['report']['departments'][number]): boolean =>
    problems.some(({ code }) => code === 'other-catalog');
  const refused = report.departments.filter(
    (each, index) => isOther(each) && !before.report.departments.slice(index, index + 1).some(isOther),
  );
  if (refused.length > 0)
    throw new UserError(
      scorecardCliWords['impact-other-catalog'](
        refused.map(({ file }) => file),
        before.report.catalog.id,
        report.catalog.id,
      ),
    );
};

export const impact = async (
  io: Io,
  lang: Lang,
  paths: readonly string[],
  options: ImpactOptions,
): Promise<number> => {
  const outputs = outputsAs(options.format ?? ['text'], impactFormats);
  if (options.policy === undefined && options.catalog === undefined)
    throw new UserError(scorecardCliWords['nothing-new']());
  const asOf = asOfDate(options.asOf);
  const before = chooseCatalog(io, options.fromCatalog);
  const after = options.catalog === undefined ? before : chooseCatalog(io, options.catalog);
  const rules = {
    before: choosePolicy(io, options.fromPolicy, before.catalog, lang),
    after: choosePolicy(io, options.policy ?? options.fromPolicy, after.catalog, lang),
  };
  // Read by the catalogue in force: what it waives of requirements that the other has no more is of no use there.
  const decided = chooseDecided(io, options, before.catalog);
  const gathered = await gather(io, lang, paths, options, before.catalog.id);
  spareInputs(
    io,
    outputs.map(({ file }) => file),
    [...gathered.files, ...pathsBeside(io, options)],
  );
  const progress = progressOf(io, lang, false);
  try {
    const ground = { asOf, decided, progress };
    const then = cardOf(io, gathered, { ...ground, chosen: before, policy: rules.before });
    const now = cardOf(io, gathered, { ...ground, chosen: after, policy: rules.after });
    refuseOtherCatalog(now, then);
    const room = scorecardRoom(io);
    const moved = room.impact(
      { scorecard: then, policy: rules.before },
      { scorecard: now, policy: rules.after },
    );
    progress.end();
    const page = { lang, quiet: false, verbose: options.verbose ?? false };
    const drawn = outputs.map(({ format, file }) =>
      DRAWINGS[format](room, moved, { ...page, ...sizeFor(io, file) }),
    );
    writeDrawn(io, outputs, drawn);
    const unjudged = [then, now].flatMap(unjudgedIn);
    if (unjudged.length === 0) return EXIT.met;
    io.stderr(`zwgk: ${clean(scorecardCliWords.unjudged([...new Set(unjudged)])[lang])}\n`);
    return EXIT.unjudged;
  } finally {
    progress.end();
  }
};
