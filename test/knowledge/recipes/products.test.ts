import { describe, expect, test } from 'vitest'
import { causeIds } from '../../../src/knowledge/model/diagnosis.ts'
import { noEvidence, type Evidence } from '../../../src/knowledge/model/evidence.ts'
import { builtOn, type ProductId } from '../../../src/knowledge/model/software.ts'
import { fixFor } from '../../../src/knowledge/recipes/fix-for.ts'
import { sinsOf } from './guard.ts'
import { caseOf, findingOf, seenOn } from './samples.ts'

const products = Object.keys(builtOn) as ProductId[]

describe.each(products)('a fix for %s', (product) => {
  const stack = builtOn[product]

  test.each(causeIds)('for %s is its own, or nobody’s', (cause) => {
    const fix = fixFor(findingOf(cause), caseOf({ credentials: 'include' }), stack, seenOn(product))
    expect(fix.steps.length).toBeGreaterThan(0)
    expect([product, null]).toContain(fix.product)
    expect(sinsOf(fix.snippet ?? '')).toEqual([])
  })

  test('is that of its software where the wire does not show it', () => {
    expect(fixFor(findingOf('cors-not-configured'), caseOf(), stack, noEvidence).product).toBeNull()
  })

  test('names the page, and scripts hear of the software', () => {
    const { snippet, stack: told } = fixFor(
      findingOf('cors-not-configured'),
      caseOf(),
      stack,
      seenOn(product),
    )
    expect(snippet).toContain('https://app.example.com')
    expect(told).toBe(stack)
  })
})

test.each([
  ['wordpress', 'reflects-any-origin', 'in_array($origin, CORS_ORIGINS, true)', "$origin !== ''"],
  ['drupal', 'wildcard-with-credentials', "['https://app.example.com']", "['*']"],
  ['strapi', 'wildcard-with-credentials', "['https://app.example.com']", "'*'"],
  ['strapi', 'allows-null', "['https://app.example.com']", "['null']"],
] as const)('in a snippet for %s the guard catches %s', (product, sin, from, to) => {
  const subject = caseOf({ credentials: 'include' })
  const sound =
    fixFor(findingOf('cors-not-configured'), subject, builtOn[product], seenOn(product)).snippet ?? ''
  expect(sound).toContain(from)
  expect(sinsOf(sound.replace(from, () => to))).toContain(sin)
})

test('one more header leaves the policy of WordPress as it is', () => {
  const finding = findingOf('request-header-not-allowed', { particulars: { headers: ['x-tenant'] } })
  const { snippet } = fixFor(finding, caseOf({ headers: [['X-Tenant', '7']] }), 'php', seenOn('wordpress'))
  expect(snippet).toContain("array_merge($headers, ['x-tenant'])")
  expect(snippet).not.toContain('Access-Control-Allow-Origin')
})

test('admin-ajax.php changes nothing for the REST API', () => {
  const subject = caseOf({ url: 'https://api.example.com/wp-admin/admin-ajax.php?action=cart' })
  const { snippet } = fixFor(findingOf('origin-not-allowed'), subject, 'php', seenOn('wordpress'))
  expect(snippet).toContain('allowed_http_origins')
  expect(snippet).not.toContain('rest_api_init')
})

test('Strapi keeps the headers and methods that it allows without being told', () => {
  const { snippet } = fixFor(findingOf('origin-not-allowed'), caseOf(), 'koa', seenOn('strapi'))
  expect(snippet).toContain("['Content-Type', 'Authorization', 'Origin', 'Accept']")
  expect(snippet).toContain("'DELETE'")
})

describe('if the API is not yours', () => {
  const seen = (evidence: Partial<Evidence> = {}) => ({ ...seenOn('strapi'), ...evidence })
  const stepsOf = (url: string, evidence: Evidence) =>
    fixFor(findingOf('cors-not-configured'), caseOf({ url }), 'koa', evidence).steps.join('\n')

  test('is said where page and API are of different sites', () => {
    expect(stepsOf('https://api.example.net/v1', seen())).toContain('a proxy of your own')
  })

  test('is not said of one’s own site, nor of source that was scanned', () => {
    expect(stepsOf('https://api.example.com/v1', seen())).not.toContain('a proxy of your own')
    const declared = [
      {
        file: 'app.js',
        line: 3,
        stack: 'koa',
        origins: [],
        methods: 'unknown' as const,
        headers: 'unknown' as const,
        credentials: 'unknown' as const,
        findings: [],
      },
    ]
    expect(stepsOf('https://api.example.net/v1', seen({ declared }))).not.toContain('a proxy of your own')
  })
})
