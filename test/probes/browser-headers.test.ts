import { describe, expect, test } from 'vitest'
import { ownUserAgent, preflightHeaders, requestHeaders } from '../../src/probes/browser-headers.ts'
import { valueOf } from './support/probing.ts'

function sent(url: string, origin: string | null) {
  return requestHeaders(url, { origin, userAgent: ownUserAgent }, [])
}

describe('what a browser adds to a request', () => {
  test.each([
    ['https://api.example.com/', 'https://app.example.com', 'https://app.example.com/', 'same-site'],
    ['https://api.example.com/', 'http://app.example.com', 'http://app.example.com/', 'cross-site'],
    ['https://b.github.io/', 'https://a.github.io', 'https://a.github.io/', 'cross-site'],
    ['http://api.example.com/', 'https://app.example.com', undefined, undefined],
    ['http://localhost:3000/', 'https://app.example.com', 'https://app.example.com/', 'cross-site'],
    ['https://api.example.com/', 'null', undefined, 'cross-site'],
    ['https://api.example.com/', null, undefined, undefined],
  ] as const)('to %s from %s: Referer %s, Sec-Fetch-Site %s', (url, origin, referer, site) => {
    const headers = sent(url, origin)
    expect(valueOf(headers, 'origin')).toBe(origin ?? undefined)
    expect(valueOf(headers, 'referer')).toBe(referer)
    expect(valueOf(headers, 'sec-fetch-site')).toBe(site)
  })

  test('gives way to what script sets', () => {
    const own = [
      ['accept', 'application/json'],
      ['User-Agent', 'mine'],
    ] as const
    const headers = requestHeaders('https://a.example/', { origin: null, userAgent: ownUserAgent }, own)
    expect(headers.filter(([name]) => /^(accept|user-agent)$/i.test(name))).toEqual(own)
  })

  test('to a preflight is no header of the script', () => {
    const sender = { origin: 'https://app.example.com', userAgent: ownUserAgent }
    const headers = preflightHeaders('http://api.example.com/', sender, 'PUT', ['a', 'b'])
    expect(headers).toEqual([
      ['Accept', '*/*'],
      ['Access-Control-Request-Method', 'PUT'],
      ['Access-Control-Request-Headers', 'a,b'],
      ['Origin', 'https://app.example.com'],
      ['User-Agent', ownUserAgent],
    ])
  })
})
