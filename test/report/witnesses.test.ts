import type { CorsError } from '../../src/knowledge/model/cors-error.ts'
import { describe, expect, test } from 'vitest'
import { noEvidence, type Evidence, type ReportedError } from '../../src/knowledge/model/evidence.ts'
import { htmlReport } from '../../src/report/html.ts'
import { jsonReport } from '../../src/report/json.ts'
import { markdownReport } from '../../src/report/markdown.ts'
import { textReport } from '../../src/report/text.ts'
import { conclude } from '../../src/knowledge/triage.ts'
import { allow, get, preflighted, preflight, request } from '../knowledge/causes/evidence-builder.ts'

const secret = 'tok-1a2b3c4d5e6f'
const said = (corsError: CorsError | null, engine: ReportedError['engine'] = 'chromium'): ReportedError => ({
  engine,
  corsError,
  text: `Access to fetch at 'https://api.example.com/v1?access_token=${secret}' has been blocked \u001b[2J`,
})
const bare: Evidence = { ...noEvidence, observations: [request(get, [200])] }
const fine: Evidence = { ...noEvidence, observations: [request(get, [200, allow()])] }
const copied = (headers: Parameters<typeof request>[1]) => [request(get, headers)]

describe('what was brought along is held against the verdict', () => {
  test.each<[string, Evidence, string, RegExp]>([
    [
      'the same error',
      { ...bare, reported: [said('MissingAllowOriginHeader')] },
      'agrees',
      /found the same: MissingAllowOriginHeader/,
    ],
    [
      'a wording that fits several errors',
      {
        ...bare,
        reported: [{ ...said('AllowOriginMismatch', 'webkit'), alsoFits: ['MissingAllowOriginHeader'] }],
      },
      'agrees',
      /found the same/,
    ],
    [
      'another error',
      { ...bare, reported: [said('MultipleAllowOriginValues')] },
      'contradicts',
      /another reason now: MissingAllowOriginHeader/,
    ],
    [
      'an error of what works now',
      { ...fine, reported: [said('MissingAllowOriginHeader', 'firefox')] },
      'contradicts',
      /Firefox lets it through now/,
    ],
    [
      'an error of a preflight that this request does not need',
      { ...bare, reported: [said('PreflightMissingAllowOriginHeader')] },
      'open',
      /about a preflight, and this request needs none/,
    ],
    ['a message without a reason', { ...bare, reported: [said(null)] }, 'agrees', /gives no CORS error/],
    [
      'nothing probed',
      { ...noEvidence, reported: [said('MissingAllowOriginHeader')] },
      'open',
      /could not be found out/,
    ],
    ['a copied response that fails alike', { ...bare, copied: copied([200]) }, 'agrees', /finds the same/],
    [
      'a copied response that passed',
      { ...bare, copied: copied([200, allow()]) },
      'contradicts',
      /is blocked now/,
    ],
    [
      'a copied response that failed where the probe passes',
      { ...fine, copied: copied([200, allow('https://other.test')]) },
      'contradicts',
      /passes now/,
    ],
  ])('%s', (_, evidence, agreement, says) => {
    const { witnesses } = conclude(get, evidence, null)
    expect(witnesses).toMatchObject([{ agreement, says: expect.stringMatching(says) as string }])
  })

  test('a copied request that passed says nothing of a preflight that fails', () => {
    const observations = [preflight(preflighted, [404]), request(preflighted, [200, allow()])]
    const evidence = { ...noEvidence, observations, copied: [request(preflighted, [200, allow()])] }
    expect(conclude(preflighted, evidence, null).witnesses).toMatchObject([{ agreement: 'open' }])
  })
})

describe('every report says it', () => {
  const triage = conclude(get, { ...bare, reported: [said('MultipleAllowOriginValues')] }, null)
  test.each(Object.entries({ htmlReport, jsonReport, markdownReport, textReport }))('%s', (_, report) => {
    const text = report(triage)
    expect(text).toMatch(/contradict|fail/)
    expect(text).toContain('MultipleAllowOriginValues')
    expect(text).toContain('another reason now')
    expect(text).not.toContain(secret)
    expect(text).not.toContain('\u001b')
  })

  test('a report without any has no such section', () => {
    expect(textReport(conclude(get, bare, null))).not.toContain('Brought along')
  })
})
