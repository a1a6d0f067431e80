import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startTerminal } from '../test/support/terminal.ts'
import { median } from './median.ts'
import type { Measure } from './run.ts'

const cli = join(import.meta.dirname, '../dist/cli.js')
const mostMs = 300
const singles = 15
/** By then all code is loaded, and the list is full. */
const warm = 4_000
const many = 10_000

/** The page asks for one after the other, then for many at once; no response has a header of CORS. */
const script = (api: string): string => `
const tried = (path) => fetch('${api}' + path).catch(() => null)
const pause = (ms) => new Promise((done) => setTimeout(done, ms))
const run = async () => {
  await pause(2000)
  for (let at = 1; at <= ${singles}; at += 1) { await tried('/single-' + at); await pause(700) }
  for (let at = 0; at < ${many}; at += 20)
    await Promise.all(Array.from({ length: 20 }, (_, next) => tried('/many-' + (at + next))))
}
run()`

/** From a response that CORS stops to its row on the screen, browser included; memory over ten thousand of them. */
export async function bench(): Promise<readonly Measure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'cors-triage-bench-'))
  const answeredAt = new Map<string, number>()
  const api = createServer((request, response) => {
    answeredAt.set(request.url ?? '', performance.now())
    response.end('{}')
  })
  const page = createServer((request, response) => {
    const isScript = request.url === '/calls.js'
    response.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html')
    response.end(isScript ? script(urlOf(api)) : '<!doctype html><script src="/calls.js"></script>')
  })
  for (const server of [api, page]) await once(server.listen(0, '127.0.0.1'), 'listening')
  const terminal = startTerminal(
    process.execPath,
    [cli, 'attach', urlOf(page), '--headless'],
    { columns: 120, rows: 40 },
    { XDG_STATE_HOME: folder },
  )
  try {
    const waits: number[] = []
    for (let at = 1; at <= singles; at += 1) {
      const path = `/single-${at}`
      await terminal.until(new RegExp(`${path}\\s`), 60_000)
      waits.push(performance.now() - (answeredAt.get(path) ?? 0))
    }
    await terminal.until((shown) => failingIn(shown) >= warm, 120_000)
    const before = megabytes(terminal.pid)
    await terminal.until((shown) => failingIn(shown) >= many + singles, 240_000)
    const after = megabytes(terminal.pid)
    const shown = median(waits)
    return [
      {
        name: `from the response in the browser to its row on the screen against ${mostMs} ms`,
        ratio: shown / mostMs,
        limit: 1,
        ms: [shown, mostMs],
      },
      {
        name: `memory after ${many} requests against that after ${warm}`,
        ratio: after / before,
        limit: 1.25,
      },
    ]
  } finally {
    terminal.type('q')
    await Promise.race([terminal.exited, new Promise((done) => setTimeout(done, 5_000).unref())])
    terminal.kill('SIGKILL')
    for (const server of [api, page]) server.close().closeAllConnections()
    rmSync(folder, { recursive: true, force: true })
  }
}

function urlOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

function failingIn(shown: string): number {
  return Number(/(\d+) of \d+ fail/.exec(shown)?.[1] ?? 0)
}

function megabytes(pid: number): number {
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024
}
