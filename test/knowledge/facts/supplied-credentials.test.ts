import { expect, test } from 'vitest'
import { suppliesCredentials } from '../../../src/knowledge/facts/supplied-credentials.ts'
import { noEvidence, type Evidence } from '../../../src/knowledge/model/evidence.ts'
import { get } from '../causes/evidence-builder.ts'

test.each([
  ['Authorization', 'Basic x', true],
  ['authorization', '', false],
  ['X-Authorization', 'x', true],
  ['My-Authorization', 'x', false],
  ['Authorization-Date', 'x', false],
  ['Cookie', 'a=1', true],
  ['Cookie-Policy', 'a', false],
  ['My-Cookie', 'a', false],
  ['X-Api-Key', 'k', true],
  ['apikey', 'k', true],
  ['X-CSRF-Token', 't', true],
  ['Client-Secret', 's', true],
  ['Session-Id', 's', true],
  ['X-Auth', 'a', true],
  ['My-X-Auth', 'a', false],
  ['Auth-Key', 'a', true],
  ['My-Auth-Key', 'a', false],
  ['X-Shop', '1', false],
] as const)('%s: %s is a credential: %s', (name, value, is) => {
  expect(suppliesCredentials({ subject: { ...get, headers: [[name, value]] }, evidence: noEvidence })).toBe(
    is,
  )
})

test.each<readonly [string, Evidence['conditions'], boolean]>([
  ['nothing', undefined, false],
  ['a proxy', [{ kind: 'unverified' }], false],
  ['a cookie', [{ kind: 'unverified' }, { kind: 'cookie-sent', name: 'sid', to: 'api.example.com' }], true],
])('that %s was given is one: %s', (_, conditions, is) => {
  const evidence = conditions === undefined ? noEvidence : { ...noEvidence, conditions }
  expect(suppliesCredentials({ subject: get, evidence })).toBe(is)
})
