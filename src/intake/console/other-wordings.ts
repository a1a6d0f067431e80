import type { Wording } from './wording.ts'

/** Edge before Chromium and Internet Explorer (SEC7118 to SEC7131); an absent header is worded like another origin. */
export const edgehtml: readonly Wording[] = [
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
export const jsdom: readonly Wording[] = [
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
