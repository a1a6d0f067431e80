import { describe, expect, it } from 'vitest'
import { transportSecurity } from '../../../../src/knowledge/browsers/standard/transport-security.ts'
import type { RecordedFetch } from '../../../../src/knowledge/browsers/judge/exchange.ts'
import { all, told } from './told.ts'

const sts = (value: string) => ['Strict-Transport-Security', value] as const

describe('Strict-Transport-Security', () => {
  // Measured in Chromium: whether http of the host is asked for over https behind such a response.
  it.each([
    ...[
      'max-age=9',
      'max-age="9"',
      'MAX-AGE=9',
      'max-age = 9',
      'max-age=9;',
      ';;max-age=9;;',
      ' max-age=9\t',
    ],
    ...[
      'max-age=9; foo',
      'max-age=9; foo="b;c"',
      'max-age=99999999999999999999',
      'max-age=09',
      'max-age=\t9',
    ],
  ])('%j is heeded', (value) => expect(transportSecurity([sts(value)])).toBe('host'))

  it.each([
    ...['max-age=9; max-age=9', 'max-age=9; includeSubDomains=1', 'max-age=9, max-age=0', '', 'bogus'],
    ...['max-age=+9', 'max-age=-9', 'max-age=9.5', 'max-age=', 'max-age', 'max-age=9 foo', "max-age='9'"],
    ...['max-age=9; foo=b c', 'max-age=9; =a', 'max-age=9; "a"', 'max-age=9; \xe9=1', 'includeSubDomains'],
    'max-age=9; includeSubDomains; includeSubDomains',
  ])('%j is not', (value) => expect(transportSecurity([sts(value)])).toBeNull())

  it('names what lies below, and is taken back', () => {
    expect(transportSecurity([sts('includesubdomains; max-age=9')])).toBe('host-and-below')
    expect(transportSecurity([sts('max-age=0'), sts('max-age=9')])).toBe('forgotten')
    expect(transportSecurity([])).toBeNull()
  })
})

/** What comes of a redirect of https to http, from a page of plain http. */
function led(
  first: string,
  next: string,
  value: string,
  method = 'GET',
  at: 'preflight' | 'response' = 'response',
  more: Partial<RecordedFetch> = {},
) {
  const { page = 'http://app.example.org', pageOfScheme: origin = page } = more
  const allowing = (origin: string) =>
    [
      ['access-control-allow-origin', origin],
      ['access-control-allow-methods', 'PUT'],
    ] as const
  const said = { preflight: allowing(origin), response: [...allowing(origin), ['location', next] as const] }
  const hops = [
    {
      url: first,
      preflight: { status: 204, headers: [...said.preflight, ...(at === 'preflight' ? [sts(value)] : [])] },
      response: { status: 307, headers: [...said.response, ...(at === 'response' ? [sts(value)] : [])] },
    },
    {
      url: next,
      preflight: { status: 204, headers: allowing('*') },
      response: { status: 200, headers: allowing('*') },
    },
  ]
  return told('cors', [], { page, url: first, method, hops, ...more })
}

describe('a redirect to http of a host that has asked for https', () => {
  const [a, b] = ['https://api.example.com/a', 'http://api.example.com/b']
  const comes = 'GET with Origin, GET with Origin, cors'
  const put = 'OPTIONS with Origin, PUT with Origin'
  const puts = `${put}, ${put}, cors`
  it('is what a plain request comes through', () => expect(led(a, b, 'max-age=9')).toEqual(all(comes)))
  it.each(['preflight', 'response'] as const)('ends a preflight in Chromium alone: told by the %s', (at) =>
    expect(led(a, b, 'max-age=9', 'PUT', at)).toEqual([`${put}, PreflightDisallowedRedirect`, puts, puts]),
  )
  it.each([
    ['to another host', a, 'http://other.example.com/b', 'max-age=9; includeSubDomains'],
    ['to a host below that was not named', a, 'http://v1.api.example.com/b', 'max-age=9'],
    ['of an address', 'https://93.184.215.11/a', 'http://93.184.215.11/b', 'max-age=9'],
    ['of this machine', 'https://localhost/a', 'http://localhost/b', 'max-age=9'],
    ['taken back', a, b, 'max-age=0'],
  ])('is any redirect where it leads %s', (_, first, next, value) =>
    expect(led(first, next, value, 'PUT')).toEqual(all(puts)),
  )
  it('is one below it, where that was named', () =>
    expect(led(a, 'http://v1.api.example.com/b', 'max-age=9; includeSubDomains', 'PUT')[0]).toContain(
      'Redirect',
    ))

  it('is heeded by Firefox where the host is of the page’s own site: what listens at that port speaks no TLS', () =>
    expect(led('https://api.example.org/a', 'http://api.example.org:8080/b', 'max-age=9')).toEqual([
      'GET with Origin, false',
      'GET with Origin, false',
      comes,
    ]))

  // What listens at that port speaks no TLS, so that who goes on by https fails. Measured with every kind of request.
  const goesOn = (more: Partial<RecordedFetch>) =>
    led(a, 'http://api.example.com:8080/b', 'max-age=9', 'GET', 'response', { page: 'null', ...more })[1]
  it.each<[string, Partial<RecordedFetch>, boolean]>([
    ['an extension with permission', { pageOfScheme: 'moz-extension://1', hostPermissions: true }, true],
    ['an extension without', { pageOfScheme: 'moz-extension://1' }, false],
    ['an image of a data: page', { as: 'img', isData: true }, true],
    ['a fetch of a data: page', { isData: true }, false],
    ['an image of an opaque page', { as: 'img' }, false],
  ])('is heeded by Firefox of any host where it is asked for by %s: %j is %s', (_, more, isHeeded) => {
    const told = goesOn(more)
    if (isHeeded) expect(told).toMatch(/^GET(?: with Origin)?, false$/)
    else expect(told).toMatch(/^GET(?: with Origin)?, GET/)
  })
})
