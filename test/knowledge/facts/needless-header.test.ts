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
