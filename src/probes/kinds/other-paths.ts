import { requestOrigin } from '../../knowledge/model/case.ts'
import { oddAddress } from '../../knowledge/facts/odd-address.ts'
import { headOfBody, probeIn, type Probe, type Setting } from '../probe.ts'

/** Answers that are errors: CORS headers are easily lost on them. */
export function errorProbes(setting: Setting): readonly Probe[] {
  const random = new URL(`cors-triage-${setting.token}`, directoryOf(setting.subject.url)).href
  const { errorUrl } = setting.subject
  return [
    get(setting, 'random-404', random),
    ...(errorUrl === null ? [] : [get(setting, 'error-url', errorUrl)]),
  ]
}

function get(setting: Setting, what: 'random-404' | 'error-url', url: string): Probe {
  // The script's headers may be secret, and were meant for one server.
  const isElsewhere = new URL(url).origin !== requestOrigin(setting.subject)
  const asked = isElsewhere ? { url, headers: [] } : { url }
  return probeIn(setting, 'request', `error-path:${what}`, { kind: 'error-path', what }, asked, headOfBody)
}

/** Other paths of the same server: a middleware that covers them but not this one has the wrong scope. */
export function siblingProbes(setting: Setting): readonly Probe[] {
  const { origin } = new URL(setting.subject.url)
  const root = `${origin}/`
  const parent = parentOf(setting.subject.url)
  return [
    ...(parent === null || parent === root ? [] : [sibling(setting, 'parent', parent)]),
    ...(new URL(setting.subject.url).pathname === '/' ? [] : [sibling(setting, 'root', root)]),
    ...apiSibling(setting, origin),
  ]
}

/** The same address written otherwise, where servers refuse some for how they are written. */
export function rewrittenProbe(setting: Setting): readonly Probe[] {
  const odd = oddAddress(setting.subject.url)
  return odd === null ? [] : [sibling(setting, 'rewritten', odd.url)]
}

/** Many policies are bound to `/api/*`: whether there is one shows there, and only there. */
function apiSibling(setting: Setting, origin: string): readonly Probe[] {
  const { pathname } = new URL(setting.subject.url)
  return pathname.startsWith('/api/')
    ? []
    : [sibling(setting, 'api', `${origin}/api/cors-triage-${setting.token}`)]
}

function sibling(setting: Setting, what: 'parent' | 'root' | 'api' | 'rewritten', url: string): Probe {
  return probeIn(setting, 'request', `sibling:${what}`, { kind: 'sibling', what }, { url }, headOfBody)
}

/** `/v1/orders/7` and `/v1/orders/7/` both lie in `/v1/orders/`. */
function directoryOf(url: string): string {
  const at = new URL(url)
  return `${at.origin}${at.pathname.replace(/[^/]*\/?$/, '') || '/'}`
}

/** `/v1/orders/7` → `/v1/orders`; null at the root. */
function parentOf(url: string): string | null {
  const directory = new URL(directoryOf(url))
  if (directory.pathname === '/') return null
  return `${directory.origin}${directory.pathname.replace(/\/$/, '')}`
}
