import type { ParseArgsConfig } from 'node:util'

/** How requests are sent, whatever is asked. */
const sendingOptions = {
  gentle: { type: 'boolean' },
  resolve: { type: 'string', multiple: true },
  proxy: { type: 'string' },
  ca: { type: 'string' },
  timeout: { type: 'string' },
  concurrency: { type: 'string' },
} as const

/** What a command takes that sends a request, for `parseArgs`. */
export const requestOptions = {
  method: { type: 'string', short: 'X' },
  header: { type: 'string', short: 'H', multiple: true },
  data: { type: 'string' },
  credentials: { type: 'string' },
  stack: { type: 'string' },
  'send-unsafe': { type: 'boolean' },
  'error-url': { type: 'string' },
  ...sendingOptions,
  'no-color': { type: 'boolean' },
  ascii: { type: 'boolean' },
  verbose: { type: 'boolean' },
} as const satisfies ParseArgsConfig['options']

/** The side to compare with. */
const other = { compare: { type: 'string' }, 'compare-url': { type: 'string' } } as const

/** What each command takes beside the words after it: those of a request come on top where it sends one. */
export const ownOptions = {
  triage: {
    paste: { type: 'boolean' },
    'no-save': { type: 'boolean' },
    interval: { type: 'string' },
    mouse: { type: 'boolean' },
    ...other,
  },
  check: {
    format: { type: 'string' },
    output: { type: 'string' },
    from: { type: 'string' },
    har: { type: 'string' },
    entry: { type: 'string' },
    log: { type: 'string' },
    'log-format': { type: 'string' },
    scan: { type: 'string' },
    ...other,
    config: { type: 'string' },
  },
  fix: { format: { type: 'string' } },
  watch: { interval: { type: 'string' }, limit: { type: 'string' } },
  confirm: { format: { type: 'string' }, browser: { type: 'string' }, page: { type: 'boolean' } },
  judge: {},
  import: {
    format: { type: 'string' },
    'log-format': { type: 'string' },
    'no-color': { type: 'boolean' },
  },
  scan: { format: { type: 'string' }, 'no-color': { type: 'boolean' } },
  lab: {
    list: { type: 'boolean' },
    format: { type: 'string' },
    serve: { type: 'boolean' },
    port: { type: 'string' },
    'no-save': { type: 'boolean' },
    mouse: { type: 'boolean' },
    'no-color': { type: 'boolean' },
    ascii: { type: 'boolean' },
  },
  resume: {
    format: { type: 'string' },
    output: { type: 'string' },
    export: { type: 'string' },
    ...sendingOptions,
    'no-color': { type: 'boolean' },
    ascii: { type: 'boolean' },
  },
  completions: {},
} as const satisfies Readonly<Record<string, ParseArgsConfig['options']>>

export type CommandName = keyof typeof ownOptions

const sending: readonly CommandName[] = ['triage', 'check', 'fix', 'watch', 'confirm']

/** Every option of a command, by its name without dashes. */
export function commandOptions(command: CommandName): NonNullable<ParseArgsConfig['options']> {
  return sending.includes(command) ? { ...requestOptions, ...ownOptions[command] } : ownOptions[command]
}
