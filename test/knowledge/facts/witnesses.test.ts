import { describe, expect, test } from 'vitest'
import { witnessesOf } from '../../../src/knowledge/facts/witnesses.ts'
import type { CorsError } from '../../../src/knowledge/model/cors-error.ts'
import type { EngineVerdict, Outcome, Verdict } from '../../../src/knowledge/model/diagnosis.ts'
import { noEvidence, type Observation, type ReportedError } from '../../../src/knowledge/model/evidence.ts'
import { allow, get, preflight, preflighted, request } from '../causes/evidence-builder.ts'

const passes: EngineVerdict = { outcome: 'response', corsError: null, at: null }
const stops = (corsError: CorsError | null, at: EngineVerdict['at'] = 'request'): EngineVerdict => ({
  outcome: 'network-error',
  corsError,
  at,
})
const verdict = (outcome: Outcome, found: EngineVerdict): Verdict => ({
  outcome,
  browsers: { chromium: found, firefox: passes, webkit: passes },
})
const missing = stops('MissingAllowOriginHeader')

describe('what a console said is held against the verdict', () => {
  const said = (error: Partial<ReportedError>, held: Verdict, seen: readonly Observation[] = []) => {
    const reported = [{ engine: 'chromium', corsError: null, text: 'x', ...error } as ReportedError]
    const [witness] = witnessesOf(get, { ...noEvidence, reported, observations: seen }, held)
    return `${witness?.agreement ?? ''}: ${witness?.says ?? ''}`
  }
  const ofPreflight = { corsError: 'PreflightInvalidStatus' } as const

  test.each<readonly [string, Partial<ReportedError>, Verdict, string]>([
    [
      'a browser that is not modelled',
      { engine: 'jsdom' },
      verdict('blocked', missing),
      'open: what jsdom does is not modelled: its words stand for themselves',
    ],
    [
      'words about no CORS check',
      { aside: 'a canvas may not be read' },
      verdict('allowed', passes),
      'aside: a canvas may not be read',
    ],
    ['one origin', {}, verdict('not-cross-origin', passes), 'open: page and request have one origin here'],
    [
      'no response',
      {},
      verdict('unreachable', stops(null, 'connection')),
      'open: what Chromium does now could not be found out',
    ],
    [
      'not settled',
      {},
      verdict('inconclusive', passes),
      'open: what Chromium does now could not be found out',
    ],
    [
      'nowhere',
      {},
      verdict('inconclusive', stops(null, null)),
      'open: what Chromium does now could not be found out',
    ],
    [
      'settled for this one',
      { corsError: 'MissingAllowOriginHeader' },
      verdict('inconclusive', missing),
      'agrees: found the same: MissingAllowOriginHeader (request)',
    ],
    [
      'a preflight that is not needed',
      ofPreflight,
      verdict('blocked', missing),
      'open: the message is about a preflight, and this request needs none: give its method and headers',
    ],
    [
      'a preflight, or something else',
      { ...ofPreflight, alsoFits: ['MissingAllowOriginHeader'] },
      verdict('blocked', missing),
      'agrees: found the same: MissingAllowOriginHeader (request)',
    ],
    [
      'let through now',
      { corsError: 'MissingAllowOriginHeader' },
      verdict('allowed', passes),
      'contradicts: Chromium lets it through now',
    ],
    [
      'mixed content',
      { text: 'Mixed Content: …' },
      verdict('blocked', missing),
      'open: the message is about the page itself; found beside it: MissingAllowOriginHeader (request)',
    ],
    [
      'mixed content, found',
      { text: 'mixed active content' },
      verdict('blocked', stops(null, 'page')),
      'agrees: the message gives no CORS error; found: network error (page)',
    ],
    [
      'the page’s policy',
      { text: 'Content-Security-Policy' },
      verdict('blocked', missing),
      'open: the message is about the page itself; found beside it: MissingAllowOriginHeader (request)',
    ],
    [
      'insecure content',
      { text: 'insecure content' },
      verdict('blocked', missing),
      'open: the message is about the page itself; found beside it: MissingAllowOriginHeader (request)',
    ],
    [
      'no error',
      { text: 'Failed to fetch' },
      verdict('blocked', stops(null, null)),
      'agrees: the message gives no CORS error; found: network error',
    ],
    [
      'the same',
      { corsError: 'MissingAllowOriginHeader' },
      verdict('blocked', missing),
      'agrees: found the same: MissingAllowOriginHeader (request)',
    ],
    [
      'another',
      { corsError: 'AllowOriginMismatch' },
      verdict('blocked', missing),
      'contradicts: Chromium stops for another reason now: MissingAllowOriginHeader (request)',
    ],
    [
      'another than none',
      { corsError: 'AllowOriginMismatch' },
      verdict('blocked', stops(null, 'page')),
      'contradicts: Chromium stops for another reason now: network error (page)',
    ],
  ])('%s', (_, error, held, told) => {
    expect(said(error, held)).toBe(told)
  })

  test('a preflight that was made may be meant', () => {
    const seen = [preflight(preflighted, [500])]
    const held = verdict('blocked', stops('PreflightInvalidStatus', 'preflight'))
    expect(said(ofPreflight, held, seen)).toBe('agrees: found the same: PreflightInvalidStatus (preflight)')
  })
})

describe('what was copied is judged by itself, and held against the verdict', () => {
  const copied = (one: Observation, held: Verdict, subject = get) => {
    const [witness] = witnessesOf(subject, { ...noEvidence, copied: [one] }, held)
    return `${witness?.text ?? 'none'}; ${witness?.agreement ?? ''}: ${witness?.says ?? ''}`
  }
  const good = request(get, [200, allow()])
  const bare = request(get, [404])
  const passed = 'the copied response to the request (200) would pass; '
  const blocked = 'the copied response to the request (404) is blocked: MissingAllowOriginHeader; '

  test.each([
    [
      'passes, and nothing could be asked',
      good,
      verdict('unreachable', stops(null, 'connection')),
      `${passed}open: the server could not be asked`,
    ],
    ['passes, as the probe', good, verdict('allowed', passes), `${passed}agrees: the probe passes too`],
    [
      'passes, and the probe gets nothing',
      good,
      verdict('blocked', stops(null, 'connection')),
      `${passed}agrees: the probe passes too`,
    ],
    [
      'passes, and the probe does not',
      good,
      verdict('blocked', missing),
      `${passed}contradicts: the probe is blocked now: MissingAllowOriginHeader (request)`,
    ],
    [
      'passes, and the preflight does not',
      good,
      verdict('blocked', stops('PreflightInvalidStatus', 'preflight')),
      `${passed}open: the probe stops elsewhere, at the preflight: PreflightInvalidStatus (preflight)`,
    ],
    [
      'is blocked, as the probe',
      bare,
      verdict('blocked', missing),
      `${blocked}agrees: the probe finds the same`,
    ],
    [
      'is blocked, and the probe passes',
      bare,
      verdict('allowed', passes),
      `${blocked}contradicts: the probe passes now`,
    ],
    [
      'is blocked, and the probe for another reason',
      bare,
      verdict('blocked', stops('AllowOriginMismatch')),
      `${blocked}contradicts: the probe stops for another reason: AllowOriginMismatch (request)`,
    ],
  ])('%s', (_, one, held, told) => {
    expect(copied(one, held)).toBe(told)
  })

  test('a preflight that was copied says so', () => {
    const held = verdict('blocked', stops('PreflightMissingAllowOriginHeader', 'preflight'))
    expect(copied(preflight(preflighted, [500]), held, preflighted)).toMatch(
      /^the copied response to the preflight \(500\) is blocked: Preflight/,
    )
  })

  test('a response to another URL is not of this request', () => {
    const other = request(get, [404], { at: 'https://other.example.com/' })
    expect(copied(other, verdict('allowed', passes))).toBe('none; : ')
  })
})
