import type { CommandName } from '../arguments/command-options.ts'
import { commandNames, completable, type Follows } from './completable.ts'

/** The completions of bash. Neither the package bash-completion nor the program itself is asked while typing. */
export function bashScript(): string {
  return `_cors_triage() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} command=\${COMP_WORDS[1]}
  case $command in ${commandNames.join('|')}) ;; *) command=triage ;; esac
  case $command:$before in
${(['triage', ...commandNames] as const).flatMap(valueCases).join('\n')}
  esac
  if [[ $word == -* ]]; then
    case $command in
${(['triage', ...commandNames] as const).map(optionCase).join('\n')}
    esac
  elif [[ $COMP_CWORD -eq 1 ]]; then
    ${offer({ kind: 'one-of', choices: commandNames })}
  else
    case $command in
${commandNames.map((name) => `      ${name}) ${offer(completable(name).words)} ;;`).join('\n')}
    esac
  fi
}
complete -F _cors_triage cors-triage
`
}

function valueCases(command: CommandName): readonly string[] {
  return completable(command).options.flatMap(({ name, value }) =>
    value === null ? [] : [`    ${command}:--${name}) ${offer(value)}; return ;;`],
  )
}

function optionCase(command: CommandName): string {
  const choices = completable(command).options.map(({ name }) => `--${name}`)
  return `      ${command}) ${offer({ kind: 'one-of', choices })} ;;`
}

function offer(follows: Follows): string {
  switch (follows.kind) {
    case 'one-of':
      return `COMPREPLY=($(compgen -W '${follows.choices.join(' ')}' -- "$word"))`
    case 'file':
      return 'mapfile -t COMPREPLY < <(compgen -f -- "$word")'
    case 'anything':
      return 'COMPREPLY=()'
  }
}
