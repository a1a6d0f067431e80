import { isLoopbackHost } from '../../../knowledge/facts/host-class.ts'
import { attachFailure, type AttachFailure } from '../attach-failure.ts'
import { activePorts, takesConnection } from './active-ports.ts'
import { profileFolders } from './profile-folders.ts'

/** The WebSocket of a running browser, and which protocol it speaks. */
export interface Endpoint {
  readonly kind: 'endpoint'
  readonly protocol: 'devtools' | 'bidi'
  readonly url: string
  /** The person has to press a button in the browser first. */
  readonly asksPerson: boolean
}

const longestDiscovery = 64 * 1024

/**
 * The way into the browser at `given`: a ws URL as it stands; for http the DevTools discovery, else what
 * `DevToolsActivePort` of a profile says of that port, else WebDriver BiDi as Firefox listens for it.
 */
export async function findEndpoint(
  given: string,
  allowRemote: boolean,
  env: NodeJS.ProcessEnv,
): Promise<Endpoint | AttachFailure> {
  if (!/^(https?|wss?):\/\//i.test(given) || !URL.canParse(given)) return attachFailure('not-a-url', given)
  const url = new URL(given)
  if (!isLoopbackHost(url.hostname) && !allowRemote) return attachFailure('not-loopback', url.hostname)
  if (/^wss?:$/.test(url.protocol)) return socketEndpoint(url)
  const port = Number(url.port || (url.protocol === 'https:' ? 443 : 80))
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (!(await takesConnection(host, port))) return attachFailure('nobody-listens', url.origin)
  const discovered = await discover(url)
  if (discovered.kind === 'devtools') {
    const { protocol, host: own } = url
    // Its host is what the browser was asked by; a proxy or a tunnel in between knows another.
    const path = new URL(discovered.webSocketUrl).pathname
    const scheme = protocol === 'https:' ? 'wss:' : 'ws:'
    return endpoint('devtools', `${scheme}//${own}${path}`)
  }
  if (discovered.kind === 'other')
    return attachFailure('not-a-browser', `${discovered.found} at ${url.origin}`)
  const active = await activePorts(profileFolders(process.platform, env))
  const known = 'kind' in active ? undefined : active.find((one) => one.port === port)
  if (known !== undefined)
    return { ...endpoint('devtools', `ws://${url.host}${known.path}`), asksPerson: true }
  return endpoint('bidi', `ws://${url.host}/session`)
}

/** The one running browser whose person allowed it; null where there is none. */
export async function findAllowedBrowser(env: NodeJS.ProcessEnv): Promise<Endpoint | AttachFailure | null> {
  const active = await activePorts(profileFolders(process.platform, env))
  if ('kind' in active) return active
  const [first, second] = active
  if (first === undefined) return null
  if (second !== undefined)
    return attachFailure(
      'two-browsers',
      active.map(({ browser, port }) => `${browser} (http://127.0.0.1:${port})`).join(' and '),
    )
  return { ...endpoint('devtools', `ws://127.0.0.1:${first.port}${first.path}`), asksPerson: true }
}

function endpoint(protocol: Endpoint['protocol'], url: string): Endpoint {
  return { kind: 'endpoint', protocol, url, asksPerson: false }
}

/** Chromium's browser target has its own path; WebDriver BiDi starts at `/session`. */
function socketEndpoint(url: URL): Endpoint | AttachFailure {
  if (/^\/devtools\/browser\b/.test(url.pathname)) return endpoint('devtools', url.href)
  if (/^\/devtools\/page\b/.test(url.pathname))
    return attachFailure('not-a-url', `${url.href}, which is one page of a browser; give http://${url.host}`)
  return endpoint('bidi', url.pathname === '/' ? `${url.origin}/session` : url.href)
}

type Discovered =
  | { readonly kind: 'devtools'; readonly webSocketUrl: string }
  /** It speaks HTTP and has no discovery: Chrome from 144 on, Firefox. */
  | { readonly kind: 'none' }
  | { readonly kind: 'other'; readonly found: string }

async function discover(url: URL): Promise<Discovered> {
  try {
    const response = await fetch(new URL('/json/version', url), { signal: AbortSignal.timeout(5_000) })
    if (response.status === 404) return { kind: 'none' }
    const text = await readStart(response)
    const read: unknown = JSON.parse(text)
    const webSocketUrl =
      typeof read === 'object' && read !== null && 'webSocketDebuggerUrl' in read
        ? read.webSocketDebuggerUrl
        : null
    return typeof webSocketUrl === 'string' && URL.canParse(webSocketUrl)
      ? { kind: 'devtools', webSocketUrl }
      : { kind: 'other', found: `a server that is no browser (${response.status})` }
  } catch (error) {
    if (error instanceof SyntaxError) return { kind: 'other', found: 'a web server that is no browser' }
    const isSilent = error instanceof Error && error.name === 'TimeoutError'
    return { kind: 'other', found: isSilent ? 'a server that stays silent' : 'a server that speaks no HTTP' }
  }
}

async function readStart(response: Response): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    chunks.push(chunk)
    size += chunk.length
    if (size > longestDiscovery) break
  }
  return Buffer.concat(chunks).toString('utf8')
}
