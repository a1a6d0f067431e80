import { stopsAt } from '../knowledge/facts/stops-at.ts'
import type { Case } from '../knowledge/model/case.ts'
import type { Observation, RequestForm } from '../knowledge/model/evidence.ts'
import { getHeader } from '../knowledge/browsers/standard/header-list.ts'
import { mayBeSharedByCache } from './cache-marks.ts'
import type { MainAnswers } from './plan.ts'
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
  const isKnownOrigin = seen.some((one) => getHeader(headersOf(one), allowOrigin) === subject.pageOrigin)
  const isPolicyHere = seen.some((one) => headersOf(one).some(([name]) => /^access-control-/i.test(name)))
  const isError = (got.request?.response?.status ?? 0) >= 400
  const isSame = (['preflight', 'request'] as const).every(
    (form) => got[form] === null || agree(got[form], answers[form], subject),
  )
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
      // What else the policy would allow; the stop is of this request.
      case 'allow-map':
      case 'allow-any-header':
        return false
      case 'from-origin':
        return (
          !(isKnownOrigin || (isError && !isPolicyHere)) ||
          purpose.relation === 'foreign' ||
          (isError && purpose.relation === 'localhost')
        )
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
