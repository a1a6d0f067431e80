import type { NetworkErrorReason } from '../browsers/judge/exchange.ts'
import type { Case } from '../model/case.ts'
import { engineNames, engines } from '../model/cors-error.ts'
import type { Observation, ObservedResponse } from '../model/evidence.ts'
import { headerValues } from '../model/header-values.ts'
import { redactHeaderValue } from '../privacy/redact.ts'
import { answerOf } from './answer.ts'
import type { EngineStop } from './engine-stop.ts'
import { listFaults } from './preflight-lists.ts'
import { headerRefused } from './stops-at.ts'

/** Where a redirect leads, redacted. */
export function whereTo({ headers }: Pick<ObservedResponse, 'headers'>): string {
  return `to ${redactHeaderValue('location', headerValues(headers, 'location')[0] || 'nowhere')}`
}

/** Why an engine goes no further after this exchange, in the fewest words; null where all go on. */
export function whyStopped(
  stops: readonly EngineStop[],
  observation: Observation,
  subject: Case,
): string | null {
  const [stop] = stops
  if (stop === undefined) return null
  const who = stops.map(({ engine }) => engineNames[engine]).join(', ')
  const why = inWords(stop, observation, subject)
  return stops.length === engines.length ? why : `${who}: ${why}`
}

function inWords(stop: EngineStop, observation: Observation, subject: Case): string {
  const came = (name: string): string =>
    headerValues(observation.response?.headers ?? [], name).join(' and ') || '(empty)'
  const status = observation.response?.status ?? 0
  switch (stop.corsError) {
    case 'MissingAllowOriginHeader':
    case 'PreflightMissingAllowOriginHeader':
      return 'no Allow-Origin'
    case 'WildcardOriginNotAllowed':
    case 'PreflightWildcardOriginNotAllowed':
      return 'Allow-Origin: * with credentials'
    case 'MultipleAllowOriginValues':
    case 'PreflightMultipleAllowOriginValues':
      return `Allow-Origin twice: ${came('access-control-allow-origin')}`
    case 'InvalidAllowOriginValue':
    case 'PreflightInvalidAllowOriginValue':
    case 'AllowOriginMismatch':
    case 'PreflightAllowOriginMismatch':
      return `Allow-Origin: ${came('access-control-allow-origin')}`
    case 'InvalidAllowCredentials':
    case 'PreflightInvalidAllowCredentials':
      return 'no Allow-Credentials: true'
    case 'PreflightInvalidStatus':
      return `status ${status} is not 200 to 299`
    case 'PreflightDisallowedRedirect':
      return whereTo(observation.response ?? { headers: [] })
    case 'InvalidAllowMethodsPreflightResponse':
      return 'Allow-Methods is malformed'
    case 'InvalidAllowHeadersPreflightResponse':
      return 'Allow-Headers is malformed'
    case 'MethodDisallowedByPreflightResponse':
      return `${stop.failedParameter} not in Allow-Methods`
    case 'HeaderDisallowedByPreflightResponse': {
      // An engine names the first; whoever fixes the list wants all of them.
      const answer = answerOf(observation, subject)
      const all = answer === null ? [] : listFaults(answer, subject).headers
      return `${all.length > 0 ? all.join(', ') : stop.failedParameter} not in Allow-Headers`
    }
    case null:
      return withoutCorsError(stop, observation, subject)
    default:
      return stop.corsError
  }
}

function withoutCorsError(stop: EngineStop, observation: Observation, subject: Case): string {
  const name = headerRefused(stop, observation, subject)
  if (name !== null) {
    const value = headerValues(observation.response?.headers ?? [], name).join(', ')
    return `refuses ${name}: ${redactHeaderValue(name, value)}`
  }
  return stop.reason === null ? 'a network error' : reasons[stop.reason]
}

const reasons = {
  cors: 'CORS',
  'bad-port': 'a port that browsers refuse',
  'mixed-content': 'http from a page that is https',
  'local-network': 'a local address',
  'forbidden-method': 'a method that browsers do not send',
  'invalid-header': 'a header that cannot be sent',
  'credentials-in-url': 'credentials in the URL',
  'fragment-in-url': 'a fragment in the URL of a WebSocket',
  scheme: 'a redirect to another scheme',
  'redirect-mode': 'a redirect',
  'too-many-redirects': 'too many redirects',
  'invalid-location': 'a Location that is no URL',
  'invalid-response': 'the response cannot be read',
  unreachable: 'unreachable',
  'request-mode': 'another origin in mode same-origin',
  'resource-policy': 'Cross-Origin-Resource-Policy',
  'opaque-response-blocking': 'a type that is kept from the page (ORB)',
  integrity: 'an integrity without CORS',
  'type-not-taken': 'a Content-Type that is not taken',
  'status-not-taken': 'a status that is not taken',
  handshake: 'no WebSocket handshake',
  'never-ends': 'the request never ends',
} as const satisfies Readonly<Record<NetworkErrorReason, string>>
