import { expect, test } from 'vitest'
import { needlessKind, needlessSays } from '../../../src/knowledge/facts/needless-header.ts'
import { get } from '../causes/evidence-builder.ts'

const post = { ...get, method: 'POST', body: '{}' }

test.for<[string, readonly string[], typeof get, string | null]>([
  ['a tracing library', ['traceparent', 'sentry-trace', 'baggage'], get, 'tracing'],
  ['a family of tracing headers', ['x-datadog-trace-id'], get, 'tracing'],
  ['a cache the page tries to pass', ['cache-control', 'pragma'], get, 'cache'],
  ['a response header in a request', ['Access-Control-Allow-Origin'], get, 'access-control-in-request'],
  ['an option of the call', ['withCredentials'], get, 'option-in-headers'],
  ['a mode of fetch()', ['Mode'], { ...get, headers: [['Mode', 'no-cors']] }, 'option-in-headers'],
  ['a header that is only called so', ['Mode'], { ...get, headers: [['Mode', 'dark']] }, null],
  ['a name that is the browser’s', ['User-Agent'], get, 'user-agent'],
  ['a type of no body', ['Content-Type'], get, 'content-type-on-get'],
  ['a type of a body', ['Content-Type'], post, null],
  ['a token', ['authorization'], get, null],
  ['one that is needless beside one that is meant', ['traceparent', 'x-tenant'], get, null],
  ['two that are needless for two reasons', ['traceparent', 'pragma'], get, null],
])('%s', ([, names, subject, kind]) => {
  expect(needlessKind(names, subject)).toBe(kind)
  expect(needlessSays(names, subject) === '').toBe(kind === null)
})

test.for([
  [['if-none-match'], '"no-cache"'],
  [['cache-control'], '"no-store"'],
  [['if-none-match', 'cache-control'], '"no-store"'],
] as const)('%s is done by fetch() with the cache mode %s', ([names, mode]) => {
  expect(needlessSays(names, get)).toContain(mode)
})

test.each([
  ...['x-traceparent', 'traceparent-x', 'x-cache-control', 'pragma-x', 'x-access-control-max-age'],
  ...['x-response-type', 'response-types', 'my-user-agent', 'user-agents', 'xmode', 'modes', 'baggages'],
  ...['x-content-type', 'content-types', 'if-match'],
])('%s may be meant', (name) => {
  expect(needlessKind([name], { ...get, headers: [[name, 'cors']] })).toBeNull()
})

test.each([
  ...['with-credentials', 'withcredentials', 'cross-domain', 'crossdomain', 'cross-origin', 'crossorigin'],
  ...['xhr-fields', 'xhrfields', 'response-type', 'responsetype', 'data-type', 'datatype', 'process-data'],
  ...['processdata', 'referrer-policy', 'referrerpolicy'],
])('%s is an option of the call', (name) => {
  expect(needlessKind([name], get)).toBe('option-in-headers')
})

test.each([
  ...['sentry-trace', 'tracestate', 'x-b3-', 'X-B3-TraceId', 'b3', 'uber-trace-id', 'x-datadog-', 'newrelic'],
  ...['x-amzn-trace-id', 'x-cloud-trace-context', 'elastic-apm-traceparent', 'request-id', 'request-context'],
  ...[
    'x-ot-span-context',
    'x-instana-t',
    'x-dynatrace',
    'x-dynatrace-x',
    'x-honeycomb-trace',
    'grpc-trace-bin',
  ],
])('%s is of a tracing library', (name) => {
  expect(needlessKind([name], get)).toBe('tracing')
})

test.each([
  ['cors', true],
  [' no-cors ', true],
  ['same-origin', true],
  ['include', true],
  ['omit', true],
  ['true', true],
  ['false', true],
  ['includes', false],
  ['uncors', false],
])('credentials: %s among the headers is an option: %s', (value, is) => {
  expect(needlessKind(['credentials'], { ...get, headers: [['Credentials', value]] }) !== null).toBe(is)
})

test.each([
  ['GET', null, 'content-type-on-get'],
  ['head', null, 'content-type-on-get'],
  ['GET', 'a', null],
  ['POST', null, null],
  ['GETS', null, null],
  ['XGET', null, null],
])('a type of %s with the body %s: %s', (method, body, kind) => {
  expect(needlessKind(['content-type'], { ...get, method, body })).toBe(kind)
})
