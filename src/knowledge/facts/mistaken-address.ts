import { isOfContentScript } from './content-script.ts'
import type { Facts } from './facts.ts'
import { heardByBrowser } from './heard-by-browser.ts'
import { isLoopbackHost, isPrivateHost, spaceOf } from './host-class.ts'

/** A page that others open calls the machine it is opened on; an extension, its content scripts too, is installed there. */
export function callsLoopbackFromOutside({ url, page, evidence }: Facts): boolean {
  if (page?.protocol.endsWith('-extension:') === true || isOfContentScript(evidence)) return false
  if (page === null || !isLoopbackHost(url.hostname) || isPrivateHost(page.hostname)) return false
  const space = spaceOf(evidence.hosts.find(({ role }) => role === 'page'))
  return space !== 'loopback' && space !== 'local'
}

/** Host names close to the one that does not resolve, which do. */
export function nearHosts(facts: Facts): readonly string[] {
  const { evidence, silence } = facts
  if (silence?.failure.kind !== 'dns' || heardByBrowser(facts).length > 0) return []
  return evidence.hosts.flatMap(({ role, host, addresses }) =>
    role === 'near-miss' && addresses.length > 0 ? [host] : [],
  )
}

/** The word of an address that a variable left there which was never set; null where there is none. */
export function unsetWord({ hostname, pathname }: Pick<URL, 'hostname' | 'pathname'>): string | null {
  const words = [hostname, ...pathname.replaceAll('%20', ' ').split('/')]
  return words.find((word) => /^(undefined|null|nan|\[object object\])$/i.test(word)) ?? null
}

/** A host name with which a path begins, as an address does that lost its scheme: the browser takes it for a path. */
export function hostInPath({ pathname }: Pick<URL, 'pathname'>): string | null {
  const [, first = '', ...rest] = pathname.split('/')
  const isHost =
    /^(?:localhost|(?:[\w-]+\.)+(?:com|net|org|io|dev|app|ai|cloud|local|test|example))(?::\d+)?$/i
  return rest.length > 0 && isHost.test(first) ? first : null
}

/** Words that begin like one of the domains below, and are domains themselves. */
const longer = /^(comm|comp|comb|coms|network|networks|organic|application|cloudapp)/i

/** The address that was meant where a base URL without a slash at its end was joined with a path; null where none shows. */
export function takenApart({ protocol, hostname, pathname, search }: URL): string | null {
  const [, host, path = ''] = /^((?:[\w-]+\.)+(?:com|net|org|io|dev|app))([a-z][\w-]+)$/i.exec(hostname) ?? []
  const label = hostname.slice(hostname.lastIndexOf('.') + 1)
  if (host === undefined || longer.test(label)) return null
  return `${protocol}//${host}/${path}${pathname === '/' ? '' : pathname}${search}`
}
