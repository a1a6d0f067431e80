import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { median } from './median.ts'
import type { Measure } from './run.ts'

const cli = join(import.meta.dirname, '../dist/cli.js')

/** A whole `check` of a server on loopback that responds at once, from the start of the process to its end, against a Node that does nothing. */
export async function bench(): Promise<readonly Measure[]> {
  const server = createServer((request, response) => {
    response.writeHead(request.method === 'OPTIONS' ? 204 : 200, {
      'Access-Control-Allow-Origin': 'https://app.example.com',
      'Access-Control-Allow-Methods': 'PUT',
      Vary: 'Origin',
    })
    response.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const cache = mkdtempSync(join(tmpdir(), 'compiled-'))
  const check = [
    cli,
    'check',
    'https://app.example.com',
    `http://api.example.com:${port}/`,
    '-X',
    'PUT',
    '--resolve',
    `api.example.com:${port}:127.0.0.1`,
  ]
  const warm = { ...process.env, XDG_CACHE_HOME: cache }
  const cold = { ...process.env, NODE_DISABLE_COMPILE_CACHE: '1' }
  await elapsed(check, warm)
  const times: [number[], number[], number[]] = [[], [], []]
  for (let turn = 0; turn < 11; turn += 1) {
    times[0].push(await elapsed(['-e', '0'], cold))
    times[1].push(await elapsed(check, cold))
    times[2].push(await elapsed(check, warm))
  }
  server.close()
  rmSync(cache, { recursive: true, force: true })
  const [floor = 1, first = 0, later = 0] = times.map(median)
  return [
    {
      name: `check, nothing compiled yet (${Math.round(first)} ms), against node -e 0`,
      ratio: first / floor,
      limit: 5,
    },
    {
      name: `check, compiled before (${Math.round(later)} ms), against node -e 0`,
      ratio: later / floor,
      limit: 3.5,
    },
  ]
}

function elapsed(args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const begun = performance.now()
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: 'ignore', env })
    child.on('error', reject)
    child.on('close', () => resolve(performance.now() - begun))
  })
}
