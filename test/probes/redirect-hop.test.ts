import { describe, expect, test } from 'vitest'
import { nextHop, type Hop } from '../../src/probes/redirect-hop.ts'

const first: Hop = {
  hop: 0,
  url: 'https://api.example.com/a/b',
  method: 'POST',
  headers: [
    ['Authorization', 'Bearer x'],
    ['Content-Type', 'application/json'],
    ['X-Own', '1'],
  ],
  body: '{}',
  origin: 'https://app.example.com',
}

function after(status: number, location: string, from: Partial<Hop> = {}): Hop | null {
  return nextHop({ ...first, ...from }, { status, headers: [['Location', location]] })
}

describe('the next hop', () => {
  test('on the same origin keeps Authorization and the origin', () => {
    const hop = after(307, '../c?d=1#e')
    expect(hop).toMatchObject({
      hop: 1,
      url: 'https://api.example.com/c?d=1',
      method: 'POST',
      body: '{}',
      headers: first.headers,
      origin: 'https://app.example.com',
    })
  })

  test('on another origin loses Authorization and taints the origin', () => {
    const hop = after(308, 'https://login.example.com/')
    expect(hop?.origin).toBe('null')
    expect(hop?.headers.map(([name]) => name)).toEqual(['Content-Type', 'X-Own'])
  })

  test('from the page’s own origin to another is not tainted', () => {
    expect(after(307, 'https://api.example.com/', { url: 'https://app.example.com/x' })?.origin).toBe(
      'https://app.example.com',
    )
  })

  test.each([
    [301, 'POST', 'GET'],
    [302, 'POST', 'GET'],
    [303, 'PUT', 'GET'],
    [303, 'HEAD', 'HEAD'],
    [301, 'PUT', 'PUT'],
    [307, 'POST', 'POST'],
    [308, 'POST', 'POST'],
  ])('%i turns %s into %s', (status, method, next) => {
    const hop = after(status, '/c', { method })
    expect(hop?.method).toBe(next)
    const loses = next !== method
    expect(hop?.body).toBe(loses ? null : '{}')
    expect(hop?.headers.some(([name]) => name === 'Content-Type')).toBe(!loses)
  })

  test.each([
    ['a status that is no redirect', 200, '/c', {}],
    ['304', 304, '/c', {}],
    ['a Location that is no URL', 302, 'http://[', {}],
    ['another scheme', 302, 'ftp://api.example.com/', {}],
    ['userinfo', 302, 'https://user:pass@api.example.com/', {}],
    ['the twentieth redirect', 302, '/c', { hop: 20 }],
  ])('does not exist after %s', (_, status, location, from) => {
    expect(after(status, location, from)).toBeNull()
  })

  test('of several Locations is the last, as WebKit takes it', () => {
    const headers = [
      ['Location', '/one'],
      ['location', '/two'],
    ] as const
    expect(nextHop(first, { status: 302, headers })?.url).toBe('https://api.example.com/two')
  })

  test('does not exist without a Location', () => {
    expect(nextHop(first, { status: 302, headers: [] })).toBeNull()
  })
})
