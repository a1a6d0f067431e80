import { stopsAt } from '../knowledge/facts/stops-at.ts'
import type { Case } from '../knowledge/model/case.ts'
import type { Observation, RequestForm } from '../knowledge/model/evidence.ts'
import { isRedirectStatus } from '../knowledge/browsers/standard/status.ts'
import { listOfNames } from '../knowledge/browsers/standard/list-of-tokens.ts'
import { isPlainOrigin } from '../knowledge/facts/plain.ts'
import { getHeader } from '../knowledge/browsers/standard/header-list.ts'
import { mayBeSharedByCache } from './cache-marks.ts'
import type { MainAnswers } from './turned-away.ts'
import type { Probe, Setting } from './probe.ts'

/**
 * What is still worth asking where a browser was seen to make the request, both responses with their raw headers: what
 * these answer, and what is no part of the way from this stop to its cause, is left out. Without, everything.
 */
export function leftOpen(
  probes: readonly Probe[],
  { subject, options: { seen } }: Setting,
  answers: MainAnswers,
): readonly Probe[] {
  if (seen.length === 0) return probes
  const got = { preflight: first(seen, 'preflight'), request: first(seen, 'request') }
  const isPolicyHere = seen.some((one) => headersOf(one).some(([name]) => /^access-control-/i.test(name)))
  const isError = (got.request?.response?.status ?? 0) >= 400
  const isSame = (['preflight', 'request'] as const).every(
    (form) => got[form] === null || agree(got[form], answers[form], subject),
  )
  // Whom the preflight lets in need not be let in by the response.
  const letsIn = (form: RequestForm): boolean =>
    [got[form], answers[form]].some(
      (one) => one !== null && getHeader(headersOf(one), allowOrigin) === subject.pageOrigin,
    )
  const isElsewhere = isError && !isPolicyHere
  const isRedirected = [got.preflight, got.request].some((one) =>
    isRedirectStatus(one?.response?.status ?? 0),
  )
  // A value that is no origin is there for everybody: who asks is not what decides.
  const isForAll = seen.some(
    (one) => !isPlainOrigin(getHeader(headersOf(one), allowOrigin) ?? subject.pageOrigin),
  )
  const told = { methods: isListTold(got.preflight, 'method'), headers: isListTold(got.preflight, 'headers') }
  const isStored = seen.some((one) => mayBeSharedByCache(headersOf(one)))
  return probes.filter(({ purpose }) => {
    switch (purpose.kind) {
      // The browser itself asked under its name.
      case 'as-browser':
        return got[purpose.form] === null
      // Two have asked already. Where they got the same, more of the same tells nothing.
      case 'repeat':
        return !isSame
      case 'cache':
        return isStored
      // A new policy has to keep what is allowed today; the browser's own preflight may have told it.
      case 'allow-map':
        return !(told.methods || isElsewhere || isRedirected)
      case 'allow-any-header':
        return !(told.headers || isElsewhere || isRedirected)
      case 'from-origin':
        if (purpose.relation === 'foreign') return true
        // A comparison loose enough for these lets the page in as well, and `null` tells nothing of it.
        if (purpose.relation === 'null' || purpose.relation.endsWith('-match')) return false
        if (letsIn(purpose.form) || isForAll || isRedirected) return false
        return !isElsewhere || purpose.relation === 'localhost'
      case 'sibling':
        return !isPolicyHere
      case 'without-origin':
        return isError || !isPolicyHere
      default:
        return true
    }
  })
}

const allowOrigin = 'access-control-allow-origin'

/** Whether a preflight's list names more than was asked for, and so is the server's own and no echo. */
function isListTold(preflight: Observation | null, what: 'method' | 'headers'): boolean {
  if (!preflight?.response) return false
  const asked = listOfNames(getHeader(preflight.request.headers, `access-control-request-${what}`))
  const listed = listOfNames(
    getHeader(headersOf(preflight), `access-control-allow-${what === 'method' ? 'methods' : what}`),
  )
  return listed !== 'failure' && listed.some((name) => name !== '*' && !asked.includes(name))
}

function first(seen: readonly Observation[], form: RequestForm): Observation | null {
  return seen.find(({ purpose }) => purpose.kind === form && purpose.hop === 0) ?? null
}

function headersOf({ response }: Observation) {
  return response?.headers ?? []
}

/** Whether the same status came, and every engine stops alike or goes on. */
function agree(one: Observation | null, other: Observation | null, subject: Case): boolean {
  if (!one?.response || !other?.response || one.response.status !== other.response.status) return false
  const stops = (observation: Observation): string =>
    stopsAt(observation, subject)
      .map(({ engine, corsError }) => `${engine} ${corsError}`)
      .join()
  return stops(one) === stops(other)
}
