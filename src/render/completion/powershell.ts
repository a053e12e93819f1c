/** Grammar → a completion script for PowerShell, every word with its meaning as a tooltip. */
import { completionHeads } from '../../messages/completion.ts';
import type { Grammar, Word } from './grammar.ts';

/** PowerShell takes typographic quotes for quotes, too. */
const q = (text: string): string => `'${text.replace(/['‘’‚‛]/gu, (quote) => quote + quote)}'`;
const pairs = (words: readonly Word[]): string =>
  `@(${words.map(({ text, about }) => `@(${q(text)},${q(about || text)})`).join(',')}${words.length === 1 ? ',$null' : ''})`;

export function powershellCompletion(grammar: Grammar): string {
  const lists = [...grammar.lists].map(([kind, words]) => `    ${q(kind)} = ${pairs(words)}`);
  const commands = grammar.commands.map(({ path, options, argument, subs }) => {
    const flags = options.flatMap(({ flags: all, about }) => all.map((text) => ({ text, about })));
    // The keys of a table differ by more than their case.
    const valued = options.flatMap(({ flags: all, value }) =>
      value === null ? [] : all.map((flag) => [flag.toLowerCase(), `${q(flag)} = ${q(value)}`] as const),
    );
    const values = [...new Map(valued).values()];
    return `    ${q(path)} = @{ options = ${pairs(flags)}; values = @{ ${values.join('; ')} }; subs = ${pairs(subs)}; argument = ${q(argument)} }`;
  });
  return `${completionHeads.powershell.map((line) => `# ${line}\n`).join('')}
Register-ArgumentCompleter -Native -CommandName zwgk -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $lists = @{
${lists.join('\n')}
  }
  $commands = @{
${commands.join('\n')}
  }
  $path = ''
  $previous = ''
  foreach ($element in ($commandAst.CommandElements | Select-Object -Skip 1)) {
    if ($element.Extent.EndOffset -ge $cursorPosition) { break }
    $previous = $element.ToString()
    $further = ("$path $previous").Trim()
    if ($commands.ContainsKey($further)) { $path = $further }
  }
  $command = $commands[$path]
  $kind = $command.values[$previous]
  if ($kind) { $found = $lists[$kind] }
  elseif ($wordToComplete -like '-*') { $found = $command.options }
  elseif ($command.subs.Count -gt 0) { $found = $command.subs }
  else { $found = $lists[$command.argument] }
  $found | Where-Object { $_ -and $_[0].StartsWith($wordToComplete) } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_[0], $_[0], 'ParameterValue', $_[1])
  }
}
`;
}
