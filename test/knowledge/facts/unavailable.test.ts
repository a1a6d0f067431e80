import { expect, test } from 'vitest'
import { factsOf } from '../../../src/knowledge/facts/facts.ts'
import { isUnavailable } from '../../../src/knowledge/facts/unavailable.ts'
import type { Observation } from '../../../src/knowledge/model/evidence.ts'
import { allow, evidence, from, get, request } from '../causes/evidence-builder.ts'

const bare = request(get, [503])

test.each<readonly [string, readonly Observation[], boolean]>([
  ['a bare 503', [bare], true],
  ['a bare 502', [request(get, [502])], false],
  ['a 503 that lets in', [request(get, [503, allow()])], false],
  ['a 503 of an application', [request(get, [503, [['X-Powered-By', 'Express']]])], false],
  [
    'a bare 503 beside one that speaks of CORS',
    [bare, from('https://b.test', 'foreign', 'request', [200, allow('*')])],
    false,
  ],
  ['no response', [], false],
])('%s', (_, seen, is) => {
  expect(isUnavailable(factsOf(get, evidence(...seen)))).toBe(is)
})
