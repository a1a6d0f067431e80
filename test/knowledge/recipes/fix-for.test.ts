import { describe, expect, test } from 'vitest'
import { causeIds } from '../../../src/knowledge/model/diagnosis.ts'
import { noEvidence } from '../../../src/knowledge/model/evidence.ts'
import { visible } from '../../../src/knowledge/privacy/visible.ts'
import { recipeOf, roleOf } from '../../../src/knowledge/recipes/catalogue.ts'
import { fixFor } from '../../../src/knowledge/recipes/fix-for.ts'
import { answered, caseOf, findingOf } from './samples.ts'
import { softwareIds, type SoftwareId } from '../../../src/knowledge/model/software.ts'

const stackAndCause = softwareIds.flatMap((stack) => causeIds.map((cause) => [stack, cause] as const))

describe('a fix', () => {
  test.each(stackAndCause)('in %s for %s has steps, or somebody else has it', (stack, cause) => {
    const finding = findingOf(cause)
    const fix = fixFor(finding, caseOf(), stack, noEvidence)
    expect(fix.steps.length).toBeGreaterThan(0)
  })

  /** What a snippet holds of the case where the software has no say over the rest. */
  const originOnly = /^(minio|azure-app-service|azure-functions|keycloak|ollama)$/

  test.each(softwareIds.filter((id) => recipeOf(id).policy.snippet !== null && id !== 'oauth2-proxy'))(
    'in %s carries the values of the case',
    (stack) => {
      const subject = caseOf({
        pageOrigin: 'https://shop.example.org',
        method: 'DELETE',
        headers: [['X-Trace', '1']],
      })
      const { snippet } = fixFor(findingOf('cors-not-configured'), subject, stack, noEvidence)
      const expected =
        roleOf(stack) === 'front-end server'
          ? ['https://api.example.com', '/v1']
          : originOnly.test(stack)
            ? ['https://shop.example.org']
            : ['https://shop.example.org', stack === 'rails' ? ':delete' : 'DELETE', 'x-trace']
      for (const value of expected) expect(snippet).toContain(value)
      // What a report shows is what can be pasted: no tab, no other control.
      expect(snippet?.split('\n').map(visible).join('\n')).toBe(snippet)
    },
  )

  test.each(softwareIds.filter((id) => recipeOf(id).policy.snippet === null))(
    'in %s, where nothing can be pasted, says what to do',
    (stack) => {
      const fix = fixFor(findingOf('cors-not-configured'), caseOf(), stack, noEvidence)
      expect(fix).toMatchObject({ stack, snippet: null, where: recipeOf(stack).livesIn })
      expect(fix.steps.length).toBeGreaterThan(1)
    },
  )

  test.each(softwareIds)('in %s never allows a page without an origin', (stack) => {
    const fix = fixFor(findingOf('origin-not-allowed'), caseOf({ pageOrigin: 'null' }), stack, noEvidence)
    expect(fix?.snippet).toBeNull()
    expect(fix?.title).toMatch(/never allow null/)
  })

  test('of a method in small letters is in the page', () => {
    const finding = findingOf('method-not-allowed', { variant: 'case' })
    const fix = fixFor(finding, caseOf({ method: 'patch' }), 'express', noEvidence)
    expect(fix?.snippet).toContain(`method: 'PATCH'`)
  })

  test('of a redirect names the last address, unless nobody should call it', () => {
    const to = (url: string) =>
      fixFor(
        findingOf('redirect-changes-origin', { particulars: { finalUrl: url } }),
        caseOf(),
        'nginx',
        noEvidence,
      )?.snippet ?? null
    expect(to('https://www.example.com/v1/orders/')).toContain(`'https://www.example.com/v1/orders/'`)
    expect(to('javascript:alert(1)')).toBeNull()
    expect(to('https://user:secret@www.example.com/')).toBeNull()
    expect(to('/v1/orders')).toBeNull()
  })

  test('of a redirect by a hosting platform says where the platform sets it', () => {
    const seen = answered({ kind: 'request', hop: 0, standIn: false }, [['X-Vercel-Id', 'fra1::x']], 308)
    const evidence = { ...noEvidence, observations: [seen] }
    const steps = (cause: 'redirect-changes-origin' | 'origin-not-allowed') =>
      fixFor(findingOf(cause), caseOf(), 'next', evidence)?.steps.join('\n')
    expect(steps('redirect-changes-origin')).toMatch(/Vercel, domain: /)
    expect(steps('origin-not-allowed')).toMatch(/Vercel, headers: /)
    expect(steps('origin-not-allowed')).not.toMatch(/domain: /)
  })

  test.each<[SoftwareId, string, string]>([
    ['express', 'request-header-not-allowed', 'add x-trace to allowedHeaders'],
    ['django', 'request-header-not-allowed', 'add x-trace to CORS_ALLOW_HEADERS'],
    ['hono', 'origin-not-allowed', 'add https://app.example.com to origin'],
    ['api-gateway-http', 'method-not-allowed', 'add PUT to AllowMethods'],
    ['fastify', 'credentials-not-allowed', 'set credentials: true'],
    ['caddy', 'response-header-not-exposed', 'add x-trace to Access-Control-Expose-Headers'],
  ])('in %s for %s says which value is enough: %s', (stack, cause, change) => {
    const id = causeIds.find((one) => one === cause) ?? 'timeout'
    const finding = findingOf(id, { particulars: { headers: ['x-trace'] } })
    const subject = caseOf({ method: 'PUT', headers: [['X-Trace', '1']] })
    const fix = fixFor(finding, subject, stack, noEvidence)
    expect(fix?.steps).toContain(`Where the policy stands here already, it is enough to ${change}.`)
  })

  test.each(softwareIds)(
    'in %s says where its configuration lives, and a fix of the page does not',
    (stack) => {
      const whereOf = (cause: 'cors-not-configured' | 'mixed-content') =>
        fixFor(findingOf(cause), caseOf(), stack, noEvidence)?.where
      expect(whereOf('cors-not-configured')).toBe(recipeOf(stack).livesIn)
      expect(whereOf('mixed-content')).toBeNull()
    },
  )

  test.each(softwareIds)('in %s of a preflight that the browser kept changes no configuration', (stack) => {
    const stale = findingOf('stale-preflight', { particulars: { maxAge: 600 } })
    const fix = fixFor(stale, caseOf(), stack, noEvidence)
    expect(fix?.snippet).toBeNull()
    expect(fix?.steps.join('\n')).toContain('600 seconds')
  })

  test('of a refusal at the edge has lines only for the layer that refuses', () => {
    const snippetOf = (stack: SoftwareId, refusedBy: SoftwareId) =>
      fixFor(findingOf('blocked-at-edge', { particulars: { refusedBy } }), caseOf(), stack, noEvidence)
        ?.snippet
    expect(snippetOf('nginx', 'nginx')).toContain('add_header')
    expect(snippetOf('nginx', 'akamai')).toBeNull()
    expect(snippetOf('cloudflare', 'cloudflare')).toBeNull()
  })

  test('of a cookie of the application itself is not a setting of the session', () => {
    const snippetOf = (cookie: string) =>
      fixFor(findingOf('cookie-not-sent', { particulars: { cookie } }), caseOf(), 'django', noEvidence)
        ?.snippet
    expect(snippetOf('sessionid')).toContain('SESSION_COOKIE_SAMESITE')
    expect(snippetOf('basket')).toMatch(/^response\.set_cookie\("basket", value, .*samesite="None"\)\n$/)
  })

  test.each([
    ['haproxy', /replace-header Set-Cookie/],
    ['rust', /SameSite=None/],
    [null, /^Set-Cookie: basket=VALUE; .*SameSite=None\n$/],
    // It neither sets nor rewrites one: a policy of CORS would change nothing.
    ['envoy', null],
    ['varnish', null],
  ] as const)('of a cookie is no policy of CORS, on %s', (stack, snippet) => {
    const finding = findingOf('cookie-not-sent', { particulars: { cookie: 'basket' } })
    const fix = fixFor(finding, caseOf({ credentials: 'include' }), stack, noEvidence)
    if (snippet === null) expect(fix.snippet).toBeNull()
    else expect(fix.snippet).toMatch(snippet)
    expect(fix.steps.join()).toMatch(/give the cookie|off the cookie/i)
    expect(`${fix.title}${fix.snippet}`).not.toMatch(/Allow/)
  })

  test.each<[SoftwareId, string]>([
    ['express', 'blocked-at-edge'],
    ['hono', 'preflight-elsewhere'],
    ['django', 'proxy-strips-headers'],
    ['api-gateway-rest', 'page-csp'],
  ])('is not in %s for %s', (stack, cause) => {
    const id = causeIds.find((one) => one === cause) ?? 'timeout'
    const fix = fixFor(findingOf(id), caseOf(), stack, noEvidence)
    expect(fix).toMatchObject({ stack: null, side: 'infrastructure', snippet: null })
    expect(fix.steps.join()).toMatch(/ cannot fix this; .+ can: /)
  })
})
