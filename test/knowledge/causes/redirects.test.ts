import { expect, test } from 'vitest'
import type { Case, HeaderList } from '../../../src/knowledge/model/case.ts'
import {
  allow,
  around,
  get,
  page,
  preflight,
  preflighted,
  probe,
  request,
  type Came,
} from './evidence-builder.ts'
import { came, named, row, type Row } from './named.ts'

const origin = (value: string): HeaderList => [['Access-Control-Allow-Origin', value]]
const login = 'https://login.example.com/authorize'

const notice: HeaderList = [['Location', 'https://api.example.com/notice.html']]

const html: Came = [200, [['Content-Type', 'text/html']], '<!doctype html><title>x</title>']

/** What the page is told at the end of a redirect, by the hop and when it is asked at once: HTML without a header. */
const farPage = (at: string) => {
  return [
    request(get, html, { hop: 1, at, origin: 'null' }),
    probe({ kind: 'far-side', form: 'request' }, html, { at, id: 'far-side:request' }),
  ]
}

/** A call to the page's own origin. */
const own: Case = { ...get, url: `${page}/api/me` }

const rows: readonly Row[] = [
  row(
    'a redirect without headers',
    [
      came(301, [['Location', 'https://www.api.example.com/v1/orders']]),
      request(get, [200, allow()], { hop: 1, at: 'https://www.api.example.com/v1/orders' }),
    ],
    ['redirect-changes-origin.www certain'],
  ),
  row(
    'a redirect to another host that does not take null',
    [
      came(302, [...allow(), ['Location', 'https://other.example/x']]),
      request(get, [200, allow()], { hop: 1, at: 'https://other.example/x', origin: 'null' }),
    ],
    ['redirect-changes-origin.other-host certain'],
  ),
  row(
    'a redirect to another host that does',
    [
      came(302, [...allow(), ['Location', 'https://other.example/x']]),
      request(get, [200, origin('*')], { hop: 1, at: 'https://other.example/x', origin: 'null' }),
    ],
    [],
  ),
  row(
    'the page’s own server sends it to another host, and nothing after that is on record',
    [request(own, [302, [['Location', 'https://other.example/x']]])],
    ['redirect-changes-origin.other-host likely'],
    own,
  ),
  row(
    'the same, and the other host lets the page in',
    [
      request(own, [302, [['Location', 'https://other.example/x']]]),
      request(own, [200, allow()], { hop: 1, at: 'https://other.example/x' }),
    ],
    [],
    own,
  ),
  row(
    'a redirect with a password in it',
    [came(302, [...allow(), ['Location', 'https://u:p@api.example.com/x']])],
    ['redirect-changes-origin.credentials-in-url certain'],
  ),
  row(
    'a redirect to a page for people on another host',
    [
      came(303, [...allow(), ['Location', 'https://pay.example/session/1']]),
      ...farPage('https://pay.example/session/1'),
    ],
    ['redirect-changes-origin.other-host certain'],
  ),
  row(
    'the same, where the path is kept: a host that was moved',
    [
      came(301, [...allow(), ['Location', 'https://pay.example/v1/orders']]),
      ...farPage('https://pay.example/v1/orders'),
    ],
    ['redirect-changes-origin.other-host certain', 'origin-not-allowed likely'],
  ),
  row(
    'a redirect of everything to one address says nothing of CORS behind it',
    [
      preflight(preflighted, [302, notice]),
      request(preflighted, [302, notice]),
      request(preflighted, html, { hop: 1, at: 'https://api.example.com/notice.html' }),
      ...around({
        error: [302, notice],
        root: [302, notice],
        localhost: [302, notice],
        foreign: [302, notice],
      }),
    ],
    ['preflight-redirected certain'],
    preflighted,
  ),
  row(
    'a redirect of this address alone, where others are bare',
    [
      preflight(preflighted, [302, notice]),
      request(preflighted, [302, notice]),
      request(preflighted, html, { hop: 1, at: 'https://api.example.com/notice.html' }),
      ...around({ localhost: [302, notice], foreign: [302, notice] }),
    ],
    ['preflight-redirected certain', 'cors-not-configured likely'],
    preflighted,
  ),
  row(
    'a redirect of everything to one file, which is data',
    [
      preflight(preflighted, [302, notice]),
      request(preflighted, [302, notice]),
      request(preflighted, [200], { hop: 1, at: 'https://api.example.com/notice.html' }),
      ...around({
        error: [302, notice],
        root: [302, notice],
        localhost: [302, notice],
        foreign: [302, notice],
      }),
    ],
    ['preflight-redirected certain', 'cors-not-configured likely'],
    preflighted,
  ),
  row('a redirect to a login', [came(302, [['Location', login]])], ['login-redirect likely']),
  row(
    'an opaque page that is refused',
    [
      request({ ...get, pageOrigin: 'null' }, [200]),
      ...around({ localhost: [200, allow('http://localhost:3000')] }),
    ],
    ['null-origin certain'],
    { pageOrigin: 'null' },
  ),
  row(
    'an opaque page that a wildcard lets in',
    [request({ ...get, pageOrigin: 'null' }, [200, origin('*')])],
    [],
    { pageOrigin: 'null' },
  ),
]

test.for(rows.map((one) => [one.title, one] as const))('%s', ([, one]) => {
  expect(named(one)).toEqual(one.causes)
})
