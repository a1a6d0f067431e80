import { describe, expect, test } from 'vitest'
import { nearOrigins } from '../../src/probes/near-origins.ts'

function byRelation(page: string): Record<string, readonly string[]> {
  const found: Record<string, string[]> = {}
  for (const { origin, relation } of nearOrigins(page, 'rnd')) (found[relation] ??= []).push(origin)
  return found
}

describe('origins near the page', () => {
  test('of an https page on a subdomain', () => {
    expect(byRelation('https://app.example.com')).toEqual({
      foreign: ['https://rnd.example'],
      localhost: [3000, 5173, 8080, 4200, 3001].map((port) => `http://localhost:${port}`),
      'other-scheme': ['http://app.example.com'],
      'other-port': ['https://app.example.com:443', 'https://app.example.com:8443'],
      'trailing-slash': ['https://app.example.com/'],
      'missing-scheme': ['app.example.com'],
      'prefix-match': ['https://app.example.com.rnd.example'],
      www: ['https://www.app.example.com'],
      subdomain: ['https://cors-triage.app.example.com', 'https://example.com'],
      'sibling-subdomain': ['https://www.example.com', 'https://cors-triage.example.com'],
      'suffix-match': ['https://evilexample.com', 'https://evilapp.example.com'],
      'dot-match': ['https://appxexample.com', 'https://app.examplexcom'],
      null: ['null'],
    })
  })

  test('of a page deep below a domain: all its parents', () => {
    expect(byRelation('https://a.b.c.example.com')['subdomain']).toEqual([
      'https://cors-triage.a.b.c.example.com',
      'https://b.c.example.com',
      'https://c.example.com',
      'https://example.com',
    ])
  })

  test('of www: the apex, asked once although it is the parent domain too', () => {
    const near = byRelation('https://www.example.co.uk')
    expect(near['www']).toEqual(['https://example.co.uk'])
    expect(near['subdomain']).toEqual(['https://cors-triage.www.example.co.uk'])
    expect(near['sibling-subdomain']).toEqual(['https://cors-triage.example.co.uk'])
  })

  test('of a page with a port: the same without it; other hosts keep it', () => {
    const near = byRelation('https://example.com:9443')
    expect(near['other-port']).toEqual(['https://example.com', 'https://example.com:8443'])
    expect(near['www']).toEqual(['https://www.example.com:9443'])
    expect(near['other-scheme']).toEqual(['http://example.com:9443'])
  })

  test.each(['http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000'])(
    '%s has no subdomains and no www',
    (page) => {
      const near = byRelation(page)
      expect(near['www']).toBeUndefined()
      expect(near['sibling-subdomain']).toBeUndefined()
      expect(Object.values(near).flat()).not.toContain(page)
    },
  )

  test('an opaque page has none, and `null` is not asked again', () => {
    expect(Object.keys(byRelation('null'))).toEqual(['foreign', 'localhost'])
  })

  test('every id is used once and holds nothing random', () => {
    const ids = nearOrigins('https://app.example.com', 'rnd').map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.join()).not.toContain('rnd')
  })
})
