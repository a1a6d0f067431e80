import type { Finding } from '../model/diagnosis.ts'
import { withoutCredentialsToo } from './in-the-page.ts'
import type { Need } from './stack.ts'

/** What holds for this shape of a finding on every software. */
export function notesOfFinding(finding: Finding): readonly string[] {
  const notes = [
    copyNote(finding),
    errorNote(finding),
    listNote(finding),
    writtenNote(finding),
    twiceNote(finding),
  ]
  return [...notModifiedNotes(finding), ...notes.filter((step) => step !== null)]
}

/** What the call itself has to do with it. */
export function notesOfCall(need: Need): readonly string[] {
  return [...routeNote(need), ...withoutCredentialsToo(need.finding, need.subject)]
}

/** Nothing has joined the values: somebody wrote them so. */
function writtenNote({ particulars }: Finding): string | null {
  return particulars.isWrittenList === true
    ? 'The header holds the list as it was written. Compare Origin with the entries, one by one, and send back the one that is equal, with Vary: Origin; to others send none.'
    : null
}

const unheard = [
  'Look in front of the server for what takes Origin off the request or changes it, and not off the preflight (proxy_set_header Origin "" in nginx, RequestHeader unset Origin in Apache, a plugin or a transform of the gateway, a policy of the CDN): let it pass Origin on as it came.',
  'Where it comes through, the route has a second policy with a list of its own (a decorator, an annotation, another framework on the path): name the page there, or take that one out.',
]

/** What is left of it where only the one is taken out. */
function twiceNote({ id, particulars }: Finding): string | null {
  return id === 'multiple-allow-origin' && particulars.isSentTwice === true
    ? 'Access-Control-Allow-Credentials stands there more than once, too, and “true, true” is not true: take that out of the same place.'
    : null
}

/** Whoever makes a 304 writes a new response, and keeps a few headers of the one that it stands for. */
function notModifiedNotes({ particulars }: Finding): readonly string[] {
  if (particulars.isUnheard === true) return unheard
  return particulars.isNotModified === true
    ? [
        'The smaller change is in the page: do not send If-None-Match or If-Modified-Since. Where the browser has a copy it asks by itself whether that is still good (fetch(url, { cache: "no-cache" })), hands script the copy with the headers that came with it, and no preflight goes before that.',
        'Else let whatever makes the 304 keep the CORS headers: retainedHeaders of etag() in Hono, or the middleware for ETag inside of the one for CORS. Apache httpd takes them off a 304 whatever is configured (its bug 51223).',
      ]
    : []
}

/** A token endpoint knows the origins of each client, and its preflight does not tell which client asks. */
function listNote({ particulars }: Finding): string | null {
  return particulars.mayKeepList === true
    ? 'Where the address keeps a list of origins of its own (a token endpoint: the web origins or redirect addresses of the client), name the page there, and leave the rest as it is.'
    : null
}

/** A preflight names the headers of the request, and brings none of them: a route that one of them chooses is not found. */
function routeNote({ finding, subject }: Need): readonly string[] {
  if (finding.particulars.isNotFound !== true) return []
  const names = subject.headers
    .map(([name]) => name.toLowerCase())
    .filter((name) => !isSafelistedByName(name) && !hardlyRoutes.test(name))
  if (names.length === 0) return []
  return [
    `OPTIONS does not bring ${names.join(', ')} along, it names the header alone: where a route is chosen by that header (a version, a tenant, a canary), no such route takes the preflight. Let another one take OPTIONS of this path without it.`,
  ]
}

/** Credentials, bodies and what libraries send by themselves: other things are chosen by them. */
const hardlyRoutes =
  /^(authorization|cookie|range|if-.*|cache-control|pragma|x-requested-with|traceparent|tracestate|baggage|sentry-trace|.*(api-?key|token|secret|csrf|xsrf|request-id).*)$/

function isSafelistedByName(name: string): boolean {
  return /^(accept|accept-language|content-.*)$/.test(name)
}

/** How a bare copy comes about, and goes. */
function copyNote({ id, variant, particulars }: Finding): string | null {
  if (particulars.copyVaries === true)
    return 'The copy is of a request without Origin, and it says Vary: Origin, which this cache does not heed: put Origin into the key of the cache where that can be set, or, where every page may read the API, let the server send Access-Control-Allow-Origin: * on every response, also where no Origin came. Then purge the copy.'
  return id === 'proxy-strips-headers' && variant === 'cache'
    ? 'The copy is of a request without Origin, or older than the policy. Let the server behind the cache send Vary: Origin on every response, also where no Origin came; then purge the copy.'
    : null
}

/** What the status of a bare error means, which is the fault behind the missing headers. */
function errorNote({ id, particulars }: Finding): string | null {
  if (id !== 'error-response-without-cors') return null
  if (particulars.store === 'run-out')
    return `${particulars.status}: the signature of the address has run out: let the page ask for a new one just before it calls it, and let no cache keep the old one longer than it holds.`
  if (particulars.isGuarded === true)
    return `${particulars.status}: the guard runs before CORS. Name the page among its trusted origins (AddTrustedOrigin of http.CrossOriginProtection in Go, CSRF_TRUSTED_ORIGINS in Django, trusted_origins or what yours has), or send the token that it asks for; keep the guard on.`
  switch (particulars.status) {
    case 400:
    case 422:
      return `${particulars.status}: the request was read and found wrong. What its body says comes first: put that right on the page or where the client is registered; the headers only make it readable.`
    case 413:
      return '413: the body is larger than a limit allows. Raise the limit where such a body is meant (client_max_body_size in nginx, the limit of the body parser, maxAllowedContentLength in IIS), or send less.'
    case 429:
      return '429: a limit on the rate. Put CORS before the limiter, so that the page can read the status and Retry-After; OPTIONS should not count.'
    case 401:
      return particulars.isNotTaken === true
        ? '401: the call brings credentials that are not taken: wrong, run out, meant for something else, or dropped by a proxy. That comes first; with the headers on it the page can tell.'
        : '401: nobody is signed in, or the token has ended. With the headers on it the page can tell, and ask for a login.'
    case 405:
      return '405: a route or handler has no such method; the Allow header names those that it has.'
    default:
      return null
  }
}
