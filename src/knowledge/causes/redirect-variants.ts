import type { Answer } from '../facts/answer.ts'
import type { Facts } from '../facts/facts.ts'
import { isOneDoor } from '../facts/one-door.ts'
import { pageAtEnd } from '../facts/page-at-end.ts'

/** What the variants of the two redirect causes mean. */
export const redirectVariants = {
  'https-upgrade': 'http is sent on to https: call the https address.',
  'http-downgrade':
    'https is sent on to http, which no secure page follows: the application behind a proxy does not know that TLS ends there, or the other host is named without TLS.',
  'post-to-get': 'A 301, 302 or 303 makes a GET of the request, which the address does not take.',
  www: 'The name is sent on with www, or without it.',
  'trailing-slash': 'The path is sent on with a slash at its end, or without it.',
  'other-host': 'The request is sent on to another origin.',
} as const

/** What a redirect is that leads to no other address of the API. */
interface Astray {
  readonly title: string
  readonly particulars: { readonly isOneDoor?: true; readonly isForWindow?: true }
}

/** Null where the redirect leads to another address of the API: there the page can call that at once. */
export function astray(facts: Facts, redirected: Answer, what: 'preflight' | 'request'): Astray | null {
  const { location } = redirected
  if (location === null) return null
  const isDoor = isOneDoor(facts, redirected)
  const isForWindow = pageAtEnd(facts) !== null
  if (!isDoor && !isForWindow) return null
  const { origin, pathname } = location
  const why = isDoor
    ? ', as is whatever else is asked: a login or a notice stands in front of the API'
    : ', a page for people: a window can follow that, and no fetch()'
  return {
    title: `The ${what} is redirected to ${origin}${pathname}${why}`,
    particulars: { ...(isDoor && { isOneDoor: true }), ...(isForWindow && { isForWindow: true }) },
  }
}

/** The title where the port is lost. */
export function withoutPort(what: 'preflight' | 'request', called: URL, location: URL): string {
  return `The ${what} is redirected to ${location.href}, without the port ${called.port} that was called: the server does not know by which address it is reached`
}
