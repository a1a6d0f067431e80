import type { Evidence, Observation } from '../model/evidence.ts'
import { headerValues } from '../model/header-values.ts'

/** So many one after the other, whatever was asked, are no chance. */
const enough = 5

/**
 * What a guard that counts requests turned away: from one moment on everything gets the same response without a
 * permission, or none, whatever is asked, and the page's own request asked again is among it, which was answered
 * otherwise before. It speaks of the number of questions. Empty where nothing shows such a guard.
 */
export function turnedAway({ observations, recorded }: Evidence): readonly Observation[] {
  const [own] = observations.filter(
    ({ purpose }) => purpose.kind === 'request' || purpose.kind === 'preflight',
  )
  if (recorded || own === undefined) return []
  const { origin } = new URL(own.request.url)
  const asides = observations.filter(
    ({ purpose, request }) =>
      purpose.kind !== 'request' && purpose.kind !== 'preflight' && new URL(request.url).origin === origin,
  )
  for (const again of asides) {
    if (!isOtherwiseThanOwn(again, observations)) continue
    const alike = asides.filter((one) => kindOf(one) === kindOf(again))
    const since = Math.min(...alike.map(({ startedMs, durationMs }) => startedMs + durationMs))
    const later = asides.filter(({ startedMs }) => startedMs >= since)
    if (later.length >= enough && later.every((one) => kindOf(one) === kindOf(again))) return alike
  }
  return []
}

/** Whether it asks what the page's own request asked, and is refused what that was not. */
function isOtherwiseThanOwn(again: Observation, observations: readonly Observation[]): boolean {
  const { purpose } = again
  if (purpose.kind !== 'repeat' || isPermitted(again)) return false
  const own = observations.find((one) => one.purpose.kind === purpose.form && one.purpose.hop === 0)
  const status = own?.response?.status ?? 500
  return own !== undefined && status < 500 && status !== 429 && kindOf(own) !== kindOf(again)
}

function kindOf(one: Observation): string {
  return `${one.response?.status ?? one.failure?.kind} ${isPermitted(one)}`
}

function isPermitted({ response }: Observation): boolean {
  return headerValues(response?.headers ?? [], 'access-control-allow-origin').length > 0
}
