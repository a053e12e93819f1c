/** A command of the program before its arguments and options: its help in the language of the run, and what all commands share. */
import type { Command } from 'commander';
import { defaultWords, examples, exitsOf, headings, help } from '../messages/help.ts';
import type { Lang, Text } from '../model.ts';
import { widthOf } from '../render/text/measure.ts';
import { helpLines } from './help-lines.ts';
import type { Io } from './io.ts';

export interface Commands {
  readonly common: (command: Command) => Command;
  readonly sub: (parent: Command, name: string, about: Text) => Command;
}

export const commandsIn = (io: Io, lang: Lang): Commands => {
  const t = (text: Text): string => text[lang];
  const columns = io.columns ?? 80;
  const afterHelp = (command: Command): Command => {
    const path = [command.parent?.name(), command.name()].filter((name) => name !== 'zwgk').join(' ');
    return command.addHelpText('after', () => {
      const lines = examples[path] ?? [];
      const shown =
        lines.length === 0 ? '' : `\n${t(help.examples)}\n${lines.map((line) => `  ${line}\n`).join('')}`;
      const exits = exitsOf[path];
      return `${shown}${exits === undefined ? '' : `\n${helpLines(t(exits), columns)}`}`;
    });
  };
  const common = (command: Command): Command =>
    command
      .helpOption('-h, --help', t(help.helpOption))
      .helpCommand(false)
      .option('--lang <lang>', t(help.lang))
      .configureHelp({
        ...(lang === 'zh' ? { boxWrap: helpLines, displayWidth: widthOf } : {}),
        styleTitle: (title) => (lang === 'zh' ? (headings[title] ?? title) : title),
        optionDescription: ({ description, defaultValue }) =>
          typeof defaultValue === 'string' ? `${description}${t(defaultWords(defaultValue))}` : description,
      })
      .configureOutput({
        writeOut: io.stdout,
        writeErr: () => undefined,
        getOutHelpWidth: () => columns,
        // There are none in it; to find out whether they would be shown opens the stream, which takes time.
        getOutHasColors: () => false,
      })
      .exitOverride();
  const sub = (parent: Command, name: string, about: Text): Command => {
    const command = common(parent.command(name).description(t(about)));
    return afterHelp(command);
  };
  return { common, sub };
};
