import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { run as confirm } from '../../src/commands/confirm.ts'
import { runCommand } from '../commands/support/command.ts'
import { recordProxy, type Sent } from './support/recorder.ts'
import { lets, opened, server } from './support/server.ts'

const page = 'http://app.localhost:8080'
const secret = ['-X', 'PUT', '-H', 'X-Api-Key: HEADER-CANARY', '--data', 'BODY-CANARY']
const cookie = ['--credentials', 'include', '--cookie', 'sid=COOKIE-CANARY']

const open = lets((_, response) => response.end('{}'))
const misdirected = lets((_, response) => response.writeHead(421).end())
const breaking = lets((_, response) => response.destroy())

const changes = (sent: readonly Sent[]): readonly Sent[] => sent.filter(({ method }) => method === 'PUT')

/** What any user of the machine can read of the programs that run now. */
function commandLines(): string {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((id) => {
      try {
        return readFileSync(`/proc/${id}/cmdline`, 'utf8')
      } catch {
        return ''
      }
    })
    .join('\n')
}

test.each([
  ['lets everything through', open],
  ['breaks off every connection', breaking],
  ['is overloaded', lets((_, response) => response.writeHead(503, { 'Retry-After': '0' }).end())],
  ['wants another connection', misdirected],
  ['wants it sooner', lets((_, response) => response.writeHead(408).end())],
])(
  'confirm with a yes sends it once at most, and its secrets nowhere else, to a server that %s',
  { timeout: 120_000 },
  async (_, responds) => {
    const { port, sent } = await server(responds)
    const url = `http://api.localhost:${port}/v1`
    let lines = ''
    const watching = setInterval(() => (lines += commandLines()), 50)
    const { out, err } = await runCommand(confirm, [page, url, ...secret, ...cookie, '--send-unsafe'])
    clearInterval(watching)
    // RFC 9110, 15.5.20: a 421 has changed nothing, and Chromium itself asks once more over another connection.
    expect(changes(sent).length).toBe(responds === misdirected ? 2 : 1)
    expect(changes(sent)[0]?.body).toBe('BODY-CANARY')
    expect(sent.filter(({ method, headers }) => method === 'OPTIONS' && 'cookie' in headers)).toEqual([])
    expect(out + err).not.toContain('CANARY')
    expect(lines).toContain('--remote-debugging-pipe')
    expect(lines).not.toContain('CANARY')
    expect(sent.some(({ url }) => url.includes('favicon'))).toBe(false)
  },
)

test('confirm asks what the browser asks, and nothing to explain it', { timeout: 120_000 }, async () => {
  const { port, sent } = await server((_, response) => response.end('{}'))
  const { out } = await runCommand(confirm, [page, `http://api.localhost:${port}/v1`, '-H', 'X-A: 1'])
  expect(out).toContain('The prediction holds.')
  // The browser's preflight; then the page's two requests to predict from, each once more under a browser's name.
  expect(sent.map(({ method }) => method).toSorted()).toEqual(['GET', 'GET', 'OPTIONS', 'OPTIONS', 'OPTIONS'])
  expect(new Set(sent.map(({ url }) => url))).toEqual(new Set(['/v1']))
})

test(
  'confirm without a yes sends nothing that could change data, and of a redirect no secret to another origin',
  { timeout: 120_000 },
  async () => {
    const other = await server(open)
    const api = await server(
      lets((_, response) =>
        response.writeHead(307, { Location: `http://other.localhost:${other.port}/` }).end(),
      ),
    )
    const url = `http://api.localhost:${api.port}/v1`
    const held = await runCommand(confirm, [page, url, ...secret, ...cookie])
    expect([...changes(api.sent), ...changes(other.sent)]).toEqual([])
    const sent = await runCommand(confirm, [page, url, ...secret, ...cookie, '--send-unsafe'])
    expect(changes(api.sent).length).toBe(1)
    expect(JSON.stringify(other.sent)).not.toContain('CANARY')
    expect(held.out + held.err + sent.out + sent.err).not.toContain('CANARY')
  },
)

test(
  'confirm goes through a proxy whose password nobody sees, with eight requests at most under --gentle',
  { timeout: 120_000 },
  async () => {
    const api = await server(open)
    const proxy = await recordProxy(api.port)
    opened.push(proxy)
    let lines = ''
    const watching = setInterval(() => (lines += commandLines()), 50)
    const args = [page, 'http://api.name-that-nobody-has.invalid/v1', '--proxy', proxy.url, '--gentle']
    const { out, err } = await runCommand(confirm, args)
    clearInterval(watching)
    expect(api.sent.length).toBeGreaterThan(0)
    expect(api.sent.length).toBeLessThanOrEqual(8)
    expect(JSON.stringify(api.sent)).not.toMatch(/CANARY|proxy-authorization/i)
    // Its maker is asked nothing.
    expect(proxy.asked.filter(({ target }) => !target.includes('name-that-nobody-has'))).toEqual([])
    expect(lines).toContain('--proxy-server')
    expect(out + err + lines).not.toContain('PROXY-CANARY')
  },
)
