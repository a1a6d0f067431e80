import { expect, test } from 'vitest'
import { errorAnswer, noErrorAnswer } from '../../../src/knowledge/facts/error-answer.ts'
import { factsOf } from '../../../src/knowledge/facts/facts.ts'
import type { Observation } from '../../../src/knowledge/model/evidence.ts'
import { evidence, get, probe, request } from '../causes/evidence-builder.ts'

const random = (status: number) =>
  probe({ kind: 'error-path', what: 'random-404' }, [status], { id: 'random' })
const given = (status: number) => probe({ kind: 'error-path', what: 'error-url' }, [status], { id: 'given' })

test.each<readonly [string, readonly Observation[], string | null, string | null]>([
  ['a path that is not there', [random(404)], 'random', null],
  ['the first error', [random(400)], 'random', null],
  ['the last that is none', [random(399)], null, 'random'],
  ['the address that was given, first', [random(404), given(500)], 'given', null],
  ['the address that was given answers well', [random(404), given(200)], 'random', 'given'],
  ['the request fails itself', [random(200), request(get, [500])], 'request', 'random'],
  ['a stand-in fails', [random(200), request(get, [500], { standIn: true })], null, 'random'],
  ['the request is answered well', [request(get, [200])], null, null],
])('an error: %s', (_, seen, error, none) => {
  const facts = factsOf(get, evidence(...seen))
  expect([errorAnswer(facts)?.id ?? null, noErrorAnswer(facts)?.id ?? null]).toEqual([error, none])
})
