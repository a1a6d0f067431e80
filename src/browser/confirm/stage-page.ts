import { isSafeMethod } from '../../knowledge/browsers/standard/safe-method.ts'
import { setTimeout as wait } from 'node:timers/promises'
import { opaqueOrigin } from '../../knowledge/model/case.ts'
import type { Case } from '../../knowledge/model/case.ts'
import { normalizeMethod } from '../../knowledge/browsers/standard/normalize-method.ts'
import type { Devtools } from '../client/devtools.ts'

/** Decides over every request of the document. */
export interface Gate {
  /** From now on the page makes the request that is asked about. */
  guard(): void
  /** Whether a request was held back. */
  held(): boolean
}

/**
 * Serves the blank document and, unless `sendUnsafe`, fails a request that could change data. Measured with Chromium
 * 156: the preflight of a request is paused before it, and the request only once its preflight has passed.
 */
export async function intercept(
  connection: Devtools,
  session: string,
  { sendUnsafe, loadPage }: { readonly sendUnsafe: boolean; readonly loadPage: boolean },
): Promise<Gate> {
  let held = false
  let guarded = false
  const decide = (requestId: string, method: string, type: string): Promise<unknown> => {
    const about = { requestId }
    if (!guarded && type === 'Document' && !loadPage) {
      const responseHeaders = [{ name: 'Content-Type', value: 'text/html; charset=utf-8' }]
      return connection.send(
        'Fetch.fulfillRequest',
        { ...about, responseCode: 200, responseHeaders },
        session,
      )
    }
    // Whatever a real page sends of its own accord could change data too.
    if (!sendUnsafe && !isSafe(method)) {
      held ||= guarded
      return connection.send('Fetch.failRequest', { ...about, errorReason: 'Aborted' }, session)
    }
    return connection.send('Fetch.continueRequest', about, session)
  }
  connection.listen(({ method, params, sessionId }) => {
    if (method !== 'Fetch.requestPaused' || sessionId !== session) return
    const { requestId, request, resourceType } = params
    // The request may have been given up meanwhile; then there is nothing left to decide.
    decide(requestId, request.method, resourceType).catch(() => undefined)
  })
  await connection.send('Fetch.enable', { patterns: [{ urlPattern: '*', requestStage: 'Request' }] }, session)
  return { guard: () => void (guarded = true), held: () => held }
}

function isSafe(method: string): boolean {
  return isSafeMethod(normalizeMethod(method))
}

/** Opens the document and waits for it until `limit`. Null, or what the browser said. */
export async function openPage(
  connection: Devtools,
  session: string,
  { pageOrigin, pageUrl }: Case,
  limit: AbortSignal,
): Promise<string | null> {
  const url = pageOrigin === opaqueOrigin ? 'data:text/html,' : (pageUrl ?? `${pageOrigin}/`)
  await connection.send('Page.setLifecycleEventsEnabled', { enabled: true }, session)
  const loaded = new Set<string | undefined>()
  const stop = connection.listen(({ method, params }) => {
    if (method === 'Page.lifecycleEvent' && params.name === 'DOMContentLoaded') loaded.add(params.loaderId)
  })
  try {
    const { errorText, loaderId } = await connection.send('Page.navigate', { url }, session)
    if (errorText) return errorText
    while (!loaded.has(loaderId) && !limit.aborted) await wait(5)
    return null
  } finally {
    stop()
  }
}
