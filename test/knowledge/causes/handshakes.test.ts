import { expect, test } from 'vitest'
import { diagnose } from '../../../src/knowledge/diagnose.ts'
import { fixFor } from '../../../src/knowledge/recipes/fix-for.ts'
import { failure, from, page, probe, request } from './evidence-builder.ts'
import { came, named, row, type Row } from './named.ts'
import { get } from './evidence-builder.ts'

const socket = { as: 'websocket' } as const
const localhost = (status: number) => from('http://localhost:3000', 'localhost', 'request', [status])
const foreign = (status: number) => from('https://t1.example', 'foreign', 'request', [status])
const without = (status: number) =>
  probe({ kind: 'without-origin', form: 'request' }, [status], { origin: null })

const rows: readonly Row[] = [
  row('opened for the page alone', [came(101), localhost(403), foreign(403)], [], socket),
  row(
    'opened for development alone',
    [came(403), localhost(101), foreign(403)],
    ['origin-not-allowed.localhost-only certain'],
    socket,
  ),
  row(
    'opened for another subdomain',
    [came(403), from('https://admin.example.com', 'sibling-subdomain', 'request', [101]), foreign(403)],
    ['origin-not-allowed certain'],
    socket,
  ),
  row(
    'opened where there is no Origin',
    [came(403), localhost(403), without(101)],
    ['origin-not-allowed certain'],
    socket,
  ),
  row(
    'opened for the server’s own origin, and 404 for others',
    [came(404), from('https://api.example.com', 'server', 'request', [101]), foreign(404)],
    ['origin-not-allowed certain'],
    socket,
  ),
  row(
    'opened where there is no Origin, and 404 with one',
    [came(404), localhost(404), without(101)],
    ['origin-not-allowed certain'],
    socket,
  ),
  row(
    'the same with a status that may be chance',
    [came(500), localhost(500), without(101)],
    ['origin-not-allowed likely'],
    socket,
  ),
  row(
    'sent to a login',
    [came(302, [['Location', 'https://sso.example.net/login?next=%2Fws']])],
    ['login-redirect likely'],
    socket,
  ),
  row(
    'sent on to another host',
    [came(302, [['Location', 'https://live.example.com/ws']])],
    ['redirect-changes-origin.other-host certain'],
    socket,
  ),
  row(
    'opened for nobody, with 403',
    [came(403), localhost(403), without(403)],
    ['refused-by-application.session likely', 'origin-not-allowed possible'],
    socket,
  ),
  row(
    'opened for nobody, and the body names the origin',
    [came(403, [], 'origin not allowed'), localhost(403), without(403)],
    ['origin-not-allowed likely', 'refused-by-application.session likely'],
    socket,
  ),
  row(
    'opened for nobody, with 401',
    [came(401), localhost(401), without(401)],
    ['refused-by-application.session likely'],
    socket,
  ),
  row('answered 200', [came(200), localhost(200)], ['refused-by-application likely'], socket),
  row('answered 404', [came(404), localhost(404)], ['wrong-url.missing-path likely'], socket),
  row('answered 502', [came(502), localhost(502)], ['gateway-error certain'], socket),
  row(
    'redirected',
    [came(301, [['Location', 'https://ws.example.com/v1/orders']])],
    ['redirect-changes-origin.other-host certain'],
    socket,
  ),
  row('without a response', [request(get, failure('refused'))], ['connection-refused certain'], socket),
  row(
    'of a page without an origin',
    [came(403), localhost(403), without(403)],
    ['null-origin likely', 'refused-by-application.session likely'],
    {
      ...socket,
      pageOrigin: 'null',
    },
  ),
  row(
    'to the page’s own server, refused',
    [came(403), localhost(101)],
    ['origin-not-allowed.localhost-only certain'],
    {
      ...socket,
      pageOrigin: 'https://api.example.com',
    },
  ),
]

test.for(rows)('a WebSocket $title', (one) => {
  expect(named(one)).toEqual(one.causes)
})

test('a WebSocket that opens for anybody is allowed, with a warning', () => {
  const [opened] = [row('', [came(101), foreign(101)], [], socket)]
  const { verdict, warnings, checks } = diagnose(opened!.subject, opened!.seen)
  expect(verdict.outcome).toBe('allowed')
  expect(warnings.map(({ id }) => id)).toEqual(['websocket-open-to-all'])
  expect(new Set(checks.map(({ status }) => status))).toEqual(new Set(['not-applicable']))
})

test('no fix of a WebSocket speaks of a CORS header, or takes the check away', () => {
  for (const { subject, seen } of rows) {
    for (const finding of diagnose(subject, seen).causes) {
      for (const stack of [null, 'express', 'spring', 'nginx'] as const) {
        const { steps, snippet } = fixFor(finding, subject, stack, seen)
        if (finding.id === 'origin-not-allowed') expect(steps.join(' ')).toContain(page.slice(0, 8))
        expect(`${steps.join(' ')} ${snippet ?? ''}`).not.toMatch(/Access-Control-|cors\(/)
      }
    }
  }
})
