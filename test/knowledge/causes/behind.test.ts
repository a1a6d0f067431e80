import { expect, test } from 'vitest'
import type { Case, HeaderList } from '../../../src/knowledge/model/case.ts'
import type { RequestForm } from '../../../src/knowledge/model/evidence.ts'
import { diagnose } from '../../../src/knowledge/diagnose.ts'
import { conclude } from '../../../src/knowledge/triage.ts'
import {
  allow,
  evidence,
  from,
  get,
  grants,
  preflight,
  preflighted,
  probe,
  request,
  type Came,
} from './evidence-builder.ts'
import { asked, came, named, row, type Row } from './named.ts'

const include: Partial<Case> = { credentials: 'include' }
const origins = (...values: readonly string[]): HeaderList =>
  values.map((value) => ['Access-Control-Allow-Origin', value])
const credentials: HeaderList = [['Access-Control-Allow-Credentials', 'true']]
const page = 'https://app.example.com'
const put: Partial<Case> = { method: 'PUT', headers: [['X-Shop', '1']] }
const putCase: Case = { ...get, ...put }
const elsewhere = 'https://new.example/v1/orders'
const local = 'http://localhost:3000'
const moved = (at: string): Came => [301, [['Location', at]]]
const far = (form: RequestForm, answer: Came, method = 'OPTIONS') =>
  probe({ kind: 'far-side', form }, answer, { at: elsewhere, method: form === 'request' ? 'GET' : method })

const rows: readonly Row[] = [
  row(
    'an origin that is not let in, where those who are get the header twice',
    [
      request(get, [200, [['Vary', 'Origin']]]),
      from(local, 'localhost', 'request', [200, origins(local, local)]),
    ],
    ['origin-not-allowed.localhost-only certain', 'multiple-allow-origin likely'],
  ),
  row(
    'one list of two for everybody lets nobody in',
    [
      request(get, [200, origins(`${local}, https://b.example`)]),
      from(local, 'localhost', 'request', [200, origins(`${local}, https://b.example`)]),
    ],
    ['multiple-allow-origin certain', 'origin-not-allowed likely'],
  ),
  row(
    'a header refused with the whole preflight, where Allow-Origin is doubled as well',
    [
      asked([204]),
      probe({ kind: 'bisect', element: { kind: 'origin-only' } }, [204, origins(page, '*')], {
        method: 'OPTIONS',
      }),
      probe({ kind: 'bisect', element: { kind: 'header', name: 'x-shop' } }, [204], { method: 'OPTIONS' }),
      request(preflighted, [200, origins(page, '*')]),
    ],
    ['multiple-allow-origin certain', 'request-header-not-allowed likely'],
    { headers: preflighted.headers },
  ),
  row(
    'the page’s origin twice, and no credentials',
    [request({ ...get, ...include }, [200, origins(page, page)])],
    ['multiple-allow-origin certain', 'credentials-not-allowed likely'],
    include,
  ),
  row(
    'the page’s origin twice, and credentials from both',
    [request({ ...get, ...include }, [200, [...origins(page, page), ...credentials, ...credentials]])],
    ['multiple-allow-origin certain'],
    include,
  ),
  row(
    'the page’s origin twice, and no credentials are sent',
    [came(200, origins(page, page))],
    ['multiple-allow-origin certain'],
  ),
  row(
    'a wildcard twice, with credentials',
    [request({ ...get, ...include }, [200, origins('*', '*')])],
    ['multiple-allow-origin certain', 'wildcard-with-credentials likely'],
    include,
  ),
  row(
    'another origin twice',
    [came(200, origins('https://old.example', 'https://old.example'))],
    ['multiple-allow-origin certain', 'origin-not-allowed likely'],
  ),
  row(
    'another origin and the wildcard',
    [came(200, origins('https://old.example', '*'))],
    ['multiple-allow-origin certain'],
  ),
  row(
    'only localhost is let in, and it without credentials',
    [request({ ...get, ...include }, [200]), from(local, 'localhost', 'request', [200, allow(local)])],
    ['origin-not-allowed.localhost-only certain', 'credentials-not-allowed likely'],
    include,
  ),
  row(
    'only localhost is let in, and it with credentials',
    [
      request({ ...get, ...include }, [200]),
      from(local, 'localhost', 'request', [200, [...allow(local), ...credentials]]),
    ],
    ['origin-not-allowed.localhost-only certain'],
    include,
  ),
  row(
    'only localhost is let in, and its lists lack the method and the header',
    [
      preflight(putCase, [204]),
      {
        ...preflight({ ...putCase, pageOrigin: local }, [
          204,
          [
            ...allow(local),
            ['Access-Control-Allow-Methods', 'GET, POST'],
            ['Access-Control-Allow-Headers', 'authorization'],
          ],
        ]),
        id: 'from-origin:localhost',
        purpose: { kind: 'from-origin', form: 'preflight', origin: local, relation: 'localhost' },
      },
    ],
    [
      'origin-not-allowed.localhost-only certain',
      'method-not-allowed likely',
      'request-header-not-allowed likely',
    ],
    put,
  ),
  row(
    'a bare response, and others allow the page without credentials',
    [
      request({ ...get, ...include }, [200]),
      probe({ kind: 'error-path', what: 'random-404' }, [404, allow()]),
    ],
    ['cors-after-routes certain', 'credentials-not-allowed likely'],
    include,
  ),
  row(
    'a bare response, and others say * to a request with credentials',
    [
      request({ ...get, ...include }, [200]),
      probe({ kind: 'error-path', what: 'random-404' }, [404, origins('*')]),
    ],
    ['cors-after-routes certain', 'wildcard-with-credentials likely'],
    include,
  ),
  row(
    'the response is right, and others say *',
    [
      request({ ...get, ...include }, [200, [...allow(), ...credentials]]),
      probe({ kind: 'error-path', what: 'random-404' }, [404, origins('*')]),
    ],
    [],
    include,
  ),
  row(
    'a redirected preflight, and OPTIONS is 401 behind it',
    [asked(moved(elsewhere)), far('preflight', [401])],
    ['preflight-redirected.other-host certain', 'preflight-requires-auth likely'],
    { headers: preflighted.headers },
  ),
  row(
    'a redirected preflight, and all is right behind it',
    [asked(moved(elsewhere)), far('preflight', [204, grants]), far('request', [200, allow()])],
    ['preflight-redirected.other-host certain'],
    { headers: preflighted.headers },
  ),
  row(
    'a redirected preflight, and behind it an error that may be about what script adds',
    [asked(moved(elsewhere)), far('preflight', [204, grants]), far('request', [500])],
    ['preflight-redirected.other-host certain'],
    { headers: preflighted.headers },
  ),
  row(
    'a redirected preflight, and a policy without the page behind it',
    [asked(moved(elsewhere)), far('preflight', [204, [['Vary', 'Origin']]])],
    ['preflight-redirected.other-host certain', 'origin-not-allowed likely'],
    { headers: preflighted.headers },
  ),
  row(
    'a redirected preflight, and OPTIONS is 404 at the last hop on the same server',
    [
      asked([308, [['Location', '/v1/orders/']]]),
      request(preflighted, [308, [['Location', '/v1/orders/']]]),
      preflight(preflighted, [404], 1, 'https://api.example.com/v1/orders/'),
      request(preflighted, [200, allow()], { hop: 1, at: 'https://api.example.com/v1/orders/' }),
    ],
    ['preflight-redirected.trailing-slash certain', 'preflight-not-handled likely'],
    { headers: preflighted.headers },
  ),
]

test.for(rows.map((one) => [one.title, one] as const))('%s', ([, one]) => {
  expect(named(one)).toEqual(one.causes)
})

test('what waits behind a redirect says where, and is fixed by who answered there', () => {
  const nginx: HeaderList = [['Server', 'nginx']]
  const seen = evidence(
    asked([301, [['Location', elsewhere], ...nginx]]),
    far('preflight', [204, [...origins('*', '*'), ['X-Powered-By', 'Express']]]),
  )
  const [, second] = diagnose(preflighted, seen).causes
  expect(second?.title).toMatch(/^Behind the redirect waits another fault at new\.example: Access-Control-/)
  expect(conclude(preflighted, seen, null).fixes[1]?.stack).toBe('express')
})

test('what a GET in place of the method shows, it is said to show', () => {
  const post: Case = { ...preflighted, method: 'POST', body: '{}' }
  const seen = evidence(preflight(post, [204, grants]), request(post, [200], { standIn: true }))
  expect(diagnose(post, seen).causes[0]?.against[0]?.says).toMatch(/^a GET stood in for POST/)
})

test('what the redirecting server allows is not asked of the other one', () => {
  const seen = evidence(
    came(302, [...origins('*'), ['Location', elsewhere]]),
    request(get, [200], { hop: 1, at: elsewhere, origin: 'null' }),
    far('request', [200]),
  )
  const triage = conclude(get, seen, null)
  expect(triage.diagnosis.causes[1]?.title).toMatch(/^Behind the redirect/)
  expect(triage.fixes[1]?.snippet).toContain(`Access-Control-Allow-Origin: ${page}`)
  expect(triage.fixes[1]?.snippet).not.toContain('*')
})
