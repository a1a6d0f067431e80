import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decidingStatement, isTrouble } from '../../../src/browser/attach/seen-request.ts'
import { describeStatement } from '../../../src/knowledge/facts/describe-statement.ts'
import { isolatedHosts, openIsolatedPage, type IsolatedPage } from '../isolated-page.ts'
import { watchPage, type Watched } from '../watch-page.ts'

const awaited = ['data.json', 'from-worker', 'from-shared', 'from-service', 'plain.png']

describe('Chromium', () => {
  let watched: Watched<IsolatedPage>
  beforeAll(async () => {
    const page = await openIsolatedPage()
    const spaces = [`127.0.0.1:${page.ports.page}=public`, `127.0.0.1:${page.ports.local}=local`]
    watched = await watchPage(
      page,
      '/usr/bin/chromium',
      [
        '--no-proxy-server',
        '--ignore-certificate-errors',
        `--host-resolver-rules=${isolatedHosts.map((host) => `MAP ${host} 127.0.0.1`).join(', ')}`,
        `--ip-address-space-overrides=${spaces.join(',')}`,
      ],
      [...awaited, 'local'],
    )
  }, 120_000)
  afterAll(() => watched.close())

  it.each([
    ['data.json', 'resource-policy', 'page', /opaque response blocking/],
    ['plain.png', 'resource-policy', 'frame', /Cross-Origin-Embedder-Policy/],
    ['from-worker', 'cors', 'worker', /MissingAllowOriginHeader/],
    ['from-shared', 'cors', 'shared-worker', /MissingAllowOriginHeader/],
    ['from-service', 'cors', 'service-worker', /MissingAllowOriginHeader/],
    ['local', 'cors', 'page', /LocalNetworkAccess/],
  ] as const)('names what stopped /%s: %s, in a %s', (name, kind, from, words) => {
    const seen = watched.seen(name)
    expect(seen?.statements.map(describeStatement).join('\n')).toMatch(words)
    expect(seen).toMatchObject({ from, state: 'failed' })
    expect(seen && decidingStatement(seen)?.kind).toBe(kind)
    expect(seen && isTrouble(seen)).toBe(true)
  })
})

describe('Firefox', () => {
  let watched: Watched<IsolatedPage>
  beforeAll(async () => {
    watched = await watchPage(
      await openIsolatedPage(),
      '/usr/bin/firefox-esr',
      [
        `--pref network.dns.localDomains=${JSON.stringify(isolatedHosts.join(','))}`,
        '--pref network.proxy.type=0',
        '--ignore-certificate-errors',
      ],
      ['plain.png', 'from-worker'],
    )
  }, 120_000)
  afterAll(() => watched.close())

  // Of shared and of service workers it tells nothing; of a worker that CORS stopped the request, but not why.
  it.each([
    ['plain.png', 'resource-policy', /Cross-Origin-Embedder-Policy/],
    ['from-worker', 'cors', /CORS, at the request/],
  ] as const)('names what stopped /%s: %s', (name, kind, words) => {
    const seen = watched.seen(name)
    expect(seen?.statements.map(describeStatement).join('\n')).toMatch(words)
    expect(seen && decidingStatement(seen)?.kind).toBe(kind)
  })
})
