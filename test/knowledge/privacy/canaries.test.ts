import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { confirmJson, confirmText } from '../../../src/commands/output/confirm-report.ts'
import { crashText } from '../../../src/commands/output/crash-text.ts'
import { formatNames } from '../../../src/commands/output/format-names.ts'
import { formats } from '../../../src/commands/output/report-formats.ts'
import { redactText } from '../../../src/knowledge/privacy/redact-text.ts'
import { conclude } from '../../../src/knowledge/triage.ts'
import { canary, echoing, encodings, headerNames, parameterNames } from './echoing.ts'

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
