/** A fault that the user can put right: says what is wrong, where, and how to mend it. Anything else that is thrown is a bug. */
import type { Place, Problem, Text } from './model.ts';

export class UserError extends Error {
  /** Each build that is loaded on its own has a class of this name of its own; they are one. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === 'UserError';
  }

  readonly text: Text;
  readonly place: Place | undefined;
  /** Everything found wrong, where one error stands for several. */
  readonly problems: readonly Problem[];

  constructor(text: Text, details: { readonly place?: Place; readonly problems?: readonly Problem[] } = {}) {
    super(text.en);
    this.name = 'UserError';
    this.text = text;
    this.place = details.place;
    this.problems = details.problems ?? [];
  }
}
