/** Grammar → a completion script for fish, every word with its meaning. */
import { completionHeads } from '../../messages/completion.ts';
import { descent, type Grammar, type Kind, pathsOf, type Word } from './grammar.ts';

const q = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

export function fishCompletion(grammar: Grammar): string {
  const lists = [...grammar.lists].map(
    ([kind, words]) => `function __zwgk_${kind}\n  printf '%s\\t%s\\n' ${pairs(words)}\nend\n`,
  );
  const lines = grammar.commands.flatMap(({ path, options, argument, subs }) => {
    const head = `complete -c zwgk -n ${q(`__zwgk_at ${q(path)}`)}`;
    return [
      ...subs.map(({ text, about }) => `${head} -a ${q(text)} -d ${q(about)}`),
      ...options.map(({ flags, about, value }) => {
        const names = flags.map((flag) =>
          flag.startsWith('--') ? `-l ${q(flag.slice(2))}` : `-s ${q(flag.slice(1))}`,
        );
        return `${head} ${names.join(' ')}${value === null ? '' : completing(grammar, value, ' -r')} -d ${q(about)}`;
      }),
      ...(subs.length > 0 || argument === 'none' ? [] : [`${head}${completing(grammar, argument, '')}`]),
    ];
  });
  return `${completionHeads.fish.map((line) => `# ${line}\n`).join('')}
function __zwgk_at
  set -l path ''
  for word in (commandline -opc)[2..]
    switch "$path $word"
      case ${pathsOf(grammar)
        .map((each) => q(descent(each)))
        .join(' ')}
        set path (string trim -- "$path $word")
    end
  end
  test "$path" = "$argv[1]"
end

${lists.join('\n')}
complete -c zwgk -f
${lines.join('\n')}
`;
}

const pairs = (words: readonly Word[]): string =>
  words.map(({ text, about }) => `${q(text)} ${q(about)}`).join(' ');

/** fish has no completion of folders alone for an option; files are offered with them. */
const completing = ({ lists }: Grammar, kind: Kind, required: string): string => {
  if (kind === 'file' || kind === 'dir') return `${required} -F`;
  return lists.has(kind) ? `${required} -f -a ${q(`(__zwgk_${kind})`)}` : `${required} -f`;
};
