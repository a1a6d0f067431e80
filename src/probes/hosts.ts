import type { Case } from '../knowledge/model/case.ts'
import type { HostFacts } from '../knowledge/model/evidence.ts'
import { nearHostNames } from './near-host-names.ts'
import type { ProbeEvent, ProbeOptions } from './options.ts'
import { isProxied, proxyFor } from './proxies.ts'
import { resolveHost } from './resolve-host.ts'

/** Who looks up hosts for a run: each once, and tells those that matter. */
export interface Hosts {
  /** Looks up a URL's host and tells it under this role. */
  readonly factsOf: (url: string, role: 'request' | 'redirect') => Promise<HostFacts>
  /** The addresses to connect to for a URL; empty behind a proxy. */
  readonly addressesOf: (url: string) => Promise<readonly string[]>
  /** Looks up the page's own host, for its address space; `late` ends the wait for it. */
  readonly lookUpPage: (late: AbortSignal) => Promise<void>
  /** Looks for a name that was meant instead of one that does not resolve. */
  readonly lookUpNear: (missing: HostFacts) => Promise<void>
}

const nearPatienceMs = 3000

export function createHosts(
  subject: Case,
  options: ProbeOptions,
  on: (event: ProbeEvent) => void,
  signal: AbortSignal,
): Hosts {
  const known = new Map<string, Promise<HostFacts>>()
  const told = new Set<string>()
  const pageHost = URL.canParse(subject.pageOrigin) ? new URL(subject.pageOrigin).hostname : null

  const look = (url: string, role: HostFacts['role']): Promise<HostFacts> => {
    const { hostname, protocol, port } = new URL(url)
    const number = port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port)
    const key = `${hostname}:${number}`
    const found =
      known.get(key) ??
      (proxyFor(options.proxies, url) === null
        ? resolveHost(hostname, number, role, options, signal)
        : Promise.resolve({ host: hostname, role, addresses: [], failure: null }))
    known.set(key, found)
    return found
  }

  const factsOf: Hosts['factsOf'] = async (url, role) => {
    const facts = { ...(await look(url, role)), role }
    if (!told.has(facts.host)) on({ kind: 'resolved', host: facts })
    told.add(facts.host)
    return facts
  }

  /** Behind a proxy no name is resolved here: what stands with `--resolve` needs no resolver. */
  const mayLookUp = (url: string): boolean =>
    proxyFor(options.proxies, url) === null ||
    options.resolve.some(({ host }) => host.toLowerCase() === new URL(url).hostname)

  const lookUpPage: Hosts['lookUpPage'] = async (late) => {
    if (pageHost === null || !mayLookUp(subject.pageOrigin)) return
    const either = AbortSignal.any([signal, late])
    on({ kind: 'resolved', host: await resolveHost(pageHost, null, 'page', options, either) })
  }

  const lookUpNear: Hosts['lookUpNear'] = async ({ host, failure }) => {
    const fixed = options.resolve.map((entry) => entry.host.toLowerCase())
    // A resolver that cannot answer for one name will not answer for twelve.
    const answers = failure?.code === 'ENOTFOUND' && !isProxied(options.proxies)
    const names = nearHostNames(host, fixed, pageHost).filter((name) => answers || fixed.includes(name))
    const patience = { ...options, timeoutMs: Math.min(options.timeoutMs, nearPatienceMs) }
    const found = await Promise.all(
      names.map((name) => resolveHost(name, null, 'near-miss', patience, signal)),
    )
    for (const facts of found) if (facts.addresses.length > 0) on({ kind: 'resolved', host: facts })
  }

  const addressesOf: Hosts['addressesOf'] = async (url) =>
    (await look(url, 'redirect')).addresses.map(({ address }) => address)

  return { factsOf, addressesOf, lookUpPage, lookUpNear }
}
