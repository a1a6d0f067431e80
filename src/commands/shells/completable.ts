import { credentialsModes } from '../../knowledge/model/case.ts'
import { requestKinds, requestModes } from '../../knowledge/model/request-kind.ts'
import { scenarios } from '../../lab/catalogue.ts'
import { formatNames } from '../output/format-names.ts'
import { textOrJson } from '../arguments/read-format.ts'
import { commandOptions, ownOptions, type CommandName } from '../arguments/command-options.ts'
import { softwareIds } from '../../knowledge/model/software.ts'

/** What may follow: one of these, the name of a file, or something that only the person knows. */
export type Follows =
  | { readonly kind: 'one-of'; readonly choices: readonly string[] }
  | { readonly kind: 'file' }
  | { readonly kind: 'anything' }

interface CompletableOption {
  /** Without dashes. */
  readonly name: string
  /** Null where it takes no value. */
  readonly value: Follows | null
}

interface CompletableCommand {
  readonly options: readonly CompletableOption[]
  /** The words after the command that are no options. */
  readonly words: Follows
}

const anything: Follows = { kind: 'anything' }
const file: Follows = { kind: 'file' }
const oneOf = (choices: readonly string[]): Follows => ({ kind: 'one-of', choices })

const files = ['ca', 'cert', 'key', 'output', 'from', 'har', 'log', 'scan', 'config', 'export', 'browser']
const choices: Readonly<Record<string, readonly string[]>> = {
  credentials: credentialsModes,
  as: requestKinds,
  mode: requestModes,
  stack: softwareIds,
}
const formats: Partial<Record<CommandName, readonly string[]>> = { check: formatNames, resume: formatNames }
const words: Partial<Record<CommandName, Follows>> = {
  judge: file,
  import: file,
  scan: file,
  resume: file,
  lab: oneOf(scenarios.map(({ id }) => id)),
  completions: oneOf(['bash', 'zsh', 'fish']),
}

/** The commands that are called by a name: all but the triage itself. */
export const commandNames = (Object.keys(ownOptions) as CommandName[]).filter((name) => name !== 'triage')

/** What a shell can offer behind a command; `triage` is the program without a command. */
export function completable(command: CommandName): CompletableCommand {
  const options = Object.entries(commandOptions(command)).map(([name, { type }]) => ({
    name,
    value: type === 'boolean' ? null : valueOf(command, name),
  }))
  return {
    options: [...options, { name: 'help', value: null }],
    words: words[command] ?? anything,
  }
}

function valueOf(command: CommandName, name: string): Follows {
  if (name === 'format') return oneOf(formats[command] ?? textOrJson)
  const known = choices[name]
  if (known !== undefined) return oneOf(known)
  return files.includes(name) ? file : anything
}
