import type { CorsError } from '../model/cors-error.ts'

/** What each of Chromium's names means: the header, the value, the rule that was broken. One distinct sentence each. */
const explanations: Readonly<Record<CorsError, string>> = {
  DisallowedByMode: 'The request was made in mode same-origin, and its URL is of another origin.',
  InvalidResponse:
    'What came back cannot be read as a response at all; a service worker often stands behind it.',
  WildcardOriginNotAllowed:
    'The response to the request has Access-Control-Allow-Origin: *, which does not count once credentials are included.',
  MissingAllowOriginHeader: 'The response to the request has no Access-Control-Allow-Origin.',
  MultipleAllowOriginValues:
    'The response to the request has more than one value in Access-Control-Allow-Origin; exactly one is allowed.',
  InvalidAllowOriginValue:
    'The Access-Control-Allow-Origin of the response is neither an origin, nor *, nor null.',
  AllowOriginMismatch:
    'The Access-Control-Allow-Origin of the response names another origin than the page’s.',
  InvalidAllowCredentials:
    'Credentials are included, and the response’s Access-Control-Allow-Credentials is not exactly true.',
  CorsDisabledScheme: 'The URL is not http or https, and no other scheme takes part in CORS.',
  PreflightInvalidStatus:
    'The preflight has the right Allow-Origin but a status outside 200 to 299, so it does not count.',
  PreflightDisallowedRedirect: 'The preflight was answered with a redirect; browsers follow none there.',
  PreflightWildcardOriginNotAllowed:
    'The preflight has Access-Control-Allow-Origin: *, which does not count for a request that includes credentials.',
  PreflightMissingAllowOriginHeader:
    'The preflight has no Access-Control-Allow-Origin; the request itself is never sent.',
  PreflightMultipleAllowOriginValues:
    'The preflight has more than one value in Access-Control-Allow-Origin; exactly one is allowed.',
  PreflightInvalidAllowOriginValue:
    'The Access-Control-Allow-Origin of the preflight is neither an origin, nor *, nor null.',
  PreflightAllowOriginMismatch:
    'The Access-Control-Allow-Origin of the preflight names another origin than the page’s.',
  PreflightInvalidAllowCredentials:
    'The request includes credentials, and the preflight’s Access-Control-Allow-Credentials is not exactly true.',
  InvalidAllowMethodsPreflightResponse:
    'An element of Access-Control-Allow-Methods is no method name, so the whole list is void.',
  InvalidAllowHeadersPreflightResponse:
    'An element of Access-Control-Allow-Headers is no header name, so the whole list is void.',
  MethodDisallowedByPreflightResponse:
    'Access-Control-Allow-Methods does not list the method; the comparison knows upper from lower case.',
  HeaderDisallowedByPreflightResponse:
    'Access-Control-Allow-Headers does not list a header that the request carries.',
  RedirectContainsCredentials:
    'The redirect leads to a URL with a user name or password in it, which is refused across origins.',
  InsecureLocalNetwork: 'A page that is not secure calls an address in a more private network.',
  InvalidLocalNetworkAccess:
    'The request named one kind of network for its target, and the target turned out to be in another.',
  LocalNetworkAccessPermissionDenied:
    'The page calls a private or loopback address, and the permission for it was not given.',
}

/** The plain meaning of a CORS error, for whoever reads its name in a console. */
export function explainCorsError(error: CorsError): string {
  return explanations[error]
}
