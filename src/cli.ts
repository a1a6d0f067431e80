import { ownOptions, type CommandName } from './commands/arguments/command-options.ts'
import { commandHelp, overview } from './commands/help.ts'
import type { Io } from './commands/io.ts'
import { keepCompiled } from './commands/keep-compiled.ts'

type Run = (args: readonly string[], io: Io) => Promise<number>

/** Each command loads only its own part: `--help` and `judge` start near the speed of bare node. */
const commands: Readonly<Record<string, () => Promise<{ run: Run }>>> = {
  attach: () => import('./commands/attach.ts'),
  check: () => import('./commands/check.ts'),
  completions: () => import('./commands/completions.ts'),
  confirm: () => import('./commands/confirm.ts'),
  fix: () => import('./commands/fix.ts'),
  import: () => import('./commands/import.ts'),
  judge: () => import('./commands/judge.ts'),
  lab: () => import('./commands/lab.ts'),
  resume: () => import('./commands/resume.ts'),
  scan: () => import('./commands/scan.ts'),
  watch: () => import('./commands/watch.ts'),
}

async function main(args: readonly string[], io: Io): Promise<number> {
  const [first, ...rest] = args
  if (wantsHelp(args)) return print(io, helpFor(args.filter((word) => word !== 'help')))
  if (first === '--version' || first === '-V') {
    const { version } = await import('./commands/version.ts')
    return print(io, `${version}\n`)
  }
  const tooOld = olderNode(process.versions.node)
  if (tooOld !== null) {
    io.stderr.write(`cors-triage: ${tooOld}\n`)
    return 2
  }
  keepCompiled(io.env)
  const load = first !== undefined && Object.hasOwn(commands, first) ? commands[first] : undefined
  const { run } = load === undefined ? await import('./commands/triage.ts') : await load()
  return run(load === undefined ? args : rest, io)
}

/** What to say to a Node that is older than `engines` in package.json asks for; null where it is not. */
function olderNode(found: string): string | null {
  const [major = 0, minor = 0] = found.split('.').map(Number)
  return major > 22 || (major === 22 && minor >= 19) ? null : `expected Node 22.19 or later, found ${found}`
}

function wantsHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--')
  const own = end === -1 ? args : args.slice(0, end)
  return own[0] === 'help' || own.includes('--help') || own.includes('-h')
}

/** The help of the command that is named first, or of the whole program. */
function helpFor([first]: readonly string[]): string {
  const isCommand = first !== undefined && Object.hasOwn(ownOptions, first)
  return isCommand ? commandHelp(first as CommandName) : overview()
}

function print(io: Io, text: string): number {
  io.stdout.write(text)
  return 0
}

/** Commands that have something to put away when they are interrupted: a screen, a browser, servers. */
const putsAway: ReadonlySet<string> = new Set(['attach', 'confirm', 'lab', 'resume'])
/** How long any other command may take to say what it has, in milliseconds. */
const lastWordsMs = 20

/**
 * Aborts what is under way at the first signal; a second one ends the program at once, and so does a moment's wait
 * where nothing is to be put away: what is still being loaded or asked then matters to nobody. Made by the first who
 * reads it: a program that is busy loading hears no handler, so until then a signal ends it as the system does.
 */
function interruptible([command = '']: readonly string[]): AbortSignal {
  const controller = new AbortController()
  const isBrief = Object.hasOwn(commands, command) && !putsAway.has(command)
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const) {
    process.on(name, () => {
      if (controller.signal.aborted) process.exit(130)
      controller.abort()
      if (isBrief) setTimeout(() => process.exit(130), lastWordsMs)
    })
  }
  return controller.signal
}

/** The environment as it was found; what it says against verifying certificates holds for nothing here, and is told. */
function environment(): NodeJS.ProcessEnv {
  const found = { ...process.env }
  if (found['NODE_TLS_REJECT_UNAUTHORIZED'] === '0') delete process.env['NODE_TLS_REJECT_UNAUTHORIZED']
  return found
}

// What cannot be said changes neither the report nor the exit status.
process.stderr.on('error', () => {})
// Node would open its inspector, through which everybody on the machine could read what is in memory.
process.on('SIGUSR1', () => {})
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0)
  process.stderr.write(`cors-triage: expected to write to standard output, found ${error.code}\n`)
  process.exit(2)
})
let signal: AbortSignal | undefined
process.exitCode = await main(process.argv.slice(2), {
  // Opened by who reads it: an unread stream costs a start some of its time.
  get stdin() {
    return process.stdin
  },
  stdout: process.stdout,
  stderr: process.stderr,
  env: environment(),
  get signal() {
    return (signal ??= interruptible(process.argv.slice(2)))
  },
}).catch(async (bug: unknown) => {
  const { crashText } = await import('./commands/output/crash-text.ts')
  process.stderr.write(crashText(bug))
  return 70
})
