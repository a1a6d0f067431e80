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

/** The title where the redirect is no way to another address of the API. */
export function atOneDoor(what: 'preflight' | 'request', { origin, pathname }: URL): string {
  return `The ${what} is redirected to ${origin}${pathname}, as is whatever else is asked: a login or a notice stands in front of the API`
}

/** The title where it leads to a page for people. */
export function atPage(what: 'preflight' | 'request', { origin, pathname }: URL): string {
  return `The ${what} is redirected to ${origin}${pathname}, a page for people: a window can follow that, and no fetch()`
}

/** The title where the port is lost. */
export function withoutPort(what: 'preflight' | 'request', called: URL, location: URL): string {
  return `The ${what} is redirected to ${location.href}, without the port ${called.port} that was called: the server does not know by which address it is reached`
}
