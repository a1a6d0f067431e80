/** One option: how it is parsed, and what the help says of it. The only place that knows an option. */
export interface CommandOption {
  readonly type: 'string' | 'boolean'
  readonly short?: string
  readonly multiple?: boolean
  /** What its value is called in the help; only where it takes one. */
  readonly takes?: string
  /** Meaning, unit and default, in a few words. */
  readonly says: string
}

type CommandOptions = Readonly<Record<string, CommandOption>>

const presentationOptions = {
  'no-color': { type: 'boolean', says: 'no colours (NO_COLOR=1 does the same)' },
  ascii: { type: 'boolean', says: 'only ASCII characters' },
} as const satisfies CommandOptions

const themeOption = {
  type: 'string',
  takes: 'light|dark|none',
  says: 'colours for this background; default: asked of the terminal',
} as const satisfies CommandOption

/** How requests are sent, whatever is asked. */
const sendingOptions = {
  gentle: { type: 'boolean', says: 'at most 8 requests, one at a time' },
  resolve: {
    type: 'string',
    multiple: true,
    takes: 'HOST:PORT:ADDRESS',
    says: "the address of a host, as curl's; repeatable",
  },
  cookie: {
    type: 'string',
    takes: "'NAME=VALUE'",
    says: "sent to the API's own origin alone, never stored",
  },
  'send-secrets-across': {
    type: 'boolean',
    says: 'let secret headers and bodies follow a redirect to another origin',
  },
  proxy: {
    type: 'string',
    takes: 'URL',
    says: 'the proxy to go through; default: HTTPS_PROXY, HTTP_PROXY, NO_PROXY',
  },
  ca: { type: 'string', takes: 'FILE', says: 'a certificate authority to trust, PEM' },
  cert: { type: 'string', takes: 'FILE', says: 'a client certificate to show, PEM' },
  key: { type: 'string', takes: 'FILE', says: 'its private key, PEM' },
  insecure: { type: 'boolean', says: 'take any certificate; every report says so' },
  timeout: { type: 'string', takes: 'MS', says: 'how long a response may take; default 10000' },
  concurrency: { type: 'string', takes: 'N', says: 'how many requests are under way at once' },
} as const satisfies CommandOptions

/** What a command takes that sends a request, for `parseArgs`. */
export const requestOptions = {
  method: { type: 'string', short: 'X', takes: 'METHOD', says: 'default GET, or POST with --data' },
  header: {
    type: 'string',
    short: 'H',
    multiple: true,
    takes: "'NAME: VALUE'",
    says: 'a header that script sets, or @FILE; repeatable',
  },
  data: { type: 'string', takes: 'TEXT', says: 'the body' },
  credentials: { type: 'string', takes: 'MODE', says: 'omit, same-origin (default) or include' },
  as: { type: 'string', takes: 'KIND', says: 'what makes the request: fetch (default), xhr, img, font, …' },
  mode: { type: 'string', takes: 'MODE', says: 'cors (default), no-cors or same-origin, for fetch' },
  stack: { type: 'string', takes: 'ID', says: 'the software whose fix is wanted; default: what responds' },
  'send-unsafe': { type: 'boolean', says: 'really send a method other than GET, HEAD and OPTIONS' },
  'error-url': {
    type: 'string',
    takes: 'URL',
    says: 'a URL of the API that is known to respond with an error',
  },
  ...sendingOptions,
  ...presentationOptions,
  verbose: { type: 'boolean', says: 'every header of every probe' },
} as const satisfies CommandOptions

const formatOption = { type: 'string', takes: 'FORMAT', says: 'text (default) or json' } as const
const reportFormatOption = {
  type: 'string',
  takes: 'FORMAT',
  says: 'text (default), json, markdown, junit, sarif, html or ndjson',
} as const
const outputOption = { type: 'string', takes: 'FILE', says: 'write the report there' } as const
const logFormatOption = {
  type: 'string',
  takes: 'FORMAT',
  says: 'the log_format of nginx that the log has',
} as const
const noSaveOption = { type: 'boolean', says: 'save no session' } as const
const revealOption = {
  type: 'boolean',
  says: 'the screens show secrets; reports, files and the clipboard never do',
} as const
const mouseOption = { type: 'boolean', says: 'clicks and the wheel go to the program' } as const

/** The side to compare with. */
const otherOptions = {
  compare: { type: 'string', takes: 'PAGE2', says: 'the same probes for a second page, side by side' },
  'compare-url': { type: 'string', takes: 'URL2', says: 'the same probes for a second URL, side by side' },
} as const satisfies CommandOptions

/** What each command takes beside the words after it: those of a request come on top where it sends one. */
export const ownOptions = {
  triage: {
    paste: { type: 'boolean', says: 'fill the form from text on standard input' },
    'no-save': noSaveOption,
    interval: { type: 'string', takes: 'MS', says: 'how often watching probes again; default 5000' },
    mouse: mouseOption,
    reveal: revealOption,
    ...otherOptions,
    theme: themeOption,
  },
  check: {
    format: reportFormatOption,
    output: outputOption,
    from: { type: 'string', takes: 'FILE|-', says: 'the request, read as by import' },
    har: { type: 'string', takes: 'FILE', says: 'judge a recording, without network' },
    entry: { type: 'string', takes: 'N', says: 'which request of the recording' },
    log: { type: 'string', takes: 'FILE', says: 'an access log: its OPTIONS requests become evidence' },
    'log-format': logFormatOption,
    scan: { type: 'string', takes: 'DIR', says: 'the source: the policy it declares becomes evidence' },
    ...otherOptions,
    config: { type: 'string', takes: 'FILE', says: 'many requests by many page origins' },
  },
  fix: { format: formatOption },
  watch: {
    interval: { type: 'string', takes: 'MS', says: 'time between two looks; default 5000' },
    limit: { type: 'string', takes: 'N', says: 'looks, then stop' },
  },
  confirm: {
    format: formatOption,
    browser: { type: 'string', takes: 'FILE', says: 'the browser to start' },
    page: { type: 'boolean', says: 'load the real page instead of an empty one in its place' },
  },
  attach: {
    'browser-url': { type: 'string', takes: 'URL', says: 'the running browser to join, http or ws' },
    headless: { type: 'boolean', says: 'start a browser without a window' },
    browser: { type: 'string', takes: 'FILE', says: 'the browser to start; Firefox too' },
    'allow-remote': { type: 'boolean', says: 'join a browser that is not on this machine' },
    format: {
      type: 'string',
      takes: 'FORMAT',
      says: 'text or ndjson, a line a request; default: the screen',
    },
    har: { type: 'string', takes: 'FILE', says: 'write what was seen there, without secrets' },
    all: { type: 'boolean', says: 'requests that work as well' },
    duration: { type: 'string', takes: 'MS', says: 'stop after so long' },
    reveal: revealOption,
    ...presentationOptions,
    theme: themeOption,
  },
  judge: {},
  import: {
    format: formatOption,
    'log-format': logFormatOption,
    'no-color': presentationOptions['no-color'],
  },
  scan: { format: formatOption, 'no-color': presentationOptions['no-color'] },
  lab: {
    list: { type: 'boolean', says: 'the incidents, without starting one' },
    format: formatOption,
    serve: { type: 'boolean', says: 'keep the practice servers running and print PAGE and URL' },
    port: { type: 'string', takes: 'N', says: 'the port of the practice API' },
    'no-save': noSaveOption,
    mouse: mouseOption,
    reveal: revealOption,
    ...presentationOptions,
    theme: themeOption,
  },
  resume: {
    format: reportFormatOption,
    output: outputOption,
    export: { type: 'string', takes: 'FILE', says: 'write the session there, to hand on' },
    reveal: revealOption,
    ...sendingOptions,
    ...presentationOptions,
    theme: themeOption,
  },
  completions: {},
} as const satisfies Readonly<Record<string, CommandOptions>>

export type CommandName = keyof typeof ownOptions

const sending: readonly CommandName[] = ['triage', 'check', 'fix', 'watch', 'confirm']

/** Every option of a command, by its name without dashes. */
export function commandOptions(command: CommandName): CommandOptions {
  return sending.includes(command) ? { ...requestOptions, ...ownOptions[command] } : ownOptions[command]
}

/** Whether a command takes the options of a request beside its own. */
export function sendsRequest(command: CommandName): boolean {
  return sending.includes(command)
}
