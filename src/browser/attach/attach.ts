import { basename } from 'node:path'
import { devtools, type Devtools } from '../client/devtools.ts'
import { socketChannel } from '../client/socket-channel.ts'
import { findBrowser } from '../launch/find-browser.ts'
import { launchChromium } from '../launch/launch-chromium.ts'
import { attachFailure, type AttachFailure } from './attach-failure.ts'
import type { AttachedBrowser } from './attached-browser.ts'
import { attachChromium } from './chromium/attach-chromium.ts'
import { findAllowedBrowser, findEndpoint, type Endpoint } from './join/find-endpoint.ts'
import type { SeenRequest } from './seen-request.ts'

export interface AttachOptions {
  /** The page to open; null to open none. */
  readonly page: string | null
  readonly headless: boolean
  /** The running browser to join; null to join an allowed one, or to start one. */
  readonly browserUrl: string | null
  /** The browser to start; null to look for one. */
  readonly browserPath: string | null
  /** Whether `browserUrl` may lie outside this machine. */
  readonly allowRemote: boolean
  /** For a browser that is started. */
  readonly extraArguments: readonly string[]
  /** Said while the person has something to do in the browser. */
  readonly onWaiting: (text: string) => void
}

/** How long a person has to press Allow, and how long a browser that is just starting may take. Milliseconds. */
const patience = { person: 120_000, browser: 30_000 }

/**
 * Starts or joins a browser and watches it: `tell` is called for each cross-origin request of its pages once it is
 * settled, and again when more becomes known. Never rejects but for a bug.
 */
export async function attach(
  options: AttachOptions,
  tell: (seen: SeenRequest) => void,
  env: NodeJS.ProcessEnv,
  signal: AbortSignal,
): Promise<AttachedBrowser | AttachFailure> {
  const browser = await begin(options, tell, env, signal)
  if (browser.kind === 'failure' || options.page === null) return browser
  const problem = await browser.open(options.page).catch((error: unknown) => messageOf(error))
  if (problem === null) return browser
  await browser.close()
  return signal.aborted ? attachFailure('interrupted', '') : attachFailure('page-not-loaded', problem)
}

async function begin(
  options: AttachOptions,
  tell: (seen: SeenRequest) => void,
  env: NodeJS.ProcessEnv,
  signal: AbortSignal,
): Promise<AttachedBrowser | AttachFailure> {
  const { browserUrl, allowRemote, headless, browserPath } = options
  if (browserUrl !== null) {
    const found = await findEndpoint(browserUrl, allowRemote, env)
    return found.kind === 'failure' ? found : join(found, options, tell, signal)
  }
  if (!headless && browserPath === null) {
    const allowed = await findAllowedBrowser(env)
    if (allowed?.kind === 'failure') return allowed
    if (allowed !== null) return join(allowed, options, tell, signal)
  }
  return launch(options, tell, env, signal)
}

async function launch(
  { headless, browserPath, extraArguments }: AttachOptions,
  tell: (seen: SeenRequest) => void,
  env: NodeJS.ProcessEnv,
  signal: AbortSignal,
): Promise<AttachedBrowser | AttachFailure> {
  const path = findBrowser(browserPath, process.platform, env)
  if (path === null) return attachFailure('no-browser', browserPath ?? env['CORS_TRIAGE_BROWSER'] ?? '')
  const hasDisplay = process.platform !== 'linux' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY'])
  if (!headless && !hasDisplay) return attachFailure('no-display', '')
  try {
    if (isFirefox(path)) {
      const [{ launchFirefox }, { attachFirefox }] = await Promise.all([
        import('../launch/launch-firefox.ts'),
        import('./firefox/attach-firefox.ts'),
      ])
      const browser = await launchFirefox(path, { headless, extraArguments }, signal)
      return await attachFirefox({ ...browser, isOwn: true }, tell)
    }
    const browser = await launchChromium(path, { headless, extraArguments }, signal)
    return await attachChromium({ ...browser, isOwn: true }, tell)
  } catch (error) {
    return signal.aborted ? attachFailure('interrupted', '') : attachFailure('not-started', messageOf(error))
  }
}

async function join(
  { url, protocol, asksPerson }: Endpoint,
  { onWaiting }: AttachOptions,
  tell: (seen: SeenRequest) => void,
  signal: AbortSignal,
): Promise<AttachedBrowser | AttachFailure> {
  if (asksPerson) onWaiting('the browser asks whether it may be watched: press Allow there')
  const limit = AbortSignal.any([
    signal,
    AbortSignal.timeout(asksPerson ? patience.person : patience.browser),
  ])
  try {
    const channel = await socketChannel(url, limit)
    if (protocol === 'bidi') {
      const [{ openSession }, { attachFirefox }] = await Promise.all([
        import('../client/bidi-session.ts'),
        import('./firefox/attach-firefox.ts'),
      ])
      return await attachFirefox({ ...(await openSession(channel, limit)), isOwn: false }, tell)
    }
    const connection = devtools(channel)
    const product = await productOf(connection, limit)
    const close = () => Promise.resolve()
    return await attachChromium({ connection, product, isOwn: false, close }, tell)
  } catch (error) {
    if (signal.aborted) return attachFailure('interrupted', '')
    const reason = asksPerson ? 'not-allowed' : 'not-a-browser'
    return attachFailure(reason, limit.aborted ? `no reply at ${url}` : messageOf(error))
  }
}

async function productOf(connection: Devtools, limit: AbortSignal): Promise<string> {
  const late = new Promise<never>((_, reject) =>
    limit.addEventListener('abort', () => reject(limit.reason), { once: true }),
  )
  const { product } = await Promise.race([connection.send('Browser.getVersion', {}), late])
  return product
}

function isFirefox(path: string): boolean {
  return /firefox|librewolf|waterfox/i.test(basename(path))
}

function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''
}
