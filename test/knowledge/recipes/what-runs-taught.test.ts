import { describe, expect, test } from 'vitest'
import type { Case } from '../../../src/knowledge/model/case.ts'
import type { CauseId } from '../../../src/knowledge/model/diagnosis.ts'
import { noEvidence } from '../../../src/knowledge/model/evidence.ts'
import type { SoftwareId } from '../../../src/knowledge/model/software.ts'
import { fixFor } from '../../../src/knowledge/recipes/fix-for.ts'
import { caseOf, findingOf, seenOn } from './samples.ts'

/** What only the running software told; `npm run proofs` asks it again. */
describe('what the real software taught', () => {
  function snippet(cause: CauseId, stack: SoftwareId, changes: Partial<Case> = {}): string | null {
    return fixFor(findingOf(cause), caseOf(changes), stack, noEvidence).snippet
  }

  test('Traefik takes the application’s own headers out before it sets the list', () => {
    expect(snippet('origin-not-allowed', 'traefik')).toContain('Access-Control-Allow-Origin: ""')
  })

  test.each<CauseId>(['cors-not-configured', 'response-header-not-exposed'])(
    'Elasticsearch starts with no http.cors.expose-headers: %s',
    (cause) => {
      expect(snippet(cause, 'elasticsearch') ?? '').not.toContain('expose-headers')
    },
  )

  const token = 'https://sso.example.com/realms/shop/protocol/openid-connect/token'

  test('Keycloak adds to the Web origins of the client that the request names', () => {
    const body = 'grant_type=authorization_code&client_id=page'
    const told = snippet('origin-not-allowed', 'keycloak', { url: token, method: 'POST', body })
    expect(told).toContain('get clients -r shop -q clientId=page ')
    expect(told).toContain("'webOrigins+=https://app.example.com'")
  })

  test('no name that a shell would read otherwise stands in its commands', () => {
    const body = `client_id=${encodeURIComponent('$(reboot)')}`
    const told = snippet('origin-not-allowed', 'keycloak', { url: token, method: 'POST', body })
    expect(told).toContain('clientId=CLIENT ')
  })

  test.each<[CauseId, boolean]>([
    ['preflight-requires-auth', true],
    ['origin-not-allowed', false],
    ['cors-not-configured', false],
  ])('the login settings of oauth2-proxy mend %s: %s', (cause, mends) => {
    expect(snippet(cause, 'oauth2-proxy') !== null).toBe(mends)
  })

  test('past what closes the REST API of WordPress preflights pass, and only where they are refused', () => {
    const passes = 'rest_authentication_errors'
    const told = (cause: CauseId) => fixFor(findingOf(cause), caseOf(), 'php', seenOn('wordpress')).snippet
    expect(told('preflight-requires-auth')).toContain(passes)
    expect(told('origin-not-allowed')).not.toContain(passes)
  })
})
