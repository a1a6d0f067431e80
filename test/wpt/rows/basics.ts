import type { HeaderList } from '../../../src/knowledge/model/case.ts'
import {
  allow,
  allowHeaders,
  allowMethods,
  answer,
  fails,
  origins,
  passes,
  request,
  type,
  xhr,
} from '../row.ts'
import type { Expectation, WptRow } from '../row.ts'

const basic = (
  name: string,
  given: HeaderList,
  expects: Expectation,
  asked: Pick<WptRow, 'requests'> & { readonly preflight?: HeaderList } = { requests: [xhr()] },
): WptRow => ({
  file: `cors/access-control-basic-${name}.html`,
  subtest: `access-control-basic-${name}`,
  requests: asked.requests,
  hops: [{ at: 'remote', preflight: answer(asked.preflight ?? []), response: answer(given) }],
  expects,
})

const hinted = (name: string): WptRow => ({
  file: 'cors/client-hint-request-headers.htm',
  subtest: `Unextractable ${name} client hint header is disallowed`,
  requests: [xhr({ headers: [[name, '']] })],
  hops: [
    {
      at: 'remote',
      preflight: answer([allow('*'), allowHeaders('x-print')]),
      response: answer([allow('*')]),
    },
  ],
  expects: fails,
})

const simple: HeaderList = [
  ['x-print', 'unicorn'],
  ['content-type', 'text/plain'],
  ['accept', 'test'],
  ['accept-language', 'nn'],
  ['content-language', 'nn'],
  ['save-data', 'on'],
  ['device-memory', '1.0'],
  ['dpr', '2.0'],
  ['width', '35'],
  ['viewport-width', '42'],
]

const statuses = (
  turn: number,
  allowed: boolean,
  preflight: number | null,
  response: number | null,
  status: number,
): WptRow => {
  const said = allowed ? [allow('*'), allowHeaders('x-custom')] : []
  return {
    file: 'cors/status.htm',
    subtest: `${turn}: ${allowed ? 'allowed' : 'disallowed'}, preflight ${preflight}, response ${response}`,
    requests: [xhr({ headers: preflight === null ? [] : [['X-Custom', 'preflight']] })],
    hops: [
      { at: 'remote', preflight: answer(said, preflight ?? 200), response: answer(said, response ?? 200) },
    ],
    expects: status === 0 ? fails : { ...passes, status },
  }
}

const fromData = (subtest: string, given: HeaderList, expects: Expectation): WptRow => ({
  file: 'fetch/api/cors/data-url-iframe.html',
  subtest,
  page: 'data',
  requests: [request()],
  hops: [{ at: 'page', response: answer(given) }],
  expects,
})

/** The plain questions: who is let in, by which header, with which status, and from a page that is data. */
export const basicRows: readonly WptRow[] = [
  basic('allow', [allow(origins.page)], passes),
  basic('allow-star', [allow('*')], passes),
  basic('allow-access-control-origin-header', [allow(origins.page)], passes),
  basic('denied', [], fails),
  basic('non-simple-allow', [allow(origins.page)], passes, {
    requests: [xhr({ method: 'PUT', headers: [['Content-Type', 'text/plain; charset=UTF-8']] })],
    preflight: [allow(origins.page), allowMethods('PUT')],
  }),
  ...['device-memory', 'dpr', 'width', 'viewport-width'].map(hinted),
  {
    file: 'cors/client-hint-request-headers-2.tentative.htm',
    subtest: 'Client hint headers are simple headers',
    requests: [xhr({ headers: simple })],
    hops: [
      {
        at: 'remote',
        preflight: answer([allow('*'), allowHeaders('x-print,')]),
        response: answer([allow('*')]),
      },
    ],
    expects: passes,
  },
  statuses(1, false, null, 400, 0),
  statuses(2, false, 200, null, 0),
  statuses(3, true, null, 400, 400),
  statuses(4, true, 200, 400, 400),
  statuses(5, true, 400, null, 0),
  fromData('with no CORS should be rejected', [], fails),
  fromData('with CORS allowing null origin should be allowed', [allow('null')], passes),
  {
    file: 'fetch/corb/script-js-mislabeled-as-html.sub.html',
    subtest: 'The cross-origin script should execute',
    requests: [request({ as: 'script' })],
    hops: [{ at: 'elsewhere', response: { ...answer([type('text/html')]), framing: { bodyFor: 'script' } } }],
    expects: passes,
  },
  {
    file: 'fetch/corb/style-css-with-json-parser-breaker.sub.html',
    subtest: 'applied',
    requests: [request({ as: 'style' })],
    hops: [{ at: 'elsewhere', response: { ...answer([type('text/css')]), framing: { bodyFor: 'style' } } }],
    expects: passes,
  },
]
