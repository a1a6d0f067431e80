import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { run } from '../../src/commands/check.ts'
import { page, serveApi, serveBytes } from './support/api.ts'
import { runCommand, type Ran } from './support/command.ts'
import { departures } from './support/contract-shape.ts'
import { freePort } from '../support/free-port.ts'

const api = serveApi((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://api')
  const origin = request.headers.origin ?? ''
  const allowed =
    pathname === '/local'
      ? ['http://localhost:3000']
      : pathname === '/bare'
        ? []
        : [page, 'http://localhost:3000']
  if (pathname !== '/bare') response.setHeader('Vary', 'Origin')
  if (pathname === '/null') response.setHeader('Access-Control-Allow-Origin', 'null')
  else if (allowed.includes(origin)) response.setHeader('Access-Control-Allow-Origin', origin)
  if (request.method === 'OPTIONS') {
    response.setHeader('Access-Control-Allow-Methods', 'GET, PUT')
    response.setHeader('Access-Control-Allow-Headers', 'x-a')
    response.writeHead(204).end()
  } else response.writeHead(200, { 'Content-Type': 'application/json' }).end('{}')
})
const silent = serveBytes(() => {})
const closing = serveBytes((socket) => socket.resetAndDestroy())
const babbling = serveBytes((socket) => socket.end('220 mail.example.com ESMTP\r\n'))

async function check(...args: readonly string[]): Promise<Ran> {
  return runCommand(run, args)
}

/** The URL under another name, and the option that leads the name to the same server. */
function named(host: string, url: string): readonly string[] {
  const { port, pathname } = new URL(url)
  return [`http://${host}:${port}${pathname}`, '--resolve', `${host}:${port}:127.0.0.1`]
}

interface Expected {
  readonly status: number
  readonly outcome: string
  readonly first: string | null
  readonly at?: string | null
}

describe('exit status, outcome and JSON of the contract', () => {
  const cases: readonly (readonly [string, () => readonly string[], Expected])[] = [
    ['allowed', () => [page, api.url('/')], { status: 0, outcome: 'allowed', first: null, at: null }],
    [
      'not cross-origin',
      () => [new URL(api.url('/')).origin, api.url('/bare')],
      { status: 0, outcome: 'not-cross-origin', first: null },
    ],
    [
      'blocked at the request',
      () => [page, api.url('/local')],
      { status: 1, outcome: 'blocked', first: 'origin-not-allowed', at: 'request' },
    ],
    [
      'blocked at the preflight',
      () => [page, api.url('/'), '-X', 'PATCH'],
      { status: 1, outcome: 'blocked', first: 'method-not-allowed', at: 'preflight' },
    ],
    [
      'blocked by a page origin that is opaque',
      () => ['null', api.url('/')],
      { status: 1, outcome: 'blocked', first: 'null-origin', at: 'request' },
    ],
    [
      'allowed to an opaque one',
      () => ['null', api.url('/null')],
      { status: 0, outcome: 'allowed', first: null, at: null },
    ],
    [
      'inconclusive: the method was not sent',
      () => [page, api.url('/'), '-X', 'PUT'],
      { status: 4, outcome: 'inconclusive', first: null, at: null },
    ],
    [
      'really sent',
      () => [page, api.url('/'), '-X', 'PUT', '--send-unsafe'],
      { status: 0, outcome: 'allowed', first: null, at: null },
    ],
    [
      'no response: the name',
      () => [page, 'http://no-such-name.invalid/'],
      { status: 3, outcome: 'unreachable', first: 'dns-failure', at: 'connection' },
    ],
    [
      'no response: silence',
      () => [page, silent.url('/'), '--timeout', '200'],
      { status: 3, outcome: 'unreachable', first: 'timeout', at: 'connection' },
    ],
    [
      'no response: a reset',
      () => [page, closing.url('/')],
      { status: 3, outcome: 'unreachable', first: 'connection-broken', at: 'connection' },
    ],
    [
      'no response: another protocol',
      () => [page, babbling.url('/')],
      { status: 3, outcome: 'unreachable', first: 'connection-broken', at: 'connection' },
    ],
    [
      'mixed content',
      () => ['https://app.localhost', ...named('api.example.com', api.url('/'))],
      { status: 1, outcome: 'blocked', first: 'mixed-content', at: 'page' },
    ],
  ]
  test.each(cases)('%s', async (_title, args, { status, outcome, first, at }) => {
    const ran = await check(...args(), '--format', 'json')
    expect([ran.status, ran.err]).toEqual([status, ''])
    expect(departures(ran.out)).toEqual([])
    const report = JSON.parse(ran.out)
    expect(report.verdict.outcome).toBe(outcome)
    expect(report.causes[0]?.id ?? null).toBe(first)
    if (at !== undefined) expect(report.verdict.browsers.chromium.at).toBe(at)
  })

  test('no response: nothing listens', async () => {
    const port = await freePort()
    const url = `http://api.localhost:${port}/`
    const { status, out } = await check(
      page,
      url,
      '--resolve',
      `api.example.com:${port}:127.0.0.1`,
      '--format',
      'json',
    )
    expect([status, JSON.parse(out).probes[0].failure.kind]).toEqual([3, 'refused'])
  })

  test('interrupted', async () => {
    const signal = AbortSignal.timeout(50)
    const ran = await runCommand(run, [page, silent.url('/')], { signal })
    expect(ran).toEqual({ status: 130, out: '', err: '' })
  })
})

describe('PAGE', () => {
  test.each([
    [
      'its origin in capitals, with the usual port',
      'HTTP://APP.Example.COM:80',
      'http://app.example.com',
      null,
    ],
    ['an international name', 'http://bücher.localhost', 'http://xn--bcher-kva.localhost', null],
    ['null', 'null', 'null', null],
    ['a file', 'file:///home/me/index.html', 'null', null],
    ['data', 'data:text/html,x', 'null', null],
    ['a page with a path', `${page}/cart?step=2#top`, page, `${page}/cart?step=2`],
  ])('may be %s', async (_title, entered, pageOrigin, pageUrl) => {
    const { out, err } = await check(entered, api.url('/'), '--format', 'json')
    expect(JSON.parse(out).target).toMatchObject({ pageOrigin, pageUrl })
    if (pageUrl === null) expect(err).toBe('')
    else expect(err).toContain(`was reduced to ${pageOrigin}`)
  })
})

describe('the case may come from a text', () => {
  const copied = (): string => `curl '${api.url('/')}' -X PUT -H 'Origin: ${page}' -H 'X-A: 1'`

  test('and what stands on the command line outweighs it', async () => {
    const args = ['--from', '-', '--format', 'json']
    const target = async (...more: readonly string[]) =>
      JSON.parse((await runCommand(run, [...args, ...more], { stdin: copied() })).out).target
    expect(await target()).toMatchObject({ pageOrigin: page, method: 'PUT', credentials: 'same-origin' })
    const other = await target(
      'http://other.localhost',
      '-X',
      'GET',
      '-H',
      'X-B: 2',
      '--credentials',
      'include',
    )
    expect(other).toMatchObject({
      pageOrigin: 'http://other.localhost',
      method: 'GET',
      credentials: 'include',
    })
    expect(other.headers).toEqual([
      ['X-A', '1'],
      ['X-B', '2'],
    ])
  })
})

describe('where the report goes', () => {
  const directory = mkdtempSync(join(tmpdir(), 'cors-triage-check-'))

  test('--output takes all of it, without colour', async () => {
    const file = join(directory, 'report.txt')
    const args = [page, api.url('/'), '--output', file]
    expect(await runCommand(run, args, { env: { FORCE_COLOR: '1' } })).toEqual({
      status: 0,
      out: '',
      err: '',
    })
    expect(readFileSync(file, 'utf8')).toMatch(/^Allowed: /)
  })

  test.each([
    [{}, false],
    [{ FORCE_COLOR: '1' }, true],
    [{ FORCE_COLOR: '1', NO_COLOR: '1' }, false],
    [{ FORCE_COLOR: '0' }, false],
  ])('colour with %j: %s', async (env, colored) => {
    const { out } = await runCommand(run, [page, api.url('/')], { env })
    expect(out.includes('\u001b[')).toBe(colored)
  })

  test('--ascii leaves nothing else in it', async () => {
    const { out } = await check('http://bücher.localhost', api.url('/local'), '--ascii')
    expect(out).toMatch(/^[\n\x20-\x7e]+$/)
  })

  test('progress goes to standard error', async () => {
    const { out, err } = await check(page, api.url('/'), '--verbose', '--format', 'json')
    expect(departures(out)).toEqual([])
    expect(err).toMatch(/^cors-triage: request: 200 in \d+ ms/m)
  })

  test('an output that cannot be written', async () => {
    const { status, err } = await check(page, api.url('/'), '--output', '/nowhere/report')
    expect([status, err]).toEqual([
      2,
      'cors-triage: --output: expected a file that can be written, found /nowhere/report (ENOENT)\n',
    ])
  })
})
