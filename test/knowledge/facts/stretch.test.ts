import { expect, test } from 'vitest'
import { lookedAgain, verdictOf, type Stretch } from '../../../src/knowledge/facts/stretch.ts'
import type { Evidence } from '../../../src/knowledge/model/evidence.ts'
import { allow, document, evidence, failure, get, probe, request } from '../causes/evidence-builder.ts'
import { again } from '../causes/named.ts'

const good = evidence(request(get, [200, allow(), 'a']))
const look = (...all: readonly Evidence[]) =>
  all.reduce<readonly Stretch[]>((history, one, turn) => lookedAgain(history, get, one, turn * 1000), [])
const looks = (...all: readonly Evidence[]) => look(...all).map((one) => one.looks)

test.each<readonly [string, Evidence, readonly number[]]>([
  ['the same', good, [2]],
  ['another body', evidence(request(get, [200, allow(), 'b'])), [2]],
  ['another date', evidence(request(get, [200, [...allow(), ['Date', 'x']]])), [2]],
  ['a header that only begins so', evidence(request(get, [200, [...allow(), ['Vary-X', 'x']]])), [2]],
  ['a header that only ends so', evidence(request(get, [200, [...allow(), ['X-Server', 'x']]])), [2]],
  ['another probe beside it', evidence(request(get, [200, allow()]), probe({ kind: 'by-get' }, [500])), [2]],
  ['another status', evidence(request(get, [201, allow()])), [1, 1]],
  ['another server', evidence(request(get, [200, [...allow(), ['Server', 'x']]])), [1, 1]],
  ['another Via', evidence(request(get, [200, [...allow(), ['Via', 'x']]])), [1, 1]],
  ['another limit', evidence(request(get, [200, [...allow(), ['Retry-After', '1']]])), [1, 1]],
  ['another way', evidence(request(get, [200, [...allow(), ['Location', '/x']]])), [1, 1]],
  ['another origin', evidence(request(get, [200, allow('https://b.test')])), [1, 1]],
  ['silence', evidence(request(get, failure('reset'))), [1, 1]],
  ['one more repeat', evidence(request(get, [200, allow()]), again('request', 1, [200])), [1, 1]],
  ['a policy of the page', { ...good, ...document("connect-src 'self'") }, [1, 1]],
])('a second look that sees %s', (_, second, expected) => {
  expect(looks(good, second)).toEqual(expected)
})

test('the reason of a silence is told apart, its words are not', () => {
  const silent = (kind: 'reset' | 'timeout', message: string) =>
    evidence(request(get, failure(kind, { message })))
  expect(looks(silent('reset', 'a'), silent('reset', 'b'), silent('timeout', 'b'))).toEqual([2, 1])
})

test('another request begins anew', () => {
  const history = lookedAgain(look(good), { ...get, method: 'HEAD' }, good, 1000)
  expect(history.map((one) => one.looks)).toEqual([1, 1])
})

test('times and what is kept', () => {
  const other = evidence(request(get, [500]))
  const [first, second] = look(good, good, other)
  expect([first?.from, first?.to, second?.from, second?.to]).toEqual([0, 1000, 2000, 2000])
  expect(first?.evidence.observations[0]?.response).toEqual({ status: 200, headers: allow(), body: null })
  const many = Array.from({ length: 130 }, (_, turn) => (turn % 2 === 0 ? good : other))
  expect(look(...many)).toHaveLength(120)
})

test('what each engine did then', () => {
  const [one] = look(good)
  const [two] = look(evidence(request(get, [200])))
  expect([one, two].map((stretch) => stretch && verdictOf(stretch).outcome)).toEqual(['allowed', 'blocked'])
})
