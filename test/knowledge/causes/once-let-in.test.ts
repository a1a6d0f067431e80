import { expect, test } from 'vitest'
import type { Case, HeaderList } from '../../../src/knowledge/model/case.ts'
import type { Observation } from '../../../src/knowledge/model/evidence.ts'
import { from, get, page, preflight, preflighted, probe, request, type Came } from './evidence-builder.ts'
import { named, row, type Row } from './named.ts'

const origins = (...values: readonly string[]): HeaderList =>
  values.map((value) => ['Access-Control-Allow-Origin', value])
const put: Partial<Case> = { method: 'PUT', headers: [['X-Shop', '1']] }
const putCase: Case = { ...get, ...put }
const local = 'http://localhost:3000'
const foreign = 'https://t.example'
/** What a preflight is answered, from the page and from anybody. */
const whoeverAsks = (...answer: Came) => [
  preflight(putCase, answer),
  from(foreign, 'foreign', 'preflight', answer),
  request(get, [200, answer[1] ?? []]),
]
/** A preflight that asks for what the page's own asks for. */
const asking = (sent: Observation): Observation => {
  const own = preflight(putCase, [204]).request.headers.filter(([name]) => name !== 'Origin')
  return { ...sent, request: { ...sent.request, headers: [...sent.request.headers, ...own] } }
}
const methods: HeaderList = [['Access-Control-Allow-Methods', 'GET, PUT']]
const headers: HeaderList = [['Access-Control-Allow-Headers', 'X-Shop']]

/** A preflight that lets another origin in and not the page, and what that origin gets behind it. */
const behind = (came: Came, own: Came = [200], subject: Case = preflighted) => [
  preflight(subject, [204]),
  from(local, 'localhost', 'preflight', [
    204,
    [...origins(local), ...headers, ['Access-Control-Allow-Credentials', 'true']],
  ]),
  request(subject, own),
  from(local, 'localhost', 'request', came),
]
const withCookies: Partial<Case> = { ...preflighted, credentials: 'include' }
const refused = 'origin-not-allowed.localhost-only certain'

/** Faults that wait behind a refused origin: what other origins get, and what is sent whoever asks. */
const rows: readonly Row[] = [
  row(
    'a constant origin, and no list of headers beside the one of methods',
    whoeverAsks(204, [...origins('https://other.example'), ...methods]),
    ['origin-not-allowed.fixed-other-origin certain', 'request-header-not-allowed likely'],
    put,
  ),
  row(
    'the same with a slash at the end, and no list of methods',
    whoeverAsks(204, [...origins(`${page}/`), ...headers]),
    ['origin-not-allowed.trailing-slash certain', 'method-not-allowed likely'],
    put,
  ),
  row(
    'a constant origin on the preflight, and none on the response',
    [
      preflight(preflighted, [204, [...origins('https://other.example'), ...headers]]),
      request(preflighted, [200]),
    ],
    ['origin-not-allowed certain', 'cors-after-routes likely'],
    preflighted,
  ),
  row(
    'two origins on the preflight, and none on the response',
    [preflight(preflighted, [204, [...origins(page, page), ...headers]]), request(preflighted, [200])],
    ['multiple-allow-origin certain', 'cors-after-routes likely'],
    preflighted,
  ),
  row(
    'a preflight that fails, where another origin is let in by a response and its preflight was not asked',
    [
      preflight(preflighted, [400]),
      request(preflighted, [200]),
      probe({ kind: 'without-origin', form: 'request' }, [200], { origin: null }),
      from('https://www.app.example.com', 'www', 'request', [200, origins('https://www.app.example.com')]),
    ],
    ['origin-not-allowed.www certain', 'preflight-failed likely'],
    preflighted,
  ),
  row(
    'a constant origin, and no lists at all: nobody was let in who would get them',
    whoeverAsks(204, origins('https://other.example')),
    ['origin-not-allowed.fixed-other-origin certain'],
    put,
  ),
  row(
    'another origin that is let in, without a list of headers',
    [
      preflight(putCase, [204]),
      asking(from(local, 'localhost', 'preflight', [204, [...origins(local), ...methods]])),
      request(get, [200]),
    ],
    ['origin-not-allowed.localhost-only certain', 'request-header-not-allowed likely'],
    put,
  ),
  row(
    'another origin that is let in by the preflight and gets a bare response behind it',
    behind([200]),
    [refused, 'cors-after-routes likely'],
    preflighted,
  ),
  row(
    'the same, where the response lets it in as well',
    behind([200, origins(local)]),
    [refused],
    preflighted,
  ),
  row(
    'the same, where the response names it twice',
    behind([200, origins(local, local)]),
    [refused, 'multiple-allow-origin likely'],
    preflighted,
  ),
  row(
    'the same, where the preflight allows credentials and the response does not',
    behind([200, origins(local)]),
    [refused, 'credentials-not-allowed likely'],
    withCookies,
  ),
  row(
    'the same, where everybody gets a bare error',
    behind([401], [401]),
    [refused, 'error-response-without-cors likely'],
    preflighted,
  ),
  row(
    'the same, where a GET in place of the method finds nothing',
    [
      ...behind([404], [404], putCase).filter(({ purpose }) => purpose.kind !== 'request'),
      request(putCase, [404], { standIn: true }),
    ],
    [refused, 'method-not-allowed likely'],
    put,
  ),
]

test.for(rows.map((one) => [one.title, one] as const))('%s', ([, one]) => {
  expect(named(one)).toEqual(one.causes)
})
