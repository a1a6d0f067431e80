import type { CorsError } from '../../knowledge/model/cors-error.ts'
import type { ReportedError } from '../../knowledge/model/evidence.ts'

/** How one engine words one failure. */
export interface Wording {
  readonly says: RegExp
  /** Chromium's name, or null where the engine's words are about something else than a CORS check. */
  readonly error: CorsError | null
  /** Other failures that this engine words the same. */
  readonly alsoFits?: readonly CorsError[]
  /** What the first group of `says` is, if there is one. */
  readonly group?: 'method' | 'header'
  /** Only said of requests with credentials. */
  readonly credentialed?: true
}

const quote = `['"\`‘’“”]`
const header = (name: string) => `${quote}?Access-Control-Allow-${name}${quote}?`

/** Error texts of Blink and of Chromium's network service, from today's back to those of 2015. Preflight texts first. */
const chromium: readonly Wording[] = [
  {
    says: /Redirect is not allowed for a preflight request|Response for preflight is invalid \(redirect\)/,
    error: 'PreflightDisallowedRedirect',
  },
  {
    says: /Request requires preflight, which is disallowed to follow cross-origin redirect/,
    error: 'PreflightDisallowedRedirect',
  },
  {
    says: /It does not have HTTP ok status|Response for preflight has invalid HTTP status code/,
    error: 'PreflightInvalidStatus',
  },
  {
    says: /must not be the wildcard|[Ww]ildcard '\*' cannot be used in the 'Access-Control-Allow-Origin' header when/,
    error: 'WildcardOriginNotAllowed',
    credentialed: true,
  },
  { says: /No 'Access-Control-Allow-Origin' header is present/, error: 'MissingAllowOriginHeader' },
  {
    says: /'Access-Control-Allow-Origin' header contains multiple values/,
    error: 'MultipleAllowOriginValues',
  },
  {
    says: /'Access-Control-Allow-Origin' header contains the invalid value/,
    error: 'InvalidAllowOriginValue',
  },
  {
    says: /'Access-Control-Allow-Origin' header has a value .* that is not equal to the supplied origin/,
    error: 'AllowOriginMismatch',
  },
  {
    says: /'Access-Control-Allow-Credentials' header(?: in the response)? is '.*?'.{0,4}(?:which|It) must be 'true'/,
    error: 'InvalidAllowCredentials',
    credentialed: true,
  },
  {
    says: /Cannot parse Access-Control-Allow-Methods response header/,
    error: 'InvalidAllowMethodsPreflightResponse',
  },
  {
    says: /Cannot parse Access-Control-Allow-Headers response header/,
    error: 'InvalidAllowHeadersPreflightResponse',
  },
  {
    says: /Method (\S+) is not allowed by Access-Control-Allow-Methods in preflight response/,
    error: 'MethodDisallowedByPreflightResponse',
    group: 'method',
  },
  {
    says: /Request header field (\S+) is not allowed by Access-Control-Allow-Headers(?: itself)? in preflight response/,
    error: 'HeaderDisallowedByPreflightResponse',
    group: 'header',
  },
  {
    says: /[Rr]edirect location '.*?' contains (?:a )?username and password|Request was redirected to '.*?', which contains a username|contains (?:a )?username and password, which is disallowed/,
    error: 'RedirectContainsCredentials',
  },
  {
    says: /Cross origin requests are only supported for (?:protocol schemes|HTTP)|not a (?:CORS-)?supported scheme|URL scheme must be "?https?"? .*for CORS request/,
    error: 'CorsDisabledScheme',
  },
  { says: /Cross origin requests are not allowed by request mode/, error: 'DisallowedByMode' },
  {
    says: /The request client is not a secure context and the resource is in more-(?:private|local) address space/,
    error: 'InsecureLocalNetwork',
  },
  {
    says: /Request had (?:a target IP address space of|no target IP address space, yet the resource is in)/,
    error: 'InvalidLocalNetworkAccess',
  },
  // Private Network Access, which Local Network Access replaced in Chromium 142: its preflight asked for a header more.
  {
    says: /'Access-Control-Allow-Private-Network' header (?:was present|had value)|'Access-Control-Allow-Private-Network'/,
    error: 'LocalNetworkAccessPermissionDenied',
  },
  {
    says: /Permission was denied for this request to access the/,
    error: 'LocalNetworkAccessPermissionDenied',
  },
  { says: /The response is invalid/, error: 'InvalidResponse' },
]

/** The reasons of Gecko's security.properties; the typographic quotes came with Firefox 56. It does not say which of the two requests failed. */
const firefox: readonly Wording[] = [
  { says: /CORS preflight (?:response|channel) did not succeed/, error: 'PreflightInvalidStatus' },
  { says: /CORS request external redirect not allowed/, error: 'PreflightDisallowedRedirect' },
  {
    says: new RegExp(`CORS header ${header('Origin')} missing`),
    error: 'MissingAllowOriginHeader',
    alsoFits: ['PreflightMissingAllowOriginHeader'],
  },
  {
    says: new RegExp(`Multiple CORS header ${header('Origin')} not allowed`),
    error: 'MultipleAllowOriginValues',
    alsoFits: ['PreflightMultipleAllowOriginValues'],
  },
  {
    says: new RegExp(`CORS header ${header('Origin')} does not match`),
    error: 'AllowOriginMismatch',
    alsoFits: [
      'PreflightAllowOriginMismatch',
      'InvalidAllowOriginValue',
      'PreflightInvalidAllowOriginValue',
      'MultipleAllowOriginValues',
      'PreflightMultipleAllowOriginValues',
    ],
  },
  {
    says: /Credential is not supported if the CORS header/,
    error: 'WildcardOriginNotAllowed',
    alsoFits: ['PreflightWildcardOriginNotAllowed'],
    credentialed: true,
  },
  {
    says: new RegExp(`expected ${quote}true${quote} in CORS header ${header('Credentials')}`),
    error: 'InvalidAllowCredentials',
    alsoFits: ['PreflightInvalidAllowCredentials'],
    credentialed: true,
  },
  {
    says: new RegExp(`Did not find method in CORS header ${header('Methods')}`),
    error: 'MethodDisallowedByPreflightResponse',
  },
  {
    says: new RegExp(`invalid token ${quote}.*?${quote} in CORS header ${header('Methods')}`),
    error: 'InvalidAllowMethodsPreflightResponse',
  },
  {
    says: new RegExp(`invalid token ${quote}.*?${quote} in CORS header ${header('Headers')}`),
    error: 'InvalidAllowHeadersPreflightResponse',
  },
  {
    says: new RegExp(
      `header ${quote}([^'"‘’“”]+)${quote} is not allowed according to header ${header('Headers')}`,
    ),
    error: 'HeaderDisallowedByPreflightResponse',
    group: 'header',
  },
  {
    says: new RegExp(`missing token ${quote}([^'"‘’“”]+)${quote} in CORS header ${header('Headers')}`),
    error: 'HeaderDisallowedByPreflightResponse',
    group: 'header',
  },
  { says: /CORS request not http/i, error: 'CorsDisabledScheme' },
  // The words of the network panel, in the column of what was transferred.
  {
    says: /CORS Missing Allow Origin/,
    error: 'MissingAllowOriginHeader',
    alsoFits: ['PreflightMissingAllowOriginHeader'],
  },
  {
    says: /CORS Allow Origin Not Matching Origin/,
    error: 'AllowOriginMismatch',
    alsoFits: ['PreflightAllowOriginMismatch'],
  },
  { says: /CORS Multiple Allow Origin Not Allowed/, error: 'MultipleAllowOriginValues' },
  { says: /CORS Not Supporting Credentials/, error: 'WildcardOriginNotAllowed', credentialed: true },
  { says: /CORS Missing Allow Credentials/, error: 'InvalidAllowCredentials', credentialed: true },
  { says: /CORS Method Not Found/, error: 'MethodDisallowedByPreflightResponse' },
  { says: /CORS Missing Allow Header From Preflight/i, error: 'HeaderDisallowedByPreflightResponse' },
  { says: /CORS Preflight Did Not Succeed/, error: 'PreflightInvalidStatus' },
  { says: /CORS External Redirect Not Allowed/, error: 'PreflightDisallowedRedirect' },
  { says: /CORS request did not succeed|CORS request failed/, error: null },
  { says: /CORS disabled|CORS header .Origin. cannot be added/, error: null },
]

/** WebCore's texts. An absent header, another origin and a malformed value are worded alike, and so are both requests. */
const webkit: readonly Wording[] = [
  {
    says: /Preflight response is not successful/,
    error: 'PreflightInvalidStatus',
    alsoFits: ['PreflightDisallowedRedirect'],
  },
  {
    says: /Cannot use wildcard in Access-Control-Allow-Origin when/,
    error: 'WildcardOriginNotAllowed',
    alsoFits: ['PreflightWildcardOriginNotAllowed'],
    credentialed: true,
  },
  {
    says: /Access-Control-Allow-Origin cannot contain more than one origin/,
    error: 'MultipleAllowOriginValues',
    alsoFits: ['PreflightMultipleAllowOriginValues'],
  },
  {
    says: /Credentials flag is true, but Access-Control-Allow-Credentials is not/,
    error: 'InvalidAllowCredentials',
    alsoFits: ['PreflightInvalidAllowCredentials'],
    credentialed: true,
  },
  {
    says: /Header Access-Control-Allow-Methods has an invalid value/,
    error: 'InvalidAllowMethodsPreflightResponse',
  },
  {
    says: /Header Access-Control-Allow-Headers has an invalid value/,
    error: 'InvalidAllowHeadersPreflightResponse',
  },
  {
    says: /Method (\S+) is not allowed by Access-Control-Allow-Methods/,
    error: 'MethodDisallowedByPreflightResponse',
    group: 'method',
  },
  {
    says: /Request header field (\S+) is not allowed by Access-Control-Allow-Headers/,
    error: 'HeaderDisallowedByPreflightResponse',
    group: 'header',
  },
  { says: /redirection URL .* has credentials/, error: 'RedirectContainsCredentials' },
  {
    says: /non CORS scheme|Cross origin requests are only supported for HTTP|URL scheme .* is not supported/,
    error: 'CorsDisabledScheme',
  },
  {
    says: /Unsafe attempt to load URL .* Domains, protocols and ports must match/,
    error: 'DisallowedByMode',
  },
  {
    says: /Origin \S+ is not allowed by Access-Control-Allow-Origin/,
    error: 'AllowOriginMismatch',
    alsoFits: [
      'PreflightAllowOriginMismatch',
      'MissingAllowOriginHeader',
      'PreflightMissingAllowOriginHeader',
      'InvalidAllowOriginValue',
      'PreflightInvalidAllowOriginValue',
    ],
  },
]

/** Edge before Chromium and Internet Explorer (SEC7118 to SEC7131); an absent header is worded like another origin. */
const edgehtml: readonly Wording[] = [
  {
    says: /Multiple Access-Control-Allow-Origin headers/,
    error: 'MultipleAllowOriginValues',
    alsoFits: ['PreflightMultipleAllowOriginValues'],
  },
  {
    says: /Access-Control-Allow-Credentials/,
    error: 'InvalidAllowCredentials',
    alsoFits: ['PreflightInvalidAllowCredentials'],
    credentialed: true,
  },
  {
    says: /[Rr]equest header (\S{1,200}) was not present in the Access-Control-Allow-Headers list/,
    error: 'HeaderDisallowedByPreflightResponse',
    group: 'header',
  },
  {
    says: /[Rr]equest method (\S{1,60}) was not present in the Access-Control-Allow-Methods list/,
    error: 'MethodDisallowedByPreflightResponse',
    group: 'method',
  },
  { says: /SEC71\d\d: .{0,40}[Rr]edirect was blocked/, error: 'PreflightDisallowedRedirect' },
  {
    says: /did not find '[^']{1,300}' in the Access-Control-Allow-Origin response header|Origin \S{1,300} not found in Access-Control-Allow-Origin header/,
    error: 'AllowOriginMismatch',
    alsoFits: [
      'MissingAllowOriginHeader',
      'PreflightAllowOriginMismatch',
      'PreflightMissingAllowOriginHeader',
      'WildcardOriginNotAllowed',
    ],
  },
]

/** jsdom's XMLHttpRequest (lib/jsdom/living/xhr/xhr-utils.js). */
const jsdom: readonly Wording[] = [
  {
    says: /Cross origin \S{1,300} forbidden/,
    error: 'AllowOriginMismatch',
    alsoFits: [
      'MissingAllowOriginHeader',
      'PreflightAllowOriginMismatch',
      'PreflightMissingAllowOriginHeader',
    ],
  },
  { says: /Credentials forbidden/, error: 'InvalidAllowCredentials', credentialed: true },
  { says: /Headers? (\S{1,200}) forbidden/, error: 'HeaderDisallowedByPreflightResponse', group: 'header' },
  { says: /Method (\S{1,60}) forbidden/, error: 'MethodDisallowedByPreflightResponse', group: 'method' },
]

/** The words of each that reports. Firefox in other languages is read by `firefox-locales.ts`. */
export const wordings: Readonly<Record<ReportedError['engine'], readonly Wording[]>> = {
  chromium,
  firefox,
  webkit,
  edgehtml,
  jsdom,
}

/** Chromium words six failures alike for both requests and says in a sentence before that it means the preflight. */
export const preflightPrefix = /Response to (?:the )?preflight request doesn't pass access control check/
