import { expect, test } from 'vitest'
import { bustedUrl, mayBeSharedByCache } from '../../src/probes/cache-marks.ts'

test.each([
  ['nothing said', [], false],
  ['Age', [['Age', '3']], true],
  ['X-Cache', [['X-Cache', 'MISS']], true],
  ['CF-Cache-Status', [['CF-Cache-Status', 'DYNAMIC']], true],
  ['public', [['Cache-Control', 'public, max-age=60']], true],
  ['s-maxage', [['Cache-Control', 's-maxage=60']], true],
  ['max-age=0', [['Cache-Control', 'max-age=0']], false],
  ['private', [['Cache-Control', 'private, max-age=60']], false],
  ['no-store', [['Cache-Control', 'no-store']], false],
  [
    'a cache that keeps origins apart',
    [
      ['Age', '3'],
      ['Vary', 'Accept-Encoding, Origin'],
    ],
    false,
  ],
  [
    'a cache that keeps encodings apart',
    [
      ['Age', '3'],
      ['Vary', 'Accept-Encoding'],
    ],
    true,
  ],
] as const)('a response with %s may be given to another origin: %j → %s', (_, headers, shared) => {
  expect(mayBeSharedByCache(headers)).toBe(shared)
})

test.each([
  ['https://api.example.com/a', 'https://api.example.com/a?cors-triage=t'],
  ['https://api.example.com/a?b=1&b=2', 'https://api.example.com/a?b=1&b=2&cors-triage=t'],
])('%s is asked afresh as %s', (url, fresh) => {
  expect(bustedUrl(url, 't')).toBe(fresh)
})
