import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { startTerminal } from '../support/terminal.ts'
import { cli, closedAfterwards, sizes } from './program.ts'

/** How each shell is started bare, with a prompt that can be waited for and the script read from a file. */
const shells: Readonly<Record<string, (script: string) => readonly [command: string, ready: string]>> = {
  bash: (script) => ['bash --norc --noprofile -i', `PS1='ready> '; source ${script}`],
  zsh: (script) => [
    'zsh -f -i',
    `PS1='ready> '; autoload -Uz compinit; compinit -D; zstyle ':completion:*' menu no; source ${script}`,
  ],
  fish: (script) => ['fish --no-config -i', `function fish_prompt; echo -n 'ready> '; end; source ${script}`],
}

const typed: readonly (readonly [typed: string, becomes: string])[] = [
  ['wat', 'watch'],
  ['watch --li', 'watch --limit'],
  ['check --log-f', 'check --log-format'],
  ['check --format sar', 'check --format sarif'],
  ['confirm --bro', 'confirm --browser'],
  [
    'https://app.example.com https://api.example.com --pas',
    'https://app.example.com https://api.example.com --paste',
  ],
  ['lab wrong-url.local', 'lab wrong-url.localhost'],
  ['completions fi', 'completions fish'],
]

describe.each(Object.entries(shells))('%s completes', (shell, start) => {
  const folder = mkdtempSync(join(tmpdir(), 'cors-triage-shell-'))
  const script = join(folder, `cors-triage.${shell}`)

  test.each(typed)('%s', async (before, becomes) => {
    writeFileSync(script, execFileSync(process.execPath, [cli, 'completions', shell]))
    const [command, ready] = start(script)
    const [program = '', ...args] = command.split(' ')
    const terminal = closedAfterwards(
      startTerminal(program, args, sizes[2], {
        HOME: folder,
        XDG_CONFIG_HOME: folder,
        TERM: 'xterm-256color',
      }),
    )
    terminal.type(`${ready}\r`)
    await terminal.until(/^ready> *$/m)
    terminal.type(`cors-triage ${before}\t`)
    await terminal.until(`cors-triage ${becomes}`)
    expect(terminal.lines().join('\n')).not.toMatch(/not found|error|unknown/i)
  })
})
