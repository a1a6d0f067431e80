import { expect, test } from 'vitest'
import { factsOf } from '../../../src/knowledge/facts/facts.ts'
import { changedByOrigin } from '../../../src/knowledge/facts/origin-policy.ts'
import { innerHost, isSameAddress, losesPort } from '../../../src/knowledge/facts/redirect-kind.ts'
import { allow, evidence, get, probe, request, type Came } from '../causes/evidence-builder.ts'
import { again } from '../causes/named.ts'

const without = (came: Came, form: 'request' | 'preflight' = 'request', method = 'GET') =>
  probe({ kind: 'without-origin', form }, came, { origin: null, method })

test.each<readonly [string, Came, ReturnType<typeof without> | null, boolean]>([
  ['another status', [403], without([200]), true],
  ['a worse one without', [200], without([403]), true],
  ['the same', [200, [], 'a'], without([200, [], 'a']), false],
  ['empty with one alone', [200, [['Content-Length', '0']]], without([200, [], 'a']), true],
  ['an empty body with one alone', [200, [], ''], without([200, [], 'a']), true],
  ['empty both times', [200, [], ''], without([200, [], '']), false],
  ['empty without one alone', [200, [], 'a'], without([200, [], '']), false],
  ['an empty error', [404, [], ''], without([404, [], 'a']), false],
  ['a failure', [500], without([200]), false],
  ['a failure without', [200], without([500]), false],
  ['a limit', [429], without([200]), false],
  ['a limit without', [200], without([429]), false],
  ['the last status that is none of a failure', [499], without([200]), true],
  ['another method', [403], without([200], 'request', 'POST'), false],
  ['a preflight', [403], without([200], 'preflight'), false],
  ['nothing asked', [403], null, false],
])('an Origin changes the response: %s', (_, came, other, changes) => {
  const facts = factsOf(get, evidence(request(get, came), ...(other === null ? [] : [other])))
  expect(changedByOrigin(facts)?.id ?? null).toBe(changes ? (other?.id ?? '') : null)
})

test('nothing is said of it where the server changes by itself', () => {
  const seen = [request(get, [403]), again('request', 1, [200, allow()]), without([200])]
  expect(changedByOrigin(factsOf(get, evidence(...seen)))).toBeNull()
})

test.each([
  ['https://a.test/b?c#d', 'https://a.test/b?c#e', true],
  ['https://a.test/b', 'http://a.test/b', false],
  ['https://a.test/b', 'https://a.test/c', false],
  ['https://a.test/b?c', 'https://a.test/b', false],
])('%s and %s are one address: %s', (from, to, same) => {
  expect(isSameAddress(new URL(from), new URL(to))).toBe(same)
})

test.each([
  ['https://a.test:8443/', 'https://a.test/', true],
  ['https://a.test:8443/', 'https://b.test/', false],
  ['https://a.test:8443/', 'http://a.test/', false],
  ['https://a.test:8443/', 'https://a.test:9443/', false],
  ['https://a.test/', 'https://a.test/', false],
])('%s to %s loses its port: %s', (from, to, loses) => {
  expect(losesPort(new URL(from), new URL(to))).toBe(loses)
})

test.each([
  ['https://a.test/', 'http://api:8080/', 'api:8080'],
  ['https://a.test/', 'http://10.0.0.1/', '10.0.0.1'],
  ['https://a.test/', 'http://api.default.svc/', 'api.default.svc'],
  ['https://a.test/', 'http://svc.a.test/', null],
  ['https://a.test/', 'http://[2606:4700::1]/', null],
  ['http://web/', 'http://api:8080/', null],
])('%s leads to the inner host of %s: %s', (from, to, host) => {
  expect(innerHost(new URL(from), new URL(to))).toBe(host)
})
