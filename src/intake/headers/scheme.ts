import type { HeaderList } from '../../knowledge/model/case.ts'

const own = /^(?:localhost|127\.|10\.|192\.168\.|\[::1\])/

/** Raw HTTP does not say whether TLS was around it: on one's own machine and on odd ports it seldom is. */
export function schemeAt(host: string): 'http' | 'https' {
  return own.test(host) || (/:\d+$/.test(host) && !/:(?:443|8443)$/.test(host)) ? 'http' : 'https'
}

/** Browsers send these to https and to their own machine alone (Fetch Metadata, 3: potentially trustworthy URLs). */
export function tellsHttps(headers: HeaderList, host: string): boolean {
  return !own.test(host) && headers.some(([name]) => /^sec-(?:fetch|ch-ua)/i.test(name))
}

/** What `curl -v` prints of the connection; null where it prints nothing of it. */
export function schemeOfTrace(text: string): 'http' | 'https' | null {
  if (/^\* .{0,200}\b(?:SSL|TLS|ALPN|QUIC)/m.test(text)) return 'https'
  const port = /^\* (?:Connected to|Established connection to) .{0,200}\bport (\d+)/m.exec(text)?.[1]
  return port === undefined ? null : port === '443' ? 'https' : 'http'
}
