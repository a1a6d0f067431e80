import { expect, test } from 'vitest'
import { describePurpose } from '../../../src/knowledge/guide/describe-purpose.ts'
import type { Purpose } from '../../../src/knowledge/model/evidence.ts'

test.each<readonly [Purpose, string]>([
  [{ kind: 'preflight', hop: 0 }, 'the preflight'],
  [{ kind: 'preflight', hop: 1 }, 'the preflight after redirect 1'],
  [{ kind: 'request', hop: 0, standIn: false }, 'the request'],
  [{ kind: 'request', hop: 0, standIn: true }, 'a GET in place of the request'],
  [{ kind: 'request', hop: 2, standIn: true }, 'a GET in place of the request after redirect 2'],
  [{ kind: 'without-origin', form: 'request' }, 'the request without an Origin, as curl sends it'],
  [
    { kind: 'from-origin', form: 'preflight', origin: 'https://a.test', relation: 'www' },
    'the preflight from https://a.test (with and without www)',
  ],
  [{ kind: 'bisect', element: { kind: 'origin-only' } }, 'a preflight that asks for nothing but the origin'],
  [{ kind: 'bisect', element: { kind: 'method', method: 'PUT' } }, 'a preflight for PUT alone'],
  [{ kind: 'bisect', element: { kind: 'header', name: 'x-a' } }, 'a preflight for the header x-a alone'],
  [{ kind: 'allow-map', method: 'PUT' }, 'whether the policy allows PUT'],
  [{ kind: 'allow-any-header' }, 'whether the policy allows a header nobody knows'],
  [{ kind: 'error-path', what: 'error-url' }, 'the known error URL'],
  [{ kind: 'error-path', what: 'random-404' }, 'a path that does not exist'],
  [{ kind: 'sibling', what: 'parent' }, 'the parent path'],
  [
    { kind: 'far-side', form: 'request' },
    'the request to the end of the redirects, as the page would call it',
  ],
  [{ kind: 'cache', step: 'without-origin' }, 'whether a cache ignores Origin (without origin)'],
  [{ kind: 'address', address: '192.0.2.1', form: 'request' }, 'the address 192.0.2.1'],
  [{ kind: 'repeat', turn: 2, form: 'request' }, 'the same again (2)'],
  [{ kind: 'by-get' }, 'a GET of the same URL'],
  [{ kind: 'as-browser', form: 'request' }, "with a browser's User-Agent"],
  [{ kind: 'without-certificate', form: 'request' }, 'without the client certificate'],
  [{ kind: 'page' }, 'the page itself'],
  [{ kind: 'page-script', url: 'https://a.test/a.js' }, 'a script of the page'],
  [
    { kind: 'compared-url', form: 'preflight', url: 'https://b.test/' },
    'the preflight to the URL compared with',
  ],
])('%j is %s', (purpose, phrase) => {
  expect(describePurpose(purpose)).toBe(phrase)
})
