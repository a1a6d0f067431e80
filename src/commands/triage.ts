import { openSync } from 'node:fs'
import { text as readAll } from 'node:stream/consumers'
import { ReadStream } from 'node:tty'
import { usualSettings } from '../session/state.ts'
import { ownOptions } from './arguments/command-options.ts'
import { refuse, warn, type Io } from './io.ts'
import { nearWords } from './arguments/near-words.ts'
import { readOther } from './arguments/read-other.ts'
import { countOf, readRequest } from './arguments/request-options.ts'

/** The guided triage. `--paste` fills the form from standard input; keys then come from the terminal device. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const read = readRequest(args, ownOptions.triage, 'both', io.env)
  if (!read.ok) return refuse(io, mistypedCommand(args) ?? read.message)
  const beside = readOther(read.request)
  if (!beside.ok) return refuse(io, beside.message)
  const { subject, options, stack, presentation, notes, own: given } = read.request
  const isPasting = given['paste'] === true
  if (io.stdout.isTTY !== true || (io.stdin.isTTY !== true && !isPasting)) {
    return refuse(io, 'the guided triage needs a terminal; cors-triage check PAGE URL prints the same answer')
  }
  if (io.env['TERM'] === 'dumb') {
    return refuse(
      io,
      'TERM=dumb cannot show the guided triage; cors-triage check PAGE URL prints the same answer',
    )
  }
  for (const note of notes) warn(io, note)
  const { other } = beside
  const watchEveryMs = countOf(read.request, 'interval', usualSettings.watchEveryMs)
  if (watchEveryMs === null) return refuse(io, '--interval: expected a whole number of milliseconds above 0')
  const opening = {
    subject,
    options,
    stack,
    presentation,
    other,
    settings: { watchEveryMs, mouse: given['mouse'] === true, reveal: given['reveal'] === true },
    save: given['no-save'] !== true,
  }
  const { runTriage } = await import('./guided/run-triage.ts')
  if (!isPasting) return runTriage(opening, io)
  const pasted = await readAll(io.stdin)
  const stdin = new ReadStream(openSync('/dev/tty', 'r'))
  try {
    return await runTriage({ ...opening, pasted }, Object.create(io, { stdin: { value: stdin } }) as Io)
  } finally {
    stdin.destroy()
  }
}

/**
 * A first word without a colon or a dot was meant as a command: the nearest one is named; one that stands behind an
 * option belongs before it. Null for anything else.
 */
function mistypedCommand(args: readonly string[]): string | null {
  const [first = ''] = args
  const commands = Object.keys(ownOptions).filter((name) => name !== 'triage')
  const late = first.startsWith('-') ? args.find((word) => commands.includes(word)) : undefined
  if (late !== undefined)
    return `expected the command first: cors-triage ${late} …, found "${first}" before it`
  if (!/^[a-z][\w-]*$/i.test(first)) return null
  const [near] = nearWords(first, commands)
  return `expected a command or PAGE and URL, found "${first}"${near === undefined ? '' : `; there is ${near}`}`
}
