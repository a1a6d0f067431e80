import type { CommandName } from '../arguments/command-options.ts'
import { commandNames, completable, type Follows } from './completable.ts'

/** The completions of zsh, by its own _arguments. */
export function zshScript(): string {
  return `#compdef cors-triage
_cors_triage() {
  local -a specs
  case $words[2] in
${commandNames.map((name) => `    ${name}) specs=(${specs(name)}) ;;`).join('\n')}
    *) specs=(${specs('triage')}) ;;
  esac
  _arguments "$specs[@]" '1:command:(${commandNames.join(' ')})'
}
compdef _cors_triage cors-triage
`
}

function specs(command: CommandName): string {
  const { options, words } = completable(command)
  const named = options.map(
    ({ name, value }) => `'--${name}${value === null ? '' : `:${name}:${after(value)}`}'`,
  )
  // A message about words that nobody can know would keep zsh from completing the option at hand.
  return [...named, ...(words.kind === 'anything' ? [] : [`'*:word:${after(words)}'`])].join(' ')
}

function after(follows: Follows): string {
  switch (follows.kind) {
    case 'one-of':
      return `(${follows.choices.join(' ')})`
    case 'file':
      return '_files'
    case 'anything':
      return ' '
  }
}
