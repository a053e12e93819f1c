/** `zwgk check`: paths and options → reports on standard output and in files, and the exit code. */
import { UserError } from '../../errors.ts';
import { cliWords } from '../../messages/cli.ts';
import type { Lang, Report } from '../../model.ts';
import { renderJson } from '../../render/json.ts';
import type { TextOptions } from '../../render/options.ts';
import { renderText } from '../../render/text.ts';
import { chooseCatalog } from '../choose-catalog.ts';
import { choosePolicy } from '../choose-policy.ts';
import { exitOf } from '../exit.ts';
import type { Io } from '../io.ts';
import { judge } from '../judge.ts';
import { findManifests, writeAtomically } from '../paths.ts';
import { asOfDate, chooseOne, colorOf, scopeOf, widthOf } from '../settings.ts';

export interface CheckOptions {
  readonly catalog?: string;
  readonly policy?: string;
  readonly asOf?: string;
  readonly only?: string;
  readonly format?: readonly string[];
  readonly failOn: string;
  readonly verbose?: boolean;
  readonly quiet?: boolean;
}

/** Format name, as the user types it → its renderer. */
const RENDERERS = {
  text: renderText,
  json: (report: Report) => renderJson(report),
} as const satisfies Record<string, (report: Report, options: TextOptions) => string>;
type Format = keyof typeof RENDERERS;

interface Output {
  readonly format: Format;
  readonly file: string | undefined;
}

const outputsOf = (given: readonly string[]): readonly Output[] => {
  const outputs = given.map((each): Output => {
    const cut = each.indexOf('=');
    const name = cut < 0 ? each : each.slice(0, cut);
    const known = Object.keys(RENDERERS) as Format[];
    const format = known.find((candidate) => candidate === name);
    if (format === undefined) throw new UserError(cliWords['bad-format'](name, known));
    return { format, file: cut < 0 ? undefined : each.slice(cut + 1) };
  });
  if (outputs.filter(({ file }) => file === undefined).length > 1)
    throw new UserError(cliWords['two-on-stdout']());
  return outputs;
};

export const check = (io: Io, lang: Lang, paths: readonly string[], options: CheckOptions): number => {
  const outputs = outputsOf(options.format ?? ['text']);
  const failOn = chooseOne('--fail-on', options.failOn, ['fail', 'partial', 'never'] as const);
  const asOf = asOfDate(options.asOf);
  const chosen = chooseCatalog(io, options.catalog);
  const policy = choosePolicy(io, options.policy, chosen.catalog);
  const only = scopeOf(options.only, chosen.catalog);
  const report = judge(io, findManifests(io, paths), chosen, policy, { asOf, only, failOn });
  for (const { format, file } of outputs) {
    const page = { lang, verbose: options.verbose ?? false, quiet: options.quiet ?? false };
    if (file === undefined)
      io.stdout(RENDERERS[format](report, { ...page, width: widthOf(io), color: colorOf(io) }));
    else writeAtomically(io, file, RENDERERS[format](report, { ...page, width: 80, color: false }));
  }
  return exitOf(report);
};
