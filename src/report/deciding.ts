import type { Case } from '../knowledge/model/case.ts'
import type { Failure, Observation } from '../knowledge/model/evidence.ts'
import { acceptsOrigin } from '../knowledge/facts/allow-origin.ts'
import { answerOf, type Answer } from '../knowledge/facts/answer.ts'
import { listFaults } from '../knowledge/facts/preflight-lists.ts'
import { isRedirectStatus } from '../knowledge/browsers/standard/status.ts'
import { headerValues } from '../knowledge/model/header-values.ts'
import { redactHeaderValue } from '../knowledge/privacy/redact.ts'

/** How a row ended: a mark and the few words that decided it. */
export interface Deciding {
  readonly mark: 'pass' | 'fail' | 'none'
  readonly answer: string
  readonly what: string
}

const failures = {
  dns: 'name not found',
  refused: 'connection refused',
  timeout: 'no answer in time',
  tls: 'TLS failed',
  reset: 'the connection broke',
  protocol: 'not HTTP',
  aborted: 'cancelled',
  unreachable: 'host unreachable',
} as const

/** The code is told where the kind does not say it all. */
function failed({ kind, code }: Failure): string {
  if (code === 'UND_ERR_HEADERS_OVERFLOW') return 'more headers than a browser takes'
  if (kind !== 'tls' && kind !== 'protocol') return failures[kind]
  return `${failures[kind]}${code === null ? '' : ` (${code})`}`
}

/** What an observation shows at a glance. */
export function decidingOf(observation: Observation, subject: Case): Deciding {
  const { failure, purpose } = observation
  if (failure !== null) return { mark: 'fail', answer: '–', what: failed(failure) }
  const answer = answerOf(observation, subject)
  if (answer === null) return { mark: 'none', answer: '–', what: '' }
  const status = String(answer.status)
  if (purpose.kind === 'page' || purpose.kind === 'page-script')
    return { mark: 'none', answer: status, what: policyOf(answer) }
  if (isRedirectStatus(answer.status)) {
    const location = headerValues(answer.response.headers, 'location')[0] || 'nowhere'
    const to = `to ${redactHeaderValue('location', location)}`
    if (isPreflight(observation)) return { mark: 'fail', answer: status, what: to }
    const isOwnOrigin = new URL(observation.request.url).origin === subject.pageOrigin
    const seen = allowing(answer, subject)
    if (seen.mark === 'fail' && !isOwnOrigin) return { ...seen, answer: status }
    return { mark: 'none', answer: status, what: to }
  }
  return { ...allowing(answer, subject), answer: status }
}

function policyOf(answer: Answer): string {
  const policy = headerValues(answer.response.headers, 'content-security-policy')[0]
  return policy === undefined ? 'no Content-Security-Policy header' : `CSP ${policy}`
}

/** Whether an exchange was a preflight, by what was sent. */
export function isPreflight({ request }: Observation): boolean {
  return (
    request.method === 'OPTIONS' && headerValues(request.headers, 'access-control-request-method').length > 0
  )
}

function allowing(answer: Answer, subject: Case): Pick<Deciding, 'mark' | 'what'> {
  const { check, purpose } = answer
  const preflight = isPreflight(answer.observation)
  if (purpose.kind === 'from-origin' || purpose.kind === 'allow-map') return notOfThePage(answer, subject)
  if (purpose.kind === 'without-origin' || purpose.kind === 'cache') {
    const values = headerValues(answer.response.headers, 'access-control-allow-origin')
    return {
      mark: 'none',
      what: values.length === 0 ? 'no Allow-Origin' : `Allow-Origin: ${values.join(', ')}`,
    }
  }
  switch (check.kind) {
    case 'missing':
      return { mark: 'fail', what: 'no Allow-Origin' }
    case 'wildcard-with-credentials':
      return { mark: 'fail', what: 'Allow-Origin: * with credentials' }
    case 'multiple':
      return { mark: 'fail', what: `Allow-Origin twice: ${check.lines.join(' and ')}` }
    case 'invalid':
    case 'mismatch':
      return { mark: 'fail', what: `Allow-Origin: ${check.value}` }
    case 'credentials':
      return { mark: 'fail', what: `no Allow-Credentials: true` }
    case 'passes':
      return preflight
        ? allowingLists(answer, subject)
        : { mark: 'pass', what: `Allow-Origin: ${check.value}` }
  }
}

/** What was asked about the policy beyond this request: being refused is no fault there. */
function notOfThePage(answer: Answer, subject: Case): Pick<Deciding, 'mark' | 'what'> {
  const { check, purpose } = answer
  if (check.kind === 'missing') return { mark: 'none', what: 'refused' }
  if (!acceptsOrigin(check))
    return { mark: 'none', what: 'value' in check ? `refused: Allow-Origin ${check.value ?? ''}` : 'refused' }
  const lists = purpose.kind === 'allow-map' ? listFaults(answer, subject) : null
  if (lists?.method != null) return { mark: 'none', what: 'not in Allow-Methods' }
  return { mark: 'pass', what: check.kind === 'passes' && check.value === '*' ? 'allowed by *' : 'allowed' }
}

function allowingLists(answer: Answer, subject: Case): Pick<Deciding, 'mark' | 'what'> {
  if (!answer.isOk) return { mark: 'fail', what: `status ${answer.status} is not 200 to 299` }
  const { malformed, method, headers } = listFaults(answer, subject)
  if (malformed[0] !== undefined)
    return { mark: 'fail', what: `${malformed[0].replace('Access-Control-', '')} is malformed` }
  if (method !== null) return { mark: 'fail', what: `${method} not in Allow-Methods` }
  if (headers[0] !== undefined) return { mark: 'fail', what: `${headers.join(', ')} not in Allow-Headers` }
  const value = headerValues(answer.response.headers, 'access-control-allow-origin').join(', ')
  return { mark: 'pass', what: `Allow-Origin: ${value}` }
}
