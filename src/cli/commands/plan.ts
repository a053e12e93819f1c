/** `zwgk plan`: manifests and a target → the cheapest mends that reach it, what falls due, or a calendar of it. */
import { plan as planOne } from '../../assess/plan.ts';
import { UserError } from '../../errors.ts';
import { planCliWords } from '../../messages/plan.ts';
import type { Exact, Lang, Plan } from '../../model.ts';
import type * as Calendar from '../../render/ics.ts';
import { safeJson } from '../../render/parts/safe.ts';
import { renderPlan } from '../../render/plan.ts';
import { NOTHING } from '../against.ts';
import { chooseCatalog } from '../choose-catalog.ts';
import { choosePolicy } from '../choose-policy.ts';
import { EXIT } from '../exit.ts';
import { gather, pathsBeside } from '../gather.ts';
import { load } from '../home.ts';
import type { Io } from '../io.ts';
import { judge } from '../judge.ts';
import { outputsAs, sizeFor, spareInputs, writeDrawn } from '../outputs.ts';
import { asOfDate, scopeOf } from '../settings.ts';

export interface PlanOptions {
  readonly target?: string;
  readonly by?: string;
  readonly catalog?: string;
  readonly policy?: string;
  readonly asOf?: string;
  readonly only?: string;
  readonly format?: readonly string[];
}

/** Waivers and reviews are the supervising office’s: a plan counts on what the department itself can do. */
const UNDECIDED = { waivers: undefined, reviews: undefined };

export const planFormats = ['text', 'json', 'ics'] as const;
type FormatName = (typeof planFormats)[number];

/** @throws UserError when it is no score. */
const targetOf = (given: string | undefined): Exact | undefined => {
  const text = given?.trim().normalize('NFKC').replace(/分$/u, '');
  if (text === undefined) return undefined;
  if (!/^(?:100(?:\.0+)?|\d{1,2}(?:\.\d{1,6})?)$/u.test(text))
    throw new UserError(planCliWords['bad-target'](given ?? ''));
  return text;
};

export const plan = async (
  io: Io,
  lang: Lang,
  given: readonly string[],
  options: PlanOptions,
): Promise<number> => {
  const outputs = outputsAs(options.format ?? ['text'], planFormats);
  const target = targetOf(options.target);
  const by = asOfDate(options.by);
  const asOf = asOfDate(options.asOf);
  const chosen = chooseCatalog(io, options.catalog);
  const { catalog } = chosen;
  const policy = choosePolicy(io, options.policy, catalog);
  const only = scopeOf(options.only, catalog);
  const { files, ledgers } = await gather(io, lang, given, {}, catalog.id);
  spareInputs(
    io,
    outputs.map(({ file }) => file),
    [...files, ...pathsBeside(io, options)],
  );
  const report = judge(io, files, chosen, policy, {
    asOf,
    only,
    decided: UNDECIDED,
    asked: NOTHING,
    ledgers,
  });
  const made: Plan = {
    $schema: 'urn:zwgk:plan:1',
    form: 1,
    tool: report.tool,
    catalog: report.catalog,
    policy: report.policy,
    by: by ?? null,
    departments: report.departments.map((department) =>
      planOne(department, { policy, target, by, guides: report.requirements }),
    ),
  };
  const render = (format: FormatName, file: string | undefined): string => {
    if (format === 'json') return `${safeJson(made, 2)}\n`;
    if (format === 'ics') return load<typeof Calendar>(io, 'calendar.cjs').renderIcs(made, lang);
    return renderPlan(made, { lang, ...sizeFor(io, file) });
  };
  const texts = outputs.map(({ format, file }) => render(format, file));
  writeDrawn(io, outputs, texts);
  if (made.departments.some(({ status }) => status === 'unjudged')) return EXIT.unjudged;
  return made.departments.some(({ status }) => status === 'beyond') ? EXIT.unmet : EXIT.met;
};
