import type { Answer } from './answer.ts'
import { answersFor, type Facts } from './facts.ts'
import { isSigned, redirectKind } from './redirect-kind.ts'

/**
 * Whether a redirect leads to an address that its server makes for each call, so that it is nobody's configuration: it is
 * signed, another one comes for the same question, or a temporary redirect (RFC 9110, 15.4) names another host and values
 * that the call has not given it, as the NameNode of WebHDFS does.
 */
export function isForOneCall(facts: Facts, { location, status, observation }: Answer): boolean {
  if (location === null) return false
  const called = new URL(observation.request.url)
  if (isSigned(location)) return true
  const again = [...answersFor(facts, 'repeat'), ...answersFor(facts, 'without-origin')].filter(
    (one) => one.observation.request.url === observation.request.url && one.location !== null,
  )
  if (again.some((one) => one.location?.href !== location.href)) return true
  const isTemporary = status !== 301 && status !== 308
  const gives = [...location.searchParams.keys()].some((name) => !called.searchParams.has(name))
  return isTemporary && gives && redirectKind(called, location) === 'other-host'
}
