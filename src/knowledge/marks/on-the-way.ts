import { valueOf, type Received } from './marks.ts'

/** Set by what handed the response on, whatever software that is. */
const passedOnHeaders = [
  'Via',
  'CF-Ray',
  'X-Amz-Cf-Id',
  'X-Varnish',
  'X-Served-By',
  'X-Envoy-Upstream-Service-Time',
  'X-Kong-Upstream-Latency',
  'X-Cache',
] as const

/** What names itself in `Server` and commonly stands in front of an application. */
const proxies =
  /nginx|openresty|cloudflare|cloudfront|envoy|haproxy|awselb|caddy|traefik|varnish|akamai|apache|fastly|kong/i

/** What shows that the response came through something between the browser and the application, or null. */
export function proxyMark(received: Received): string | null {
  const passed = passedOnMark(received)
  if (passed !== null) return passed
  const server = valueOf(received, 'Server')
  return server !== null && proxies.test(server) ? `Server: ${server}` : null
}

function passedOnMark(received: Received): string | null {
  const name = passedOnHeaders.find((one) => valueOf(received, one) !== null)
  return name === undefined ? null : `${name}: ${valueOf(received, name) ?? ''}`
}
