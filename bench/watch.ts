import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startScenario } from '../src/lab/start-scenario.ts'
import { startTerminal } from '../test/support/terminal.ts'
import type { Measure } from './run.ts'

const cli = join(import.meta.dirname, '../dist/cli.js')
/** An hour at the usual interval of five seconds. */
const hour = 720
/** By then everything that is loaded late is loaded. */
const warm = 60
const mostMegabytes = 150

/** Memory of a screen that watches for an hour's worth of looks: no more than allowed, and no more at the end than near the start. */
export async function bench(): Promise<readonly Measure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'cors-triage-bench-'))
  const running = await startScenario('origin-not-allowed.localhost-only')
  const { resolve = [], ca } = running.options
  const { pageOrigin, url, method } = running.subject
  writeFileSync(join(folder, 'ca.pem'), ca ?? '')
  const terminal = startTerminal(
    process.execPath,
    [
      ...[cli, pageOrigin, url, '-X', method, '--interval', '1'],
      ...resolve.flatMap(({ host, port, address }) => ['--resolve', `${host}:${port}:${address}`]),
      ...(ca == null ? [] : ['--ca', join(folder, 'ca.pem')]),
    ],
    { columns: 120, rows: 40 },
    { XDG_STATE_HOME: folder },
  )
  try {
    await terminal.until(/\d+ probes,/)
    terminal.type('5w')
    const sizes: number[] = []
    for (let looks = warm; looks <= hour; looks += warm) {
      await terminal.until((shown) => looksIn(shown) >= looks, 120_000)
      sizes.push(megabytes(terminal.pid, 'VmRSS'))
    }
    const [first = 0] = sizes
    const last = sizes.slice(-3).toSorted((a, b) => a - b)[1] ?? 0
    return [
      {
        name: `peak memory of an hour's watch, start and probes included, against ${mostMegabytes} MB`,
        ratio: megabytes(terminal.pid, 'VmHWM') / mostMegabytes,
        limit: 1,
      },
      { name: `memory after ${hour} looks against that after ${warm}`, ratio: last / first, limit: 1.25 },
    ]
  } finally {
    terminal.kill('SIGKILL')
    await running.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

function looksIn(shown: string): number {
  return Number(/(\d+) looks/.exec(shown)?.[1] ?? 0)
}

/** Resident memory as the kernel counts it: now (`VmRSS`), or the most it ever was (`VmHWM`). */
function megabytes(pid: number, line: 'VmRSS' | 'VmHWM'): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return Number(new RegExp(`^${line}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]) / 1024
}
