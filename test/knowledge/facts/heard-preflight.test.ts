import { describe, expect, test } from 'vitest'
import { headline } from '../../../src/knowledge/headline.ts'
import { withHeardPreflight } from '../../../src/knowledge/facts/heard-preflight.ts'
import type { CorsError } from '../../../src/knowledge/model/cors-error.ts'
import type { Observation, ReportedError } from '../../../src/knowledge/model/evidence.ts'
import { conclude } from '../../../src/knowledge/triage.ts'
import {
  allow,
  evidence,
  get,
  grants,
  preflight,
  preflighted,
  request,
  type Came,
} from '../causes/evidence-builder.ts'

const said = (corsError: CorsError | null, alsoFits: readonly CorsError[] = []): ReportedError => ({
  engine: 'chromium',
  corsError,
  text: 'blocked by CORS policy',
  alsoFits,
})
const ofStatus = said('PreflightInvalidStatus')
const letIn = request(get, [200, allow()])
const asked = (came: Came): readonly Observation[] => [preflight(get, came), letIn]

function concluded(seen: readonly Observation[], ...reported: readonly ReportedError[]) {
  const triage = conclude(get, { ...evidence(...seen), reported }, null)
  const { verdict, causes, checks } = triage.diagnosis
  return {
    outcome: verdict.outcome,
    causes: causes.map(({ id, confidence }) => `${id} ${confidence}`),
    preflight: checks.find(({ id }) => id === 'preflight-succeeds')?.status,
    headline: headline(triage),
    says: triage.witnesses.map(({ agreement, says }) => `${agreement}: ${says}`).join(),
  }
}

describe('a preflight that a browser told of', () => {
  test('is judged though the request as it is known needs none, and what it asked for is left open', () => {
    const { outcome, causes, preflight: check } = concluded(asked([405, allow()]), ofStatus)
    expect({ outcome, causes, check }).toEqual({
      outcome: 'blocked',
      causes: ['preflight-not-handled likely'],
      check: 'fail',
    })
  })

  test('settles nothing where the least of it passes', () => {
    const { outcome, causes, headline: line, says } = concluded(asked([204, grants]), ofStatus)
    expect({ outcome, causes }).toEqual({ outcome: 'inconclusive', causes: [] })
    expect(line).toMatch(/^Inconclusive: a browser tells of a preflight.+Give the method and the headers/)
    expect(says).toMatch(/^open: its preflight asked for a method or headers/)
  })

  test.for([
    ['nobody told of', [], get],
    ['of a request that needs one anyway', [ofStatus], preflighted],
    ['of the page’s own server', [ofStatus], { ...get, pageOrigin: 'https://api.example.com' }],
    ['of a load without CORS', [ofStatus], { ...get, as: 'img' }],
    ['that may be none', [said('PreflightMissingAllowOriginHeader', ['MissingAllowOriginHeader'])], get],
    ['in a message without a CORS error', [said(null)], get],
  ] as const)('%s changes nothing', ([, reported, subject]) => {
    expect(withHeardPreflight(subject, { reported })).toBe(subject)
  })

  test('in a recording is there or is not', () => {
    expect(withHeardPreflight(get, { reported: [ofStatus], recorded: true })).toBe(get)
  })
})

test('an error that a browser reported of a request that is allowed is named beside it', () => {
  const { outcome, headline: line } = concluded([letIn], said('MissingAllowOriginHeader'))
  expect(outcome).toBe('allowed')
  expect(line).toMatch(/Chromium reported MissingAllowOriginHeader, perhaps of another request/)
})
