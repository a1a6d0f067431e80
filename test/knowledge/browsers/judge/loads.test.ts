import { describe, expect, it } from 'vitest'
import type { HeaderList } from '../../../../src/knowledge/model/case.ts'
import { judge } from '../../../../src/knowledge/browsers/judge/judge.ts'
import {
  isFirstPart,
  isLaterPart,
} from '../../../../src/knowledge/browsers/engines/opaque-response-blocking.ts'
import { all, allowed, nosniff, told, type } from './told.ts'

describe('a part that an image did not ask for', () => {
  const part = (headers: HeaderList, more = {}) => told('img', headers, more, 206)
  const blockedInFirefox = ['GET, opaque', 'GET, opaque-response-blocking', 'GET, opaque']
  it.each<readonly [string, readonly string[], readonly string[]]>([
    ['is blocked in Firefox', part([type('image/png')]), blockedInFirefox],
    [
      'unless it is the first',
      part([type('image/png'), ['Content-Range', 'bytes 0-9/100']]),
      all('GET, opaque'),
    ],
    ['or of a type that is never looked into', part([type('text/css')]), all('GET, opaque')],
    [
      'the first is blocked where it is markup',
      part([type('text/html'), ['Content-Range', 'bytes 0-9/100']]),
      blockedInFirefox,
    ],
    [
      'a later one in Chromium as well',
      part([type('image/png'), ['Content-Range', 'bytes 2-3/4']]),
      ['GET, opaque-response-blocking', 'GET, opaque-response-blocking', 'GET, opaque'],
    ],
    [
      'where its whole length is known',
      part([type('image/png'), ['Content-Range', 'bytes 2-3/*']]),
      blockedInFirefox,
    ],
    [
      'and its type is looked into: JavaScript is there',
      part([type('text/javascript'), ['Content-Range', 'bytes 2-3/4']]),
      ['GET, opaque-response-blocking', 'GET, opaque', 'GET, opaque'],
    ],
    ['text/css is not', part([type('text/css'), ['Content-Range', 'bytes 2-3/4']]), all('GET, opaque')],
    ['video is not', part([type('video/mp4'), ['Content-Range', 'bytes 2-3/4']]), blockedInFirefox],
    [
      'the page’s own is not',
      part([type('image/png')], { url: 'https://app.example.com/a' }),
      all('GET, basic'),
    ],
  ])('%s', (_, engines, expected) => expect(engines).toEqual(expected))

  it.each([
    ['bytes 0-9/100', true],
    ['bytes 0-9/*', true],
    ['items 0 - 9 / 100 x', true],
    ['bytes +00-9/100', true],
    ['bytes 1-9/100', false],
    ['bytes */100', false],
    ['bytes 0-9', false],
    ['bytes=0-9/100', false],
    ['bytes 0-100/100', false],
    ['bytes\t0-9/100', false],
    ['', false],
  ])('of the range %j: the first %s', (range, first) => expect(isFirstPart(range)).toBe(first))

  it.each([
    ['bytes 2-3/4', true],
    ['Bytes  +2 - 3 / 4', true],
    ['bytes 0-1/4', false],
    ['bytes 2-3/3', false],
    ['bytes 3-2/4', false],
    ['bytes 2-3/*', false],
    ['bytes=2-3/4', false],
    ['bytes\t2-3/4', false],
    ['items 2-3/4', false],
    ['bytes -2-3/4', false],
    ['bytes 2-3/4, bytes 0-1/4', false],
    ['bytes 2-3/99999999999999999999', false],
  ])('of the range %j: a later one in Chromium %s', (range, later) => expect(isLaterPart(range)).toBe(later))
})

describe('a load that is redirected to what cannot be fetched', () => {
  const to = (location: string, more: HeaderList = []): HeaderList => [['Location', location], ...more]
  it.each<readonly [string, readonly string[], readonly string[]]>([
    [
      'an image shows what came with the redirect in Firefox',
      told('img', to('x-custom:a'), {}, 302),
      ['GET, scheme', 'GET, opaque', 'GET, scheme'],
    ],
    [
      'unless it is blocked there',
      told('img', to('ftp://127.0.0.1/', [type('text/html'), nosniff]), {}, 302),
      ['GET, scheme', 'GET, opaque-response-blocking', 'GET, scheme'],
    ],
    ['or Firefox itself knows the scheme', told('img', to('about:blank'), {}, 302), all('GET, scheme')],
    ['a script does not', told('script', to('x-custom:a'), {}, 302), all('GET, scheme')],
    [
      'a stylesheet follows to data: in WebKit',
      told('style', to('data:text/css;charset=utf-8,a{}'), {}, 302),
      ['GET, scheme', 'GET, scheme', 'GET, opaque'],
    ],
    [
      'where the type fits',
      told('style', to('data:;base64,YXt9'), {}, 302),
      ['GET, scheme', 'GET, scheme', 'GET, type-not-taken'],
    ],
    [
      'a script too, and takes nearly any type',
      told('script', to('data:text/html,1'), {}, 302),
      ['GET, scheme', 'GET, scheme', 'GET, opaque'],
    ],
    ['without a comma it is no such URL', told('script', to('data:a'), {}, 302), all('GET, scheme')],
    [
      'a module does not',
      told('module', to('data:text/javascript,1'), {}, 302).slice(1, 2),
      ['GET with Origin, MissingAllowOriginHeader'],
    ],
  ])('%s', (_, engines, expected) => expect(engines).toEqual(expected))
})

describe('a Location with escapes that need not be there', () => {
  const url = 'https://api.example.com/a'
  const hops = (next: string) => [
    { url, preflight: null, response: { status: 302, headers: [['location', '/%62%2D%7e?%41'] as const] } },
    { url: next, preflight: null, response: { status: 200, headers: [] } },
  ]
  const asked = {
    page: 'https://api.example.com',
    url,
    method: 'GET',
    headers: [],
    redirect: 'follow',
  } as const
  const outcome = (engine: 'chromium' | 'webkit', next: string) =>
    judge(engine, { ...asked, credentials: 'omit', hops: hops(next) }).outcome
  it('is asked for without them by WebKitGTK', () => {
    expect(outcome('webkit', 'https://api.example.com/b-~?A')).toBe('response')
    expect(outcome('chromium', 'https://api.example.com/b-~?A')).toBe('unrecorded')
  })
  it('is also recorded as it stands', () => {
    expect(outcome('webkit', 'https://api.example.com/%62%2D%7e?%41')).toBe('response')
    expect(outcome('chromium', 'https://api.example.com/%62%2D%7e?%41')).toBe('response')
  })
  it('but no other escape is taken off', () =>
    expect(outcome('webkit', 'https://api.example.com/b-~?%41%2F')).toBe('unrecorded'))
})

it('an EventSource that says omit asks as one that says same-origin', () => {
  const chain = ['https://app.example.com/a', 'https://api.example.com/b', 'https://api.example.com/c']
  const hops = chain.map((url, index) => ({
    url,
    preflight: null,
    response: {
      status: index < 2 ? 302 : 200,
      headers: [allowed, type('text/event-stream'), ['location', chain[index + 1] ?? '']] as const,
    },
  }))
  const ends = (['omit', 'same-origin'] as const).map((credentials) =>
    told('eventsource', [], { url: chain[0] ?? '', hops, credentials }),
  )
  expect(ends[0]).toEqual(ends[1])
  expect(ends[0]?.[2]).toMatch(/WildcardOriginNotAllowed$/)
})

describe('a chain of a load that comes back to where it was', () => {
  const back = (status: number, headers: HeaderList) => {
    const url = 'https://api.example.com/a'
    const answer = { status, headers: [['location', '/a'], ...headers] as HeaderList }
    const asked = {
      page: 'https://app.example.com',
      url,
      method: 'GET',
      headers: [],
      redirect: 'follow',
    } as const
    const hops = [{ url, preflight: null, response: answer }]
    return judge('chromium', { ...asked, credentials: 'omit', as: 'img', hops }).outcome
  }
  it('is for the HTTP cache to decide where the redirect may be kept', () =>
    expect(back(301, [])).toBe('unrecorded'))
  it('and goes on otherwise', () => {
    expect(back(301, [['cache-control', 'no-store']])).toBe('network-error')
    expect(back(302, [])).toBe('network-error')
  })
})
