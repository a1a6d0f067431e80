import { expect, test } from 'vitest'
import { diagnose } from '../../../src/knowledge/diagnose.ts'
import type { Case } from '../../../src/knowledge/model/case.ts'
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
  ['a twin that is let in by name', [refused, twin([200, allow(`${page}/`)])], true],
  ['a bare twin', [refused, twin([200])], true],
  ['no twin', [refused], false],
  ['a limit', [request(get, [429]), twin(any)], false],
  ['a bare response', [request(get, [399]), twin(any)], false],
  ['no response', [twin(any)], false],
  ['now this and now that', [refused, again('request', 1, [200, allow()]), twin(any)], false],
])('%s', (_, seen, is) => {
  expect(refusedByReferer(factsOf(get, evidence(...seen))) !== null).toBe(is)
})

test.each<readonly [string, Came, boolean]>([
  ['by *', any, true],
  ['by name', [200, allow(`${page}/`)], false],
  ['bare', [200], false],
])('a page that is refused beside who comes %s is left out by a list of sites: %s', (_, came, is) => {
  const { causes } = diagnose(get, evidence(refused, twin(came)))
  expect(causes[0]?.particulars.byReferer === true).toBe(is)
})

test('a picture that comes to whoever brings an Origin is not refused by its Referer', () => {
  const subject: Case = { ...get, as: 'img' }
  const seen = [request(subject, [403]), again('request', 1, any), twin(any)]
  const { causes } = diagnose(subject, evidence(...seen))
  expect(causes[0]?.particulars.byReferer).toBeUndefined()
})

test.each<readonly [Partial<Case>, Came, Came, string | undefined]>([
  [
    { as: 'img' },
    [403],
    [200],
    'api.example.com refuses the page by its Referer: 403 with it, and without one the file comes',
  ],
  [{ as: 'img' }, [403], [403], undefined],
  [{ as: 'img' }, [200], [200], undefined],
  [
    { as: 'img-crossorigin' },
    [403, allow('*')],
    any,
    'api.example.com refuses the page by its Referer: 403 with it, and without one the file comes',
  ],
  [{ as: 'img-crossorigin' }, [403, allow('*')], [403, allow('*')], undefined],
])('%j, answered %j, and %j without a Referer', (more, came, other, title) => {
  const subject: Case = { ...get, ...more }
  const { causes, verdict } = diagnose(subject, evidence(request(subject, came), twin(other)))
  expect(verdict.outcome).toBe('allowed')
  expect(causes.find(({ particulars }) => particulars.byReferer === true)?.title).toBe(title)
})
