import { describe, expect, it } from 'vitest'
import { isBlockedByResourcePolicy } from '../../../../src/knowledge/browsers/standard/cross-origin-resource-policy.ts'
import { parseUrl } from '../../../../src/knowledge/browsers/standard/url.ts'

const url = (text: string) => {
  const parsed = parseUrl(text)
  if (parsed === null) throw new Error(`${text} is no URL`)
  return parsed
}

describe('the cross-origin resource policy', () => {
  const page = 'https://app.example.com'
  const blocks = (
    at: string,
    given: string | null,
    embedder: 'unsafe-none' | 'require-corp' = 'unsafe-none',
    takesUnknown = false,
  ) => isBlockedByResourcePolicy(page, embedder, url(at), given, takesUnknown)

  it.each([
    ['https://app.example.com/', 'same-origin', false],
    ['https://api.example.com/', 'same-origin', true],
    ['https://api.example.com/', 'same-site', false],
    ['http://api.example.com/', 'same-site', false],
    ['https://api.example.net/', 'same-site', true],
    ['https://api.example.net/', 'cross-origin', false],
    ['https://api.example.net/', 'odd', false],
    ['https://api.example.net/', null, false],
    ['https://api.example.net/', 'Same-Origin', false],
  ])('%s with %s is blocked: %s', (at, given, blocked) => expect(blocks(at, given)).toBe(blocked))

  it('counts as same-origin where the page requires one', () => {
    expect(blocks('https://api.example.com/', null, 'require-corp')).toBe(true)
    expect(blocks('https://api.example.com/', 'odd', 'require-corp')).toBe(true)
    expect(blocks('https://api.example.com/', 'odd', 'require-corp', true)).toBe(false)
    expect(blocks('https://api.example.com/', '', 'require-corp', true)).toBe(true)
    expect(blocks('https://api.example.com/', 'cross-origin', 'require-corp')).toBe(false)
    expect(blocks('https://app.example.com/', null, 'require-corp')).toBe(false)
  })

  it('keeps http from what is of https', () =>
    expect(
      isBlockedByResourcePolicy(
        'http://app.example.com',
        'unsafe-none',
        url('https://api.example.com/'),
        'same-site',
      ),
    ).toBe(true))

  it('asks the engine which hosts are of one site, where it has a word of its own', () => {
    const blocked = (sharesSite: () => boolean) =>
      isBlockedByResourcePolicy(
        page,
        'unsafe-none',
        url('https://api.example.net/'),
        'same-site',
        false,
        sharesSite,
      )
    expect([blocked(() => true), blocked(() => false)]).toEqual([false, true])
  })

  it.each([
    ['http://one', 'http://two/', true],
    ['http://one', 'http://one:81/', false],
    ['http://10.0.0.1', 'http://10.0.0.2/', true],
    ['http://10.0.0.1', 'http://10.0.0.1:81/', false],
  ])('keeps what is of one site from %s to %s: %s', (from, at, blocked) =>
    expect(isBlockedByResourcePolicy(from, 'unsafe-none', url(at), 'same-site')).toBe(blocked),
  )
})
