/** What can be typed after `zwgk`, as the shells' scripts are made from it. */

/** A word and what it means; words that a shell might take for more than a word are left out. */
export interface Word {
  readonly text: string;
  readonly about: string;
}
/** What a value is: the name of one of the lists, a path, or anything (`none`). */
export type Kind = string;
export interface OptionWords {
  readonly flags: readonly string[];
  readonly about: string;
  /** `null` where the option takes no value. */
  readonly value: Kind | null;
}
export interface CommandWords {
  /** `check`, `catalog check`; the program itself is the empty string. */
  readonly path: string;
  readonly options: readonly OptionWords[];
  /** What its arguments are; `none` where it has none. */
  readonly argument: Kind;
  readonly subs: readonly Word[];
}
export interface Grammar {
  readonly commands: readonly CommandWords[];
  readonly lists: ReadonlyMap<Kind, readonly Word[]>;
}

/** Letters, digits and what joins them: nothing in it that any of the shells would expand, split or run. */
export const isPlainWord = (text: string): boolean => /^[\p{L}\p{N}](?:[\p{L}\p{N}._-])*$/u.test(text);
/** One line without control characters, and without what a build log takes for an order. */
export const plainAbout = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]+/gu, ' ')
    .replace(/#(?=#)/gu, '# ')
    .trim();

/** bash, zsh: nothing is special in single quotes but the quote itself. */
export const posixQuoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** Patterns of a `case`: `command path:flag`, for every option that takes a value. */
export const valueCases = (
  { commands }: Grammar,
  quote: (text: string) => string,
): readonly { readonly patterns: readonly string[]; readonly kind: Kind }[] =>
  commands.flatMap(({ path, options }) =>
    options.flatMap(({ flags, value }) =>
      value === null ? [] : [{ patterns: flags.map((flag) => quote(`${path}:${flag}`)), kind: value }],
    ),
  );
/** Patterns of a `case`: what the command path becomes when a further word is a subcommand. */
export const pathsOf = ({ commands }: Grammar): readonly string[] =>
  commands.map(({ path }) => path).filter((path) => path !== '');
/** What a `case` compares with to go down a level: the path so far, a blank, the word. */
export const descent = (path: string): string => (path.includes(' ') ? path : ` ${path}`);
