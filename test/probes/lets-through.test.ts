import { expect, test } from 'vitest'
import type { HeaderList } from '../../src/knowledge/model/case.ts'
import { letsThrough } from '../../src/probes/lets-through.ts'
import { allow, failure, preflight, preflighted } from '../knowledge/causes/evidence-builder.ts'

const hop = {
  url: preflighted.url,
  method: 'GET',
  headers: preflighted.headers,
  origin: preflighted.pageOrigin,
}
const listed: HeaderList = [...allow(), ['Access-Control-Allow-Headers', 'x-shop']]

test.each([
  ['lists the header', preflight(preflighted, [204, listed]), 'same-origin', true],
  ['lists another', preflight(preflighted, [204, allow()]), 'same-origin', false],
  ['is an error', preflight(preflighted, [404, listed]), 'same-origin', false],
  ['lacks credentials', preflight(preflighted, [204, listed]), 'include', false],
  ['got no response', preflight(preflighted, failure('reset')), 'same-origin', false],
  ['was not sent', null, 'same-origin', false],
] as const)('behind a preflight that %s', (_, observation, credentials, sends) => {
  expect(letsThrough(hop, credentials, observation)).toBe(sends)
})
