import { describe, expect, test } from 'vitest'
import type { Case } from '../../src/knowledge/case.ts'
import { noEvidence } from '../../src/knowledge/evidence.ts'
import {
  isSecretHeader,
  redactCase,
  redactHeaderValue,
  redactorFor,
  redactText,
  redactUrl,
} from '../../src/knowledge/redact.ts'

describe('a header whose name says secret', () => {
  test.each([
    'Authorization',
    'proxy-authorization',
    'Cookie',
    'X-Api-Key',
    'apikey',
    'X-Auth-Token',
    'x-csrf-token',
    'X-Amz-Security-Token',
    'x-session-id',
    'Ocp-Apim-Subscription-Key',
    'X-Client-Secret',
  ])('%s is one', (name) => {
    expect(isSecretHeader(name)).toBe(true)
    expect(redactHeaderValue(name, 'Bearer abcdef')).toBe('[redacted]')
  })

  test.each(['Content-Type', 'Access-Control-Allow-Credentials', 'Vary', 'X-Request-Id', 'Accept', 'Origin'])(
    '%s is none',
    (name) => expect(isSecretHeader(name)).toBe(false),
  )

  test('Set-Cookie keeps its name and attributes, for they decide', () => {
    expect(redactHeaderValue('Set-Cookie', 'sid=s3cr3t; Path=/; SameSite=Lax')).toBe(
      'sid=[redacted]; Path=/; SameSite=Lax',
    )
  })
})

test.each([
  ['userinfo goes', 'https://user:pass@api.example.com/x', 'https://[redacted]@api.example.com/x'],
  [
    'a token parameter goes',
    'https://a.test/?access_token=abc&page=2',
    'https://a.test/?access_token=[redacted]&page=2',
  ],
  [
    'an authorization code goes',
    'https://a.test/cb?code=4/0Ab&state=1',
    'https://a.test/cb?code=[redacted]&state=1',
  ],
  [
    'a web token in the path goes',
    'https://a.test/v/eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.sig',
    'https://a.test/v/[redacted]',
  ],
  ['a plain URL stays to the letter', 'https://a.test/orders?page=2#top', 'https://a.test/orders?page=2#top'],
  ['text that is no URL stays', '/orders?page=2', '/orders?page=2'],
])('in a URL, %s', (_title, url, clean) => {
  expect(redactUrl(url)).toBe(clean)
})

test('in free text, URLs and bearer tokens are redacted', () => {
  expect(redactText('sent Bearer abcdef123 to https://a.test/?token=xyz now')).toBe(
    'sent Bearer [redacted] to https://a.test/?token=[redacted] now',
  )
})

const subject: Case = {
  pageOrigin: 'https://app.example.com',
  pageUrl: null,
  url: 'https://api.example.com/v1?api_key=k123',
  method: 'PUT',
  headers: [
    ['Authorization', 'Bearer tok-1234567890'],
    ['Content-Type', 'application/json'],
  ],
  credentials: 'include',
  body: '{"password":"x"}',
  errorUrl: null,
}

test('a case leaves without its secrets and without its body', () => {
  expect(redactCase(subject)).toEqual({
    ...subject,
    url: 'https://api.example.com/v1?api_key=[redacted]',
    headers: [
      ['Authorization', '[redacted]'],
      ['Content-Type', 'application/json'],
    ],
    body: null,
  })
})

test('a secret the server repeats under another name is still redacted', () => {
  const clean = redactorFor(subject, noEvidence)
  expect(clean('the server said X-Debug: tok-1234567890')).toBe('the server said X-Debug: [redacted]')
})
