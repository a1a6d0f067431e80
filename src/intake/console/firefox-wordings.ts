import { type Wording, header, quote } from './wording.ts'

/** The reasons of Gecko's security.properties; the typographic quotes came with Firefox 56. It does not say which of the two requests failed. */
export const firefox: readonly Wording[] = [
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
