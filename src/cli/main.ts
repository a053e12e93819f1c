/** `main(argv, io)`: the whole command line as a function from arguments to an exit code. Never throws. */
import { CommanderError } from 'commander';
import { UserError } from '../errors.ts';
import { cliWords } from '../messages/cli.ts';
import type { Lang, Text } from '../model.ts';
import { renderProblems } from '../render/problems.ts';
import { clean } from '../render/text/clean.ts';
import { EXIT } from './exit.ts';
import type { Io } from './io.ts';
import { programOf } from './program.ts';
import { colorOf, langOf, widthOf } from './settings.ts';

/** Commander says what was wrong in English, with the offending word in quotes. */
const usageWords = ({ code, message }: CommanderError): Text => {
  const word = /'([^']*)'/u.exec(message)?.[1] ?? '';
  const known: Readonly<Record<string, Text>> = {
    'commander.unknownOption': cliWords['unknown-option'](word),
    'commander.unknownCommand': cliWords['unknown-command'](word),
    'commander.missingArgument': cliWords['missing-argument'](word),
    'commander.optionMissingArgument': cliWords['missing-value'](word),
    'commander.excessArguments': cliWords['too-many-arguments'](),
  };
  return known[code] ?? { zh: message, en: message };
};

/** What the system refuses for reasons that its user can change; that a file is not there is told where it is looked for. */
const REFUSALS: readonly unknown[] = [
  'EACCES',
  'EPERM',
  'EBUSY',
  'EROFS',
  'ENOSPC',
  'EDQUOT',
  'ENAMETOOLONG',
  'ELOOP',
  'EIO',
];
const refusalIn = (error: unknown): Text | undefined => {
  const { code, path } = error as NodeJS.ErrnoException;
  return typeof path === 'string' && REFUSALS.includes(code)
    ? cliWords['not-read'](path, String(code))
    : undefined;
};

/** The language has to be known before the arguments can be parsed: it is the language of their errors. */
const langIn = (argv: readonly string[], io: Io): Lang => {
  const at = argv.findLastIndex((word) => word === '--lang' || word.startsWith('--lang='));
  return langOf(io, argv[at]?.startsWith('--lang=') ? argv[at].slice(7) : at < 0 ? undefined : argv[at + 1]);
};

export const main = async (argv: readonly string[], io: Io): Promise<number> => {
  const lang = langIn(argv, io);
  const complain = (text: Text): void => io.stderr(`zwgk: ${clean(text[lang])}\n`);
  let code: number = EXIT.met;
  const program = programOf(io, lang, argv[0] ?? '', (exit) => {
    code = exit;
  });
  try {
    if (argv.length === 0) {
      program.outputHelp();
      return EXIT.usage;
    }
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return EXIT.met;
      if (error.code === 'commander.help') return EXIT.usage;
      complain(usageWords(error));
      complain(cliWords['see-help']('zwgk'));
      return EXIT.usage;
    }
    if (error instanceof UserError) {
      complain(error.text);
      const page = { lang, width: widthOf(io), color: colorOf(io) };
      if (error.problems.length > 0) io.stderr(renderProblems(error.problems, page));
      return EXIT.usage;
    }
    const refusal = refusalIn(error);
    if (refusal !== undefined) {
      complain(refusal);
      return EXIT.usage;
    }
    const fault = error instanceof Error ? error : new Error(String(error));
    complain(cliWords['internal-error'](fault.message));
    if ((io.env.ZWGK_DEBUG ?? '') !== '') io.stderr(`${fault.stack ?? ''}\n`);
    return EXIT.internal;
  }
};
