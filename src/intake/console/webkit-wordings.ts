import type { Wording } from './wording.ts'

/** WebCore's texts. An absent header, another origin and a malformed value are worded alike, and so are both requests. */
export const webkit: readonly Wording[] = [
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
