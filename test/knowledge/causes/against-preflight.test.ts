import { expect, test } from 'vitest'
import {
  isOneOf,
  judgedBy,
  listed,
  noRedirect,
  withoutPreflight,
} from '../../../src/knowledge/causes/refute-preflight.ts'
import { preflightElsewhere } from '../../../src/knowledge/causes/preflight-elsewhere.ts'
import { factsOf } from '../../../src/knowledge/facts/facts.ts'
import type { Case } from '../../../src/knowledge/model/case.ts'
import type { Observation } from '../../../src/knowledge/model/evidence.ts'
import { evidence, get, grants, preflight, preflighted, request, type Came } from './evidence-builder.ts'

const put: Case = { ...get, method: 'PUT' }
const silent = { kind: 'refused', code: 'ECONNREFUSED', tls: null, message: 'refused' } as const
const of = (subject: Case, ...seen: readonly Observation[]) => factsOf(subject, evidence(...seen))
const asked = (subject: Case, came: Came, then: Came = [200, grants]) =>
  of(subject, preflight(subject, came), request(subject, then))

test('without a preflight, what needs none says so', () => {
  expect(withoutPreflight(of(get, request(get, [200])))).toBe(
    'No preflight goes first: GET with these headers needs none.',
  )
})

test.each([
  ['a method', put],
  ['a header', preflighted],
])('without a preflight, %s that needs one leaves only what came to say', (_, subject) => {
  expect(withoutPreflight(of(subject, request(subject, silent)))).toMatch(/^No header was ever read/)
  expect(withoutPreflight(of(subject, request(subject, [200])))).toBeNull()
})

test.each([
  [405, null],
  [404, null],
  [200, /OPTIONS .*200.*\. It is handled\.$/],
])('of a cause whose sign is 404 or 405, %i says', (status, says) => {
  const against = judgedBy(isOneOf(404, 405), 'It is handled.')(asked(put, [status]))
  if (says === null) expect(against).toBeNull()
  else expect(against).toMatch(says)
})

test('where the sign is there and another server gave it, both marks are named', () => {
  const facts = asked(put, [405, [['Server', 'nginx']]], [200, [['X-Powered-By', 'Express']]])
  expect(judgedBy(isOneOf(405), 'It is handled.')(facts)).toMatch(
    /^Not the same server answers the two: .*nginx.*\.$/,
  )
})

test('where nothing is asked of OPTIONS, that speaks first', () => {
  expect(judgedBy(() => true, '')(of(get, request(get, [200])))).toMatch(/^No preflight goes first/)
})

test('no redirect is told by the answer that came', () => {
  expect(noRedirect(asked(put, [204]))).toMatch(/204.*It is no redirect\.$/)
})

test.each<readonly [string, readonly Observation[], RegExp | null]>([
  [
    'both statuses',
    [preflight(put, [404]), request(put, [200])],
    /same marks; OPTIONS got 404, the request 200\.$/,
  ],
  ['nothing without a response to the request', [preflight(put, [404])], null],
  ['the permission of the preflight', [preflight(put, [204, grants])], /^The preflight has the permission\./],
  [
    'nothing where marks differ',
    [preflight(put, [404, [['Server', 'nginx']]]), request(put, [200, [['X-Powered-By', 'Express']]])],
    null,
  ],
])('of two servers speaks %s', (_, seen, says) => {
  const against = preflightElsewhere.refute(of(put, ...seen))
  if (says === null) expect(against).toBeNull()
  else expect(against).toMatch(says)
})

const methods = 'access-control-allow-methods'
const headers = 'access-control-allow-headers'
const methodList = (value: string): Came => [204, [...grants, ['Access-Control-Allow-Methods', value]]]

test.each<readonly [string, Case, Came, string, RegExp | null]>([
  ['a safelisted method', preflighted, [204, grants], methods, /^GET needs nobody’s permission/],
  [
    'a method in the list',
    put,
    methodList('PUT'),
    methods,
    /says Access-Control-Allow-Methods: PUT; that covers it\.$/,
  ],
  ['a method that is not in the list', put, methodList('POST'), methods, null],
  ['no list', { ...put, headers: [] }, [204, grants], methods, null],
  ['a list that cannot be parsed', put, methodList('PUT,,;'), methods, null],
  [
    'a header in the list',
    preflighted,
    [204, grants],
    headers,
    /says Access-Control-Allow-Headers: x-shop; that covers it\.$/,
  ],
  ['a header that is not in the list', preflighted, [204, grants.slice(0, 2)], headers, null],
  [
    'a method in the list, of a preflight that failed',
    put,
    [500, methodList('PUT')[1] ?? []],
    methods,
    /^No list was looked at/,
  ],
  [
    'a method in the list, for another origin',
    put,
    [
      204,
      [
        ['Access-Control-Allow-Origin', 'https://other.example'],
        ['Access-Control-Allow-Methods', 'PUT'],
      ],
    ],
    methods,
    /^No list was looked at/,
  ],
])('%s', (_, subject, came, name, says) => {
  const against = listed(asked(subject, came), name, 'it')
  if (says === null) expect(against).toBeNull()
  else expect(against).toMatch(says)
})

test('a list of a preflight that was not made', () => {
  expect(listed(of(get, request(get, [200])), headers, 'it')).toMatch(/^No preflight goes first/)
})
