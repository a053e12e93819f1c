/** `zwgk completion bash`: the program's own grammar and a catalogue's names → a script that completes them in a shell. */
import type { Argument, Command } from 'commander';
import { bashCompletion } from '../../render/completion/bash.ts';
import { fishCompletion } from '../../render/completion/fish.ts';
import {
  type CommandWords,
  type Grammar,
  isPlainWord,
  plainAbout,
  type Word,
} from '../../render/completion/grammar.ts';
import { powershellCompletion } from '../../render/completion/powershell.ts';
import { zshCompletion } from '../../render/completion/zsh.ts';
import { builtIns, chooseCatalog } from '../choose-catalog.ts';
import { EXIT } from '../exit.ts';
import { failOns } from '../gate-options.ts';
import type { Io } from '../io.ts';
import { reportFormats } from '../outputs.ts';
import { scorecardFormats } from '../scorecard/formats.ts';
import { chooseOne } from '../settings.ts';
import { diffFormats } from './diff.ts';
import { impactFormats } from './impact.ts';
import { initFormats } from './init.ts';
import { listFormats, listLevels } from './list.ts';
import { planFormats } from './plan.ts';
import { schemaNames } from './schema.ts';

export interface CompletionOptions {
  readonly catalog?: string;
}

const SHELLS = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
  powershell: powershellCompletion,
} as const satisfies Record<string, (grammar: Grammar) => string>;

/** Command and option → the words that are taken there, from where the command has them. */
const CHOICES: Readonly<Record<string, readonly string[]>> = {
  'check --format': reportFormats,
  'check --fail-on': failOns,
  'scorecard --format': scorecardFormats,
  'impact --format': impactFormats,
  'diff --format': diffFormats,
  'plan --format': planFormats,
  'init --format': initFormats,
  'list --format': listFormats,
  'list --level': listLevels,
};
/** The name of such a list: no more than what the name of a function may hold in any shell. */
const choiceOf = (place: string): string => place.replace(/[^a-z]+/gu, '_');

/** What stands between < and > in the grammar → the list that its values come from. Anything else is a file. */
const KINDS: Readonly<Record<string, string>> = {
  unit: 'unit',
  department: 'unit',
  id: 'id',
  ids: 'id',
  'id|dir': 'catalog',
  form: 'form',
  shell: 'shell',
  lang: 'lang',
  dir: 'dir',
  date: 'none',
  n: 'none',
  number: 'none',
  rev: 'none',
  score: 'none',
  scores: 'none',
};
const kindOf = (placeholder: string): string =>
  KINDS[placeholder.replace(/^[<[]|[>\]]$/gu, '').replace(/\.\.\.$/u, '')] ?? 'file';

const wordsOf = (texts: readonly string[]): readonly Word[] => texts.map((text) => ({ text, about: '' }));

const listsOf = (io: Io, named: string | undefined): Grammar['lists'] => {
  const { catalog } = chooseCatalog(io, named);
  const requirements = catalog.sections.flatMap(({ points }) =>
    points.flatMap((point) => point.requirements),
  );
  const lists: readonly (readonly [string, readonly Word[]])[] = [
    ['unit', catalog.units.map(({ short, full }) => ({ text: short, about: full }))],
    ['id', requirements.map(({ id, title }) => ({ text: id, about: title }))],
    ['catalog', wordsOf(builtIns(io))],
    ['form', wordsOf(schemaNames(io))],
    ['shell', wordsOf(Object.keys(SHELLS))],
    ['lang', wordsOf(['zh', 'en'])],
    ...Object.entries(CHOICES).map(([place, words]) => [choiceOf(place), wordsOf(words)] as const),
  ];
  return new Map(
    lists.map(([kind, words]) => [
      kind,
      words
        .filter(({ text }) => isPlainWord(text))
        .map(({ text, about }) => ({ text, about: plainAbout(about) })),
    ]),
  );
};

const argumentOf = (argument: Argument | undefined): string =>
  argument === undefined ? 'none' : kindOf(argument.name());

/** Commander knows its grammar; nothing is written down twice. */
const commandsOf = (command: Command, path: readonly string[] = []): readonly CommandWords[] => {
  const help = command.createHelp();
  const inner = help.visibleCommands(command);
  return [
    {
      path: path.join(' '),
      options: help.visibleOptions(command).map(({ long, short, description, flags }) => {
        const placeholder = /[<[].*[>\]]$/u.exec(flags)?.[0];
        const place = [...path, long].join(' ');
        const kind = Object.hasOwn(CHOICES, place) ? choiceOf(place) : kindOf(placeholder ?? '');
        return {
          flags: [long, short].flatMap((flag) => flag ?? []),
          about: plainAbout(description),
          value: placeholder === undefined || placeholder.startsWith('[') ? null : kind,
        };
      }),
      argument: argumentOf(command.registeredArguments[0]),
      subs: inner.map((sub) => ({ text: sub.name(), about: plainAbout(sub.description()) })),
    },
    ...inner.flatMap((sub) => commandsOf(sub, [...path, sub.name()])),
  ];
};

export const completion = (io: Io, given: string, program: Command, options: CompletionOptions): number => {
  const shell = chooseOne('<shell>', given, Object.keys(SHELLS) as (keyof typeof SHELLS)[]);
  io.stdout(SHELLS[shell]({ commands: commandsOf(program), lists: listsOf(io, options.catalog) }));
  return EXIT.met;
};
