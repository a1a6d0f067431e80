import { expect, test } from 'vitest'
import { factsOf } from '../../../src/knowledge/facts/facts.ts'
import { refusedByReferer } from '../../../src/knowledge/facts/refused-by-referer.ts'
import type { Observation, OriginRelation, RequestForm } from '../../../src/knowledge/model/evidence.ts'
import { allow, evidence, get, page, probe, request, type Came } from '../causes/evidence-builder.ts'
import { again } from '../causes/named.ts'

const any: Came = [200, allow('*')]
const twin = (
  came: Came,
  relation: OriginRelation = 'trailing-slash',
  form: RequestForm = 'request',
  method = 'GET',
): Observation =>
  probe({ kind: 'from-origin', form, origin: `${page}/`, relation }, came, { origin: `${page}/`, method })
const refused = request(get, [403])

test.each<readonly [string, readonly Observation[], boolean]>([
  ['refused, and a twin is let in by *', [refused, twin(any)], true],
  ['the first error', [request(get, [400]), twin(any)], true],
  ['a twin without its scheme', [refused, twin(any, 'missing-scheme')], true],
  ['an origin of a browser', [refused, twin(any, 'www')], false],
  ['a preflight', [refused, twin(any, 'trailing-slash', 'preflight')], false],
  ['another method', [refused, twin(any, 'trailing-slash', 'request', 'POST')], false],
  ['a twin that is refused as well', [refused, twin([400, allow('*')])], false],
  ['a twin that is redirected', [refused, twin([399, allow('*')])], true],
  ['a twin that is let in by name', [refused, twin([200, allow(`${page}/`)])], false],
  ['a bare twin', [refused, twin([200])], false],
  ['no twin', [refused], false],
  ['a limit', [request(get, [429]), twin(any)], false],
  ['a bare response', [request(get, [399]), twin(any)], false],
  ['no response', [twin(any)], false],
  ['now this and now that', [refused, again('request', 1, [200, allow()]), twin(any)], false],
])('%s', (_, seen, is) => {
  expect(refusedByReferer(factsOf(get, evidence(...seen))) !== null).toBe(is)
})
