import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launchChromium, type LaunchedChromium } from '../../src/browser/launch/launch-chromium.ts'
import type { Case } from '../../src/knowledge/model/case.ts'
import { otherSite } from './in-front.ts'

export const pageHost = 'app.example.test'
export const apiHost = 'api.example.test'

/** What `fetch()` in a real page came to. */
export type Fetched =
  | {
      readonly outcome: 'response'
      readonly status: number
      /** The header that was asked for, as script reads it. */
      readonly exposed: string | null
      readonly body: string
    }
  | { readonly outcome: 'network-error' }

/** The page of the proofs, and the real Chromium that shows it. */
export interface Page {
  readonly origin: string
  readonly browser: string
  /** Makes the request from a page of `origin`, as `fetch()` does, twice in a row: the second may bring cookies. */
  fetch(origin: string, subject: Case, exposes?: string): Promise<Fetched>
  close(): Promise<void>
}

export async function openPage(): Promise<Page> {
  const server = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html')
    response.end('<!doctype html><title>The page of the proofs</title>')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const names = [pageHost, apiHost, otherSite].map((host) => `MAP ${host} 127.0.0.1`).join(', ')
  const profile = await profileWithCookies()
  const browser = await launchChromium(
    '/usr/bin/chromium',
    {
      headless: true,
      extraArguments: [
        `--host-resolver-rules=${names}`,
        '--no-proxy-server',
        '--ignore-certificate-errors',
        `--user-data-dir=${profile}`,
      ],
    },
    AbortSignal.timeout(60_000),
  )
  return {
    origin: `http://${pageHost}:${port}`,
    browser: browser.product,
    fetch: (origin, subject, exposes) => fetchInPage(browser, origin, subject, exposes),
    close: async () => {
      await browser.close()
      await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** Debian's Chromium keeps every cookie of another site back; as it comes from its makers, it sends them where it may. */
async function profileWithCookies(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'cors-triage-profile-'))
  await mkdir(join(folder, 'Default'))
  const preferences = { profile: { cookie_controls_mode: 0, block_third_party_cookies: false } }
  await writeFile(join(folder, 'Default/Preferences'), JSON.stringify(preferences))
  return folder
}

async function fetchInPage(
  { connection }: LaunchedChromium,
  origin: string,
  subject: Case,
  exposes = 'content-type',
): Promise<Fetched> {
  // A browser context of its own each time: no preflight kept from before.
  const { browserContextId } = await connection.send('Target.createBrowserContext', {})
  try {
    const { targetId } = await connection.send('Target.createTarget', {
      url: 'about:blank',
      browserContextId,
    })
    const { sessionId: session } = await connection.send('Target.attachToTarget', { targetId, flatten: true })
    await connection.send('Page.enable', {}, session)
    const loaded = Promise.withResolvers<void>()
    const stop = connection.listen(({ method, sessionId }) => {
      if (method === 'Page.loadEventFired' && sessionId === session) loaded.resolve()
    })
    const { errorText } = await connection.send('Page.navigate', { url: `${origin}/` }, session)
    if (errorText) throw new Error(`Chromium could not load ${origin}: ${errorText}`)
    await loaded.promise
    stop()
    const { url, method, headers, credentials, body } = subject
    const init = { method, headers, credentials, ...(body === null ? {} : { body }) }
    const call = `fetch(${JSON.stringify(url)}, ${JSON.stringify(init)})`
    const expression = `${call}.then(() => ${call}).then(
      async (response) => ({
        outcome: 'response', status: response.status, body: await response.text(),
        exposed: response.headers.get(${JSON.stringify(exposes)}) }),
      () => ({ outcome: 'network-error' }))`
    const { result } = await connection.send(
      'Runtime.evaluate',
      { expression, awaitPromise: true, returnByValue: true },
      session,
    )
    return result.value as Fetched
  } finally {
    await connection.send('Target.disposeBrowserContext', { browserContextId })
  }
}
