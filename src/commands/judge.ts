import { once } from 'node:events'
import { addAbortSignal } from 'node:stream'
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8'
import { readExchange } from '../knowledge/browsers/judge/read-exchange.ts'
import { verdicts } from '../knowledge/browsers/judge/verdict.ts'
import { redactText, redactUrl } from '../knowledge/privacy/redact-text.ts'
import { visibleJson } from '../knowledge/privacy/visible.ts'
import type { Io } from './io.ts'
import { exitStatus, refuse } from './io.ts'
import { longestLine, readLines } from '../intake/read-lines.ts'
import { streamInputFile } from '../session/input-file.ts'
import { systemCode } from './system-code.ts'

const usage = 'usage: cors-triage judge [FILE|-]'

/**
 * `cors-triage judge [FILE|-]`: one recorded exchange a line in, what each browser does with it a line out. A line
 * that cannot be judged gets its number and the problem, and makes the exit status 2; the others are still judged.
 * Blank lines are passed over. Holds no more than a chunk of input and its output at a time.
 */
export async function run(
  args: readonly string[],
  io: Pick<Io, 'stdin' | 'stdout' | 'stderr' | 'signal'>,
): Promise<number> {
  const file = fileOf(args)
  if (file === null) {
    return refuse(io, `judge: expected one file, found ${args.join(' ')}; ${usage}`)
  }
  let number = 0
  let unjudged = 0
  try {
    const input = file === '-' ? io.stdin : streamInputFile(file)
    addAbortSignal(io.signal, input)
    for await (const lines of readLines(input)) {
      holdYoungGeneration()
      let output = ''
      for (const line of lines) {
        number += 1
        if (line !== null && line.trim() === '') continue
        const judged = line === null ? tooLong : judgeLine(line)
        if ('error' in judged) unjudged += 1
        output += `${visibleJson(JSON.stringify('error' in judged ? { line: number, ...judged } : judged))}\n`
      }
      if (output !== '' && !io.stdout.write(output)) await once(io.stdout, 'drain')
    }
  } catch (error) {
    if (io.signal.aborted) return exitStatus.interrupted
    return refuse(io, `judge: expected a file that can be read, found ${file} (${systemCode(error)})`)
  }
  return unjudged === 0 ? exitStatus.allowed : exitStatus.usage
}

/** What the young generation has room for when a few chunks and what is judged of them fit in. In bytes. */
const youngEnough = 8 * 1024 * 1024

let isHeld = false

/**
 * Nothing outlives its chunk. In a young generation of this size all of it dies before it is taken for old, and what is
 * old stays small; left alone, both grow to hold the garbage of thousands of lines.
 */
function holdYoungGeneration(): void {
  if (isHeld) return
  const young = getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space')
  isHeld = young === undefined || young.space_size >= youngEnough
  if (isHeld) setFlagsFromString('--semi-space-growth-factor=1')
}

/** The one operand, `-` where there is none; null where the arguments make no sense. */
function fileOf(args: readonly string[]): string | null {
  const dashes = args[0] === '--'
  const [file = '-', ...more] = dashes ? args.slice(1) : args
  if (more.length > 0) return null
  return !dashes && file !== '-' && file.startsWith('-') ? null : file
}

const tooLong = { error: `longer than ${longestLine} characters` }

function judgeLine(text: string): object {
  const exchange = readExchange(text)
  if ('problem' in exchange) return { error: redactText(exchange.problem) }
  const judged = verdicts(exchange)
  if (!('needs' in judged)) return judged
  const { engine, needs, url } = judged
  const says = `the recording has no response to the ${needs} ${engine} makes to ${redactUrl(url)}`
  return { id: exchange.id, error: says }
}
