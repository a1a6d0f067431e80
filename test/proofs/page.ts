import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { launchBrowser, type LaunchedBrowser } from '../../src/browser/launch-browser.ts'
import type { Case } from '../../src/knowledge/case.ts'

export const pageHost = 'app.example.test'
export const apiHost = 'api.example.test'

/** What `fetch()` in a real page came to. */
export type Fetched =
  | { readonly outcome: 'response'; readonly status: number; readonly exposed: string | null }
  | { readonly outcome: 'network-error' }

/** The page of the proofs, and the real Chromium that shows it. */
export interface Page {
  readonly origin: string
  readonly browser: string
  /** Makes the request from a page of `origin`, as `fetch()` does. */
  fetch(origin: string, subject: Case, exposes: string | null): Promise<Fetched>
  close(): Promise<void>
}

export async function openPage(): Promise<Page> {
  const server = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html')
    response.end('<!doctype html><title>The page of the proofs</title>')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const names = `MAP ${pageHost} 127.0.0.1, MAP ${apiHost} 127.0.0.1`
  const browser = await launchBrowser(
    '/usr/bin/chromium',
    [`--host-resolver-rules=${names}`, '--no-proxy-server'],
    AbortSignal.timeout(60_000),
  )
  return {
    origin: `http://${pageHost}:${port}`,
    browser: browser.product,
    fetch: (origin, subject, exposes) => fetchInPage(browser, origin, subject, exposes),
    close: async () => {
      await browser.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

async function fetchInPage(
  { connection }: LaunchedBrowser,
  origin: string,
  subject: Case,
  exposes: string | null,
): Promise<Fetched> {
  // A browser context of its own each time: no preflight kept from before.
  const { browserContextId } = await connection.send('Target.createBrowserContext')
  try {
    const { targetId } = await connection.send('Target.createTarget', {
      url: 'about:blank',
      browserContextId,
    })
    const attached = await connection.send('Target.attachToTarget', { targetId, flatten: true })
    const session = String(attached['sessionId'])
    await connection.send('Page.enable', {}, session)
    const loaded = Promise.withResolvers<void>()
    const stop = connection.listen(({ method, sessionId }) => {
      if (method === 'Page.loadEventFired' && sessionId === session) loaded.resolve()
    })
    const { errorText } = await connection.send('Page.navigate', { url: `${origin}/` }, session)
    if (errorText) throw new Error(`Chromium could not load ${origin}: ${String(errorText)}`)
    await loaded.promise
    stop()
    const { url, method, headers, credentials, body } = subject
    const init = { method, headers, credentials, ...(body === null ? {} : { body }) }
    const expression = `fetch(${JSON.stringify(url)}, ${JSON.stringify(init)}).then(
      (response) => ({ outcome: 'response', status: response.status, exposed: response.headers.get(${JSON.stringify(exposes ?? 'content-type')}) }),
      () => ({ outcome: 'network-error' }))`
    const { result } = await connection.send(
      'Runtime.evaluate',
      { expression, awaitPromise: true, returnByValue: true },
      session,
    )
    return (result as { value: Fetched }).value
  } finally {
    await connection.send('Target.disposeBrowserContext', { browserContextId })
  }
}
