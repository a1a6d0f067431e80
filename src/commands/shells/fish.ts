import type { CommandName } from '../arguments/command-options.ts'
import { commandNames, completable, type Follows } from './completable.ts'

/** The completions of fish, a line for each option of each command. */
export function fishScript(): string {
  const all = commandNames.join(' ')
  return [
    `complete -c cors-triage -f`,
    `complete -c cors-triage -n '__fish_is_nth_token 1' -a '${all}'`,
    ...linesOf('triage', `not __fish_seen_subcommand_from ${all}`),
    ...commandNames.flatMap((name) => linesOf(name, `__fish_seen_subcommand_from ${name}`)),
    '',
  ].join('\n')
}

function linesOf(command: CommandName, condition: string): readonly string[] {
  const { options, words } = completable(command)
  const start = `complete -c cors-triage -n '${condition}'`
  const named = options.map(
    ({ name, value }) => `${start} -l ${name}${value === null ? '' : ` ${after(value)}`}`,
  )
  return words.kind === 'anything'
    ? named
    : [...named, `${start} ${words.kind === 'file' ? '-F' : after(words)}`]
}

function after(follows: Follows): string {
  switch (follows.kind) {
    case 'one-of':
      return `-xa '${follows.choices.join(' ')}'`
    case 'file':
      return '-rF'
    case 'anything':
      return '-x'
  }
}
