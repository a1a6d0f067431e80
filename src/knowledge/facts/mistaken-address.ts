import type { Facts } from './facts.ts'
import { isLoopbackHost, isPrivateHost, spaceOf } from './host-class.ts'

/** A page that others open calls the machine it is opened on. */
export function callsLoopbackFromOutside({ url, page, evidence }: Facts): boolean {
  if (page === null || !isLoopbackHost(url.hostname) || isPrivateHost(page.hostname)) return false
  const space = spaceOf(evidence.hosts.find(({ role }) => role === 'page'))
  return space !== 'loopback' && space !== 'local'
}

/** A host name close to the one that does not resolve, which does; null where there is none. */
export function nearHost({ evidence, silence }: Facts): string | null {
  if (silence?.failure.kind !== 'dns') return null
  return (
    evidence.hosts.find(({ role, addresses }) => role === 'near-miss' && addresses.length > 0)?.host ?? null
  )
}

/** The word of an address that a variable left there which was never set; null where there is none. */
export function unsetWord({ hostname, pathname }: Pick<URL, 'hostname' | 'pathname'>): string | null {
  const words = [hostname, ...pathname.replaceAll('%20', ' ').split('/')]
  return words.find((word) => /^(undefined|null|nan|\[object object\])$/i.test(word)) ?? null
}
