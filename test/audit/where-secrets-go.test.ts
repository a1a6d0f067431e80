import { describe, expect, test } from 'vitest'
import { run as check } from '../../src/commands/check.ts'
import { runCommand } from '../commands/support/command.ts'
import { recordProxy, type Responds } from './support/recorder.ts'
import { changes, open, page } from './support/responses.ts'
import { opened, server } from './support/server.ts'

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
