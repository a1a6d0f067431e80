import { isSocketUrl } from '../browsers/standard/socket-url.ts'

/** Content Security Policy 3, 6.7.2.5 to 6.7.2.12: whether a source expression of the page's policy matches a URL. */
export function matchesSource(expression: string, page: URL, target: URL, afterRedirect: boolean): boolean {
  const lower = expression.toLowerCase()
  if (lower === "'none'") return false
  if (lower === "'self'") return matchesSelf(page, target)
  if (lower === '*') return /^(?:https?|wss?):$/.test(target.protocol) || target.protocol === page.protocol
  if (lower.endsWith(':')) return matchesScheme(lower.slice(0, -1), target)
  const parts = /^(?:([a-z][a-z0-9+.-]*):\/\/)?(\*|(?:\*\.)?[^/:*]+|\[[^\]]+\])(?::(\d+|\*))?(\/.*)?$/i.exec(
    expression,
  )
  if (parts === null) return false
  // Without a scheme the page's own counts, and a WebSocket's beside it.
  const own = isSocketUrl(target.href) ? target.protocol : page.protocol
  const [, scheme = own.slice(0, -1), host = '', port, path] = parts
  return (
    matchesScheme(scheme.toLowerCase(), target) &&
    matchesHost(host.toLowerCase(), target.hostname) &&
    matchesPort(port, target, scheme.toLowerCase()) &&
    (afterRedirect || matchesPath(path, target.pathname))
  )
}

/** CSP3, 6.7.2.9: an http source matches https too, and a ws source wss; https never means a WebSocket. */
function matchesScheme(scheme: string, target: URL): boolean {
  const wanted = target.protocol.slice(0, -1)
  return (
    scheme === wanted || (scheme === 'http' && wanted === 'https') || (scheme === 'ws' && wanted === 'wss')
  )
}

function matchesSelf(page: URL, target: URL): boolean {
  if (page.origin === target.origin) return true
  if (isSocketUrl(target.href)) return page.hostname === target.hostname && page.port === target.port
  const bothDefault = page.port === '' && target.port === ''
  return page.hostname === target.hostname && bothDefault && matchesScheme(page.protocol.slice(0, -1), target)
}

function matchesHost(pattern: string, hostname: string): boolean {
  if (pattern === '*') return true
  return pattern.startsWith('*.') ? hostname.endsWith(pattern.slice(1)) : pattern === hostname
}

function matchesPort(port: string | undefined, target: URL, scheme: string): boolean {
  const actual = target.port || (/^(?:https|wss):$/.test(target.protocol) ? '443' : '80')
  if (port === undefined) return target.port === ''
  return port === '*' || port === actual || (scheme === 'http' && port === '80' && actual === '443')
}

function matchesPath(path: string | undefined, pathname: string): boolean {
  if (path === undefined) return true
  return path.endsWith('/') ? pathname.startsWith(path) : pathname === path
}
