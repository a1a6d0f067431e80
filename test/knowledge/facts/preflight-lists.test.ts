import { expect, test } from 'vitest'
import type { CredentialsMode } from '../../../src/knowledge/model/case.ts'
import { answerOf } from '../../../src/knowledge/facts/answer.ts'
import { listFaults, listOf } from '../../../src/knowledge/facts/preflight-lists.ts'
import { get, preflight } from '../causes/evidence-builder.ts'

const subject = {
  ...get,
  method: 'PUT',
  headers: [
    ['X-A', '1'],
    ['x-b', '2'],
  ],
} as const

function faults(
  methods: string | null,
  headers: string | null,
  credentials: CredentialsMode = 'omit',
  method = 'PUT',
) {
  const asked = { ...subject, method, credentials }
  const lists = [
    ...(methods === null ? [] : [['Access-Control-Allow-Methods', methods] as const]),
    ...(headers === null ? [] : [['Access-Control-Allow-Headers', headers] as const]),
  ]
  const answer = answerOf(preflight(asked, [204, lists]), asked)
  if (answer === null) throw new Error('it was answered')
  const { malformed, method: refused, headers: missing } = listFaults(answer, asked)
  expect(listOf(answer, 'access-control-allow-methods') === 'failure').toBe(
    malformed.includes('Access-Control-Allow-Methods'),
  )
  return [malformed.length, refused, missing.join()]
}

test.each<readonly [string | null, string | null, readonly unknown[]]>([
  ['PUT', 'x-a, X-B', [0, null, '']],
  ['GET, PUT', 'x-a', [0, null, 'x-b']],
  ['put', 'x-a,x-b', [0, 'PUT', '']],
  [null, null, [0, 'PUT', 'x-a,x-b']],
  ['*', '*', [0, null, '']],
  ['PUT; GET', 'x-a, x-b', [1, null, '']],
  ['PUT', 'x-a; x-b', [1, null, '']],
  ['"PUT"', '"x-a"', [2, null, '']],
])('of PUT with two headers, %s and %s refuse %j', (methods, headers, refused) => {
  expect(faults(methods, headers)).toEqual(refused)
})

test('with credentials * is a name like any other', () => {
  expect(faults('*', '*', 'include')).toEqual([0, 'PUT', 'x-a,x-b'])
})

test('a safelisted method needs no list', () => {
  expect(faults(null, 'x-a,x-b', 'omit', 'POST')).toEqual([0, null, ''])
})
