import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { confirmJson, confirmText } from '../../../src/commands/output/confirm-report.ts'
import { crashText } from '../../../src/commands/output/crash-text.ts'
import { formatNames } from '../../../src/commands/output/format-names.ts'
import { formats } from '../../../src/commands/output/report-formats.ts'
import { noEvidence, type Evidence } from '../../../src/knowledge/model/evidence.ts'
import type { Case } from '../../../src/knowledge/model/case.ts'
import { redactText } from '../../../src/knowledge/privacy/redact-text.ts'
import { conclude } from '../../../src/knowledge/triage.ts'

/** Letters and digits that no report says of its own accord, with a mark that every encoding changes. */
const canary = fc.stringMatching(/^[a-z]{3}Q[0-9]{4}\/[a-z]{4}&[A-Z]{3}$/).map((text) => `${text}zx`)

const headerNames = fc.constantFrom(
  ...['Authorization', 'Authentication', 'X-Api-Key', 'Api_Key', 'X-Bearer', 'X-Access', 'X-OTP', 'X-PIN'],
  ...['X-SID', 'Subscription-Key', 'Cookie', 'X-Hmac', 'X-PSK', 'X-Pw', 'X-Ticket', 'Proxy-Authorization'],
)
const parameterNames = fc.constantFrom(
  ...['token', 'api_key', 'SAMLResponse', 'ticket', 'assertion', 'hmac', 'otp', 'pw', 'sid', 'psk'],
  ...['access%5Ftoken', 'subscription-key', 'client_secret', 'passcode', 'X-Amz-Signature'],
)

/** How a server gives back what it was sent. */
const encodings: Readonly<Record<string, (text: string) => string>> = {
  'as it is': (text) => text,
  'percent-encoded': encodeURIComponent,
  'percent-encoded twice': (text) => encodeURIComponent(encodeURIComponent(text)),
  'as a field of a form': (text) => new URLSearchParams({ a: text }).toString().slice(2),
  'in base64': btoa,
  'in base64 behind one letter': (text) => btoa(`u${text}`),
  'in base64 behind a name': (text) => btoa(`me:${text}`),
  'in base64url': (text) => btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', ''),
  'in JSON': (text) => JSON.stringify(text),
  'in JSON in JSON': (text) => JSON.stringify(JSON.stringify(text)),
  'in HTML': (text) => text.replaceAll('&', '&amp;'),
  'in hexadecimal': (text) => Buffer.from(text).toString('hex'),
}

describe.each(Object.entries(encodings))('a secret that comes back %s', (_, encode) => {
  test('leaves by no report, record or crash', () => {
    fc.assert(
      fc.property(canary, headerNames, parameterNames, (secret, header, parameter) => {
        const encoded = encode(secret)
        const { subject, evidence } = echoing(secret, encoded, header, parameter)
        const triage = conclude(subject, evidence, null)
        const reports = [
          ...formatNames.map((format) => formats[format](triage, { color: false, ascii: false })),
          confirmText(confirmation(subject.url, encoded), triage),
          confirmJson(confirmation(subject.url, encoded), triage),
        ]
        for (const report of reports) {
          expect(report).not.toContain(secret)
          expect(report).not.toContain(encoded)
        }
      }),
      { numRuns: 12 },
    )
  })
})

/** A case with the secret in a header, the URL and the body, and a server that repeats it wherever it can. */
function echoing(
  secret: string,
  encoded: string,
  header: string,
  parameter: string,
): { readonly subject: Case; readonly evidence: Evidence } {
  const subject: Case = {
    pageOrigin: 'https://app.example.com',
    pageUrl: null,
    url: `https://api.example.com/v1?${parameter}=${encodeURIComponent(secret)}`,
    method: 'POST',
    headers: [[header, secret]],
    credentials: 'include',
    body: JSON.stringify({ password: secret }),
    errorUrl: null,
  }
  const request = { method: 'POST', url: subject.url, headers: subject.headers }
  const told = { ...noEvidence.observations[0], startedMs: 0, durationMs: 1, address: null }
  return {
    subject,
    evidence: {
      ...noEvidence,
      observations: [
        {
          ...told,
          id: 'preflight',
          purpose: { kind: 'preflight', hop: 0 },
          request: { ...request, method: 'OPTIONS', headers: [] },
          response: {
            status: 302,
            headers: [
              ['Location', `https://login.example.com/?next=${encoded}`],
              ['X-Echo', `got ${encoded}`],
            ],
            body: `<p>${encoded}</p>`,
          },
          failure: null,
        },
        {
          ...told,
          id: 'request',
          purpose: { kind: 'request', hop: 0, standIn: false },
          request,
          response: null,
          failure: { kind: 'reset', code: 'ECONNRESET', tls: null, message: `peer said ${encoded}` },
        },
      ],
      reported: [{ engine: 'chromium', corsError: null, text: `blocked ${encoded}` }],
    },
  }
}

function confirmation(url: string, encoded: string) {
  return {
    kind: 'confirmation',
    browser: { name: 'Chrome', version: '156' },
    outcome: 'network-error',
    heldBack: null,
    corsError: 'PreflightDisallowedRedirect',
    failedParameter: encoded,
    errorText: `net::ERR_FAILED ${encoded}`,
    status: null,
    type: null,
    redirected: false,
    visible: [],
    wire: [{ preflight: true, method: 'OPTIONS', url, status: 302 }],
    localNetworkChecked: false,
  } as const
}

describe('what nobody told is redacted by its name or its look', () => {
  test.each([
    ['https://a.test/cb?url=https%3A%2F%2Fb.test%2F%3Ftoken%3DCANARY1', 'CANARY1'],
    ['next=https%253A%252F%252Fb.test%252F%253Fapi_key%253DCANARY1', 'CANARY1'],
    [`cookie ${btoa('{"password":"CANARY1","user":"me"}')}`, btoa('{"password":"CANARY1","user":"me"}')],
    ['body {\\"client_secret\\":\\"CANARY1\\"}', 'CANARY1'],
    ['user=me&password=CANARY1&x=1', 'CANARY1'],
    ['X-Api-Key: CANARY1 was refused', 'CANARY1'],
    ['https://hooks.slack.com/services/T0CANARY1/B0CANARY1/CANARY1xyz', 'CANARY1'],
    ['https://discord.com/api/webhooks/123456789012/CANARY1-abc', 'CANARY1'],
    ['https://api.telegram.org/bot123456:CANARY1CANARY1CANARY1/getMe', 'CANARY1'],
    ['https://a.test/v1?q=9f8a7b6c5d4e3f2a1b0c9d8e7f6a5b4c', '9f8a7b6c5d4e3f2a1b0c9d8e7f6a5b4c'],
    ['saw sk_live_CANARY1CANARY1 and', 'CANARY1'],
    ['saw ghp_CANARY1CANARY1CANARY1 and', 'CANARY1'],
  ])('%s', (text, secret) => {
    expect(redactText(text)).not.toContain(secret)
  })

  test.each([
    'https://a.test/v1/orders/550e8400-e29b-41d4-a716-446655440000?page=2&sort=created_at',
    'https://app.example.com/assets/index-BhC3kLm2.js',
    'a preflight from https://app.example.com: 204, Access-Control-Allow-Origin: https://app.example.com',
    'GET /v1?q=hello%20world from https://app.example.com: 200',
    'error=invalid_request code=403 max-age=600',
    'Access-Control-Allow-Headers: Authorization, X-Api-Key, Content-Type',
    'proxy_set_header Authorization $http_authorization;',
  ])('and what is none stays: %s', (text) => {
    expect(redactText(text)).toBe(text)
  })

  test('the text of a crash', () => {
    const says = crashText(new TypeError('Invalid URL: https://me:CANARY1@a.test/?token=CANARY2\u202e'))
    expect(says).not.toMatch(/CANARY|\u202e/)
    expect(says).toContain('TypeError')
  })
})
