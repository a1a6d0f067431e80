import type { CommandName } from './command-options.ts'

/** What the help says of a command. */
interface CommandText {
  /** How it is called, each way on a line of its own, without the program's name. */
  readonly usage: readonly string[]
  /** What it is for: one sentence. */
  readonly purpose: string
  /** Two calls that work as they are, once names are replaced. */
  readonly examples: readonly [string, string]
}

const page = 'https://app.example.com'
const url = 'https://api.example.com/orders'

/** Every command, in the order of the help. `triage` is the program without a command. */
export const commandTexts: Readonly<Record<CommandName, CommandText>> = {
  triage: {
    usage: ['', 'PAGE URL [options]', 'PAGE URL --compare PAGE2 | --compare-url URL2', '--paste'],
    purpose: 'The guided triage in the terminal; with PAGE and URL it probes at once.',
    examples: [`${page} ${url} -X PUT --credentials include`, '--paste < copied-curl.txt'],
  },
  check: {
    usage: [
      'PAGE URL [options]',
      'PAGE URL --compare PAGE2 | --compare-url URL2',
      '--from FILE|-',
      '--har FILE [--entry N]',
      '--log FILE',
      '--config FILE',
    ],
    purpose: 'The same triage without a terminal UI, for scripts, CI and tickets.',
    examples: [`${page} ${url} --format json`, '--har customer.har'],
  },
  fix: {
    usage: ['--stack ID PAGE URL [options]'],
    purpose: 'The fix alone, for one software.',
    examples: [`--stack nginx ${page} ${url}`, `--stack express ${page} ${url} -X PUT`],
  },
  watch: {
    usage: ['PAGE URL [options]'],
    purpose: 'Probes again until every browser lets the request through.',
    examples: [`${page} ${url}`, `${page} ${url} --limit 30`],
  },
  confirm: {
    usage: ['PAGE URL [options]'],
    purpose: 'Makes the same request in the installed Chromium, beside the prediction.',
    examples: [`${page} ${url}`, `${page} ${url} --page`],
  },
  attach: {
    usage: ['[PAGE] [options]', '--browser-url http://127.0.0.1:9222'],
    purpose: 'Watches a real browser: what fails across origins, and what the browser says of it.',
    examples: [page, `${page} --headless --format ndjson --duration 10000`],
  },
  judge: {
    usage: ['[FILE|-]'],
    purpose: 'Recorded exchanges in, what each browser does out; one JSON line a case, no network.',
    examples: ['cases.jsonl', '- < cases.jsonl'],
  },
  import: {
    usage: ['[FILE|-]'],
    purpose: 'What is understood of a HAR, a curl command, a fetch call, a console error or an access log.',
    examples: ['copied-curl.txt', '--format json customer.har'],
  },
  scan: {
    usage: ['DIR'],
    purpose: 'The CORS policy that source and server configuration declare, at file and line.',
    examples: ['./api', '--format json .'],
  },
  lab: {
    usage: ['', 'SCENARIO', '--list'],
    purpose: 'Learn CORS: lessons, then practice incidents on loopback.',
    examples: ['', 'origin-not-allowed.localhost-only --serve'],
  },
  resume: {
    usage: ['[ID|FILE]'],
    purpose: 'Saved sessions, listed or opened again.',
    examples: ['', 'SESSION.json --format markdown'],
  },
  completions: {
    usage: ['bash|zsh|fish'],
    purpose: 'Prints the completions of a shell.',
    examples: ['bash > ~/.local/share/bash-completion/completions/cors-triage', 'fish | source'],
  },
}
