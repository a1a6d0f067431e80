import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { run as check } from '../../src/commands/check.ts'
import { run as fix } from '../../src/commands/fix.ts'
import { run as importCommand } from '../../src/commands/import.ts'
import { formats } from '../../src/commands/output/report-formats.ts'
import { run as scan } from '../../src/commands/scan.ts'
import { run as watch } from '../../src/commands/watch.ts'
import { page, serveApi } from './support/api.ts'
import { runCommand, type Ran } from './support/command.ts'

/** A server that repeats whatever it was told, and adds secrets of its own. */
const api = serveApi((request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://api')
  response.setHeader('Access-Control-Allow-Origin', 'http://localhost:3000')
  response.setHeader('X-Authorization-Was', String(request.headers.authorization ?? ''))
  response.setHeader('X-Headers', JSON.stringify(request.headers))
  response.setHeader('X-Said', `token ${searchParams.get('token') ?? ''}`)
  response.setHeader('Set-Cookie', 'sid=COOKIE-SECRET-1; Path=/; HttpOnly')
  if (pathname === '/moved' && request.method !== 'OPTIONS') {
    response.writeHead(302, { Location: '/final?access_token=LOCATION-SECRET-1&page=2' }).end()
  } else if (pathname === '/away') {
    response
      .writeHead(302, { Location: 'https://me:PASSWORD-SECRET-1@other.localhost/?sig=LOCATION-SECRET-2' })
      .end()
  } else response.writeHead(403, { 'Content-Type': 'text/plain' }).end('{"password":"BODY-SECRET-1"}')
})

const token = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJTRUNSRVQifQ.U0VDUkVULTE'
const secrets = /SECRET|eyJ[\w-]{8,}\./
const sent = [
  ...[
    '-H',
    'Authorization: Bearer HEADER-SECRET-1',
    '-H',
    'X-Api-Key: HEADER-SECRET-2',
    '-H',
    `X-Other: ${token}`,
  ],
  ...['-H', 'Cookie: sid=HEADER-SECRET-3', '-H', 'X-Basic: Basic SEVBREVSLVNFQ1JFVC00'],
  ...['--credentials', 'include', '--verbose'],
]

function clean({ out, err }: Ran): void {
  expect(out).not.toMatch(secrets)
  expect(err).not.toMatch(secrets)
}

describe.each(Object.keys(formats))('no secret in %s', (format) => {
  test.each([
    ['what is sent, repeated by the server', ['/?token=QUERY-SECRET-1']],
    ['a redirect to a path', ['/moved?api_key=QUERY-SECRET-2']],
    ['a redirect with a password', ['/away']],
    ['a body that is sent', ['/', '--data', '{"password":"BODY-SECRET-2"}', '--send-unsafe']],
    ['the page', ['/', '--compare', `${page}/?token=PAGE-SECRET-1`]],
    [
      'another server',
      ['/', '--compare-url', 'http://me:PASSWORD-SECRET-2@other.localhost/?token=QUERY-SECRET-3'],
    ],
  ])('%s', async (_title, [path = '/', ...more]) => {
    const args = [`${page}/?code=PAGE-SECRET-2`, api.url(path), ...sent, ...more]
    const ran = await runCommand(check, [...args, '--format', format])
    expect(ran.status).toBe(1)
    expect(ran.out).not.toBe('')
    clean(ran)
  })
})

test.each([
  ['fix', fix, ['--format', 'text']],
  ['fix as JSON', fix, ['--format', 'json']],
  ['watch', watch, ['--limit', '1']],
] as const)('no secret in %s', async (_title, run, more) => {
  const args = [page, api.url('/?token=QUERY-SECRET-1'), ...sent, ...more]
  const ran = await runCommand(run, args)
  expect(ran.status).toBe(1)
  clean(ran)
})

test.each([
  [['--nonsense=SECRET-1'], 'found --nonsense'],
  [[page, 'http://a b.test/?token=SECRET-1'], 'token=[redacted]'],
  [[page, 'http://a.test/', 'third?token=SECRET-1'], 'third?token=[redacted]'],
  [[page, 'http://a.test/', '-H', 'X-Api-Key SECRET-1'], '"X-Api-Key …"'],
  [[page, 'http://a.test/', '--proxy', 'socks5://me:SECRET-1@proxy'], 'socks5://[redacted]@proxy'],
  [['app.example.com/?token=SECRET-1', 'http://a.test/'], 'token=[redacted]'],
])('no secret in the complaint about %j', async (args, says) => {
  const ran = await runCommand(check, args)
  expect([ran.status, ran.out]).toEqual([2, ''])
  expect(ran.err).toContain(says)
  clean(ran)
})

describe.each(['text', 'json'])('no secret in import as %s', (format) => {
  test.each([
    [
      'a curl command',
      `curl 'http://me:SECRET-1@a.test/?token=SECRET-2' -H 'Authorization: Bearer SECRET-3' -b 'sid=SECRET-4' -d 'password=SECRET-5'`,
    ],
    ['a curl command that breaks off', `curl 'http://a.test/' -H 'Authorization: Bearer SECRET-1`],
    [
      'a fetch call',
      `fetch("https://a.test/?api_key=SECRET-1", {headers: {"X-Api-Key": "SECRET-2"}, body: "SECRET-3"`,
    ],
    [
      'a console message',
      `Access to fetch at 'https://a.test/?token=SECRET-1' from origin 'https://app.test' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.`,
    ],
    [
      'an access log',
      '10.0.0.1 - - [01/Jan/2026:00:00:00 +0000] "OPTIONS /eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJTRUNSRVQifQ/v1?token=SECRET-1 HTTP/1.1" 403 0 "https://app.test/?code=SECRET-2" "Mozilla"\n',
    ],
  ])('%s', async (_title, stdin) => {
    const ran = await runCommand(importCommand, ['-', '--format', format], { stdin })
    expect(ran.out).not.toBe('')
    clean(ran)
  })
})

test.each(['text', 'json'])('no secret of the source in scan as %s', async (format) => {
  const directory = mkdtempSync(join(tmpdir(), 'cors-triage-scan-'))
  writeFileSync(join(directory, 'a.js'), `fetch("https://me:SECRET-1@api.test/?api_key=SECRET-2")`)
  const ran = await runCommand(scan, [directory, '--format', format])
  expect(ran.out).toContain('api.test')
  clean(ran)
})
