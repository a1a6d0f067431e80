import { describe, expect, it } from 'vitest'

import type { Confirmation } from '../../../src/browser/confirm/confirmation.ts'
import { agreementOf, confirmJson, confirmText } from '../../../src/commands/output/confirm-report.ts'
import type { Case } from '../../../src/knowledge/model/case.ts'
import { noEvidence } from '../../../src/knowledge/model/evidence.ts'
import type { Evidence } from '../../../src/knowledge/model/evidence.ts'
import { conclude } from '../../../src/knowledge/triage.ts'

const subject: Case = {
  pageOrigin: 'https://app.example.com',
  pageUrl: null,
  url: 'https://api.example.com/orders?token=s3cret-value',
  method: 'GET',
  headers: [],
  credentials: 'same-origin',
  body: null,
  errorUrl: null,
}

/** The request answered with this `Access-Control-Allow-Origin`. */
function answeredWith(allowOrigin: string): Evidence {
  return {
    ...noEvidence,
    observations: [
      {
        id: 'request',
        purpose: { kind: 'request', hop: 0, standIn: false },
        request: { method: 'GET', url: subject.url, headers: [['Origin', subject.pageOrigin]] },
        response: { status: 200, headers: [['Access-Control-Allow-Origin', allowOrigin]], body: null },
        failure: null,
        address: '203.0.113.7',
        startedMs: 0,
        durationMs: 1,
      },
    ],
  }
}

const allowed = conclude(subject, answeredWith('*'), null)
const blocked = conclude(subject, answeredWith('https://other.example'), null)

const sameOrigin = conclude({ ...subject, pageOrigin: 'https://api.example.com' }, noEvidence, null)

const response: Confirmation = {
  kind: 'confirmation',
  browser: { name: 'Chrome', version: '156.0.0.0' },
  outcome: 'response',
  heldBack: null,
  corsError: null,
  failedParameter: '',
  errorText: null,
  status: 200,
  type: 'cors',
  redirected: false,
  visible: ['content-type'],
  wire: [{ preflight: false, method: 'GET', url: subject.url, status: 200 }],
  localNetworkChecked: false,
}
const networkError: Confirmation = {
  ...response,
  outcome: 'network-error',
  corsError: 'AllowOriginMismatch',
  failedParameter: 'https://other.example',
  errorText: 'net::ERR_FAILED',
  status: null,
}

describe('the prediction beside the browser', () => {
  it.each([
    ['both let it through', response, allowed, 'agrees'],
    ['page and request have one origin', response, sameOrigin, 'not-comparable'],
    ['both block it for the same reason', networkError, blocked, 'agrees'],
    [
      'both block it, for different reasons',
      { ...networkError, corsError: 'InvalidResponse' },
      blocked,
      'disagrees',
    ],
    ['the browser blocks what was predicted to pass', networkError, allowed, 'disagrees'],
    ['the browser lets through what was predicted to be blocked', response, blocked, 'disagrees'],
    ['held back where the model lets it through', { ...response, outcome: 'held-back' }, allowed, 'agrees'],
  ] as const)('%s', (_, answer, triage, agreement) => {
    expect(agreementOf(answer, triage)).toBe(agreement)
  })

  it('asks for a report where the two part, with the record and without secrets', () => {
    const text = confirmText(networkError, allowed)
    expect(text).toContain('does not hold')
    expect(text).toContain('"Access-Control-Allow-Origin"')
    expect(text).not.toContain('s3cret-value')
  })

  it('says so plainly where they agree', () => {
    const text = confirmText(networkError, blocked)
    expect(text.split('\n')[0]).toBe(
      'Chrome 156.0.0.0: blocks the request, AllowOriginMismatch (https://other.example)',
    )
    expect(text).toContain('The prediction holds.')
  })

  it('is one JSON object without secrets', () => {
    const json = confirmJson(networkError, blocked)
    expect(JSON.parse(json)).toMatchObject({
      schemaVersion: 1,
      outcome: 'network-error',
      corsError: 'AllowOriginMismatch',
      predicted: { outcome: 'network-error', corsError: 'AllowOriginMismatch' },
      agreement: 'agrees',
    })
    expect(json).not.toContain('s3cret-value')
  })
})

it('the record of a disagreement has no cookie in it, however short', () => {
  const evidence = answeredWith('*')
  const [observation] = evidence.observations
  if (observation?.response == null) throw new Error('not answered')
  const headers = [...observation.response.headers, ['Set-Cookie', 'sid=a1b; Path=/'] as const]
  const withCookie = { ...observation, response: { ...observation.response, headers } }
  const triage = conclude(subject, { ...evidence, observations: [withCookie] }, null)
  const text = confirmText(networkError, triage)
  expect(text).toContain('The prediction does not hold')
  expect(text).toContain('sid=[redacted]; Path=/')
  expect(text).not.toContain('a1b')
})
