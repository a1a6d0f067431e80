import ipaddr from 'ipaddr.js'
import { getDomain } from 'tldts'
import type { AddressSpace, HostFacts } from '../model/evidence.ts'

/** Whether a host name as the URL standard gives it means this very machine, without asking a resolver. */
export function isLoopbackHost(hostname: string): boolean {
  return /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\]|0\.0\.0\.0|\[::\])$/i.test(hostname)
}

/** Whether a host name is a literal address outside the public internet, or a name that never leaves a private network. */
export function isPrivateHost(hostname: string): boolean {
  if (isLoopbackHost(hostname) || /\.(local|internal|lan|home\.arpa)$/i.test(hostname)) return true
  const bare = hostname.replace(/^\[|\]$/g, '')
  return ipaddr.isValid(bare) && ipaddr.process(bare).range() !== 'unicast'
}

/** Whether a name is one that containers or a cluster give to each other (docker compose, Kubernetes, Consul): no DNS outside knows it. */
export function isInnerName(hostname: string): boolean {
  if (isLoopbackHost(hostname)) return false
  return /^[^.[\]:]+$|\.(svc|cluster\.local|internal|docker|consul)$/i.test(hostname)
}

/** Whether a name is that of a tunnel to somebody's machine, many of which show browsers a page of their own first. */
export function isTunnelHost(hostname: string): boolean {
  return /\.(ngrok(-free)?\.(app|dev|io)|loca\.lt|localtunnel\.me|devtunnels\.ms|zrok\.io|pinggy\.(link|io)|lhr\.life)$/i.test(
    hostname,
  )
}

/** The least public address space among the addresses of a host; `unknown` where none is known. */
export function spaceOf(host: HostFacts | undefined): AddressSpace {
  const spaces = host?.addresses.map(({ space }) => space) ?? []
  return (['loopback', 'local', 'public'] as const).find((space) => spaces.includes(space)) ?? 'unknown'
}

/** The registrable domain of the public suffix list (a private suffix counts), or null for an address or a bare name. */
function registrableDomain(hostname: string): string | null {
  return getDomain(hostname, { allowPrivateDomains: true })
}

/** HTML standard, "schemefully same site". */
export function isSameSite(one: URL, other: URL): boolean {
  if (one.protocol !== other.protocol) return false
  if (one.hostname === other.hostname) return true
  const domain = registrableDomain(one.hostname)
  return domain !== null && domain === registrableDomain(other.hostname)
}
