import { expect, test } from 'vitest'
import { factsOf } from '../../../src/knowledge/facts/facts.ts'
import {
  allowOriginOf,
  firstFailing,
  isLoneError,
  listsCount,
  seen,
  sure,
  sureOfMode,
} from '../../../src/knowledge/facts/faults.ts'
import type { Case, HeaderList } from '../../../src/knowledge/model/case.ts'
import type { Evidence, Observation } from '../../../src/knowledge/model/evidence.ts'
import {
  allow,
  evidence,
  from,
  get,
  preflighted,
  probe,
  request,
  type Came,
} from '../causes/evidence-builder.ts'
import { answered, asked } from '../causes/named.ts'

const of = (subject: Case, ...all: readonly Observation[]) => factsOf(subject, evidence(...all))
const varies: HeaderList = [['Vary', 'Origin']]
const away: HeaderList = [['Location', 'https://b.test/']]
const gateway: Came = [502, [['Server', 'nginx']], '<center>nginx</center>']

test.each<readonly [string, readonly Observation[], 'preflight' | 'request' | null]>([
  ['a bare preflight', [asked([204]), answered(200)], 'preflight'],
  ['a bare preflight that fails', [asked([403]), answered(200)], 'request'],
  ['a bare request', [asked([204, allow()]), answered(200)], 'request'],
  ['the last bare request that does not fail', [asked([204, allow()]), answered(399)], 'request'],
  ['a bare error', [asked([204, allow()]), answered(400)], null],
  ['a bare redirect', [asked([204, allow()]), answered(302, away)], null],
  ['a redirect to nowhere', [asked([204, allow()]), answered(302)], 'request'],
  ['a gateway', [asked(gateway), answered(200, allow())], null],
  ['none', [asked([204, allow()]), answered(200, allow())], null],
  ['nothing', [], null],
])('the first that lacks Allow-Origin: %s', (_, all, id) => {
  expect(firstFailing(of(preflighted, ...all), 'missing')?.id ?? null).toBe(id)
})

test.each<readonly [string, readonly Observation[], 'preflight' | 'request' | null]>([
  ['a preflight that fails', [asked([403, allow('https://b.test')]), answered(200)], 'preflight'],
  ['an error', [asked([204, allow()]), answered(500, allow('https://b.test'))], 'request'],
  ['a redirect', [asked([204, allow()]), answered(302, [...allow('https://b.test'), ...away])], null],
])('the first that names another: %s', (_, all, id) => {
  expect(firstFailing(of(preflighted, ...all), 'mismatch')?.id ?? null).toBe(id)
})

test.each<readonly [string, Came, readonly Observation[], boolean]>([
  ['an error', [500], [], true],
  ['the first error', [400], [], true],
  ['no error', [399], [], false],
  ...[404, 405, 429, 501].map((status): readonly [string, Came, readonly Observation[], boolean] => [
    `a ${status}, which tells of the address`,
    [status],
    [],
    false,
  ]),
  ['a refusal', [403], [], true],
  ['a refusal that varies by Origin', [403, varies], [], false],
  ['another error that varies by Origin', [400, varies], [], true],
  ['an error that names an origin', [500, allow('https://b.test')], [], false],
  ['a gateway', gateway, [], false],
  ['beside a good response', [500], [probe({ kind: 'sibling', what: 'root' }, [200])], false],
  ['beside another error', [500], [probe({ kind: 'sibling', what: 'root' }, [400])], true],
  ['beside a preflight', [500], [asked([500])], false],
  ['beside another origin', [500], [from('https://b.test', 'foreign', 'request', [500])], false],
])('errors alone: %s', (_, came, more, is) => {
  const facts = of(get, request(get, came), ...more)
  expect(facts.request !== null && isLoneError(facts.request, facts)).toBe(is)
})

test.each<readonly [Came, boolean]>([
  [[204, allow()], true],
  [[204, allow('*')], true],
  [[204], false],
  [[204, allow('https://b.test')], false],
  [[403, allow()], false],
])('the lists of a preflight answered %j count: %s', (came, count) => {
  expect(listsCount(of(preflighted, asked(came)))).toBe(count)
})

test('a wildcard and credentials alone do not keep the lists from counting', () => {
  const included: Case = { ...preflighted, credentials: 'include' }
  expect(listsCount(of(included, asked([204, allow('*')])))).toBe(true)
  expect(listsCount(of(included, asked([204, allow()])))).toBe(true)
  expect(listsCount(of(included))).toBe(false)
})

const recorded: Partial<Evidence> = { recorded: true }
test.each<readonly [string, readonly Observation[], Partial<Evidence>, string]>([
  ['a preflight alone in a recording', [asked([204])], recorded, 'likely'],
  ['a preflight that was probed', [asked([204])], {}, 'certain'],
  ['a preflight beside its request', [asked([204]), answered(200)], recorded, 'certain'],
  [
    'one that a browser stopped at',
    [asked([204])],
    { ...recorded, reported: [{ engine: 'chromium', corsError: null, text: 'x' }] },
    'certain',
  ],
  [
    'one that was watched',
    [asked([204])],
    { ...recorded, browser: { engine: 'chromium', outcome: 'response', statements: [] } as never },
    'certain',
  ],
])('what credentials forbid in %s is %s', (_, all, known, confidence) => {
  const facts = factsOf(preflighted, { ...evidence(...all), ...known })
  const told = facts.preflight === null ? null : sureOfMode(facts.preflight, facts)
  expect(told?.confidence).toBe(confidence)
  expect(told?.against.length).toBe(confidence === 'likely' ? 1 : 0)
})

test('what a stand-in shows is likely, and its preflight certain', () => {
  const facts = of(
    { ...preflighted, method: 'PUT' },
    asked([204]),
    request({ ...preflighted, method: 'PUT' }, [200], { standIn: true }),
  )
  const { preflight, request: standIn } = facts
  expect([preflight && sure(preflight, facts), standIn && sure(standIn, facts)]).toEqual([
    'certain',
    'likely',
  ])
})

test.each<readonly [Came, string]>([
  [[200], 'no Access-Control-Allow-Origin'],
  [[200, allow('*')], 'Access-Control-Allow-Origin: *'],
  [[200, allow('')], 'Access-Control-Allow-Origin: (empty)'],
])('%j is told as %s', (came, says) => {
  const { request: answer } = of(get, request(get, came))
  expect(answer && allowOriginOf(answer)).toBe(says)
  expect(answer && seen(answer).says).toBe(`GET /v1/orders from https://app.example.com: 200, ${says}`)
})
