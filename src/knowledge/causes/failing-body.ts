import type { Facts } from '../facts/facts.ts'
import { headerOf, type Answer } from '../facts/answer.ts'
import { ownAnswers } from '../facts/reach.ts'
import { proof, type Draft } from './cause.ts'
import { seen } from '../facts/faults.ts'

/** Every browser lets the response through, and script fails where it reads the body. */
export function failingBody(facts: Facts): Draft<'connection-broken'> | null {
  const { request, standIn, judged, url } = facts
  const bodyFailure = request?.response.bodyFailure
  if (request === null || bodyFailure === undefined || standIn || judged.verdict.outcome !== 'allowed')
    return null
  const others = otherBodies(facts, request)
  const isAlways = others.length > 0 && others.every(({ response }) => response.bodyFailure === bodyFailure)
  const isUndecodable = bodyFailure === 'undecodable'
  return {
    confidence: isUndecodable || isAlways ? 'certain' : 'likely',
    title: isUndecodable
      ? `The response of ${url.host} passes CORS, and its body is not what Content-Encoding says: browsers fail to read it`
      : `The response of ${url.host} passes CORS, and breaks off before its end: browsers fail to read it`,
    evidence: [
      seen(request),
      proof(
        request,
        isUndecodable
          ? `Content-Encoding: ${headerOf(request, 'content-encoding') ?? ''}, and the body cannot be unpacked`
          : `the connection closed before the body was whole${isAlways ? ', and so when it was asked again' : ''}`,
      ),
      proof(null, 'script gets the status, and a TypeError (Failed to fetch) when it reads the body'),
    ],
    particulars: { bodyFailure },
  }
}

/** What else was read of bodies at the same path. */
function otherBodies(facts: Facts, request: Answer): readonly Answer[] {
  return ownAnswers(facts).filter(
    ({ id, observation, response }) =>
      id !== request.id &&
      observation.request.method !== 'OPTIONS' &&
      (response.body !== null || response.bodyFailure !== undefined) &&
      pathOf(observation.request.url) === pathOf(request.observation.request.url),
  )
}

function pathOf(url: string): string {
  const { origin, pathname } = new URL(url)
  return `${origin}${pathname}`
}
