import { setTimeout as wait } from 'node:timers/promises'
import { opaqueOrigin } from '../../knowledge/model/case.ts'
import type { Case } from '../../knowledge/model/case.ts'
import { createAllowance, type Allowance } from '../../probes/allowance.ts'
import { cookieFor } from '../../probes/conditions.ts'
import type { ProbeOptions } from '../../probes/options.ts'
import { proxyAddress, proxyFor } from '../../probes/proxies.ts'
import type { Devtools } from '../client/devtools.ts'
import type { Confirmation, ConfirmFailure, Held } from './confirmation.ts'
import { findBrowser } from '../launch/find-browser.ts'
import { launchChromium, type LaunchedChromium } from '../launch/launch-chromium.ts'
import { pageFetch, pageFetchArguments } from './page-fetch.ts'
import type { PageSight } from './page-fetch.ts'
import { intercept, openPage } from './stage-page.ts'
import { verifiedKey } from './trusted-keys.ts'
import { watchFetch } from './watch-fetch.ts'
import type { FetchWatch } from './watch-fetch.ts'

export interface ConfirmOptions extends ProbeOptions {
  /** The browser to start; null or absent to look for one. */
  readonly browserPath?: string | null
  /** Load the page from its server instead of a blank document at its origin. Default false. */
  readonly loadPage?: boolean
  /** What the browser's requests are taken from; absent, they have one of their own. */
  readonly allowance?: Allowance
}

/**
 * Makes the case's request in the installed browser, from a document at the page's origin, against the real server,
 * and tells what the browser did. Without `sendUnsafe` a method other than GET, HEAD and OPTIONS is held back once its
 * preflight has passed; with it, it is sent once. Starts a browser with an empty profile and always ends it. After the start, page and request
 * together take at most twice `timeoutMs` and 15 seconds. Never rejects but for a bug.
 */
export async function confirm(
  subject: Case,
  options: ConfirmOptions,
  signal: AbortSignal,
): Promise<Confirmation | ConfirmFailure> {
  const path = findBrowser(options.browserPath ?? null)
  if (path === null)
    return failure('no-browser', options.browserPath ?? process.env['CORS_TRIAGE_BROWSER'] ?? '')
  const key = await verifiedKey(subject.url, options, signal)
  let browser: LaunchedChromium
  try {
    browser = await launchChromium(
      path,
      { headless: true, extraArguments: argumentsFor(subject, options, key) },
      signal,
    )
  } catch (error) {
    return failure(signal.aborted ? 'interrupted' : 'not-started', messageOf(error))
  }
  const limit = AbortSignal.any([signal, AbortSignal.timeout(options.timeoutMs * 2 + 15_000)])
  try {
    return await Promise.race([ask(browser, subject, options, limit), ended(limit, signal)])
  } catch (error) {
    return failure(signal.aborted ? 'interrupted' : 'not-started', messageOf(error))
  } finally {
    await browser.close()
  }
}

function argumentsFor(
  { url }: Case,
  { resolve, proxies, loadPage, insecure }: ConfirmOptions,
  key: string | null,
): readonly string[] {
  const proxy = proxyFor(proxies, url)
  // A blank document has no address: Chromium would take it for public and deny it every local server.
  const disabled = [
    'HttpsUpgrades',
    'NetworkTimeServiceQuerying',
    ...(loadPage ? [] : ['LocalNetworkAccessChecks']),
  ]
  const rules = resolve.map(
    ({ host, port, address }) =>
      `MAP ${host}:${port} ${address.includes(':') ? `[${address}]` : address}:${port}`,
  )
  return [
    // Its name and password do not stand where every user of the machine can read them.
    ...(proxy === null
      ? ['--no-proxy-server']
      : [`--proxy-server=${proxyAddress(proxy)}`, '--proxy-bypass-list=<-loopback>']),
    ...(insecure ? ['--ignore-certificate-errors'] : []),
    `--disable-features=${disabled.join(',')}`,
    ...(rules.length > 0 ? [`--host-resolver-rules=${rules.join(',')}`] : []),
    ...(key === null ? [] : [`--ignore-certificate-errors-spki-list=${key}`]),
  ]
}

async function ask(
  { connection, product }: LaunchedChromium,
  subject: Case,
  options: ConfirmOptions,
  limit: AbortSignal,
): Promise<Confirmation | ConfirmFailure> {
  const { targetId } = await connection.send('Target.createTarget', { url: 'about:blank' })
  const { sessionId: session } = await connection.send('Target.attachToTarget', { targetId, flatten: true })
  await connection.send('Network.enable', {}, session)
  await connection.send('Page.enable', {}, session)
  const loadPage = options.loadPage === true && subject.pageOrigin !== opaqueOrigin
  const allowance = options.allowance ?? createAllowance(options)
  const gate = await intercept(connection, session, subject, { ...options, loadPage, allowance })
  const problem = await openPage(connection, session, subject, limit)
  if (problem !== null) return failure('page-not-loaded', problem)

  await setCookie(connection, session, subject, options)
  const watch = watchFetch(connection, session, subject.url)
  gate.guard()
  const evaluated = await connection.send(
    'Runtime.evaluate',
    {
      expression: `(${pageFetch})(${JSON.stringify(pageFetchArguments(subject))})`,
      awaitPromise: true,
      returnByValue: true,
    },
    session,
  )
  const value: PageSight | undefined = evaluated.result.value
  if (value === undefined) return failure('page-not-loaded', 'the page runs no script')
  // The network's word on a failure may come after the page's.
  for (let turn = 0; turn < 100 && !value.answered && watch.failure() === null; turn += 1) await wait(10)
  watch.stop()
  return confirmation(product, value, watch, gate.held(), loadPage)
}

/** Its origin is a third one to the page: only `SameSite=None` lets it through. */
async function setCookie(
  connection: Devtools,
  session: string,
  subject: Case,
  options: ConfirmOptions,
): Promise<void> {
  for (const pair of cookieFor(subject, options)?.value.split('; ') ?? []) {
    const at = pair.indexOf('=')
    const cookie = { name: pair.slice(0, at), value: pair.slice(at + 1), url: subject.url }
    await connection.send(
      'Network.setCookie',
      { ...cookie, secure: true, sameSite: 'None' as const },
      session,
    )
  }
}

function confirmation(
  product: string,
  { answered, says, status, type, redirected, visible }: PageSight,
  watch: FetchWatch,
  held: Held | null,
  localNetworkChecked: boolean,
): Confirmation {
  const [name = product, version = ''] = product.split('/')
  const failed = held !== null ? null : watch.failure()
  return {
    kind: 'confirmation',
    browser: { name, version },
    outcome: answered ? 'response' : held !== null ? 'held-back' : 'network-error',
    heldBack: held,
    corsError: failed?.corsError ?? null,
    failedParameter: failed?.failedParameter ?? '',
    errorText: answered || held !== null ? null : (failed?.errorText ?? says),
    status: answered ? status : null,
    type: answered ? type : null,
    redirected,
    visible,
    wire: held !== null ? watch.wire().filter(({ status }) => status !== null) : watch.wire(),
    localNetworkChecked,
  }
}

function ended(limit: AbortSignal, interrupt: AbortSignal): Promise<ConfirmFailure> {
  return new Promise((resolve) => {
    const tell = () =>
      resolve(failure(interrupt.aborted ? 'interrupted' : 'timeout', 'page and request took too long'))
    if (limit.aborted) tell()
    else limit.addEventListener('abort', tell, { once: true })
  })
}

function failure(reason: ConfirmFailure['reason'], detail: string): ConfirmFailure {
  return { kind: 'failure', reason, detail }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
