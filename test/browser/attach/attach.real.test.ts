import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { evidenceOf } from '../../../src/browser/attach/evidence-of.ts'
import { caseOf } from '../../../src/browser/attach/case-of.ts'
import { harFile } from '../../../src/browser/attach/har-file.ts'
import { seenJson } from '../../../src/browser/attach/seen-json.ts'
import { decidingStatement, isTrouble, type SeenRequest } from '../../../src/browser/attach/seen-request.ts'
import { readHar } from '../../../src/intake/har/har.ts'
import { describeStatement } from '../../../src/knowledge/facts/describe-statement.ts'
import { conclude } from '../../../src/knowledge/triage.ts'
import { untilTrue } from '../../browsers/until-true.ts'
import { hosts, openFailingPage, type FailingPage } from '../failing-page.ts'
import { watchPage, type Watched } from '../watch-page.ts'

const chromiumArguments = [
  '--no-proxy-server',
  '--ignore-certificate-errors',
  `--host-resolver-rules=${hosts.map((host) => `MAP ${host} 127.0.0.1`).join(', ')}`,
]
const firefoxArguments = [
  `--pref network.dns.localDomains=${JSON.stringify(hosts.join(','))}`,
  '--pref network.proxy.type=0',
  '--ignore-certificate-errors',
]

const watchFailingPage = async (path: string, extraArguments: readonly string[]) =>
  watchPage(await openFailingPage(), path, extraArguments, ['origin', 'redirect'])

const kindOf = (seen: SeenRequest | undefined) =>
  seen === undefined ? undefined : decidingStatement(seen)?.kind
const says = (seen: SeenRequest | undefined) => seen?.statements.map(describeStatement).join('\n')

describe('Chromium', () => {
  let watched: Watched<FailingPage>
  beforeAll(async () => {
    watched = await watchFailingPage('/usr/bin/chromium', chromiumArguments)
  })
  afterAll(() => watched.close())

  it.each([
    ['origin', 'cors', /at the request: AllowOriginMismatch \(https:\/\/other\.test\)/],
    ['preflight', 'cors', /at the preflight: PreflightInvalidStatus/],
    ['csp', 'page-policy', /connect-src/],
    ['mixed', 'mixed-content', /mixed content/],
    ['image.png', 'resource-policy', /Cross-Origin-Resource-Policy/],
    ['by-worker', 'service-worker', /service-worker\.js answered with a network error/],
    ['cookie', 'kept-cookie', /the cookie session was not stored/],
    ['kept', 'cors', /MissingAllowOriginHeader[^]*went by one that it had kept/],
    ['slow', 'aborted', /given up by the page/],
    ['redirect', 'cors', /after a redirect: MissingAllowOriginHeader/],
  ])('names what stopped /%s: %s', (name, kind, words) => {
    expect(kindOf(watched.seen(name))).toBe(kind)
    expect(says(watched.seen(name))).toMatch(words)
    expect(isTrouble(watched.seen(name) as SeenRequest)).toBe(true)
  })

  it('tells a request that works from those', () => {
    expect(watched.seen('fine')).toMatchObject({ state: 'answered', statements: [] })
    expect(isTrouble(watched.seen('fine') as SeenRequest)).toBe(false)
  })

  it('pairs a request with its preflight and has the raw headers of both', () => {
    const [first] = watched.all().find(({ url }) => url.endsWith('/kept'))?.hops ?? []
    expect(first?.preflight?.headers).toContainEqual(['Access-Control-Request-Method', 'PUT'])
    expect(first?.preflight?.response).toMatchObject({ status: 204 })
    expect(first?.preflight?.response?.headers).toContainEqual(['Access-Control-Max-Age', '600'])
    expect(first?.request.response).toMatchObject({ status: 200 })
  })

  it('follows the source map to the line that called, past the packages it called through', async () => {
    const found = await untilTrue(() => watched.seen('origin')?.caller != null, 5_000)
    expect(found).toBe(true)
    expect(watched.seen('origin')?.caller).toMatchObject({
      line: 3,
      original: { source: 'src/calls.ts', line: 7 },
    })
  })

  it('tells the credentials mode where the browser shows it, and the page', () => {
    expect(watched.seen('cookie')?.credentials).toBe('include')
    expect(watched.seen('origin')).toMatchObject({ from: 'page', page: { origin: watched.page.origin } })
  })

  it('names the worker that asked', () => {
    expect(watched.seen('from-worker')).toMatchObject({
      from: 'worker',
      page: { url: `${watched.page.origin}/worker.js` },
      statements: [{ kind: 'cors', corsError: 'MissingAllowOriginHeader' }],
    })
  })

  it('makes a case and evidence that the triage concludes from without network', () => {
    const seen = watched.seen('origin') as SeenRequest
    const { diagnosis } = conclude(caseOf(seen), evidenceOf(seen, watched.browser.product), null)
    expect(diagnosis.verdict.browsers.chromium).toMatchObject({ corsError: 'AllowOriginMismatch' })
  })

  it('lets no secret out', () => {
    const lines = watched.all().map((seen) => JSON.stringify(seenJson(seen)))
    expect(lines.join('\n')).not.toMatch(/canary/)
  })

  it('makes a request once more in the page that made it', async () => {
    const before = watched.page.received.filter((line) => line === 'GET /origin').length
    expect(await watched.browser.repeat(watched.seen('origin') as SeenRequest)).toBeNull()
    const again = () => watched.page.received.filter((line) => line === 'GET /origin').length > before
    expect(await untilTrue(again, 5_000)).toBe(true)
  })

  it('writes a HAR without secrets that is read again', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'attach-har-'))
    try {
      const path = join(folder, 'seen.har')
      const file = await harFile(path, '0', watched.browser.product)
      for (const seen of watched.all()) file.add(seen)
      await file.close()
      const text = await readFile(path, 'utf8')
      expect(text).not.toMatch(/canary/)
      const { log } = JSON.parse(text) as { log: { version: string; entries: object[]; pages: object[] } }
      expect(log).toMatchObject({
        version: '1.2',
        pages: [{ title: `${watched.page.origin}/` }, { title: `${watched.page.origin}/worker.js` }],
      })
      const imported = readHar(text)
      const failing = imported.cases.map(({ url }) => new URL(url).pathname)
      expect(failing).toEqual(expect.arrayContaining(['/origin', '/preflight', '/redirect']))
      expect(imported.cases.find(({ url }) => url.endsWith('/preflight'))).toMatchObject({ method: 'PUT' })
    } finally {
      await rm(folder, { recursive: true })
    }
  })
})

describe('Firefox', () => {
  let watched: Watched<FailingPage>
  beforeAll(async () => {
    watched = await watchFailingPage('/usr/bin/firefox-esr', firefoxArguments)
  })
  afterAll(() => watched.close())

  it.each([
    ['origin', 'cors', /AllowOriginMismatch/],
    ['preflight', 'cors', /at the preflight: PreflightInvalidStatus/],
    ['csp', 'page-policy', /connect-src/],
    ['mixed', 'mixed-content', /mixed content/],
    ['image.png', 'resource-policy', /Cross-Origin-Resource-Policy/],
    ['by-worker', 'service-worker', /network error/],
    ['kept', 'cors', /MissingAllowOriginHeader[^]*went by one that it had kept/],
    ['slow', 'aborted', /given up by the page/],
    ['redirect', 'cors', /after a redirect: MissingAllowOriginHeader/],
  ])('names what stopped /%s: %s', (name, kind, words) => {
    expect(kindOf(watched.seen(name))).toBe(kind)
    expect(says(watched.seen(name))).toMatch(words)
  })

  it('names the worker that asked, and the service worker that answered', () => {
    expect(watched.seen('from-worker')).toMatchObject({
      from: 'worker',
      page: { url: `${watched.page.origin}/worker.js` },
      statements: [{ kind: 'cors' }],
    })
    expect(watched.seen('origin')?.from).toBe('page')
    expect(says(watched.seen('by-worker'))).toMatch(/service-worker\.js answered with a network error/)
  })

  it('lets no secret out', () => {
    const lines = watched.all().map((seen) => JSON.stringify(seenJson(seen)))
    expect(lines.join('\n')).not.toMatch(/canary/)
  })
})
