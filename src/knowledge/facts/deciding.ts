import type { Case } from '../model/case.ts'
import type { Failure, Observation } from '../model/evidence.ts'
import { answerOf, type Answer } from './answer.ts'
import type { EngineStop } from './engine-stop.ts'
import { refusesOrigin, stopsAt } from './stops-at.ts'
import { whereTo, whyStopped } from './why-stopped.ts'
import { isRedirectStatus } from '../browsers/standard/status.ts'
import { headerValues } from '../model/header-values.ts'

/** How a row ended: a mark and the few words that decided it. */
interface Deciding {
  readonly mark: 'pass' | 'fail' | 'none'
  readonly answer: string
  readonly what: string
}

const failures = {
  dns: 'name not found',
  refused: 'connection refused',
  timeout: 'no response in time',
  tls: 'TLS failed',
  reset: 'the connection broke',
  protocol: 'not HTTP',
  aborted: 'cancelled',
  unreachable: 'host unreachable',
} as const

/** The code is told where the kind does not say it all. */
function failed({ kind, code }: Failure): string {
  if (code === 'UND_ERR_HEADERS_OVERFLOW') return 'more headers than any browser takes'
  if (kind !== 'tls' && kind !== 'protocol') return failures[kind]
  return `${failures[kind]}${code === null ? '' : ` (${code})`}`
}

/** What an observation shows at a glance. Whether a browser goes on is asked of the engines, never judged here. */
export function decidingOf(observation: Observation, subject: Case): Deciding {
  const { failure, purpose } = observation
  if (failure !== null) return { mark: 'fail', answer: '–', what: failed(failure) }
  const answer = answerOf(observation, subject)
  if (answer === null) return { mark: 'none', answer: '–', what: '' }
  const status = String(answer.status)
  const shown = (mark: Deciding['mark'], what: string): Deciding => ({ mark, answer: status, what })
  if (purpose.kind === 'page' || purpose.kind === 'page-script') return shown('none', policyOf(answer))
  const leadsTo = redirectOf(answer)
  const isAside = purpose.kind === 'without-origin' || purpose.kind === 'cache'
  const stops = isAside ? [] : stopsAt(observation, subject)
  if (purpose.kind === 'from-origin' || purpose.kind === 'allow-map')
    return notOfThePage(stops, observation, subject, shown)
  const why = whyStopped(stops, observation, subject)
  if (why !== null) return shown('fail', why)
  if (leadsTo !== null) return shown('none', leadsTo)
  return shown(isAside ? 'none' : 'pass', allowOriginOf(answer))
}

function redirectOf(answer: Answer): string | null {
  return isRedirectStatus(answer.status) ? whereTo(answer.response) : null
}

function policyOf(answer: Answer): string {
  const policy = headerValues(answer.response.headers, 'content-security-policy')[0]
  return policy === undefined ? 'no Content-Security-Policy header' : `CSP ${policy}`
}

function allowOriginOf({ response }: Answer): string {
  const values = headerValues(response.headers, 'access-control-allow-origin')
  return values.length === 0 ? 'no Allow-Origin' : `Allow-Origin: ${values.join(', ')}`
}

/** What was asked about the policy beyond this request: being refused is no fault there. */
function notOfThePage(
  stops: readonly EngineStop[],
  observation: Observation,
  subject: Case,
  shown: (mark: Deciding['mark'], what: string) => Deciding,
): Deciding {
  const why = whyStopped(stops, observation, subject)
  if (why === null) {
    const values = headerValues(observation.response?.headers ?? [], 'access-control-allow-origin')
    return shown('pass', values[0] === '*' ? 'allowed by *' : 'allowed')
  }
  if (observation.purpose.kind === 'allow-map' && !stops.some(refusesOrigin)) return shown('none', why)
  return shown('none', why === 'no Allow-Origin' ? 'refused' : `refused: ${why}`)
}
