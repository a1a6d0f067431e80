// Judging against the floor of reading and writing the same lines as JSON, in the same run.
import { execFile } from 'node:child_process'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { readExchange } from '../src/knowledge/browsers/judge/read-exchange.ts'
import type { Exchange } from '../src/knowledge/browsers/judge/read-exchange.ts'
import { verdicts } from '../src/knowledge/browsers/judge/verdict.ts'
import { truthLines } from '../test/support/browser-truth.ts'
import type { Measure } from './run.ts'

const run = promisify(execFile)
const cli = join(import.meta.dirname, '../dist/cli.js')

/** The floor of the command line: the same lines through a bare stream, parsed and written. */
const floorProgram = `
  const { createReadStream } = require('node:fs')
  const { createInterface } = require('node:readline')
  const { once } = require('node:events')
  ;(async () => {
    let out = ''
    for await (const line of createInterface({ input: createReadStream(process.argv[1]) })) {
      out += JSON.stringify(JSON.parse(line)) + '\\n'
      if (out.length > 262144) { if (!process.stdout.write(out)) await once(process.stdout, 'drain'); out = '' }
    }
    process.stdout.write(out)
  })()`

export async function bench(): Promise<readonly Measure[]> {
  const directory = await mkdtemp(join(tmpdir(), 'cors-triage-bench-'))
  try {
    const [small, large, many] = [10_000, 100_000, 1_000_000].map((count) => ({
      count,
      file: join(directory, `${count}.jsonl`),
    }))
    if (!small || !large || !many) return []
    for (const { file, count } of [small, large, many]) await writeCases(file, count)
    const [throughCli, floor] = await alternately(3, [
      () => time(() => run(process.execPath, [cli, 'judge', large.file], { maxBuffer: 1 << 30 })),
      () => time(() => run(process.execPath, ['-e', floorProgram, large.file], { maxBuffer: 1 << 30 })),
    ])
    const memory = [await peakMemory(small.file), await peakMemory(many.file)] as const
    return [
      {
        name: 'judge: 100,000 lines through the command line, against parsing and writing them',
        ratio: (throughCli ?? 0) / (floor ?? 1),
        limit: 3,
      },
      ...(await judgingAlone()),
      {
        name: 'judge: peak resident memory at 1,000,000 lines, against 10,000',
        ratio: memory[1] / memory[0],
        limit: 1.5,
      },
    ]
  } finally {
    await rm(directory, { recursive: true })
  }
}

async function judgingAlone(): Promise<readonly Measure[]> {
  const lines = truthLines('cases')
  const exchanges = lines.map(readExchange).filter((one): one is Exchange => 'fetches' in one)
  let written = 0
  const [judging, floor] = await alternately(150, [
    () => time(() => exchanges.forEach((one) => verdicts(one))),
    () => time(() => lines.forEach((line) => (written += JSON.stringify(JSON.parse(line)).length))),
  ])
  if (written === 0) throw new Error('the floor did nothing')
  return [
    {
      name: 'judge: judging alone, against parsing and writing the lines',
      ratio: (judging ?? 0) / (floor ?? 1),
      limit: 1,
    },
  ]
}

/** The best of several turns of each, taken in turns, so that a busy moment hits all alike. */
async function alternately(turns: number, measured: readonly (() => Promise<number>)[]): Promise<number[]> {
  const best = measured.map(() => Infinity)
  for (let turn = 0; turn < turns; turn += 1)
    for (const [index, measure] of measured.entries())
      best[index] = Math.min(best[index] ?? Infinity, await measure())
  return best
}

async function time(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

async function writeCases(file: string, count: number): Promise<void> {
  const lines = truthLines('cases')
  await pipeline(function* () {
    for (let index = 0; index < count; index += 1) yield `${lines[index % lines.length]}\n`
  }, createWriteStream(file))
}

/** Peak resident memory of the command over a file, in kilobytes; its output goes nowhere. */
async function peakMemory(file: string): Promise<number> {
  const report = `process.on('exit', () => process.stderr.write(String(process.resourceUsage().maxRSS)))`
  const hook = `data:text/javascript,${encodeURIComponent(report)}`
  const child = run(process.execPath, ['--import', hook, cli, 'judge'], { maxBuffer: 1 << 20 })
  child.child.stdout?.removeAllListeners('data').resume()
  if (child.child.stdin) await pipeline(createReadStream(file), child.child.stdin)
  return Number((await child).stderr)
}
