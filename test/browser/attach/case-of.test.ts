import { describe, expect, it } from 'vitest'
import { caseOf } from '../../../src/browser/attach/case-of.ts'
import { evidenceOf } from '../../../src/browser/attach/evidence-of.ts'
import type { SeenRequest } from '../../../src/browser/attach/seen-request.ts'
import { conclude } from '../../../src/knowledge/triage.ts'
import { seen } from '../../session/seen.ts'

describe('the case that a seen request makes', () => {
  it.each([
    ['fetch', 'cors', undefined, undefined],
    ['fetch', 'no-cors', undefined, 'no-cors'],
    ['xhr', 'cors', 'xhr', undefined],
    ['xmlhttprequest', 'cors', 'xhr', undefined],
    ['image', 'no-cors', 'img', undefined],
    ['img', 'cors', 'img-crossorigin', undefined],
    ['script', 'no-cors', 'script', undefined],
    ['script', 'cors', 'module', undefined],
    ['font', 'cors', 'font', undefined],
    ['ping', 'no-cors', 'beacon', undefined],
    ['eventsource', 'cors', 'eventsource', undefined],
  ])('made as %s in mode %s', (type, mode, as, told) => {
    const made = caseOf(seen('1', { type, mode }))
    expect([made.as, made.mode]).toEqual([as, told])
  })

  it('keeps the headers of script alone, and no mode of credentials that nothing showed', () => {
    expect(caseOf(seen('1', { credentials: null }))).toMatchObject({
      pageOrigin: 'https://app.example.com',
      pageUrl: 'https://app.example.com/cart',
      headers: [['Authorization', 'Bearer canary-token-4711']],
      credentials: 'same-origin',
    })
  })
})

it('an image that is stopped by its resource policy is judged as an image, and blocked', () => {
  const [{ request }] = seen('1').hops
  const headers = [['Cross-Origin-Resource-Policy', 'same-origin']] as const
  const image: SeenRequest = seen('1', {
    type: 'image',
    mode: 'no-cors',
    hops: [{ preflight: null, request: { ...request, response: { status: 200, headers } } }],
    statements: [{ kind: 'resource-policy', by: 'corp', reason: 'corp-not-same-origin' }],
  })
  const { diagnosis, witnesses } = conclude(caseOf(image), evidenceOf(image, 'Chrome/156'), null)
  expect(diagnosis.verdict.outcome).toBe('blocked')
  expect(witnesses.map(({ text }) => text)).toContain(
    'Cross-Origin-Resource-Policy of the response keeps it from this page',
  )
})
