import { expect, test } from 'vitest'
import { isRequestRepeated } from '../../../src/knowledge/facts/request-repeated.ts'
import type { HeaderList } from '../../../src/knowledge/model/case.ts'

const request: HeaderList = [
  ['Accept', '*/*'],
  ['Origin', 'https://app.example.com'],
  ['User-Agent', 'x'],
  ['X-Tenant', 'a'],
]

test.each([
  [
    'the names of the request, as Elysia 1.4 answers',
    'accept, connection, host, origin, user-agent, x-tenant',
    true,
  ],
  ['and those of a proxy before it', 'accept, host, origin, user-agent, x-forwarded-for, x-tenant', true],
  ['a list that lacks one of them', 'accept, host, origin, user-agent', false],
  ['a list that has another', 'accept, authorization, host, origin, user-agent, x-tenant', false],
  ['what was written for the request alone', 'accept, origin, user-agent, x-tenant', false],
  ['none', '', false],
])('%s', (_, list, repeats) => {
  expect(isRequestRepeated(list === '' ? [] : list.split(', '), request)).toBe(repeats)
})
