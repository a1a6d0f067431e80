import { expect, test } from 'vitest'
import { bisectionOf, wasRepeated } from '../../../src/knowledge/facts/bisected.ts'
import { factsOf } from '../../../src/knowledge/facts/facts.ts'
import type { Case } from '../../../src/knowledge/model/case.ts'
import type { Observation } from '../../../src/knowledge/model/evidence.ts'
import {
  allow,
  evidence,
  get,
  preflight,
  preflighted,
  request,
  type Came,
} from '../causes/evidence-builder.ts'
import { again, bisect } from '../causes/named.ts'

const yes: Came = [204, allow()]
const no: Came = [403]
const bare: Came = [200]
const put: Case = { ...get, method: 'PUT' }
const two: Case = {
  ...get,
  headers: [
    ['X-A', '1'],
    ['X-B', '1'],
  ],
}
const both: Case = { ...put, headers: [['X-Shop', '1']] }
const alone = (came: Came) => bisect({ kind: 'origin-only' }, came)
const method = (came: Came) => bisect({ kind: 'method', method: 'PUT' }, came)
const header = (name: string, came: Came) => bisect({ kind: 'header', name }, came)
const more = again('preflight', 1, no)

test.each<readonly [string, Case, Came, readonly Observation[], string]>([
  ['a preflight that passes', preflighted, yes, [alone(yes)], 'nothing'],
  ['one that asks for less and is refused as well', preflighted, no, [alone(no)], 'nothing'],
  ['one that asks for less and is answered bare', preflighted, no, [alone(bare)], 'nothing'],
  ['one that asks for less and passes', preflighted, no, [alone(yes)], 'remaining x-shop'],
  [
    'one that passes and names another origin',
    preflighted,
    no,
    [alone([204, allow('https://b.test')])],
    'remaining x-shop',
  ],
  ['the header alone, refused', preflighted, no, [alone(yes), header('x-shop', no)], 'headers x-shop'],
  ['the header alone, with nothing that passes', preflighted, no, [header('x-shop', no)], 'nothing'],
  ['the one header alone, passing', preflighted, no, [alone(yes), header('x-shop', yes)], 'nothing'],
  [
    'the one header alone, passing, and all refused again',
    preflighted,
    no,
    [alone(yes), header('x-shop', yes), more],
    'nothing',
  ],
  ['one of two headers', two, no, [alone(yes), header('x-a', yes), header('x-b', no)], 'headers x-b'],
  ['one of two headers, the other not asked', two, no, [alone(yes), header('x-a', yes)], 'remaining x-b'],
  ['both headers, each passing', two, no, [alone(yes), header('x-a', yes), header('x-b', yes)], 'nothing'],
  [
    'both headers, each passing, and all refused again',
    two,
    no,
    [alone(yes), header('x-a', yes), header('x-b', yes), more],
    'remaining x-a x-b',
  ],
  ['the method alone, refused', put, no, [alone(yes), method(no)], 'method'],
  ['the method alone, passing', put, no, [alone(yes), method(yes)], 'nothing'],
  ['GET alone refused, the method passing', both, no, [alone(no), method(yes)], 'remaining x-shop'],
  [
    'GET alone refused, and a header with it',
    both,
    no,
    [alone(no), method(yes), header('x-shop', no)],
    'remaining x-shop',
  ],
  [
    'the method refused, and the header too',
    both,
    no,
    [alone(yes), method(no), header('x-shop', no)],
    'method headers x-shop',
  ],
  [
    'method and header alone passing, and both refused again',
    both,
    no,
    [alone(yes), method(yes), header('x-shop', yes), more],
    'remaining x-shop',
  ],
  [
    'the same preflight passing at another time',
    preflighted,
    no,
    [alone(yes), again('preflight', 1, [204, [...allow(), ['Access-Control-Allow-Headers', 'x-shop']]])],
    'nothing',
  ],
])('of a refused preflight shows %s', (_, subject, came, parts, shows) => {
  const found = bisectionOf(factsOf(subject, evidence(preflight(subject, came), ...parts)))
  const told = found && [
    ...(found.method === null ? [] : ['method']),
    ...(found.headers.length === 0 ? [] : ['headers', ...found.headers.map(({ name }) => name)]),
    ...(found.remaining.length === 0 ? [] : ['remaining', ...found.remaining]),
  ]
  expect(told === null ? 'nothing' : told.join(' ')).toBe(shows)
})

const browser = { engine: 'chromium', browser: 'Chrome', statements: [] } as const
const own = preflight(preflighted, no)
test.each([
  ['nothing else', evidence(own), false],
  ['the request again', evidence(own, again('request', 1, bare)), false],
  ['the preflight again', evidence(own, again('request', 1, bare), more), true],
  ['what a browser met', { ...evidence(own), browser, copied: [own] }, true],
  ['what somebody copied', { ...evidence(own), copied: [own] }, false],
  [
    'another status in a browser',
    { ...evidence(own), browser, copied: [preflight(preflighted, bare)] },
    false,
  ],
  ['a later hop in a browser', { ...evidence(own), browser, copied: [preflight(preflighted, no, 1)] }, false],
  ['the request in a browser', { ...evidence(own), browser, copied: [request(preflighted, no)] }, false],
  ['all that a browser met', { ...evidence(own), browser, copied: [request(preflighted, bare), own] }, true],
])('that the preflight was refused twice shows %s: %s', (_, seen, was) => {
  expect(wasRepeated(factsOf(preflighted, seen))).toBe(was)
})
