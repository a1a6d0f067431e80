import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { run as check } from '../../src/commands/check.ts'
import { run as fix } from '../../src/commands/fix.ts'
import { run as watch } from '../../src/commands/watch.ts'
import { runCommand, type Ran } from '../commands/support/command.ts'
import type { Responds } from './support/recorder.ts'
import { changes, open, page } from './support/responses.ts'
import { server } from './support/server.ts'

const folder = mkdtempSync(join(tmpdir(), 'cors-triage-audit-'))

const refusing: Responds = (_, response) => response.writeHead(403).end()
const breaking: Responds = (_, response) => response.destroy()
const garbled: Responds = (_, response) => response.socket?.end('SSH-2.0-OpenSSH_9\r\n')
const unavailable: Responds = (_, response) => response.writeHead(503).end()

/** What makes a command send the most. */
const few = ['-X', 'PUT', '-H', 'X-A: 1', '-H', 'X-B: 2', '-H', 'X-C: 3', '--timeout', '3000']

/** Every command that sends requests. */
const commands: readonly (readonly [
  string,
  (url: string, port: number, more: readonly string[]) => Promise<Ran>,
])[] = [
  ['check', (url, _, more) => runCommand(check, [page, url, ...few, ...more])],
  [
    'check --compare',
    (url, _, more) => runCommand(check, [page, url, '--compare', 'http://two.localhost:81', ...few, ...more]),
  ],
  [
    'check --compare-url',
    (url, port, more) =>
      runCommand(check, [page, url, '--compare-url', `http://b.localhost:${port}/v2`, ...few, ...more]),
  ],
  ['fix', (url, _, more) => runCommand(fix, [page, url, ...few, ...more])],
  [
    'watch',
    (url, _, more) => runCommand(watch, [page, url, ...few, ...more, '--interval', '1', '--limit', '1']),
  ],
]

describe.each(commands)('%s', (_, run) => {
  test.each([
    ['lets everything through', open],
    ['refuses', refusing],
    ['breaks off every connection', breaking],
    ['speaks another protocol', garbled],
    ['turns everything away', unavailable],
  ])('with --gentle sends eight at most, one at a time, to a server that %s', async (_, responds) => {
    const { port, sent } = await server(responds)
    await runWith(run, port, ['--gentle'])
    expect(sent.length).toBeGreaterThan(0)
    expect(sent.length).toBeLessThanOrEqual(8)
    expect(Math.max(...sent.map(({ atOnce }) => atOnce))).toBe(1)
  })

  test.each([
    ['lets everything through', open],
    ['refuses', refusing],
    ['breaks off every connection', breaking],
  ])('sends sixty at most, three at once where asked so, to a server that %s', async (_, responds) => {
    const { port, sent } = await server(responds)
    await runWith(run, port, ['--concurrency', '3'])
    expect(sent.length).toBeLessThanOrEqual(60)
    expect(Math.max(...sent.map(({ atOnce }) => atOnce))).toBeLessThanOrEqual(3)
  })

  test('without a yes sends no method that could change data', async () => {
    const { port, sent } = await server(open)
    await runWith(run, port, [])
    expect(changes(sent)).toEqual([])
  })

  test.each([
    ['lets everything through', open],
    ['breaks off every connection', breaking],
  ])('with a yes sends it at most once, to a server that %s', async (_, responds) => {
    const { port, sent } = await server(responds)
    await runWith(run, port, ['--send-unsafe', '--data', 'x'])
    expect(changes(sent).length).toBeLessThanOrEqual(1)
    if (responds === open) expect(changes(sent).length).toBe(1)
  })
})

describe('a yes is for one request', () => {
  const letsIn = { 'Access-Control-Allow-Origin': page, 'Access-Control-Allow-Methods': 'PUT' }

  test('watch looks again without it', async () => {
    const { port, sent } = await server((one, response) => {
      const isPreflight = one.method === 'OPTIONS'
      response.writeHead(isPreflight ? 200 : 500, isPreflight ? letsIn : {})
      response.end()
    })
    const url = `http://api.localhost:${port}/v1`
    const { out } = await runCommand(watch, [
      page,
      url,
      '-X',
      'PUT',
      '--send-unsafe',
      '--interval',
      '1',
      '--limit',
      '3',
    ])
    expect(changes(sent).length).toBe(1)
    expect(out).toContain('PUT was sent once already by this command')
  })

  test('a redirect that keeps the method does not repeat it, and what a browser would do is said', async () => {
    const { port, sent } = await server((one, response) => {
      const moved = one.url === '/v1' && one.method !== 'OPTIONS'
      response.writeHead(moved ? 308 : 200, {
        'Access-Control-Allow-Origin': page,
        'Access-Control-Allow-Methods': 'PUT',
        ...(moved ? { Location: '/v1/' } : {}),
      })
      response.end()
    })
    const url = `http://api.localhost:${port}/v1`
    const { out, status } = await runCommand(check, [
      page,
      url,
      '-X',
      'PUT',
      '--send-unsafe',
      '--format',
      'json',
    ])
    expect(changes(sent).map(({ url }) => url)).toEqual(['/v1'])
    expect(status).toBe(4)
    expect(JSON.parse(out).conditions).toContainEqual(expect.objectContaining({ id: 'not-repeated' }))
  })
})

describe('many cases', () => {
  test('each of a configuration has eight requests of its own with --gentle, one after the other', async () => {
    const { port, sent } = await server(refusing)
    const file = join(folder, 'config.json')
    const url = `http://api.localhost:${port}/v1`
    writeFileSync(file, JSON.stringify({ pages: [page], requests: [{ url }, { url, method: 'PUT' }] }))
    await runCommand(check, ['--config', file, '--gentle'])
    expect(sent.length).toBeLessThanOrEqual(16)
    expect(Math.max(...sent.map(({ atOnce }) => atOnce))).toBe(1)
  })
})

async function runWith(
  run: (typeof commands)[number][1],
  port: number,
  more: readonly string[],
): Promise<Ran> {
  return run(`http://api.localhost:${port}/v1/orders`, port, more)
}
