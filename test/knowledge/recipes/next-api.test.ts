import { describe, expect, test } from 'vitest'
import { noEvidence } from '../../../src/knowledge/model/evidence.ts'
import { fixFor } from '../../../src/knowledge/recipes/fix-for.ts'
import { answered, caseOf, findingOf } from './samples.ts'

const madeByNext = {
  ...noEvidence,
  observations: [answered({ kind: 'request', hop: 0, standIn: false }, [['X-Powered-By', 'Next.js']])],
}

describe('the fix for Next.js', () => {
  test.each(['cors-not-configured', 'origin-not-allowed', 'preflight-not-handled'] as const)(
    'for %s is a policy in proxy.js where Next.js itself made the API’s response',
    (cause) => {
      const { snippet, title } = fixFor(findingOf(cause), caseOf(), 'next', madeByNext)
      expect(snippet).toMatch(/^\/\/ proxy\.js/)
      expect(snippet).not.toMatch(/rewrites/)
      expect(title).not.toMatch(/through the server of the page/)
    },
  )

  test('is the cookie itself where its API sets one', () => {
    const { snippet } = fixFor(findingOf('cookie-not-sent'), caseOf(), 'next', madeByNext)
    expect(snippet).toMatch(/response\.cookies\.set\(/)
  })

  test('is a rewrite where Next.js serves the page alone', () => {
    const { snippet } = fixFor(findingOf('cors-not-configured'), caseOf(), 'next', noEvidence)
    expect(snippet).toMatch(/rewrites\(\)/)
  })
})
