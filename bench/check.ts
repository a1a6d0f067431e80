import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundled } from './bundled.ts'
import { median } from './median.ts'
import type { Measure } from './run.ts'

const cli = join(import.meta.dirname, '../dist/cli.js')

/** Sends as many requests over as many connections as a check does, and reads nothing: what comes before any thought. */
const bareSender = `
import Client from '${join(import.meta.dirname, '../node_modules/undici/lib/dispatcher/client.js')}'
const [port, connections, requests] = process.argv.slice(2).map(Number)
const clients = Array.from({ length: connections }, () => new Client('http://127.0.0.1:' + port))
const send = (index) =>
  new Promise((done, fail) =>
    clients[index % connections].dispatch(
      { path: '/', method: index % 2 ? 'GET' : 'OPTIONS', headers: { origin: 'https://app.example.com' } },
      { onRequestStart() {}, onResponseStart() {}, onResponseData() {}, onResponseEnd: done, onResponseError: (_, error) => fail(error) }))
await Promise.all(Array.from({ length: requests }, (_, index) => send(index)))
await Promise.all(clients.map((client) => client.close()))
`

/** A whole `check` of a server on loopback that responds at once, from the start of the process to its end, against a Node that does nothing, and one that only sends. */
export async function bench(): Promise<readonly Measure[]> {
  let [requests, connections] = [0, 0]
  const server = createServer((request, response) => {
    requests += 1
    response.writeHead(request.method === 'OPTIONS' ? 204 : 200, {
      'Access-Control-Allow-Origin': 'https://app.example.com',
      'Access-Control-Allow-Methods': 'PUT',
      Vary: 'Origin',
    })
    response.end()
  })
  server.on('connection', () => (connections += 1))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const folder = mkdtempSync(join(tmpdir(), 'cors-triage-bench-'))
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
  const warm = { ...process.env, XDG_CACHE_HOME: folder }
  const cold = { ...process.env, NODE_DISABLE_COMPILE_CACHE: '1' }
  await elapsed(check, warm)
  const sender = [await bundled(folder, 'sender', bareSender), ...[port, connections, requests].map(String)]
  const times: [number[], number[], number[], number[]] = [[], [], [], []]
  for (let turn = 0; turn < 11; turn += 1) {
    times[0].push(await elapsed(['-e', '0'], cold))
    times[1].push(await elapsed(check, cold))
    times[2].push(await elapsed(check, warm))
    times[3].push(await elapsed(sender, cold))
  }
  server.close()
  rmSync(folder, { recursive: true, force: true })
  const [floor = 1, first = 0, later = 0, sending = 1] = times.map(median)
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
    {
      name: 'check, compiled before, against sending its requests with undici and nothing else',
      ratio: later / sending,
      limit: 2,
      ms: [later, sending],
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
