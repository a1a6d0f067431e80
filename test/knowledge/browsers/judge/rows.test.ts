import { describe, expect, it } from 'vitest'
import { verdicts } from '../../../../src/knowledge/browsers/judge/verdict.ts'
import { engines } from '../../../../src/knowledge/model/cors-error.ts'
import { allowing, answer, line, url } from './judge-line.ts'

/** How many preflights each engine sends, one number a request. */
function preflights(requests: readonly object[], more: object = {}) {
  const read = line({ requests, ...more })
  if ('problem' in read) throw new Error(read.problem)
  const judged = verdicts(read)
  if ('needs' in judged) throw new Error(judged.needs)
  return engines.map((engine) =>
    [judged[engine]].flat().map((verdict) => verdict.wire.filter(({ preflight }) => preflight).length),
  )
}

describe('several requests in a row go by the preflights that are kept', () => {
  const put = { method: 'PUT' }
  const ifMatch = { ...put, headers: { 'If-Match': 'a' } }
  it.each([
    ['the cache mode is no-store where nothing is said', [put, put], [1, 1], [1, 1], [1, 0]],
    [
      'default',
      [
        { ...put, cache: 'default' },
        { ...put, cache: 'default' },
      ],
      [1, 0],
      [1, 0],
      [1, 0],
    ],
    [
      'force-cache',
      [
        { ...put, cache: 'default' },
        { ...put, cache: 'force-cache' },
      ],
      [1, 0],
      [1, 0],
      [1, 0],
    ],
    [
      'reload',
      [
        { ...put, cache: 'default' },
        { ...put, cache: 'reload' },
      ],
      [1, 1],
      [1, 1],
      [1, 0],
    ],
    [
      'where one between them is refused, only WebKit has not forgotten the first',
      [
        { ...put, cache: 'default' },
        { method: 'DELETE', cache: 'default' },
        { ...put, cache: 'default' },
      ],
      [1, 1, 1],
      [1, 1, 1],
      [1, 1, 0],
    ],
    [
      'no-cache',
      [
        { ...put, cache: 'default' },
        { ...put, cache: 'no-cache' },
      ],
      [1, 1],
      [1, 0],
      [1, 0],
    ],
    ['behind no-store', [put, { ...put, cache: 'default' }], [1, 1], [1, 0], [1, 0]],
    [
      'behind reload',
      [
        { ...put, cache: 'reload' },
        { ...put, cache: 'default' },
      ],
      [1, 0],
      [1, 0],
      [1, 0],
    ],
    [
      'XMLHttpRequest',
      [
        { ...put, as: 'xhr' },
        { ...put, as: 'xhr' },
      ],
      [1, 0],
      [1, 0],
      [1, 0],
    ],
    [
      'a condition',
      [
        { ...ifMatch, cache: 'default' },
        { ...ifMatch, cache: 'default' },
      ],
      [1, 1],
      [1, 1],
      [1, 0],
    ],
    [
      'a condition of XMLHttpRequest',
      [
        { ...ifMatch, as: 'xhr' },
        { ...ifMatch, as: 'xhr' },
      ],
      [1, 1],
      [1, 0],
      [1, 0],
    ],
  ] as const)('%s', (_, requests, ...expected) => expect(preflights(requests)).toEqual(expected))
})

it('a list of one has a list of one verdict', () => {
  const read = line({ requests: [{}] })
  expect('fetches' in read && verdicts(read)).toMatchObject({ chromium: [{ outcome: 'response' }] })
})

describe('preflights are kept by whole URLs, of which a # alone is one more', () => {
  const led = (start: string, as: string, location: string) => {
    const to = { status: 307, headers: [...allowing, ['Location', location]] }
    const request = { as, method: 'PUT', ...(as === 'fetch' ? { cache: 'default' } : {}) }
    const read = line({ url: `${url}${start}`, request, hops: [{ url, preflight: answer, response: to }] })
    const judged = 'fetches' in read ? verdicts(read) : read
    if (!('chromium' in judged)) throw new Error('not judged')
    return engines.map(
      (engine) => [judged[engine]].flat()[0]?.wire.filter(({ preflight }) => preflight).length,
    )
  }
  it.each([
    ['', 'fetch', '#', [2, 2, 2]],
    ['#', 'fetch', '#', [1, 2, 1]],
    ['#', 'fetch', url, [2, 1, 1]],
    ['#', 'xhr', '#', [1, 1, 1]],
    ['#', 'xhr', url, [2, 2, 1]],
    ['#a', 'fetch', url, [1, 1, 1]],
  ] as const)('%j of a %s led to %j', (start, as, location, expected) =>
    expect(led(start, as, location)).toEqual(expected),
  )
})

describe('what no line can say of a row is refused', () => {
  const kept = { status: 200, headers: [['Access-Control-Allow-Origin', '*']] }
  it.each([
    ['no list', { requests: {} }, /^requests: expected a list/],
    ['an empty list', { requests: [] }, /^requests: expected a list/],
    ['both', { request: {}, requests: [{}] }, /^request: expected nothing beside requests/],
    [
      'an image',
      { requests: [{}, { as: 'img' }] },
      /^requests\[1\]\.as: expected one of fetch, xhr, xhr-upload/,
    ],
    ['a bad member', { requests: [{}, { method: 1 }] }, /^requests\[1\]\.method: expected a string/],
    [
      'a response that the HTTP cache may keep',
      { requests: [{}, { cache: 'default' }], hops: [{ url, response: kept }] },
      /^hops\[0\]\.response\.headers: expected Cache-Control: no-store, as the HTTP cache/,
    ],
    [
      'an XMLHttpRequest, which goes by that cache',
      { requests: [{}, { as: 'xhr' }], hops: [{ url, response: kept }] },
      /^hops\[0\]\.response\.headers: expected Cache-Control: no-store/,
    ],
    [
      'force-cache behind an XMLHttpRequest, whose response WebKit has even where it is not to be stored',
      { requests: [{ as: 'xhr' }, {}, { cache: 'force-cache' }] },
      /^requests\[2\]\.cache: expected no force-cache behind an XMLHttpRequest/,
    ],
    [
      'four requests of an extension that are answered 500',
      {
        page: `chrome-extension://${'a'.repeat(32)}`,
        requests: [{}, {}, {}, {}],
        hops: [{ url, response: { ...kept, status: 500 } }],
      },
      /^hops\[0\]\.response\.status: expected below 500 for more than three requests of an extension/,
    ],
  ])('%s', (_, more, problem) => expect(line(more)).toEqual({ problem: expect.stringMatching(problem) }))

  it('though a PUT is kept by nobody, and no-store asks for nothing kept', () => {
    const hops = [{ url, preflight: answer, response: kept }]
    expect(line({ requests: [{}, { method: 'PUT', cache: 'default' }], hops })).toHaveProperty('fetches')
    expect(line({ requests: [{}, { cache: 'no-store' }], hops })).toHaveProperty('fetches')
    expect(line({ requests: [{}, { cache: 'reload' }], hops })).toHaveProperty('fetches')
  })
})

it('one that is asked anew without credentials takes the place of the other in Chromium', () => {
  const named = [
    ['Access-Control-Allow-Origin', 'https://app.example.com'],
    ['Access-Control-Allow-Credentials', 'true'],
    ['Access-Control-Allow-Methods', 'PUT'],
  ]
  const lets = { status: 200, headers: named }
  const put = { method: 'PUT', credentials: 'include', cache: 'default' }
  const rows = [put, { ...put, credentials: 'omit', cache: 'reload' }, put]
  expect(preflights(rows, { hops: [{ url, preflight: lets, response: lets }] })).toEqual([
    [1, 1, 1],
    [1, 1, 0],
    [1, 0, 0],
  ])
})
