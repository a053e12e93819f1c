/** Questions at the terminal → what a new manifest is to say. A build of its own: the library is loaded only when somebody is asked. */
import { intro, isCancel, multiselect, outro, text } from '@clack/prompts';
import { registerNames } from '../messages/faults.ts';
import { interviewWords } from '../messages/init.ts';
import type { IsoDate, Lang, RegisterName, Text } from '../model.ts';
import { clean } from '../render/text/clean.ts';
import type { Terminal } from './io.ts';

export interface Asking {
  readonly lang: Lang;
  /** As given on the command line: then it is not asked. */
  readonly department: string | undefined;
  /** A sample for the date. */
  readonly day: IsoDate;
  /** What is wrong with a name, or nothing. */
  readonly checkUnit: (name: string) => Text | undefined;
  readonly isDate: (text: string) => boolean;
  /** The registers that a unit may report empty. */
  readonly zeroable: (unit: string) => readonly RegisterName[];
}
export interface Answers {
  readonly department: string;
  readonly contact: { readonly name?: string; readonly phone?: string };
  readonly asOf: IsoDate | undefined;
  readonly zero: readonly RegisterName[];
}

/** `null` where the person gives up. */
export const interview = async (terminal: Terminal, asking: Asking): Promise<Answers | null> => {
  const { lang } = asking;
  const line = async (
    message: Text,
    more: { readonly placeholder?: string; readonly validate?: (value: string) => Text | undefined } = {},
  ): Promise<string | null> => {
    const { validate, ...rest } = more;
    const answer = await text({
      ...terminal,
      ...rest,
      message: message[lang],
      ...(validate === undefined
        ? {}
        : {
            // What was typed, and the names of a register, come back in it.
            validate: (value: string | undefined) => {
              const wrong = validate((value ?? '').trim());
              return wrong === undefined ? undefined : clean(wrong[lang]);
            },
          }),
    });
    return isCancel(answer) ? null : (answer ?? '').trim();
  };

  intro(interviewWords.intro[lang], terminal);
  const department =
    asking.department ?? (await line(interviewWords.department, { validate: asking.checkUnit }));
  if (department === null) return null;
  const name = await line(interviewWords.name);
  if (name === null) return null;
  const phone = await line(interviewWords.phone);
  if (phone === null) return null;
  const asOf = await line(interviewWords.asOf, {
    placeholder: asking.day,
    validate: (value) =>
      value === '' || asking.isDate(value) ? undefined : interviewWords['bad-date'](asking.day),
  });
  if (asOf === null) return null;
  const registers = asking.zeroable(department);
  const zero =
    registers.length === 0
      ? []
      : await multiselect<RegisterName>({
          ...terminal,
          message: interviewWords.zero[lang],
          options: registers.map((value) => ({ value, label: `${registerNames[value][lang]} ${value}` })),
          required: false,
          showInstructions: false,
        });
  if (isCancel(zero)) return null;
  outro(interviewWords.outro[lang], terminal);
  return {
    department,
    contact: { ...(name === '' ? {} : { name }), ...(phone === '' ? {} : { phone }) },
    asOf: asOf === '' ? undefined : asOf,
    zero,
  };
};
