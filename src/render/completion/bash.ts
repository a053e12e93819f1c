/** Grammar → a completion script for bash. Words only: bash has no place for their meaning. */
import { completionHeads } from '../../messages/completion.ts';
import { descent, type Grammar, pathsOf, posixQuoted as q, valueCases } from './grammar.ts';

export function bashCompletion(grammar: Grammar): string {
  const lists = [...grammar.lists].map(
    ([kind, words]) => `    ${q(kind)}) words=(${words.map(({ text }) => q(text)).join(' ')}) ;;`,
  );
  const options = grammar.commands.map(
    ({ path, options: all }) =>
      `    ${q(path)}) words=(${all.flatMap(({ flags }) => flags.map(q)).join(' ')}) ;;`,
  );
  const subs = grammar.commands
    .filter(({ subs: inner }) => inner.length > 0)
    .map(
      ({ path, subs: inner }) =>
        `    ${q(path)}) words=(${inner.map(({ text }) => q(text)).join(' ')}); kind=words ;;`,
    );
  const args = grammar.commands
    .filter(({ subs: inner }) => inner.length === 0)
    .map(({ path, argument }) => `    ${q(path)}) kind=${q(argument)} ;;`);
  const values = valueCases(grammar, q).map(
    ({ patterns, kind }) => `    ${patterns.join('|')}) kind=${q(kind)} ;;`,
  );
  return `${completionHeads.bash.map((line) => `# ${line}\n`).join('')}
_zwgk() {
  local cur prev path kind word at
  local -a words
  COMPREPLY=()
  cur="\${COMP_WORDS[COMP_CWORD]}"
  prev="\${COMP_WORDS[COMP_CWORD-1]}"
  # --option=value comes in three words.
  if [[ $cur == = ]]; then cur=
  elif [[ $prev == = ]]; then prev="\${COMP_WORDS[COMP_CWORD-2]}"; fi
  [[ "\${COMP_WORDS[COMP_CWORD]}" == = ]] && prev="\${COMP_WORDS[COMP_CWORD-1]}"
  path=
  for ((at = 1; at < COMP_CWORD; at++)); do
    word="\${COMP_WORDS[at]}"
    case "$path $word" in
      ${pathsOf(grammar)
        .map((each) => q(descent(each)))
        .join('|')}) path="\${path:+$path }$word" ;;
    esac
  done
  kind=
  case "$path:$prev" in
${values.join('\n')}
  esac
  if [[ -z $kind && $cur == -* ]]; then
    case "$path" in
${options.join('\n')}
    esac
    kind=words
  fi
  if [[ -z $kind ]]; then
    case "$path" in
${[...subs, ...args].join('\n')}
    esac
  fi
  case "$kind" in
${lists.join('\n')}
    file|dir)
      compopt -o filenames 2>/dev/null
      while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -"\${kind:0:1}" -- "$cur")
      return ;;
  esac
  for word in "\${words[@]}"; do
    [[ $word == "$cur"* ]] && COMPREPLY+=("$word")
  done
}
complete -F _zwgk zwgk
`;
}
