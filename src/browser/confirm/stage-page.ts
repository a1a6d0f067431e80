import type { Protocol } from 'devtools-protocol'
import { isSafeMethod } from '../../knowledge/browsers/standard/safe-method.ts'
import { setTimeout as wait } from 'node:timers/promises'
import { opaqueOrigin } from '../../knowledge/model/case.ts'
import type { Case } from '../../knowledge/model/case.ts'
import { normalizeMethod } from '../../knowledge/browsers/standard/normalize-method.ts'
import { carriesSecret } from '../../knowledge/privacy/secret-names.ts'
import type { Allowance } from '../../probes/allowance.ts'
import type { ProbeOptions } from '../../probes/options.ts'
import { proxyFor } from '../../probes/proxies.ts'
import type { Devtools } from '../client/devtools.ts'
import type { Held } from './confirmation.ts'

/** Decides over every request of the document. */
interface Gate {
  /** From now on the page makes the request that is asked about. */
  guard(): void
  /** Why a request of it was held back; null where none was. */
  held(): Held | null
}

interface GateRules extends Pick<ProbeOptions, 'sendUnsafe' | 'sendSecretsAcross' | 'gentle' | 'proxies'> {
  readonly loadPage: boolean
  readonly allowance: Allowance
}

/** An icon that needs no request. */
const blankDocument = '<!doctype html><link rel="icon" href="data:,">'

/**
 * Serves the blank document and lets nothing pass but what is asked about. Measured with Chromium 156: the preflight
 * of a request is paused before it, the request only once its preflight has passed, and every hop of a redirect.
 */
export async function intercept(
  connection: Devtools,
  session: string,
  { url }: Case,
  rules: GateRules,
): Promise<Gate> {
  let held: Held | null = null
  let guarded = false
  let isSent = false

  const reasonAgainst = ({
    method,
    headers,
    hasPostData,
    url: to,
  }: Protocol.Network.Request): Held | null => {
    const crosses = new URL(to).origin !== new URL(url).origin
    if (!isSafe(method)) {
      if (!rules.sendUnsafe) return 'method'
      if (isSent && !(crosses && rules.sendSecretsAcross)) return 'repetition'
    }
    const carries =
      hasPostData === true || Object.entries(headers).some(([name, value]) => carriesSecret(name, value))
    return crosses && carries && !rules.sendSecretsAcross ? 'secrets' : null
  }

  /** What a real page loads of its own accord: nothing that could change data, and of few requests only itself. */
  const mayLoad = (method: string, type: unknown): boolean =>
    isSafe(method) && (!rules.gentle || type === 'Document') && rules.allowance.spend()

  const decide = (requestId: string, request: Protocol.Network.Request, type: unknown): Promise<unknown> => {
    const about = { requestId }
    const fail = () =>
      connection.send('Fetch.failRequest', { ...about, errorReason: 'Aborted' as const }, session)
    const go = () => connection.send('Fetch.continueRequest', about, session)
    if (!guarded && type === 'Document' && !rules.loadPage) {
      return connection.send(
        'Fetch.fulfillRequest',
        {
          ...about,
          responseCode: 200,
          responseHeaders: [{ name: 'Content-Type', value: 'text/html; charset=utf-8' }],
          body: Buffer.from(blankDocument).toString('base64'),
        },
        session,
      )
    }
    if (!guarded) return rules.loadPage && mayLoad(request.method, type) ? go() : fail()
    const reason = reasonAgainst(request) ?? (rules.allowance.spend() ? null : 'allowance')
    if (reason !== null) {
      held ??= reason
      return fail()
    }
    isSent ||= !isSafe(request.method)
    return go()
  }

  connection.listen((event) => {
    if (event.sessionId !== session) return
    if (event.method === 'Fetch.authRequired') answerProxy(connection, session, url, rules, event.params)
    if (event.method !== 'Fetch.requestPaused') return
    const { requestId, request, resourceType } = event.params
    // The request may have been given up meanwhile; then there is nothing left to decide.
    decide(requestId, request, resourceType).catch(() => undefined)
  })
  await connection.send(
    'Fetch.enable',
    { patterns: [{ urlPattern: '*', requestStage: 'Request' }], handleAuthRequests: true },
    session,
  )
  return { guard: () => void (guarded = true), held: () => held }
}

/** A proxy gets the name and password that its URL carries; a server gets none, as without a person before it. */
function answerProxy(
  connection: Devtools,
  session: string,
  url: string,
  { proxies }: GateRules,
  { requestId, authChallenge }: Protocol.Fetch.AuthRequiredEvent,
): void {
  const proxy = authChallenge.source === 'Proxy' ? proxyFor(proxies, url) : null
  const { username, password } = new URL(proxy?.url ?? url)
  const authChallengeResponse: Protocol.Fetch.AuthChallengeResponse =
    proxy !== null && username !== ''
      ? {
          response: 'ProvideCredentials',
          username: decodeURIComponent(username),
          password: decodeURIComponent(password),
        }
      : { response: 'CancelAuth' }
  connection
    .send('Fetch.continueWithAuth', { requestId, authChallengeResponse }, session)
    .catch(() => undefined)
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
