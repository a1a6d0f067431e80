import type { HeaderList } from '../../../src/knowledge/model/case.ts'
import {
  allow,
  allowHeaders,
  allowMethods,
  answer,
  fails,
  open,
  openToPage,
  openWithCredentials,
  passes,
  redirect,
  type,
  xhr,
} from '../row.ts'
import type { Expectation, WptHop, WptRow } from '../row.ts'

const led = (
  subtest: string,
  place: WptHop['at'],
  first: Omit<WptHop, 'at'>,
  expects: Expectation,
  headers: HeaderList = [],
): WptRow => ({
  file: 'xhr/access-control-and-redirects-async.htm',
  subtest,
  requests: [xhr({ headers })],
  hops: [
    { at: place, ...first },
    { at: place, response: place === 'page' ? answer() : open },
  ],
  expects,
})

const leads = redirect(302, [allow('*')])
const custom: HeaderList = [['x-test', 'test']]
const toStar = 'to a response with Access-Control-Allow-Origin=*'

const chains: readonly WptRow[] = [
  led(
    `Request is redirected without CORS headers ${toStar}`,
    'remote',
    { response: redirect(302, []) },
    fails,
  ),
  led(`Request is redirected ${toStar}`, 'remote', { response: leads }, passes),
  led(
    `Request with user info is redirected ${toStar}`,
    'remote',
    { response: redirect(302, [allow('*')], '{next|username:password@}') },
    fails,
  ),
  led(
    'Request is redirect to a bad URL',
    'remote',
    { response: redirect(302, [allow('*')], 'foo://bar.cgi') },
    fails,
  ),
  led(
    `Preflighted request is redirected ${toStar}`,
    'remote',
    { preflight: leads, response: leads },
    fails,
    custom,
  ),
  led(
    `Preflighted request is redirected ${toStar} and header allowed`,
    'remote',
    { preflight: redirect(302, [allow('*'), allowHeaders('x-test')]), response: leads },
    fails,
    custom,
  ),
  led(
    'Request is redirected to a same-origin resource file',
    'page',
    { response: redirect(302, []) },
    passes,
    custom,
  ),
]

/** From the page's own origin to another. */
const away: readonly WptRow[] = (
  [
    ['=* (with star)', open, passes, fails],
    [', a specific one', openWithCredentials, passes, passes],
    [', a specific one (no credentials)', openToPage, passes, fails],
  ] as const
).flatMap(([what, response, without, withThem]) =>
  (
    [
      ['without', 'same-origin', without],
      ['with', 'include', withThem],
    ] as const
  ).map(([credentials, mode, expects]) => ({
    file: 'xhr/access-control-and-redirects-async-same-origin.htm',
    subtest: `Request ${credentials} credentials is redirected to Access-Control-Allow-Origin${what}`,
    requests: [xhr({ credentials: mode })],
    hops: [
      { at: 'page', response: redirect(302, []) },
      { at: 'remote', response },
    ],
    expects,
  })),
)

/** `PUT`, `FOO` and the safelisted methods may come; a type of one's own only where that is said. */
const enabled = (allowsType: boolean): Omit<WptHop, 'at'> => ({
  preflight: answer([
    allow('*'),
    allowMethods('GET, POST, PUT, FOO'),
    ...(allowsType ? [allowHeaders('content-type')] : []),
  ]),
  response: open,
})

/** Status, method and type set, whether the server lets the type come, and whether the request passes. */
const typed: readonly (readonly [number, string, string | null, boolean, boolean])[] = [
  [301, 'GET', null, false, true],
  [301, 'GET', 'application/x-pony', false, false],
  [301, 'GET', 'application/x-pony', true, true],
  [303, 'GET', 'application/x-pony', true, true],
  [302, 'GET', null, false, true],
  [303, 'GET', null, false, true],
  [302, 'FOO', 'application/x-pony', true, true],
  [303, 'FOO', 'application/x-pony', true, true],
  [307, 'GET', null, false, true],
  [307, 'POST', null, false, true],
  [301, 'POST', 'application/x-pony', false, false],
  [301, 'POST', 'application/x-pony', true, true],
  [302, 'POST', 'application/x-pony', false, false],
  [307, 'POST', 'application/x-pony', false, false],
  [307, 'FOO', 'application/x-pony', false, false],
  [308, 'POST', 'application/x-pony', false, false],
  [308, 'FOO', 'application/x-pony', false, false],
  [308, 'FOO', 'text/plain', false, true],
  [308, 'FOO', 'multipart/form-data', false, true],
  [308, 'FOO', 'application/thunderstorm', true, true],
  [307, 'POST', 'application/thunderstorm', true, true],
]

const toEnabled: readonly WptRow[] = typed.map(([status, method, value, allowsType, allowed]) => ({
  file: 'xhr/send-redirect-to-cors.htm',
  subtest: `${status} ${method} with ${value ?? 'no type'}${allowsType ? ' safelisted' : ''}`,
  requests: [xhr({ method, headers: value === null ? [] : [type(value)] })],
  hops: [
    { at: 'page', response: redirect(status, []) },
    { at: 'remote', ...enabled(allowsType) },
  ],
  expects: allowed ? passes : fails,
}))

/** What XMLHttpRequest asks of redirects: the suite's folder of its own. */
export const xhrRedirectRows: readonly WptRow[] = [...chains, ...away, ...toEnabled]
