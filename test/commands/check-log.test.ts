import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { run } from '../../src/commands/check.ts'
import { withServer } from '../probes/support/serve.ts'
import { runCommand } from './support/command.ts'

const folder = mkdtempSync(join(tmpdir(), 'cors-triage-log-'))

/** A line of Caddy about a preflight. */
const line = (host: string, uri: string, status: number) =>
  JSON.stringify({ ts: 1719400000, request: { method: 'OPTIONS', host, uri }, status })

/** What the log says in the report on a server without a handler for OPTIONS. */
async function saidOf(logOf: (host: string) => readonly string[]): Promise<readonly string[]> {
  let said: readonly string[] = []
  await withServer(
    ({ method }, response) => {
      response.statusCode = method === 'OPTIONS' ? 404 : 200
      if (method !== 'OPTIONS') response.setHeader('Access-Control-Allow-Origin', 'http://app.example.com')
      response.end('{}')
    },
    async ({ port }) => {
      const host = `api.example.com:${port}`
      const log = join(folder, `${port}.log`)
      writeFileSync(log, `${logOf(host).join('\n')}\n`)
      const resolve = `api.example.com:${port}:127.0.0.1`
      const { out } = await runCommand(run, [
        ...['http://app.example.com', `http://${host}/v3/items`, '-X', 'DELETE'],
        ...['--resolve', resolve, '--log', log, '--format', 'json'],
      ])
      said = [...out.matchAll(/the access log has [^"]+/g)].map(([whole]) => whole.replaceAll(host, 'OWN'))
    },
  )
  return said
}

test('a log of several hosts proves with what it has of the host of the case, its own path first', async () => {
  const said = await saidOf((host) => [
    line(host, '/v3/other', 404),
    line(host, '/v3/other', 404),
    line(host, '/v3/items', 404),
    line('beta.example.com', '/v3/items', 404),
  ])
  expect([...new Set(said)]).toEqual([
    'the access log has 1 OPTIONS OWN/v3/items answered 404',
    'the access log has 2 OPTIONS OWN/v3/other answered 404',
  ])
})

test('a log of another host proves nothing', async () => {
  expect(await saidOf(() => [line('beta.example.com', '/v3/items', 404)])).toEqual([])
})

test('a log that names no host proves by its paths', async () => {
  const said = await saidOf(() => ['"OPTIONS /v3/items HTTP/1.1" 404'])
  expect([...new Set(said)]).toEqual(['the access log has 1 OPTIONS /v3/items answered 404'])
})
