/** The command line's grammar: commands, options and their help, in the language of the run. */
import { Command } from 'commander';
import { defaultWords, examples, headings, help } from '../messages/help.ts';
import type { Lang, Text } from '../model.ts';
import { catalogCheck, catalogCoverage } from './commands/catalog.ts';
import { type CheckOptions, check } from './commands/check.ts';
import { type ExplainOptions, explain } from './commands/explain.ts';
import { type ListOptions, list } from './commands/list.ts';
import { version } from './home.ts';
import type { Io } from './io.ts';

const gather = (value: string, earlier: readonly string[] = []): readonly string[] => [...earlier, value];

/** @param done is told the exit code of the command that ran. */
export const programOf = (io: Io, lang: Lang, done: (code: number) => void): Command => {
  const t = (text: Text): string => text[lang];
  const program = new Command('zwgk');
  const afterHelp = (command: Command): Command => {
    const path = [command.parent?.name(), command.name()].filter((name) => name !== 'zwgk').join(' ');
    const lines = examples[path] ?? [];
    const shown =
      lines.length === 0 ? '' : `\n${t(help.examples)}\n${lines.map((line) => `  ${line}\n`).join('')}`;
    return command.addHelpText('after', `${shown}${path === 'check' ? `\n${t(help.exits)}` : ''}`);
  };
  const common = (command: Command): Command =>
    command
      .helpOption('-h, --help', t(help.helpOption))
      .helpCommand(false)
      .option('--lang <lang>', t(help.lang))
      .configureHelp({
        styleTitle: (title) => (lang === 'zh' ? (headings[title] ?? title) : title),
        optionDescription: ({ description, defaultValue }) =>
          typeof defaultValue === 'string' ? `${description}${t(defaultWords(defaultValue))}` : description,
      })
      .configureOutput({
        writeOut: io.stdout,
        writeErr: () => undefined,
        getOutHelpWidth: () => io.columns ?? 80,
      })
      .exitOverride();
  const sub = (parent: Command, name: string, about: Text): Command => {
    const command = common(parent.command(name).description(t(about)));
    return afterHelp(command);
  };

  common(program)
    .description(t(help.program))
    .version(version(io), '-V, --version', t(help.version))
    .showSuggestionAfterError(false);

  sub(program, 'check', help.check)
    .argument('<paths...>', t(help.paths))
    .option('--catalog <id|dir>', t(help.catalogOption))
    .option('--policy <file>', t(help.policy))
    .option('--as-of <date>', t(help.asOf))
    .option('--only <ids>', t(help.only))
    .option('-f, --format <name[=file]>', t(help.format), gather)
    .option('--fail-on <result>', t(help.failOn), 'fail')
    .option('-v, --verbose', t(help.verbose))
    .option('-q, --quiet', t(help.quiet))
    .action((paths: readonly string[], options: CheckOptions) => done(check(io, lang, paths, options)));

  sub(program, 'list', help.list)
    .option('--catalog <id|dir>', t(help.catalogOption))
    .option('--department <unit>', t(help.department))
    .option('--point <ids>', t(help.point))
    .option('--level <level>', t(help.level))
    .option('-f, --format <name>', 'text | json', 'text')
    .action((options: ListOptions) => done(list(io, lang, options)));

  sub(program, 'explain', help.explain)
    .argument('<id>', t(help.id))
    .option('--catalog <id|dir>', t(help.catalogOption))
    .option('--policy <file>', t(help.policy))
    .action((id: string, options: ExplainOptions) => done(explain(io, lang, id, options)));

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
  return program;
};
