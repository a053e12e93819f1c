/** Grammar → a completion script for zsh, every word with its meaning. */
import { completionHeads } from '../../messages/completion.ts';
import { descent, type Grammar, pathsOf, posixQuoted as q, valueCases, type Word } from './grammar.ts';

/** `_describe` takes `word:meaning`. */
const described = (words: readonly Word[]): string =>
  words.map(({ text, about }) => q(about === '' ? text : `${text}:${about}`)).join(' ');

export function zshCompletion(grammar: Grammar): string {
  const lists = [...grammar.lists].map(([kind, words]) => `    ${q(kind)}) found=(${described(words)}) ;;`);
  const options = grammar.commands.map(({ path, options: all }) => {
    const words = all.flatMap(({ flags, about }) => flags.map((text) => ({ text, about })));
    return `      ${q(path)}) found=(${described(words)}) ;;`;
  });
  const rest = grammar.commands.map(({ path, subs, argument }) =>
    subs.length > 0
      ? `      ${q(path)}) found=(${described(subs)}); kind=words ;;`
      : `      ${q(path)}) kind=${q(argument)} ;;`,
  );
  const values = valueCases(grammar, q).map(
    ({ patterns, kind }) => `    ${patterns.join('|')}) kind=${q(kind)} ;;`,
  );
  return `#compdef zwgk
${completionHeads.zsh.map((line) => `# ${line}\n`).join('')}
_zwgk() {
  local cmd='' kind='' word
  local -a found
  integer at
  for ((at = 2; at < CURRENT; at++)); do
    word="\${words[at]}"
    case "$cmd $word" in
      ${pathsOf(grammar)
        .map((each) => q(descent(each)))
        .join('|')}) cmd="\${cmd:+$cmd }$word" ;;
    esac
  done
  case "$cmd:\${words[CURRENT-1]}" in
${values.join('\n')}
  esac
  if [[ -z $kind && "\${words[CURRENT]}" == -* ]]; then
    case "$cmd" in
${options.join('\n')}
    esac
    kind=words
  fi
  if [[ -z $kind ]]; then
    case "$cmd" in
${rest.join('\n')}
    esac
  fi
  case "$kind" in
${lists.join('\n')}
    file) _files; return ;;
    dir) _files -/; return ;;
  esac
  (( \${#found} )) && _describe -V 'zwgk' found
}
if [[ "\${funcstack[1]}" == _zwgk ]]; then _zwgk "$@"; else compdef _zwgk zwgk; fi
`;
}
