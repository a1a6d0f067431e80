import { describe, expect, test } from 'vitest'
import type { Case } from '../../../src/knowledge/model/case.ts'
import { noEvidence } from '../../../src/knowledge/model/evidence.ts'
import {
  redactCase,
  redactEvidence,
  redactHeaderValue,
  redactorFor,
} from '../../../src/knowledge/privacy/redact.ts'
import { redactText, redactUrl } from '../../../src/knowledge/privacy/redact-text.ts'
import { evidence, get, request } from '../causes/evidence-builder.ts'
import { isSecretHeader } from '../../../src/knowledge/privacy/secret-names.ts'

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

test.each([
  [
    'sent Bearer abcdef123 to https://a.test/?token=xyz now',
    'sent Bearer [redacted] to https://a.test/?token=[redacted] now',
  ],
  ['Location: /cb?access_token=abc&page=2', 'Location: /cb?access_token=[redacted]&page=2'],
  ['redis://me:hunter2@cache:6379', 'redis://[redacted]@cache:6379'],
  ['{"user":"me","password": "hunter2"}', '{"user":"me","password": "[redacted]"}'],
  ['Authorization: Token 9f8e7d', 'Authorization: Token [redacted]'],
  ['allow_credentials=True,', 'allow_credentials=True,'],
  ['CORS(allow_credentials=True)', 'CORS(allow_credentials=True)'],
  ['connect(password=true1234)', 'connect(password=[redacted]'],
  ['credential=9f8e7d6c', 'credential=[redacted]'],
  ['Bearer realm="api", error="invalid_token"', 'Bearer realm="api", error="invalid_token"'],
  [
    'Basic authentication is demanded; the token check failed',
    'Basic authentication is demanded; the token check failed',
  ],
  ['"Access-Control-Allow-Credentials": "\'true\'"', '"Access-Control-Allow-Credentials": "\'true\'"'],
])('in free text, secrets are redacted and prose is not: %s', (text, clean) => {
  expect(redactText(text)).toBe(clean)
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

describe('a secret the server repeats elsewhere is still redacted', () => {
  const told: Case = {
    ...subject,
    url: 'https://me:p%40ssw0rd@api.example.com/v1?api_key=k12345&tenant=example',
    headers: [
      ['Authorization', 'Basic ZXZlOmh1bnRlcjIy'],
      ['X-Api-Key', 'example'],
      ['Cookie', 'lang=en; sid=abc123def'],
    ],
    body: '{"password":"b0dy-secret"}',
  }
  test.each(['k12345', 'p@ssw0rd', 'p%40ssw0rd', 'hunter22', 'abc123def', 'b0dy-secret'])('%s', (secret) => {
    expect(redactorFor(told, noEvidence)(`X-Debug: <${secret}>`)).toBe('X-Debug: <[redacted]>')
  })

  test('a user whose name is a word, and not the words that begin with it', () => {
    const user: Case = {
      ...told,
      headers: [['Authorization', `Basic ${btoa('elastic:changeme-now')}`]],
    }
    const clean = redactorFor(user, noEvidence)
    expect(clean('unable to authenticate user [elastic]')).not.toContain('elastic')
    expect(clean('layer elasticsearch')).toBe('layer elasticsearch')
  })

  test('nor a token that says no more than what it is, alone', () => {
    const tried: Case = { ...told, headers: [['Authorization', 'Bearer expired']] }
    const clean = redactorFor(tried, noEvidence)
    expect(clean('the session has expired')).toBe('the session has expired')
    const other: Case = { ...told, headers: [['Authorization', 'Bearer expiredly']] }
    expect(redactorFor(other, noEvidence)('said expiredly')).toBe('said [redacted]')
  })

  test('but not what names an origin', () => {
    expect(redactorFor(told, noEvidence)('refuses https://app.example.com')).toBe(
      'refuses https://app.example.com',
    )
  })
})

test.each([undefined, 1, 3])(
  'how often a probe was sent (%s) is kept, with its times and address',
  (attempts) => {
    const [one] = evidence(request(get, [200, [['X-Debug', 'ok']]])).observations
    if (one === undefined) throw new Error('no observation')
    const sent = {
      ...one,
      address: '203.0.113.7',
      startedMs: 4,
      durationMs: 5,
      ...(attempts === undefined ? {} : { attempts }),
    }
    expect(redactEvidence(get, { ...noEvidence, observations: [sent] }).observations).toEqual([sent])
  },
)
