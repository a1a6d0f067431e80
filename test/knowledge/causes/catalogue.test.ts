import { expect, test } from 'vitest'
import { causes } from '../../../src/knowledge/causes/catalogue.ts'
import { factsOf } from '../../../src/knowledge/facts/facts.ts'
import { causeIds } from '../../../src/knowledge/model/diagnosis.ts'
import { allow, evidence, get, grants, preflight, preflighted, request } from './evidence-builder.ts'

/** What a cause may lack: it is proven by what every case is, or is feared by nobody in vain. */
const lacking: Readonly<Record<string, readonly string[]>> = {
  verification: ['wildcard-with-credentials', 'credentials-not-allowed'],
  pitfalls: ['response-header-not-exposed', 'browsers-disagree'],
}

test.each(['lookAlikes', 'livesIn', 'verification', 'pitfalls'] as const)('%s', (what) => {
  const without = causeIds.filter((id) => causes[id][what].length === 0)
  expect(without).toEqual(lacking[what] ?? [])
})

test.each(causeIds.map((id) => [id, causes[id]] as const))('%s', (id, cause) => {
  expect(cause.id).toBe(id)
  for (const { cause: other, tell } of cause.lookAlikes) {
    expect(other).not.toBe(id)
    expect(tell).toMatch(/^[A-Z].{10,}\.$/s)
  }
  expect(new Set(cause.lookAlikes.map((one) => one.cause)).size).toBe(cause.lookAlikes.length)
  expect(new Set(cause.livesIn).size).toBe(cause.livesIn.length)
})

test.each([
  ['a GET', factsOf(get, evidence(request(get, [200, allow()])))],
  [
    'a preflight',
    factsOf(
      preflighted,
      evidence(preflight(preflighted, [204, grants]), request(preflighted, [200, allow()])),
    ),
  ],
])('how a fix of each cause is proven is told with the values of %s', (_, facts) => {
  const told = causeIds.flatMap((id) =>
    causes[id].verification.map((one) => `${id} ${one.id}: ${one.how(facts)}`),
  )
  expect(told).toMatchSnapshot()
})
