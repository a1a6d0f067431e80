import { isSameSite } from '../facts/host-class.ts'
import { isLoadedFile } from '../model/request-kind.ts'
import type { Case } from '../model/case.ts'
import type { Finding } from '../model/diagnosis.ts'
import type { Evidence } from '../model/evidence.ts'
import { getHeader } from '../browsers/standard/header-list.ts'

/** Kinds of files that an element shows or runs without any permission. */
const shownFile = /^\s*(?:image|video|audio|text\/(?:css|javascript)|application\/(?:x-)?javascript)\b/i

/** The smaller change, in the page: what an element merely shows needs no permission; only reading it needs one. */
export function withoutCrossorigin(subject: Case, evidence: Evidence): readonly string[] {
  if (subject.as === 'img-crossorigin')
    return [
      'If the page only shows it, leave crossorigin out: without it the browser needs no permission. A canvas or a script that reads it does:',
    ]
  return mayBeElement(subject) && shownFile.test(typeOfResponse(evidence))
    ? [
        'If an element loads this (<link>, <script>, <img>, <video>) and no script reads it, leave crossorigin out (build tools write it by themselves): without it the browser needs no permission. fetch(), modules and integrity do:',
      ]
    : []
}

/** An element with `crossorigin` asks as `fetch()` does that sets nothing. */
function mayBeElement({ as, mode, method, headers, body }: Case): boolean {
  const isFetch = as === undefined || as === 'fetch'
  return isFetch && (mode ?? 'cors') === 'cors' && method === 'GET' && headers.length === 0 && body === null
}

function typeOfResponse({ observations }: Evidence): string {
  const request = observations.find(({ purpose }) => purpose.kind === 'request')
  return getHeader(request?.response?.headers ?? [], 'content-type') ?? ''
}

/** First, where hardly a cookie can be meant: another site, or a file. */
export function withoutCredentialsFirst(finding: Finding, subject: Case): readonly string[] {
  return isHardlyMeant(subject) ? withoutCredentials(finding, subject) : []
}

/** Beside the change of the server, where its own site may be signed in to. */
export function withoutCredentialsToo(finding: Finding, subject: Case): readonly string[] {
  return isHardlyMeant(subject) ? [] : withoutCredentials(finding, subject)
}

function isHardlyMeant({ as, pageOrigin, url }: Case): boolean {
  if (isLoadedFile(as) || as === 'beacon') return true
  return !URL.canParse(pageOrigin) || !isSameSite(new URL(pageOrigin), new URL(url))
}

function withoutCredentials({ id }: Finding, { as }: Case): readonly string[] {
  return id === 'wildcard-with-credentials'
    ? [
        `If it needs no cookie (a public file, a key in the address, a token in a header), the smaller change is in the page, and * will do: ${sentWithout(as)}`,
      ]
    : []
}

/** How each kind of request is made without credentials. */
function sentWithout(as: Case['as']): string {
  switch (as) {
    case 'xhr':
    case 'xhr-upload':
      return 'leave withCredentials at false for this host, in whatever sets it (an interceptor, the defaults of axios, xhrSetup of a player).'
    case 'img-crossorigin':
    case 'module':
      return 'crossorigin="anonymous" in place of crossorigin="use-credentials".'
    case 'eventsource':
      return 'new EventSource(url) without { withCredentials: true }.'
    case 'beacon':
      return 'sendBeacon() always takes cookies along; fetch(url, { method: "POST", body, keepalive: true, credentials: "omit" }) outlives the page as well.'
    default:
      return 'credentials: "same-origin" (what fetch() does by itself) in place of "include".'
  }
}

/** What the page says of CORS itself, where only the response of the API counts: in its HTML, or on its own response. */
export function notOnThePage({ page, observations }: Evidence, { pageOrigin, url }: Case): readonly string[] {
  const inMeta = page?.corsInMeta ?? []
  const own = observations.find(({ purpose }) => purpose.kind === 'page')?.response?.headers ?? []
  const allowed = getHeader(own, 'access-control-allow-origin')
  // Hosts of files send * with everything; a name was written by hand.
  const isByHand = allowed === pageOrigin || allowed === new URL(url).origin
  return [
    ...(inMeta.length === 0
      ? []
      : [
          `Take <meta http-equiv="${inMeta.join('">, <meta http-equiv="')}"> out of the page: no browser reads CORS from HTML. It counts as a header of the response of ${new URL(url).host} alone.`,
        ]),
    ...(isByHand
      ? [
          `The page itself is answered with Access-Control-Allow-Origin: ${allowed}. There it lets others read the page, and does nothing for what the page calls: it belongs on the responses of ${new URL(url).host}.`,
        ]
      : []),
  ]
}
