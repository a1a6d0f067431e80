import { areConditional, headersOfNobody, needlessAmong } from '../facts/needless-header.ts'
import { isSameSite } from '../facts/host-class.ts'
import type { Case } from '../model/case.ts'
import type { Finding } from '../model/diagnosis.ts'

/** What stops the page from sending a header that it need not send, by the variants of `request-header-not-allowed`. */
const ways: Readonly<Record<string, readonly string[]>> = {
  tracing: [
    'A tracing library adds the header to every call. Leave this API out: Sentry tracePropagationTargets, OpenTelemetry propagateTraceHeaderCorsUrls, Datadog allowedTracingUrls, Elastic distributedTracingOrigins, New Relic distributed_tracing.allowed_origins, Application Insights correlationHeaderExcludedDomains.',
  ],
  'content-type-on-get': [
    'Content-Type describes a body, and this request has none: drop the header. Without it (and without other headers of your own) no preflight is needed.',
  ],
  cache: [
    'Drop the header and let fetch() do the same without a preflight: fetch(url, { cache: "no-store" }). In axios or an interceptor of Angular take it out of the defaults for this API.',
  ],
  'user-agent': [
    'Every browser writes User-Agent itself: Chromium drops one that script sets, and Firefox and WebKit ask for it in a preflight. If the API wants the name of the application, send it as a parameter or in a header that the API names for that.',
  ],
  'option-in-headers': [
    'It is an option of the call and not a request header: take it out of headers. In fetch() the cookies go along with credentials: "include", in XMLHttpRequest and axios with withCredentials: true beside the headers. As a header it does nothing, and only makes a preflight fail.',
  ],
  'access-control-in-request': [
    'Access-Control-… headers are for responses: delete them from the request. There they allow nothing, and only make a preflight fail.',
  ],
}

const revalidate = [
  'Drop the header: where the browser has a copy, it asks by itself whether that is still good, and no preflight goes before that: fetch(url, { cache: "no-cache" }).',
]

/** Whether the page is the place for the smaller change: it sends what nobody needs. */
export function isNeedless({ id, variant }: Pick<Finding, 'id' | 'variant'>): boolean {
  return id === 'request-header-not-allowed' && variant !== null && variant in ways
}

/** Whether no server reads it, so that nothing is to be allowed either. */
export function isNobodys({ variant }: Pick<Finding, 'variant'>): boolean {
  return variant === 'access-control-in-request' || variant === 'option-in-headers'
}

/** The change in the page, first; then how the other way begins. Empty where the header is meant. */
export function pageFirst(finding: Finding, subject: Case): readonly string[] {
  if (!isNeedless(finding)) return [...besideOthers(subject), ...besideMeant(finding, subject)]
  const names = finding.particulars.headers?.join(', ') ?? 'the header'
  return [
    `The smaller change is in the page: do not send ${names}.`,
    ...(finding.variant === 'cache' && areConditional(finding.particulars.headers ?? [])
      ? revalidate
      : (ways[finding.variant ?? ''] ?? [])),
    ...(isNobodys(finding) ? [] : ['Only if the API is yours and means to read it, allow it there:']),
  ]
}

/** What no list is to name, where something else is wrong as well. */
function besideOthers(subject: Case): readonly string[] {
  const names = headersOfNobody(subject)
  return names.length === 0
    ? []
    : [
        `In the page: take ${names.join(', ')} out of the headers of the call. No server reads ${names.length > 1 ? 'them' : 'it'} (headers of responses, options of the call), and no list has to allow ${names.length > 1 ? 'them' : 'it'}.`,
      ]
}

/** Of several that are refused: those which the page need not send, though another may be meant. */
function besideMeant({ id, particulars }: Finding, subject: Case): readonly string[] {
  if (id !== 'request-header-not-allowed') return []
  const names = particulars.headers ?? []
  const needless = needlessAmong(names, subject)
  const isAsked = names.some((name) => /^x-requested-with$/i.test(name))
  const isToken = names.some(isAuthorization) && isForeign(subject)
  return [
    ...(isToken
      ? [
          `Is the token in Authorization made for ${new URL(subject.url).hostname}? If a default or an interceptor of the client adds it to every call (axios.defaults, HttpInterceptor), let it do so for your own API alone: nothing has to be allowed then, and whoever else gets the token can use it.`,
        ]
      : []),
    ...(needless.length === 0
      ? []
      : [
          `The page need not send ${needless.join(', ')} at all: a library or an interceptor adds ${needless.length > 1 ? 'them' : 'it'}, and what is left out has to be allowed nowhere.`,
        ]),
    ...(isAsked
      ? [
          'X-Requested-With says no more than that script asks, and a library adds it (jQuery, Dropzone, uploaders): unless the server reads it (some answer JSON by it, some take it against CSRF), leave it out of the call; a store never reads it.',
        ]
      : []),
  ]
}

function isAuthorization(name: string): boolean {
  return /^authorization$/i.test(name)
}

/** Whether nothing but a token is refused that may be meant for another service. */
export function isTokenForStranger({ particulars }: Finding, subject: Case): boolean {
  const names = particulars.headers ?? []
  return names.length > 0 && names.every(isAuthorization) && isForeign(subject)
}

function isForeign({ pageOrigin, url }: Case): boolean {
  return URL.canParse(pageOrigin) && !isSameSite(new URL(pageOrigin), new URL(url))
}
