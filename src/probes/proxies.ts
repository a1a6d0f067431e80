import ipaddr from 'ipaddr.js'

export interface Proxy {
  /** `http://host:port` or `https://host:port`, name and password included where it asks for them. */
  readonly url: string
  /** What named it: `--proxy`, or the variable of the environment. */
  readonly from: string
}

/** What is sent through which proxy. */
export interface Proxies {
  readonly http: Proxy | null
  readonly https: Proxy | null
  /** Hosts that are asked directly, as `NO_PROXY` lists them. */
  readonly direct: readonly string[]
}

export const noProxies: Proxies = { http: null, https: null, direct: [] }

/** The proxy that a URL is sent through; null where it is asked directly. The rules are curl's (`man curl`, `NO_PROXY`). */
export function proxyFor(proxies: Proxies, url: string): Proxy | null {
  const { protocol, hostname } = new URL(url)
  const proxy = protocol === 'https:' ? proxies.https : proxies.http
  const host = bare(hostname)
  return proxy === null || proxies.direct.some((entry) => covers(entry, host)) ? null : proxy
}

/** Whether everything goes through a proxy, so that no name is resolved here. */
export function isProxied(proxies: Proxies): boolean {
  return proxies.http !== null || proxies.https !== null
}

/** Where a proxy listens, without the name and password it asks for. */
export function proxyAddress({ url }: Proxy): string {
  const { protocol, host } = new URL(url)
  return `${protocol}//${host}`
}

/** The entries of `NO_PROXY`, between commas or blanks. */
export function readDirect(text: string): readonly string[] {
  return text
    .split(/[\s,]/)
    .map((entry) => bare(entry.replace(/^\./, '')))
    .filter((entry) => entry !== '')
}

/** `*` is every host, an address block its addresses, a name itself and what stands under it. */
function covers(entry: string, host: string): boolean {
  if (entry === '*' || entry === host) return true
  if (ipaddr.isValid(host)) return ipaddr.isValidCIDR(entry) && within(host, entry)
  return host.endsWith(`.${entry}`)
}

function within(host: string, block: string): boolean {
  const address = ipaddr.parse(host)
  const range = ipaddr.parseCIDR(block)
  return address.kind() === range[0].kind() && address.match(range)
}

function bare(host: string): string {
  return host
    .toLowerCase()
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '')
}
