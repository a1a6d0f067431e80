import { createServer, type AddressInfo } from 'node:net'
import fc from 'fast-check'
import { run as check } from '../../src/commands/check.ts'
import { run as importText } from '../../src/commands/import.ts'
import { runCommand, type Ran } from '../commands/support/command.ts'
import { hostileInputs } from './inputs.ts'
import { hostileResponses, type HostileResponse } from './responses.ts'

export interface FuzzResult {
  readonly what: string
  readonly count: number
  readonly slowestMs: number
  readonly peakMegabytes: number
}

/** What a terminal would obey, or show as nothing. */
const raw = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/
const page = 'http://app.localhost:8080'
/** Milliseconds that one probe may take here. */
const timeout = 400
/** No answer of a whole run comes later: eight probes one after the other, and a machine that is busy elsewhere. */
const deadline = 20_000

interface Options {
  readonly count: number
  readonly seed: number
}

/** Servers side by side: a check waits for them most of its time. Each has its share of the responses, and its own seed. */
const lanes = 16
/** Of fewer, shrinking would cost more than waiting. */
const leastOfLane = 500

/**
 * Sends `check` to a server that answers with broken bytes. Every answer has to be an exit status of the contract, in
 * time, without a byte that a terminal obeys. Throws what fast-check shrank a failure to.
 */
export async function fuzzResponses({ count, seed }: Options): Promise<FuzzResult> {
  const watch = watching('responses')
  const used = Math.max(1, Math.min(lanes, Math.floor(count / leastOfLane)))
  const shares = Array.from({ length: used }, (_, lane) => Math.floor((count + lane) / used))
  await Promise.all(shares.map((share, lane) => fuzzOneServer({ count: share, seed: seed + lane }, watch)))
  return watch.result()
}

async function fuzzOneServer({ count, seed }: Options, watch: Watching): Promise<void> {
  let current: HostileResponse = { bytes: Buffer.alloc(0), ending: 'end' }
  const server = createServer((socket) => {
    socket.on('error', () => {})
    socket.once('data', () => {
      const { bytes, ending } = current
      socket.write(bytes, () => {
        if (ending === 'end') socket.end()
        else if (ending === 'reset') socket.resetAndDestroy()
        else setTimeout(() => socket.destroy(), timeout * 2).unref()
      })
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  try {
    await fc.assert(
      fc.asyncProperty(hostileResponses, async (response) => {
        current = response
        const args = [page, `http://api.localhost:${port}/v1`, '-X', 'PUT', '--gentle', '--verbose']
        await watch.take(() => runCommand(check, [...args, '--timeout', String(timeout)]), [0, 1, 3, 4])
      }),
      { numRuns: count, seed, interruptAfterTimeLimit: 3_600_000 },
    )
  } finally {
    server.close()
  }
}

/** Gives `import` an input of the field that was broken. */
export async function fuzzInputs({ count, seed }: Options): Promise<FuzzResult> {
  const watch = watching('inputs')
  await fc.assert(
    fc.asyncProperty(hostileInputs, fc.constantFrom('text', 'json'), async (bytes, format) => {
      await watch.take(
        () => runCommand(importText, ['-', '--format', format], { stdin: bytes as unknown as string }),
        [0, 2],
      )
    }),
    { numRuns: count, seed },
  )
  return watch.result()
}

type Watching = ReturnType<typeof watching>

function watching(what: string) {
  let [count, slowestMs, peak] = [0, 0, 0]
  return {
    take: async (work: () => Promise<Ran>, statuses: readonly number[]): Promise<void> => {
      const began = performance.now()
      const { status, out, err } = await work()
      const took = performance.now() - began
      count += 1
      slowestMs = Math.max(slowestMs, took)
      if (count % 50 === 0) peak = Math.max(peak, process.memoryUsage.rss())
      if (!statuses.includes(status))
        throw new Error(`expected exit status ${statuses.join(' or ')}, found ${status}: ${err}`)
      const escaped = raw.exec(out) ?? raw.exec(err)
      if (escaped !== null)
        throw new Error(
          `raw control character ${JSON.stringify(escaped[0])} in ${JSON.stringify(`${out}${err}`.slice(0, 400))}`,
        )
      if (took > deadline) throw new Error(`took ${Math.round(took)} ms`)
    },
    result: (): FuzzResult => ({
      what,
      count,
      slowestMs: Math.round(slowestMs),
      peakMegabytes: Math.round(Math.max(peak, process.memoryUsage.rss()) / 2 ** 20),
    }),
  }
}
