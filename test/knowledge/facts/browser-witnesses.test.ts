import { expect, test } from 'vitest'
import { browserWitnesses } from '../../../src/knowledge/facts/browser-witnesses.ts'
import type { BrowserStatement } from '../../../src/knowledge/model/browser-statement.ts'
import type { EngineVerdict, Verdict } from '../../../src/knowledge/model/diagnosis.ts'
import { noEvidence } from '../../../src/knowledge/model/evidence.ts'

const passes: EngineVerdict = { outcome: 'response', corsError: null, at: null }
const stops = (at: EngineVerdict['at']): EngineVerdict => ({ outcome: 'network-error', corsError: null, at })
const fates = {
  passes: ['allowed', passes],
  silence: ['unreachable', stops('connection')],
  page: ['blocked', stops('page')],
  preflight: ['blocked', stops('preflight')],
  request: ['blocked', stops('request')],
  redirect: ['blocked', stops('redirect')],
} as const
type Fate = keyof typeof fates

function held(statement: BrowserStatement, fate: Fate): string {
  const [outcome, of] = fates[fate]
  const verdict = { outcome, browsers: { chromium: of, firefox: passes, webkit: passes } } as Verdict
  const browser = { engine: 'chromium', browser: 'Chrome 156', statements: [statement] } as const
  return browserWitnesses({ ...noEvidence, browser }, verdict)
    .map(({ agreement }) => agreement)
    .join()
}

test.each<readonly [BrowserStatement, Readonly<Record<Fate, string>>]>([
  ...(
    [
      { kind: 'service-worker', outcome: 'failed', script: null },
      { kind: 'by-client', reason: 'x' },
      { kind: 'from-cache' },
    ] as const
  ).map(
    (one) =>
      [
        one,
        {
          passes: 'contradicts',
          silence: 'open',
          page: 'open',
          preflight: 'open',
          request: 'open',
          redirect: 'open',
        },
      ] as const,
  ),
  ...(
    [{ kind: 'page-policy', directive: 'connect-src', policy: null }, { kind: 'mixed-content' }] as const
  ).map(
    (one) =>
      [
        one,
        {
          passes: 'contradicts',
          silence: 'contradicts',
          page: 'agrees',
          preflight: 'contradicts',
          request: 'contradicts',
          redirect: 'agrees',
        },
      ] as const,
  ),
  [
    { kind: 'kept-preflight' },
    {
      passes: 'open',
      silence: 'open',
      page: 'open',
      preflight: 'contradicts',
      request: 'open',
      redirect: 'open',
    },
  ],
  [
    { kind: 'connection', error: 'x' },
    {
      passes: 'contradicts',
      silence: 'agrees',
      page: 'contradicts',
      preflight: 'contradicts',
      request: 'contradicts',
      redirect: 'contradicts',
    },
  ],
  [
    { kind: 'cors', corsError: null, parameter: '', at: 'request' },
    { passes: '', silence: '', page: '', preflight: '', request: '', redirect: '' },
  ],
])('%j, held against what the server answers', (statement, agreements) => {
  const found = Object.keys(fates).map((fate) => [fate, held(statement, fate as Fate)] as const)
  expect(Object.fromEntries(found)).toEqual(agreements)
})

test.each<BrowserStatement>([
  { kind: 'resource-policy', by: 'orb', reason: 'x' },
  { kind: 'kept-cookie', name: 'a', when: 'sent', reasons: ['x'] },
  { kind: 'aborted' },
  { kind: 'other', reason: 'x' },
])('%j leaves it open', (statement) => {
  expect(held(statement, 'passes')).toBe('open')
})

test('without a browser nothing is said', () => {
  const verdict = {
    outcome: 'allowed',
    browsers: { chromium: passes, firefox: passes, webkit: passes },
  } as const
  expect(browserWitnesses(noEvidence, verdict)).toEqual([])
})
