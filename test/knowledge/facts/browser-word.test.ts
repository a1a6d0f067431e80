import { describe, expect, it } from 'vitest'
import type { BrowserStatement } from '../../../src/knowledge/model/browser-statement.ts'
import type { Case, HeaderList } from '../../../src/knowledge/model/case.ts'
import { noEvidence, type Evidence, type Observation } from '../../../src/knowledge/model/evidence.ts'
import { conclude } from '../../../src/knowledge/triage.ts'

const subject: Case = {
  pageOrigin: 'https://app.example.com',
  pageUrl: null,
  url: 'https://api.example.net/orders',
  method: 'GET',
  headers: [],
  credentials: 'include',
  body: null,
  errorUrl: null,
}
const open: HeaderList = [
  ['Access-Control-Allow-Origin', 'https://app.example.com'],
  ['Access-Control-Allow-Credentials', 'true'],
  ['Access-Control-Allow-Methods', 'PUT'],
  ['Access-Control-Max-Age', '600'],
  ['Vary', 'Origin'],
]

function observed(kind: 'preflight' | 'request', headers: HeaderList): Observation {
  return {
    id: kind,
    purpose: kind === 'preflight' ? { kind, hop: 0 } : { kind, hop: 0, standIn: false },
    request: { method: 'GET', url: subject.url, headers: [['Origin', subject.pageOrigin]] },
    response: { status: kind === 'preflight' ? 204 : 200, headers, body: null },
    failure: null,
    address: '203.0.113.7',
    startedMs: 0,
    durationMs: 1,
  }
}

function triage(
  statements: readonly BrowserStatement[],
  over: Partial<Case> = {},
  evidence: Partial<Evidence> = {},
) {
  const browser = { engine: 'chromium', browser: 'Chrome/156', statements } as const
  const observations = [
    ...(over.method === 'PUT' ? [observed('preflight', open)] : []),
    observed('request', open),
  ]
  return conclude({ ...subject, ...over }, { ...noEvidence, observations, browser, ...evidence }, null)
}

const certain = ({ diagnosis }: ReturnType<typeof triage>) =>
  diagnosis.causes.filter(({ confidence }) => confidence === 'certain').map(({ id }) => id)

describe('what only the browser knows', () => {
  it('nothing said, and the wire is right: no cause', () => {
    expect(triage([]).diagnosis.causes).toEqual([])
  })

  it('the page’s policy stopped it: certain, in all engines, although the wire is right', () => {
    const found = triage([{ kind: 'page-policy', directive: 'connect-src', policy: "connect-src 'self'" }])
    expect(certain(found)).toEqual(['page-csp'])
    expect(found.diagnosis.verdict.browsers.firefox).toMatchObject({ outcome: 'network-error', at: 'page' })
  })

  it('a cookie was kept back: certain, with its name and reason', () => {
    const kept = { kind: 'kept-cookie', name: 'sid', when: 'sent', reasons: ['SameSiteLax'] } as const
    const found = triage([kept])
    expect(certain(found)).toEqual(['cookie-not-sent'])
    expect(found.diagnosis.causes[0]?.title).toMatch(/cookie sid was not sent: SameSite=Lax/)
    expect(certain(triage([kept], { credentials: 'omit' }))).toEqual([])
    expect(certain(triage([kept], {}, { sampled: true }))).toEqual(['cookie-not-sent'])
  })

  it.each([
    [
      'the response’s policy kept it back, here as there',
      'corp',
      [['Cross-Origin-Resource-Policy', 'same-origin']],
    ],
    ['the page’s did, which shows on no wire', 'coep', []],
  ] as const)('%s: certain, however few were asked', (_, by, headers) => {
    const said = { kind: 'resource-policy', by, reason: 'corp-not-same-origin' } as const
    const seen = { observations: [observed('request', headers)], sampled: true }
    const found = triage([said], { as: 'img', credentials: 'include' }, seen)
    expect(found.diagnosis.causes[0]).toMatchObject({ variant: by })
    expect(certain(found)).toEqual(['cross-origin-resource-policy'])
  })

  it('the address is more private than the page’s: certain by Chromium’s word', () => {
    const corsError = 'LocalNetworkAccessPermissionDenied' as const
    const found = triage([{ kind: 'cors', corsError, parameter: '', at: 'request' }])
    expect(certain(found)).toEqual(['local-network-access'])
    expect(found.diagnosis.verdict.browsers.chromium).toMatchObject({ corsError, at: 'page' })
    expect(found.diagnosis.verdict.browsers.firefox.outcome).toBe('response')
  })

  it('it failed at a preflight that it did not send: the kept one is certain', () => {
    const corsError = 'MethodDisallowedByPreflightResponse' as const
    const cors = { kind: 'cors', corsError, parameter: '', at: 'preflight' } as const
    const reported = [{ engine: 'chromium', corsError, text: 'blocked' }] as const
    const found = triage([cors, { kind: 'kept-preflight' }], { method: 'PUT' }, { reported })
    expect(certain(found)).toEqual(['stale-preflight'])
    const asked = triage([cors], { method: 'PUT' }, { reported })
    expect(asked.diagnosis.causes.map(({ id }) => id)).not.toContain('stale-preflight')
  })
})

describe('a contradiction is shown', () => {
  it('a service worker failed what the server lets through: it is in the way', () => {
    const { witnesses } = triage([
      { kind: 'service-worker', outcome: 'failed', script: 'https://app.example.com/sw.js' },
    ])
    expect(witnesses).toMatchObject([
      { from: 'browser', agreement: 'contradicts', text: expect.stringContaining('/sw.js') },
    ])
    expect(witnesses[0]?.says).toMatch(/service worker is in the way/)
  })

  it('no response in the browser, and one here', () => {
    const { witnesses } = triage([{ kind: 'connection', error: 'net::ERR_CONNECTION_REFUSED' }])
    expect(witnesses).toMatchObject([{ agreement: 'contradicts' }])
  })
})
