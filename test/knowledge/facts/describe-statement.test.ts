import { expect, test } from 'vitest'
import { describeStatement } from '../../../src/knowledge/facts/describe-statement.ts'
import type { BrowserStatement } from '../../../src/knowledge/model/browser-statement.ts'

test.each<readonly [BrowserStatement, string]>([
  [{ kind: 'cors', corsError: null, parameter: '', at: 'preflight' }, 'CORS, at the preflight: error'],
  [
    { kind: 'cors', corsError: 'AllowOriginMismatch', parameter: 'https://b.test', at: 'redirect' },
    'CORS, after a redirect: AllowOriginMismatch (https://b.test)',
  ],
  [
    { kind: 'page-policy', directive: 'connect-src', policy: null },
    'the page’s own policy forbids it: connect-src',
  ],
  [
    { kind: 'page-policy', directive: 'connect-src', policy: "connect-src 'self'" },
    "the page’s own policy forbids it: connect-src 'self'",
  ],
  [
    { kind: 'kept-cookie', name: 'a', when: 'sent', reasons: ['SecureOnly', 'Odd'] },
    'the cookie a was not sent: it is Secure and the request is not https; Odd',
  ],
  [
    { kind: 'kept-cookie', name: 'a', when: 'stored', reasons: ['toString'] },
    'the cookie a was not stored: toString',
  ],
  [
    { kind: 'service-worker', outcome: 'answered', script: null },
    'a service worker answered in the server’s place',
  ],
  [
    { kind: 'service-worker', outcome: 'failed', script: 'https://a.test/sw.js' },
    'the service worker https://a.test/sw.js answered with a network error',
  ],
  [{ kind: 'connection', error: 'net::ERR_FAILED' }, 'no response: net::ERR_FAILED'],
  [{ kind: 'other', reason: 'mystery' }, 'blocked: mystery'],
])('%j is told as “%s”', (statement, told) => {
  expect(describeStatement(statement)).toBe(told)
})
