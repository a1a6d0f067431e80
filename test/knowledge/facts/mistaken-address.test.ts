import { expect, test } from 'vitest'
import { factsOf } from '../../../src/knowledge/facts/facts.ts'
import {
  callsLoopbackFromOutside,
  hostInPath,
  nearHosts,
  takenApart,
  unsetWord,
} from '../../../src/knowledge/facts/mistaken-address.ts'
import type { FailureKind, HostFacts } from '../../../src/knowledge/model/evidence.ts'
import { evidence, failure, get, request } from '../causes/evidence-builder.ts'

const found = [{ address: '203.0.113.9', space: 'public' }] as const
const host = (role: HostFacts['role'], name: string, addresses: HostFacts['addresses']) =>
  ({ host: name, role, addresses, failure: null }) as const

test.for<[string, FailureKind, readonly HostFacts[], readonly string[]]>([
  ['two that are found', 'dns', ['a', 'b'].map((name) => host('near-miss', name, found)), ['a', 'b']],
  ['one that is not found', 'dns', [host('near-miss', 'a', [])], []],
  ['the one of the page', 'dns', [host('page', 'a', found)], []],
  ['one, where the name is found and nobody answers', 'timeout', [host('near-miss', 'a', found)], []],
])('names close by: %s', ([, kind, hosts, near]) => {
  const seen = { ...evidence(request(get, failure(kind))), hosts }
  expect(nearHosts(factsOf(get, seen))).toEqual(near)
})

test.for([
  ['https://app.example.com/undefined/api', 'undefined'],
  ['https://undefined/api', 'undefined'],
  ['https://api.example.com/users/NaN', 'NaN'],
  ['https://api.example.com/[object Object]', '[object Object]'],
  ['https://api.example.com/undefined-behaviour', null],
  ['https://api.example.com/nullable/1', null],
] as const)('%s: %s', ([url, word]) => {
  expect(unsetWord(new URL(url))).toBe(word)
})

test.for([
  ['https://app.example.com/api.example.com/v1/items', 'api.example.com'],
  ['https://app.example.com/localhost:3000/api', 'localhost:3000'],
  ['https://app.example.com/v1.2/items', null],
  ['https://app.example.com/index.php/items', null],
  ['https://app.example.com/site.com', null],
] as const)('%s begins with a host: %s', ([url, host]) => {
  expect(hostInPath(new URL(url))).toBe(host)
})

test.for([
  ['https://api.example.comorders/1?a=b', 'https://api.example.com/orders/1?a=b'],
  ['https://api.example.devv1', 'https://api.example.dev/v1'],
  ['https://api.example.com/orders', null],
  ['https://shop.example.company/orders', null],
  ['https://example.iot/orders', null],
] as const)('%s was joined from %s', ([url, meant]) => {
  expect(takenApart(new URL(url))).toBe(meant)
})

test.each([
  ['https://app.example.com', 'http://127.0.0.1:11434/', true],
  ['https://app.example.com', 'http://localhost:11434/', true],
  ['https://app.example.com', 'https://api.example.com/', false],
  ['http://localhost:3000', 'http://localhost:11434/', false],
  ['http://192.168.0.9', 'http://localhost:11434/', false],
  ['chrome-extension://abcdef', 'http://localhost:11434/', false],
  ['moz-extension://abcdef', 'http://localhost:11434/', false],
  ['null', 'http://localhost:11434/', false],
])('a page at %s that calls %s calls a machine that it is not on: %s', (pageOrigin, url, calls) => {
  const subject = { ...get, pageOrigin, url }
  expect(callsLoopbackFromOutside(factsOf(subject, evidence()))).toBe(calls)
})
