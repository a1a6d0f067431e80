import { describe, expect, it } from 'vitest'
import type { CredentialsMode, HeaderList } from '../../../../src/knowledge/model/case.ts'
import { corsCheck } from '../../../../src/knowledge/browsers/standard/cors-check.ts'
import { corsHeaders } from '../../../../src/knowledge/browsers/standard/cors-headers.ts'
import {
  visibleInBasicResponse,
  visibleInCorsResponse,
} from '../../../../src/knowledge/browsers/standard/exposed-header-names.ts'
import { getHeader } from '../../../../src/knowledge/browsers/standard/header-list.ts'
import { isBadPort } from '../../../../src/knowledge/browsers/standard/is-bad-port.ts'
import { listOfTokens } from '../../../../src/knowledge/browsers/standard/list-of-tokens.ts'
import { isMixedContent } from '../../../../src/knowledge/browsers/standard/mixed-content.ts'
import { isCoveredBy, maxAge } from '../../../../src/knowledge/browsers/standard/preflight-cache.ts'
import { parseUrl } from '../../../../src/knowledge/browsers/standard/url.ts'

describe('a header list', () => {
  it('joins the lines of a name and trims each', () =>
    expect(
      getHeader(
        [
          ['A', ' 1 '],
          ['b', 'x'],
          ['a', '\t2'],
        ],
        'a',
      ),
    ).toBe('1, 2'))
  it('tells an empty value from an absent header', () => {
    expect(getHeader([['a', '']], 'a')).toBe('')
    expect(getHeader([], 'a')).toBeNull()
  })
})

describe('a list of tokens', () => {
  it.each([
    [null, []],
    ['', []],
    ['GET', ['GET']],
    [',, GET ,\tPUT,', ['GET', 'PUT']],
    ['*', ['*']],
    ['GET PUT', 'failure'],
    ['"GET"', 'failure'],
    ['GET, bad name', 'failure'],
    ['GET;PUT', 'failure'],
  ])('%j is %j', (value, list) => expect(listOfTokens(value)).toEqual(list))
})

describe('the CORS check', () => {
  const origin = 'https://app.test'
  const answer = (allowed: string | null, credentials?: string): HeaderList => [
    ...(allowed === null ? [] : ([['Access-Control-Allow-Origin', allowed]] as const)),
    ...(credentials === undefined ? [] : ([['Access-Control-Allow-Credentials', credentials]] as const)),
  ]
  it.each<[string, HeaderList, CredentialsMode, string | null]>([
    ['the origin itself', answer(origin), 'omit', null],
    ['the origin between blanks', answer(` ${origin}\t`), 'omit', null],
    ['a trailing slash', answer(`${origin}/`), 'omit', 'allow-origin-mismatch'],
    ['the origin in upper case', answer(origin.toUpperCase()), 'omit', 'allow-origin-mismatch'],
    ['a wildcard without credentials', answer('*'), 'same-origin', null],
    ['a wildcard with credentials', answer('*', 'true'), 'include', 'wildcard-with-credentials'],
    ['two wildcards', [...answer('*'), ...answer('*')], 'omit', 'allow-origin-mismatch'],
    ['null for a real origin', answer('null'), 'omit', 'allow-origin-mismatch'],
    ['no header', answer(null), 'omit', 'allow-origin-absent'],
    ['an empty value', answer(''), 'omit', 'allow-origin-mismatch'],
    ['credentials allowed', answer(origin, 'true'), 'include', null],
    ['credentials in other case', answer(origin, 'True'), 'include', 'allow-credentials'],
    ['credentials unmentioned', answer(origin), 'include', 'allow-credentials'],
    ['credentials not asked for', answer(origin), 'same-origin', null],
  ])('%s', (_, headers, credentials, step) =>
    expect(corsCheck(origin, credentials, corsHeaders(headers))?.step ?? null).toBe(step),
  )
  it('lets null match a tainted origin', () =>
    expect(corsCheck('null', 'omit', corsHeaders(answer('null')))).toBeNull())
})

describe('header names that script can read', () => {
  const answer = (expose: string): HeaderList => [
    ['X-B', '1'],
    ['Content-Type', 'a/b'],
    ['X-A', '1'],
    ['Set-Cookie', 'a=b'],
    ['Access-Control-Expose-Headers', expose],
  ]
  it.each<[string, CredentialsMode, readonly string[]]>([
    ['', 'omit', ['content-type']],
    ['x-a', 'omit', ['content-type', 'x-a']],
    ['X-A, x-b', 'omit', ['content-type', 'x-a', 'x-b']],
    ['set-cookie', 'omit', ['content-type']],
    ['x-a, bad name', 'omit', ['content-type']],
    ['*', 'omit', ['access-control-expose-headers', 'content-type', 'x-a', 'x-b']],
    ['*', 'include', ['content-type']],
  ])('exposing %j, credentials %s: %j', (expose, credentials, visible) =>
    expect(visibleInCorsResponse(answer(expose), credentials)).toEqual(visible),
  )
  it('are all but cookies where the response is of the same origin', () =>
    expect(visibleInBasicResponse(answer(''))).toEqual([
      'access-control-expose-headers',
      'content-type',
      'x-a',
      'x-b',
    ]))
})

describe('before the wire', () => {
  it.each([
    ['', false],
    ['25', true],
    ['6000', true],
    ['6001', false],
    ['8080', false],
    ['10080', true],
  ])('port %j is bad: %s', (port, bad) => expect(isBadPort(port)).toBe(bad))

  it.each([
    ['https://a.test', 'http://b.test/', true],
    ['https://a.test', 'https://b.test/', false],
    ['http://a.test', 'http://b.test/', false],
    ['https://a.test', 'http://127.0.0.1:8080/', false],
    ['https://a.test', 'http://x.localhost/', false],
    ['https://a.test', 'http://[::1]/', false],
    ['https://a.test', 'http://10.0.0.1/', true],
    ['null', 'http://b.test/', false],
  ])('%s asking %s is mixed content: %s', (page, url, mixed) => {
    const parsed = parseUrl(url)
    expect(parsed && isMixedContent(page, parsed)).toBe(mixed)
  })
})

describe('the preflight cache', () => {
  it.each([
    [null, 5],
    ['600', 600],
    ['0', 0],
    ['-1', 5],
    ['abc', 5],
    [' 60 ', 60],
  ])('max-age %j is kept %i seconds', (value, seconds) =>
    expect(maxAge(value === null ? [] : [['Access-Control-Max-Age', value]])).toBe(seconds),
  )
  const entry = { credentials: 'omit', methods: ['PUT'], names: ['x-a'] } as const
  const open = { credentials: 'include', methods: ['*'], names: ['*'] } as const
  it.each([
    ['the same again', entry, 'omit', 'PUT', ['x-a'], true],
    ['a safelisted method', entry, 'omit', 'GET', ['x-a'], true],
    ['another method', entry, 'omit', 'DELETE', [], false],
    ['another name', entry, 'omit', 'PUT', ['x-b'], false],
    ['a request with credentials', entry, 'include', 'PUT', [], false],
    ['a wildcard kept with credentials', open, 'include', 'PUT', [], false],
    ['a wildcard kept without', { ...open, credentials: 'omit' }, 'omit', 'PUT', ['x-z'], true],
  ] as const)('%s', (_, kept, credentials, method, names, covered) =>
    expect(isCoveredBy(kept, { credentials, method, names })).toBe(covered),
  )
})
