import { expect, test } from 'vitest'
import type { HeaderList } from '../../src/knowledge/model/case.ts'
import type { Observation } from '../../src/knowledge/model/evidence.ts'
import { limitOf, speaksOfLimit } from '../../src/probes/request-limit.ts'

function answered(headers: HeaderList): Observation {
  return {
    id: 'request',
    purpose: { kind: 'request', hop: 0, standIn: false },
    request: { method: 'GET', url: 'https://api.example.com/', headers: [] },
    response: { status: 200, headers, body: null },
    failure: null,
    address: null,
    startedMs: 0,
    durationMs: 1,
  }
}

test.for<[string, HeaderList, number | null]>([
  ['RateLimit-Remaining of the first drafts', [['RateLimit-Remaining', '18']], 18],
  ['X-RateLimit-Remaining of GitHub', [['X-RateLimit-Remaining', '59']], 59],
  ['X-Rate-Limit-Remaining', [['X-Rate-Limit-Remaining', '3']], 3],
  ['with a unit at its end, as Kong writes it', [['X-RateLimit-Remaining-Minute', '4']], 4],
  ['in one field until draft 7', [['RateLimit', 'limit=20, remaining=17, reset=30']], 17],
  ['in one field since draft 8', [['RateLimit', '"default";r=16;t=60']], 16],
  [
    'the least of several',
    [
      ['X-RateLimit-Remaining-Hour', '900'],
      ['X-RateLimit-Remaining-Second', '2'],
    ],
    2,
  ],
  [
    'a limit of 0, by which Tyk says that there is none',
    [
      ['X-RateLimit-Limit', '0'],
      ['X-RateLimit-Remaining', '0'],
    ],
    null,
  ],
  ['the limit alone', [['RateLimit-Limit', '20']], null],
  ['the policy alone', [['RateLimit-Policy', '20;w=60']], null],
  ['a value that is no number', [['X-RateLimit-Remaining', 'many']], null],
  ['no such header', [['Content-Type', 'text/plain']], null],
])('%s', ([, headers, remaining]) => {
  expect(limitOf([null, answered(headers)])?.remaining ?? null).toBe(remaining)
})

test.for<[string, string, number | null]>([
  ['X-My-RateLimit-Remaining', '1', null],
  ['RateLimit-Remaining-Day', '1', null],
  ['RateLimit-Remaining-Second', '1', 1],
  ['ratelimit-remaining-requests', ' 12', 12],
  ['RateLimit-Remaining', 'x1', null],
  ['RateLimit', 'limit=20,remaining = 3', 3],
  ['RateLimit', '"default";q=9 ; r = 4', 4],
  ['RateLimit', 'unremaining=3', null],
  ['RateLimit', '"r=3"', null],
  ['X-RateLimit', 'remaining=3', null],
  ['RateLimits', 'remaining=3', null],
])('%s: %s leaves %s', ([name, value, remaining]) => {
  expect(limitOf([null, answered([[name, value]])])?.remaining ?? null).toBe(remaining)
})

test.for<[string, string, boolean]>([
  ['X-RateLimit-Limit', '-1', true],
  ['Rate-Limit-Limit', ' 0 ', true],
  ['X-RateLimit-Limit', '10', false],
  ['X-RateLimit-Limit', '-10 a', false],
  ['My-RateLimit-Limit', '0', false],
  ['RateLimit-Limits', '0', false],
])('%s: %s says that there is no limit: %s', ([name, value, none]) => {
  expect(
    limitOf([
      answered([
        [name, value],
        ['RateLimit-Remaining', '5'],
      ]),
    ]) === null,
  ).toBe(none)
})

test.for<[HeaderList, boolean]>([
  [[], false],
  [[['Retry-After', '1']], true],
  [[['My-Retry-After', '1']], false],
  [[['Retry-After-X', '1']], false],
  [[['RateLimit-Remaining', '0']], true],
])('%j speaks of a limit: %s', ([headers, speaks]) => {
  expect(speaksOfLimit(answered(headers))).toBe(speaks)
})
