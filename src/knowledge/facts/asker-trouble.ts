import type { Failure } from '../model/evidence.ts'
import type { AskerTrouble } from '../model/particulars.ts'
import type { Facts } from './facts.ts'
import { heardByBrowser } from './heard-by-browser.ts'
import { isInnerName } from './host-class.ts'

/** The system's words (getaddrinfo(3), connect(2)) and Chromium's (net/base/net_error_list.h). */
const words: readonly (readonly [RegExp, AskerTrouble])[] = [
  [/^EAI_|^ETIMEOUT$/, 'no-name-server'],
  [/^E(NETUNREACH|NETDOWN|ADDRNOTAVAIL)$|INTERNET_DISCONNECTED|NETWORK_CHANGED/, 'no-network'],
  [/^EHOST(UNREACH|DOWN)$|ADDRESS_UNREACHABLE/, 'no-route'],
  [/^E(ACCES|PERM)$|NETWORK_ACCESS_DENIED/, 'forbidden'],
  [/PROXY_CONNECTION_FAILED|TUNNEL_CONNECTION_FAILED/, 'proxy'],
]

/**
 * What a failure says of the machine that asked, or of its network, more than of the server: another machine may well
 * get its response. Null where it speaks of the server.
 */
export function askerTrouble(facts: Facts): AskerTrouble | null {
  const { silence, evidence, page, url } = facts
  if (silence === null) return null
  if (heardByBrowser(facts).length > 0) return 'unlike-browser'
  const { kind, code, message } = silence.failure
  // For a name without a dot some resolvers say that they have no answer where they mean that there is none.
  if (kind === 'dns' && isInnerName(url.hostname)) return null
  const isThroughProxy = evidence.conditions?.some((one) => one.kind === 'through-proxy') === true
  if (kind === 'unreachable' && isThroughProxy) return 'proxy'
  if (kind === 'dns' && noNameResolves(evidence.hosts, page)) return 'no-name-server'
  if (kind !== 'dns' && kind !== 'unreachable') return null
  const known = words.find(([pattern]) => pattern.test(code ?? ''))?.[1]
  return known ?? (/appears to be offline/.test(message) ? 'no-network' : null)
}

/** Names of nobody (RFC 2606, RFC 6761): that they do not resolve says nothing of a resolver. */
const nobodys = /(^|\.)(test|example|invalid|localhost|local|example\.(com|net|org))$/i

/** The page is open in a browser somewhere, so that its name has an address; without one here, none may be had here. */
function noNameResolves(hosts: Facts['evidence']['hosts'], page: URL | null): boolean {
  if (page === null || nobodys.test(page.hostname) || isInnerName(page.hostname)) return false
  return hosts.some(({ role, failure }) => role === 'page' && isOfNames(failure))
}

function isOfNames(failure: Failure | null): boolean {
  return failure?.kind === 'dns'
}
