/** The command line's grammar: commands, options and their help, in the language of the run. */
import { Command } from 'commander';
import { help } from '../messages/help.ts';
import type { Lang, Text } from '../model.ts';
import { catalogCheck, catalogCoverage } from './commands/catalog.ts';
import { type CheckOptions, check } from './commands/check.ts';
import { type CompletionOptions, completion } from './commands/completion.ts';
import { type DiffOptions, diff } from './commands/diff.ts';
import { type ExplainOptions, explain } from './commands/explain.ts';
import { type ExportOptions, exportLedger } from './commands/export.ts';
import { type FixOptions, fix } from './commands/fix.ts';
import { type ImpactOptions, impact } from './commands/impact.ts';
import { type ImportOptions, importLedger } from './commands/import.ts';
import { type InitOptions, init } from './commands/init.ts';
import { type ListOptions, list } from './commands/list.ts';
import { type PlanOptions, plan } from './commands/plan.ts';
import { type SchemaOptions, schema } from './commands/schema.ts';
import { type ScorecardOptions, scorecard } from './commands/scorecard.ts';
import { watch } from './commands/watch.ts';
import { commandsIn } from './commands-in.ts';
import { version } from './home.ts';
import type { Io } from './io.ts';

const gather = (value: string, earlier: readonly string[] = []): readonly string[] => [...earlier, value];

/**
 * @param asked the first word of the command line.
 * @param done is told the exit code of the command that ran.
 */
export const programOf = (io: Io, lang: Lang, asked: string, done: (code: number) => void): Command => {
  const t = (text: Text): string => text[lang];
  const program = new Command('zwgk');
  const { common, sub } = commandsIn(io, lang);
  const decided = (command: Command): Command =>
    command
      .option('--waivers <file>', t(help.waivers))
      .option('--ignore-waivers', t(help.ignoreWaivers))
      .option('--reviews <file>', t(help.reviews));
  common(program)
    .description(t(help.program))
    .version(version(io), '-V, --version', t(help.version))
    .showSuggestionAfterError(false);

  const commands: Readonly<Record<string, () => void>> = {
    check: () => {
      decided(
        sub(program, 'check', help.check)
          .argument('<paths...>', t(help.paths))
          .option('--catalog <id|dir>', t(help.catalogOption))
          .option('--policy <file>', t(help.policy))
          .option('--as-of <date>', t(help.asOf))
          .option('--only <ids>', t(help.only))
          .option('-f, --format <name[=file]>', t(help.format), gather)
          .option('--fail-on <result>', t(help.failOn), 'fail')
          .option('--min-score <scores>', t(help.minScore), gather)
          .option('--max-gaps <n>', t(help.maxGaps))
          .option('--require-submission', t(help.requireSubmission))
          .option('--exit-zero', t(help.exitZero)),
      )
        .option('--baseline <report.json>', t(help.baseline))
        .option('--baseline-ref <rev>', t(help.baselineRef))
        .option('--fail-on-new', t(help.failOnNew))
        .option('--changed-since <rev>', t(help.changedSince))
        .option('--cache [dir]', t(help.cache))
        .option('-w, --watch', t(help.watch))
        .option('-v, --verbose', t(help.verbose))
        .option('-q, --quiet', t(help.quiet))
        .action(async (paths: readonly string[], options: CheckOptions) =>
          done(await (options.watch === true ? watch : check)(io, lang, paths, options)),
        );
    },
    scorecard: () => {
      decided(
        sub(program, 'scorecard', help.scorecard)
          .argument('<paths...>', t(help.paths))
          .option('--out <dir>', t(help.scorecardOut))
          .option('-f, --format <name[=file]>', t(help.scorecardFormat), gather)
          .option('--previous <dir|scorecard.json>', t(help.previous))
          .option('--number <number>', t(help.noticeNumber))
          .option('--issued <date>', t(help.noticeIssued))
          .option('--catalog <id|dir>', t(help.catalogOption))
          .option('--policy <file>', t(help.policy))
          .option('--as-of <date>', t(help.asOf)),
      )
        .option('--require-submission', t(help.scorecardSubmission))
        .option('-v, --verbose', t(help.scorecardVerbose))
        .option('-q, --quiet', t(help.scorecardQuiet))
        .action(async (paths: readonly string[], options: ScorecardOptions) =>
          done(await scorecard(io, lang, paths, options)),
        );
    },
    impact: () => {
      decided(
        sub(program, 'impact', help.impact)
          .argument('<paths...>', t(help.paths))
          .option('--policy <file>', t(help.impactPolicy))
          .option('--catalog <id|dir>', t(help.impactCatalog))
          .option('--from-policy <file>', t(help.fromPolicy))
          .option('--from-catalog <id|dir>', t(help.fromCatalog))
          .option('--as-of <date>', t(help.asOf))
          .option('-f, --format <name[=file]>', t(help.impactFormat), gather),
      )
        .option('-v, --verbose', t(help.impactVerbose))
        .action(async (paths: readonly string[], options: ImpactOptions) =>
          done(await impact(io, lang, paths, options)),
        );
    },
    init: () => {
      sub(program, 'init', help.init)
        .argument('[department]', t(help.initDepartment))
        .option('--to <file>', t(help.initTo))
        .option('-i, --interactive', t(help.interactive))
        .option('-f, --format <name>', 'yaml | xlsx', 'yaml')
        .option('--zero <registers>', t(help.zero))
        .option('--as-of <date>', t(help.initAsOf))
        .option('--catalog <id|dir>', t(help.catalogOption))
        .option('--force', t(help.initForce))
        .action(async (department: string | undefined, options: InitOptions) =>
          done(await init(io, lang, department, options)),
        );
    },
    export: () => {
      sub(program, 'export', help.exportLedger)
        .argument('<manifest>', t(help.oneManifest))
        .option('--to <file.xlsx|dir>', t(help.exportTo))
        .option('--catalog <id|dir>', t(help.catalogOption))
        .option('--force', t(help.exportForce))
        .action(async (manifest: string, options: ExportOptions) =>
          done(await exportLedger(io, lang, manifest, options)),
        );
    },
    import: () => {
      sub(program, 'import', help.importLedger)
        .argument('<ledger>', t(help.ledger))
        .option('--to <manifest.yaml>', t(help.importTo))
        .option('--department <unit>', t(help.importDepartment))
        .option('--catalog <id|dir>', t(help.catalogOption))
        .option('--force', t(help.importForce))
        .action(async (ledger: string, options: ImportOptions) =>
          done(await importLedger(io, lang, ledger, options)),
        );
    },
    list: () => {
      sub(program, 'list', help.list)
        .option('--catalog <id|dir>', t(help.catalogOption))
        .option('--department <unit>', t(help.department))
        .option('--point <ids>', t(help.point))
        .option('--level <level>', t(help.level))
        .option('-f, --format <name>', 'text | json', 'text')
        .action((options: ListOptions) => done(list(io, lang, options)));
    },
    explain: () => {
      sub(program, 'explain', help.explain)
        .argument('<id>', t(help.id))
        .option('--catalog <id|dir>', t(help.catalogOption))
        .option('--policy <file>', t(help.policy))
        .action((id: string, options: ExplainOptions) => done(explain(io, lang, id, options)));
    },
    plan: () => {
      sub(program, 'plan', help.plan)
        .argument('<paths...>', t(help.paths))
        .option('--target <score>', t(help.target))
        .option('--by <date>', t(help.by))
        .option('--catalog <id|dir>', t(help.catalogOption))
        .option('--policy <file>', t(help.policy))
        .option('--as-of <date>', t(help.asOf))
        .option('--only <ids>', t(help.only))
        .option('-f, --format <name[=file]>', t(help.planFormat), gather)
        .action(async (paths: readonly string[], options: PlanOptions) =>
          done(await plan(io, lang, paths, options)),
        );
    },
    fix: () => {
      sub(program, 'fix', help.fix)
        .argument('<paths...>', t(help.paths))
        .option('-n, --dry-run', t(help.dryRun))
        .option('--check', t(help.fixCheck))
        .option('--backup', t(help.backup))
        .option('--catalog <id|dir>', t(help.catalogOption))
        .action(async (paths: readonly string[], options: FixOptions) =>
          done(await fix(io, lang, paths, options)),
        );
    },
    diff: () => {
      sub(program, 'diff', help.diff)
        .argument('<earlier>', t(help.earlier))
        .argument('<later>', t(help.later))
        .option('-f, --format <name[=file]>', t(help.diffFormat), gather)
        .option('--fail-on-new', t(help.diffFailOnNew))
        .option('-v, --verbose', t(help.diffVerbose))
        .action((earlier: string, later: string, options: DiffOptions) =>
          done(diff(io, lang, earlier, later, options)),
        );
    },
    schema: () => {
      sub(program, 'schema', help.schema)
        .argument('<form>', t(help.schemaName))
        .option('--catalog <id|dir>', t(help.catalogOption))
        .option('--department <unit>', t(help.schemaDepartment))
        .option('--to <file>', t(help.toFile))
        .action((name: string, options: SchemaOptions) => done(schema(io, name, options)));
    },
    completion: () => {
      sub(program, 'completion', help.completion)
        .argument('<shell>', 'bash | zsh | fish | powershell')
        .option('--catalog <id|dir>', t(help.catalogOption))
        .action((shell: string, options: CompletionOptions) => done(completion(io, shell, program, options)));
    },
    catalog: () => {
      const catalog = sub(program, 'catalog', help.catalog);
      sub(catalog, 'check', help.catalogCheck)
        .argument('[dir]', t(help.catalogOption))
        .option('--catalog <id|dir>', t(help.catalogOption))
        .action((dir: string | undefined, options: { catalog?: string }) =>
          done(catalogCheck(io, lang, dir ?? options.catalog)),
        );
      sub(catalog, 'coverage', help.catalogCoverage)
        .argument('[dir]', t(help.catalogOption))
        .option('--catalog <id|dir>', t(help.catalogOption))
        .action((dir: string | undefined, options: { catalog?: string }) =>
          done(catalogCoverage(io, lang, dir ?? options.catalog)),
        );
    },
  };
  // One that is asked by name is all that need be known; completion and help know them all.
  const only = Object.hasOwn(commands, asked) && asked !== 'completion' ? [asked] : Object.keys(commands);
  for (const name of only) commands[name]?.();
  return program;
};
