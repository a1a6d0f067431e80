import type { IncomingHttpHeaders } from 'node:http'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { run } from '../../src/commands/check.ts'
import { freePort } from '../support/free-port.ts'
import { serveApi } from './support/api.ts'
import { runCommand } from './support/command.ts'

const preflights: IncomingHttpHeaders[] = []
const api = serveApi((request, response) => {
  if (request.method === 'OPTIONS') preflights.push(request.headers)
  if (request.headers.origin === 'http://localhost:3000')
    response.setHeader('Access-Control-Allow-Origin', 'http://localhost:3000')
  if (request.url === '/open') response.setHeader('Access-Control-Allow-Origin', '*')
  response.writeHead(200, { 'Content-Type': 'application/json' }).end('{}')
})
const folder = mkdtempSync(join(tmpdir(), 'cors-triage-check-'))
afterAll(() => rmSync(folder, { recursive: true }))

const page = 'http://shop.localhost:8080'

async function check(pasted: string, ...args: string[]) {
  const words = [...args, '--from', '-', '--format', 'json']
  const { status, out, err } = await runCommand(run, words, { stdin: pasted })
  return { status, report: out === '' ? null : JSON.parse(out), err }
}

async function closedAddress(): Promise<string> {
  return `http://127.0.0.1:${await freePort()}`
}

const consoleMessage = (path: string, reason: string) =>
  `Access to fetch at '${api.url(path)}' from origin '${page}' has been blocked by CORS policy: ${reason}`
const missing = "No 'Access-Control-Allow-Origin' header is present on the requested resource."

describe('what was copied is held against what the wire says', () => {
  test('a console message that says the same agrees', async () => {
    const { status, report } = await check(consoleMessage('/v1', missing))
    expect(status).toBe(1)
    expect(report.witnesses).toMatchObject([
      { from: 'console', engine: 'chromium', corsError: 'MissingAllowOriginHeader', agreement: 'agrees' },
    ])
  })

  test('a console message of another reason contradicts, and stands against the cause', async () => {
    const reason =
      "The 'Access-Control-Allow-Origin' header contains multiple values 'a, b', but only one is allowed."
    const { report } = await check(consoleMessage('/v1', reason))
    expect(report.witnesses).toMatchObject([{ agreement: 'contradicts' }])
    expect(report.causes[0].against).toEqual([
      expect.objectContaining({ says: expect.stringContaining('MultipleAllowOriginValues') }),
    ])
  })

  test('a message that is about no CORS check says what it means, of the request that stands beside it', async () => {
    const { status, report } = await check(
      'Refused to get unsafe header "Content-Type-X"',
      page,
      api.url('/open'),
    )
    expect(status).toBe(0)
    expect(report.witnesses).toMatchObject([
      { agreement: 'aside', corsError: null, says: expect.stringContaining('Expose-Headers') },
    ])
  })

  test('such a message alone names no request', async () => {
    const { status, err } = await check('Refused to get unsafe header "ETag"')
    expect(status).toBe(2)
    expect(err).toContain('Expose-Headers')
  })

  test('a console message about a preflight has one asked, though it names neither method nor headers', async () => {
    const reason =
      "Response to preflight request doesn't pass access control check: It does not have HTTP ok status."
    preflights.length = 0
    const { status, report } = await check(consoleMessage('/open', reason))
    expect(preflights[0]).toMatchObject({ 'access-control-request-method': 'GET' })
    expect(preflights[0]?.['access-control-request-headers']).toBeUndefined()
    // This server's preflight passes: what the other one asked for is not known.
    expect({ status, outcome: report.verdict.outcome }).toEqual({ status: 4, outcome: 'inconclusive' })
  })

  test('a console message of what works now contradicts', async () => {
    const { status, report } = await check(consoleMessage('/open', missing))
    expect(status).toBe(0)
    expect(report.witnesses).toMatchObject([
      { agreement: 'contradicts', says: 'Chromium lets it through now' },
    ])
  })

  test.each([
    ['/v1', 'Content-Type: application/json', 'agrees', 'MissingAllowOriginHeader'],
    ['/v1', 'Access-Control-Allow-Origin: *', 'contradicts', null],
    ['/open', 'Access-Control-Allow-Origin: *', 'agrees', null],
    ['/open', 'Access-Control-Allow-Origin: https://other.test', 'contradicts', 'AllowOriginMismatch'],
  ])('%s, copied with %s: %s', async (path, header, agreement, corsError) => {
    const headers = `Request URL: ${api.url(path)}\nRequest Method: GET\nStatus Code: 200 OK\nServer: x\n${header}\nOrigin: ${page}`
    const { report } = await check(headers)
    expect(report.witnesses).toMatchObject([{ from: 'copied', agreement, corsError }])
  })

  test('response headers alone belong to the request of the command line', async () => {
    const { report, err } = await check('HTTP/1.1 200 OK\nServer: x\nVary: Origin', page, api.url('/v1'))
    expect(err).toContain('read as the response to the request itself')
    expect(report.witnesses).toMatchObject([{ from: 'copied', agreement: 'agrees' }])
  })

  test('where nobody answers, the copied response is judged in its place', async () => {
    const address = await closedAddress()
    const headers = `GET ${address}/v1 HTTP/1.1\nOrigin: ${page}\n\nHTTP/1.1 200 OK\nServer: x\nAccess-Control-Allow-Origin: https://other.test`
    const { status, report, err } = await check(headers)
    expect(err).toContain('judged from what was copied alone')
    expect(status).toBe(1)
    expect(report.verdict.browsers.chromium).toMatchObject({ corsError: 'AllowOriginMismatch' })
  })
})

describe('scanned source', () => {
  const scanned = (name: string, text: string) => {
    writeFileSync(join(folder, name), text)
    return ['--scan', folder]
  }
  test('the fix names file and line, and the stack is the one that declares CORS', async () => {
    const source =
      "import cors from '@fastify/cors'\nawait app.register(cors, {\n  origin: ['http://localhost:3000'],\n})\n"
    const { report } = await check(`${page} ${api.url('/v1')}`, ...scanned('server.ts', source))
    expect(report.causes[0].id).toBe('origin-not-allowed')
    expect(report.causes[0].fix.stack).toBe('fastify')
    expect(report.causes[0].fix.steps[0]).toMatch(/^Change server\.ts:3: only development origins/)
    expect(report.causes[0].evidence).toContainEqual(
      expect.objectContaining({ says: expect.stringContaining('server.ts:3') }),
    )
  })
})
