import type { Random } from './random.ts'
import type { WitnessRequest } from './witness-case.ts'

/** Under these the origin is said wherever it goes, or wherever it does not leave https. */
const telling = [
  ...['no-referrer-when-downgrade', 'origin', 'origin-when-cross-origin', 'strict-origin', 'unsafe-url'],
  'strict-origin-when-cross-origin',
] as const

/** Now and then `fetch()` is told a referrer policy, or to name no referrer: with CORS it is no matter which. */
export function withAnyReferrer(random: Random, request: WitnessRequest): WitnessRequest {
  if (request.as !== undefined || random.chance(0.85)) return request
  const { mode, method } = request
  const isTold = mode !== undefined && !/^(get|head)$/i.test(method)
  if (isTold) return { ...request, referrerPolicy: random.pick(telling) }
  if (random.chance(0.2)) return { ...request, referrer: '' }
  return { ...request, referrerPolicy: random.pick([...telling, 'no-referrer', 'same-origin'] as const) }
}
