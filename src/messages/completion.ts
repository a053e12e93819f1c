/** The first lines of a completion script: how to put it to use. Comments of the shell, in both languages. */
export const completionHeads = {
  bash: [
    'zwgk 的 bash 补全。放进 ~/.bashrc：source <(zwgk completion bash)',
    'Completion of zwgk for bash. In ~/.bashrc: source <(zwgk completion bash)',
  ],
  zsh: [
    'zwgk 的 zsh 补全。放进 ~/.zshrc（compinit 之后）：source <(zwgk completion zsh)',
    'Completion of zwgk for zsh. In ~/.zshrc, after compinit: source <(zwgk completion zsh)',
  ],
  fish: [
    'zwgk 的 fish 补全。zwgk completion fish > ~/.config/fish/completions/zwgk.fish',
    'Completion of zwgk for fish. zwgk completion fish > ~/.config/fish/completions/zwgk.fish',
  ],
  powershell: [
    'zwgk 的 PowerShell 补全。放进 $PROFILE：zwgk completion powershell | Out-String | Invoke-Expression',
    'Completion of zwgk for PowerShell. In $PROFILE: zwgk completion powershell | Out-String | Invoke-Expression',
    '中文显示不对时，先运行 [Console]::OutputEncoding = [Text.Encoding]::UTF8',
  ],
} as const satisfies Record<string, readonly string[]>;
