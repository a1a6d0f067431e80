import type { Devtools, DevtoolsEvent } from '../../src/browser/client/devtools.ts'
import { launchChromium } from '../../src/browser/launch/launch-chromium.ts'
import type { BrowserDriver } from './browser-driver.ts'
import { extensionFolder, extensions } from './extensions.ts'
import type { Inside } from './namespace.ts'
import { runsCases } from './page-script.ts'
import type { PageResult } from './page-script.ts'
import { untilTrue } from './until-true.ts'
import type { Seen, WitnessCase } from './witness-case.ts'

interface Fetched {
  failure: {
    readonly errorText: string
    readonly corsError: string | null
    readonly parameter: string
  } | null
  finished: boolean
}

/** They load a document over https that was asked for over http; what the document then fetches they leave alone. */
const navigationFeatures = [
  'DisableDisableExtensionsExceptCommandLineSwitch',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
]

/** Starts the installed Chromium and reads its own verdicts over the DevTools protocol. */
export async function startChromium(
  within: Inside | null,
  asksForLocalNetwork = false,
): Promise<BrowserDriver> {
  const browser = await launchChromium(
    '/usr/bin/chromium',
    {
      headless: true,
      extraArguments: [
        ...(within ? [] : ['--ignore-certificate-errors']),
        '--no-proxy-server',
        `--disable-extensions-except=${extensions.map(extensionFolder).join(',')}`,
        `--disable-features=${[...navigationFeatures, ...(asksForLocalNetwork ? [] : ['LocalNetworkAccessChecks'])].join(',')}`,
      ],
    },
    AbortSignal.timeout(60_000),
  )
  const { connection } = browser
  const { targetId } = await connection.send('Target.createTarget', { url: 'about:blank' })
  const { sessionId: session } = await connection.send('Target.attachToTarget', { targetId, flatten: true })
  await connection.send('Network.enable', {}, session)
  await connection.send('Page.enable', {}, session)
  await connection.send('Page.setLifecycleEventsEnabled', { enabled: true }, session)
  return {
    engine: 'chromium',
    version: browser.product,
    run: (url, cases) => run(connection, session, url, cases),
    evaluate: async (url, expression) => {
      await load(connection, session, url)
      return evaluate(connection, session, expression)
    },
    close: () => browser.close(),
  }
}

async function run(
  connection: Devtools,
  session: string,
  url: string,
  cases: readonly WitnessCase[],
): Promise<readonly (readonly Seen[])[]> {
  await load(connection, session, url)
  const fetched = new Map<string, Fetched>()
  const byCase = new Map<string, Fetched[]>()
  const stop = connection.listen((event) => observe(event, fetched, byCase))
  try {
    const results = JSON.parse(
      await evaluate(connection, session, runsCases('chromium', cases)),
    ) as PageResult[]
    // The network's events may reach the pipe after the page's own response. What nobody reads is never finished.
    const failing = cases.filter((_, index) => results[index]?.some((turn) => 'says' in turn))
    const isTold = ({ id }: WitnessCase) =>
      (byCase.get(id) ?? []).every(({ finished, failure }) => finished || failure)
    await untilTrue(() => failing.every(isTold), 10_000)
    return cases.map(({ id }, index) => withReasons(results[index] ?? [], byCase.get(id) ?? []))
  } finally {
    stop()
  }
}

/** The text that an expression of the loaded page comes to in the end. */
async function evaluate(connection: Devtools, session: string, expression: string): Promise<string> {
  const evaluated = await connection.send(
    'Runtime.evaluate',
    { expression, awaitPromise: true, returnByValue: true, timeout: 240_000 },
    session,
  )
  const { result, exceptionDetails } = evaluated
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? 'the page threw')
  return String(result.value)
}

/** Joins what the page saw with what the network tells. A fetch that `fetch()` itself refuses never gets that far. */
function withReasons(turns: PageResult, fetches: readonly Fetched[]): readonly Seen[] {
  const left = [...fetches]
  return turns.map((turn) => {
    const refused = 'says' in turn && turn.says.includes('Failed to execute')
    const fetch = refused ? undefined : left.shift()
    return 'outcome' in turn ? turn : failed(fetch, turn.says)
  })
}

function failed(fetch: Fetched | undefined, says: string): Seen {
  return {
    outcome: 'network-error',
    corsError: fetch?.failure?.corsError ?? null,
    failedParameter: fetch?.failure?.parameter ?? null,
    says: fetch?.failure?.errorText ?? says,
  }
}

function observe(event: DevtoolsEvent, fetched: Map<string, Fetched>, byCase: Map<string, Fetched[]>): void {
  switch (event.method) {
    case 'Network.requestWillBeSent': {
      const { requestId, request, initiator } = event.params
      const id = /\/c\/([^/]+)\//.exec(request.url)?.[1]
      // A redirect comes under the same request id; the preflight has its own.
      if (fetched.has(requestId) || id === undefined || initiator.type === 'preflight') return
      const added: Fetched = { failure: null, finished: false }
      fetched.set(requestId, added)
      byCase.set(id, [...(byCase.get(id) ?? []), added])
      return
    }
    case 'Network.loadingFinished': {
      const known = fetched.get(event.params.requestId)
      if (known) known.finished = true
      return
    }
    case 'Network.loadingFailed': {
      const { requestId, errorText, corsErrorStatus } = event.params
      const known = fetched.get(requestId)
      if (!known) return
      known.failure = {
        errorText,
        corsError: corsErrorStatus?.corsError ?? null,
        parameter: corsErrorStatus?.failedParameter ?? '',
      }
    }
  }
}

async function load(connection: Devtools, session: string, url: string): Promise<void> {
  const loaded = new Set<string | undefined>()
  const stop = connection.listen(({ method, params }) => {
    if (method === 'Page.lifecycleEvent' && params.name === 'load') loaded.add(params.loaderId)
  })
  try {
    const { errorText, loaderId } = await connection.send('Page.navigate', { url }, session)
    if (errorText) throw new Error(`Chromium could not load ${url}: ${errorText}`)
    if (!(await untilTrue(() => loaded.has(loaderId), 30_000)))
      throw new Error(`Chromium did not load ${url}`)
  } finally {
    stop()
  }
}
