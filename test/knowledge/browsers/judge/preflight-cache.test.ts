import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { RecordedFetch } from '../../../../src/knowledge/browsers/judge/exchange.ts'
import { judge } from '../../../../src/knowledge/browsers/judge/judge.ts'
import { keptPreflights } from '../../../../src/knowledge/browsers/judge/kept-preflights.ts'
import { preflightKeptFor } from '../../../../src/knowledge/browsers/judge/preflight-cache.ts'

const judges = ['standard', 'chromium', 'firefox', 'webkit'] as const

describe('for how many seconds a preflight is kept', () => {
  const text = readFileSync(new URL('../../../../docs/engines.md', import.meta.url), 'utf8')
  const table = text.slice(text.indexOf('<!-- max-age:'), text.indexOf('<!-- end of max-age -->'))
  const rows = table
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) =>
      line
        .split('|')
        .map((cell) => cell.trim().replaceAll('`', ''))
        .slice(1, -1),
    )

  it('has a page that says it', () => expect(rows.length).toBeGreaterThan(5))
  it.each(rows)('%s: %s by the standard, then %s, %s, %s', (value, ...seconds) => {
    const headers = value === 'absent' ? [] : [['Access-Control-Max-Age', value ?? ''] as const]
    expect(judges.map((by) => String(preflightKeptFor(by, headers)))).toEqual(seconds)
  })

  it.each([
    ['chromium', 5],
    ['firefox', 86_400],
    ['webkit', 5],
  ] as const)('%s keeps one of more seconds than an integer holds for %i', (engine, seconds) =>
    expect(preflightKeptFor(engine, [['Access-Control-Max-Age', '9'.repeat(20)]])).toBe(seconds),
  )
})

describe('fetches in a row', () => {
  const answer = {
    status: 200,
    headers: [
      ['Access-Control-Allow-Origin', 'https://app.test'],
      ['Access-Control-Allow-Credentials', 'true'],
      ['Access-Control-Allow-Methods', 'PUT'],
    ],
  } as const
  const put = (credentials: RecordedFetch['credentials'], method = 'PUT'): RecordedFetch => ({
    page: 'https://app.test',
    url: 'https://api.test/',
    method,
    headers: [],
    credentials,
    redirect: 'follow',
    cache: 'default',
    hops: [{ url: 'https://api.test/', preflight: answer, response: answer }],
  })
  const preflights = (by: (typeof judges)[number], fetches: readonly RecordedFetch[]): readonly number[] => {
    const kept = keptPreflights(by)
    return fetches.map((fetch) => judge(by, fetch, kept).wire.filter(({ preflight }) => preflight).length)
  }

  it.each([
    ['the same again', [put('omit'), put('omit')], { chromium: [1, 0], firefox: [1, 0], webkit: [1, 0] }],
    [
      'with credentials, then without',
      [put('include'), put('omit')],
      { chromium: [1, 0], firefox: [1, 1], webkit: [1, 0] },
    ],
    [
      'without credentials, then with',
      [put('omit'), put('include')],
      { chromium: [1, 1], firefox: [1, 1], webkit: [1, 1] },
    ],
    [
      'another method',
      [put('omit'), put('omit', 'DELETE')],
      { chromium: [1, 1], firefox: [1, 1], webkit: [1, 1] },
    ],
  ] as const)('%s', (_, fetches, expected) => {
    const { chromium, firefox, webkit } = expected
    expect(preflights('chromium', fetches)).toEqual(chromium)
    expect(preflights('firefox', fetches)).toEqual(firefox)
    expect(preflights('webkit', fetches)).toEqual(webkit)
  })

  it('find a kept `*` for `Authorization` in WebKit alone, though all three take one that has just come', () => {
    const wildcard = {
      status: 200,
      headers: [
        ['Access-Control-Allow-Origin', '*'],
        ['Access-Control-Allow-Headers', '*'],
      ],
    } as const
    const fetch = {
      ...put('omit', 'GET'),
      headers: [['Authorization', 'x']],
      hops: [{ url: 'https://api.test/', preflight: wildcard, response: wildcard }],
    } as const
    expect(preflights('chromium', [fetch, fetch])).toEqual([1, 1])
    expect(preflights('firefox', [fetch, fetch])).toEqual([1, 1])
    expect(preflights('webkit', [fetch, fetch])).toEqual([1, 0])
  })

  it('find what is kept good for an unlisted `HEAD` in Chromium and WebKit, and for `POST` in Firefox as well', () => {
    const named = {
      status: 200,
      headers: [
        ['Access-Control-Allow-Origin', '*'],
        ['Access-Control-Allow-Headers', 'x-a'],
      ],
    } as const
    const fetch = (method: string) =>
      ({
        ...put('omit', method),
        headers: [['X-A', '1']],
        hops: [{ url: 'https://api.test/', preflight: named, response: named }],
      }) as const
    const fetches = ['HEAD', 'HEAD', 'POST', 'GET'].map(fetch)
    expect(preflights('chromium', fetches)).toEqual([1, 0, 0, 0])
    expect(preflights('firefox', fetches)).toEqual([1, 1, 0, 0])
    expect(preflights('webkit', fetches)).toEqual([1, 0, 0, 0])
  })

  it('ask anew each time where nothing is kept', () =>
    expect(judge('firefox', put('omit')).wire).toHaveLength(2))
})
