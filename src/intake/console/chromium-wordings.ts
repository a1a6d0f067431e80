import type { Wording } from './wording.ts'

/** Error texts of Blink and of Chromium's network service, from today's back to those of 2015. Preflight texts first. */
export const chromium: readonly Wording[] = [
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

/** Stands before what fails alike in both requests. */
export const preflightPrefix = /Response to (?:the )?preflight request doesn't pass access control check/
