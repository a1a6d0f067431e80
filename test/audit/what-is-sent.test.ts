import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { run as check } from '../../src/commands/check.ts'
import { run as fix } from '../../src/commands/fix.ts'
import { run as watch } from '../../src/commands/watch.ts'
import { runCommand, type Ran } from '../commands/support/command.ts'
import { recordProxy, type Responds, type Sent } from './support/recorder.ts'
import { opened, server } from './support/server.ts'

const page = 'http://app.localhost:8080'
const folder = mkdtempSync(join(tmpdir(), 'cors-triage-audit-'))

/** Lets every origin do everything it asks for. */
const open: Responds = ({ headers }, response) => {
  response.writeHead(200, {
    'Access-Control-Allow-Origin': headers.origin ?? '*',
    'Access-Control-Allow-Methods': 'PUT',
    'Access-Control-Allow-Headers': headers['access-control-request-headers'] ?? '',
    'Access-Control-Allow-Credentials': 'true',
  })
  response.end()
}
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

const changes = (sent: readonly Sent[]): readonly Sent[] =>
  sent.filter(({ method }) => !['GET', 'HEAD', 'OPTIONS'].includes(method))

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

describe('secrets stay with the API', () => {
  const secret = ['-H', 'X-Api-Key: HEADER-CANARY', '-H', 'X-Trace: 7', '--data', 'BODY-CANARY']
  const moving =
    (to: string): Responds =>
    ({ method, headers }, response) => {
      response.writeHead(method === 'OPTIONS' ? 200 : 307, {
        'Access-Control-Allow-Origin': headers.origin ?? '*',
        'Access-Control-Allow-Headers': headers['access-control-request-headers'] ?? '',
        ...(method === 'OPTIONS' ? {} : { Location: to }),
      })
      response.end()
    }

  test('a redirect to another origin gets neither header nor body', async () => {
    const other = await server(open)
    const api = await server(moving(`http://other.localhost:${other.port}/`))
    const url = `http://api.localhost:${api.port}/v1`
    const { out } = await runCommand(check, [page, url, ...secret, '--send-unsafe', '--format', 'json'])
    expect(other.sent.length).toBeGreaterThan(0)
    expect(JSON.stringify(other.sent)).not.toContain('CANARY')
    expect(JSON.parse(out).conditions).toContainEqual({
      id: 'kept-back',
      says: expect.stringContaining('X-Api-Key, the body') as unknown,
    })
    expect(out).not.toContain('CANARY')
  })

  test('unless --send-secrets-across is given', async () => {
    const other = await server(open)
    const api = await server(moving(`http://other.localhost:${other.port}/`))
    const url = `http://api.localhost:${api.port}/v1`
    await runCommand(check, [page, url, ...secret, '--send-unsafe', '--send-secrets-across'])
    expect(changes(other.sent)).toEqual([expect.objectContaining({ body: 'BODY-CANARY' })])
    expect(other.sent.some(({ headers }) => headers['x-api-key'] === 'HEADER-CANARY')).toBe(true)
  })

  test('a cookie goes to the API alone, with no preflight, and into no report', async () => {
    const other = await server(open)
    const api = await server((sent, response) =>
      sent.url === '/v1'
        ? moving(`http://other.localhost:${other.port}/`)(sent, response)
        : open(sent, response),
    )
    const args = [
      ...[`${page}/start`, `http://api.localhost:${api.port}/v1`, '--cookie', 'sid=COOKIE-CANARY'],
      ...['--error-url', `http://other.localhost:${other.port}/boom`],
      ...['--compare-url', `http://other.localhost:${other.port}/v1`],
      ...['--resolve', `app.localhost:8080:127.0.0.1`, '--format', 'json'],
    ]
    const { out, err } = await runCommand(check, args)
    const withCookie = api.sent.filter(({ headers }) => headers.cookie !== undefined)
    expect(withCookie.length).toBeGreaterThan(0)
    expect(withCookie.filter(({ method }) => method === 'OPTIONS')).toEqual([])
    expect(withCookie.every(({ headers }) => headers.cookie === 'sid=COOKIE-CANARY')).toBe(true)
    expect(other.sent.length).toBeGreaterThan(0)
    expect(other.sent.filter(({ headers }) => headers.cookie !== undefined)).toEqual([])
    expect(out + err).not.toContain('CANARY')
    expect(err).toContain('--credentials include')
  })
})

describe('a proxy of the environment', () => {
  const missing = 'http://api.name-that-nobody-has.invalid'

  test.each([
    ['HTTP_PROXY', 'http'],
    ['http_proxy', 'http'],
    ['ALL_PROXY', 'http'],
  ])('%s is gone through for every request, is named, and its password is not', async (name) => {
    const api = await server(open)
    const proxy = await recordProxy(api.port)
    opened.push(proxy)
    const env = { [name]: proxy.url }
    const { out, err, status } = await runCommand(check, [`${page}/p`, `${missing}/v1`, '--format', 'json'], {
      env,
    })
    expect(status).toBe(0)
    expect(api.sent.length).toBe(proxy.asked.length)
    expect(proxy.asked[0]?.authorization).toBe(`Basic ${btoa('me:PROXY-CANARY')}`)
    expect(JSON.stringify(api.sent)).not.toMatch(/CANARY|proxy-authorization/)
    expect(out + err).not.toMatch(/CANARY/)
    expect(JSON.parse(out).conditions).toEqual([
      expect.objectContaining({ id: 'through-proxy', says: expect.stringContaining(name) as unknown }),
    ])
  })

  test('NO_PROXY asks the named hosts directly, with --proxy too', async () => {
    const api = await server(open)
    const proxy = await recordProxy(api.port)
    opened.push(proxy)
    const env = { NO_PROXY: 'example.com,.localhost' }
    await runCommand(check, [page, `http://api.localhost:${api.port}/`, '--proxy', proxy.url], { env })
    expect(proxy.asked).toEqual([])
    expect(api.sent.length).toBeGreaterThan(0)
  })

  test('a name that fails behind it is told as such, and no cause is certain', async () => {
    const api = await server((_, response) => response.writeHead(502, { Via: '1.1 squid' }).end())
    const proxy = await recordProxy(api.port)
    opened.push(proxy)
    const args = [page, `${missing}/v1`, '--proxy', proxy.url, '--format', 'json']
    const { out } = await runCommand(check, args)
    const { causes } = JSON.parse(out) as { causes: readonly { confidence: string }[] }
    expect(causes.filter(({ confidence }) => confidence === 'certain')).toEqual([])
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
