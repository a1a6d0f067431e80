import { stackIds } from '../knowledge/diagnosis.ts'
import { exitStatus, warn, type Io } from './io.ts'
import { requestOptions } from './request-options.ts'

const commandNames = 'check fix watch confirm judge import scan lab resume completions'.split(' ')
const optionNames = [...Object.keys(requestOptions), 'format', 'output', 'help', 'version'].map(
  (name) => `--${name}`,
)
const values: Readonly<Record<string, readonly string[]>> = {
  '--credentials': ['omit', 'same-origin', 'include'],
  '--stack': stackIds,
  '--format': ['text', 'json', 'markdown', 'junit', 'sarif', 'html'],
}

const shells: Readonly<Record<string, () => string>> = {
  bash: () => `_cors_triage() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]}
  case $before in
${Object.entries(values)
  .map(([name, all]) => `    ${name}) COMPREPLY=($(compgen -W '${all.join(' ')}' -- "$word")); return ;;`)
  .join('\n')}
    --ca|--output|--har|--log|--from|--config|scan|judge|import) COMPREPLY=($(compgen -f -- "$word")); return ;;
  esac
  if [ "$COMP_CWORD" -eq 1 ]; then COMPREPLY=($(compgen -W '${commandNames.join(' ')} ${optionNames.join(' ')}' -- "$word"))
  else COMPREPLY=($(compgen -W '${optionNames.join(' ')}' -- "$word")); fi
}
complete -F _cors_triage cors-triage
`,
  zsh: () => `#compdef cors-triage
_cors_triage() {
  _arguments \\
${Object.keys(requestOptions)
  .map(
    (name) =>
      `    '--${name}${values[`--${name}`] ? `[${name}]:${name}:(${values[`--${name}`]?.join(' ')})` : `[${name}]`}' \\`,
  )
  .join('\n')}
    '--format[format]:format:(${values['--format']?.join(' ')})' \\
    '1:command or page:(${commandNames.join(' ')})' \\
    '*:file:_files'
}
compdef _cors_triage cors-triage
`,
  fish: () =>
    [
      `complete -c cors-triage -n __fish_use_subcommand -f -a '${commandNames.join(' ')}'`,
      ...Object.keys(requestOptions).map((name) => {
        const choices = values[`--${name}`]
        return `complete -c cors-triage -l ${name}${choices ? ` -xa '${choices.join(' ')}'` : ''}`
      }),
      `complete -c cors-triage -l format -xa '${values['--format']?.join(' ')}'`,
      '',
    ].join('\n'),
}

/** `completions bash|zsh|fish`: the script for that shell on standard output. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const [shell = ''] = args
  const script = args.length === 1 && Object.hasOwn(shells, shell) ? shells[shell] : undefined
  if (script === undefined) {
    warn(
      io,
      `completions: expected bash, zsh or fish, found ${args[0] === undefined ? 'nothing' : `"${args.join(' ')}"`}`,
    )
    return exitStatus.usage
  }
  io.stdout.write(script())
  return 0
}
