import type { Facts } from '../facts/facts.ts'
import { headerOf } from '../facts/answer.ts'
import { ownAnswers } from '../facts/reach.ts'
import { proof, type Draft } from './cause.ts'
import { seen } from '../facts/faults.ts'

/** Every browser lets the response through, and script fails where it reads the body. */
export function failingBody(facts: Facts): Draft<'connection-broken'> | null {
  const { request, standIn, judged, url } = facts
  const bodyFailure = request?.response.bodyFailure
  if (request === null || bodyFailure === undefined || standIn || judged.verdict.outcome !== 'allowed')
    return null
  const { href } = new URL(request.observation.request.url)
  const same = ownAnswers(facts).filter(
    ({ observation, status }) =>
      observation.request.method !== 'OPTIONS' &&
      observation.request.url === href &&
      status === request.status &&
      observation.response !== null,
  )
  const failing = same.filter(({ response }) => response.bodyFailure === bodyFailure)
  const script = 'script gets the status, and a TypeError (Failed to fetch) when it reads the body'
  return {
    confidence: bodyFailure === 'undecodable' || failing.length > 1 ? 'certain' : 'likely',
    title:
      bodyFailure === 'undecodable'
        ? `The response of ${url.host} passes CORS, and its body is not what Content-Encoding says: browsers fail to read it`
        : `The response of ${url.host} passes CORS, and breaks off before its end: browsers fail to read it`,
    evidence: [
      seen(request),
      proof(
        request,
        bodyFailure === 'undecodable'
          ? `Content-Encoding: ${headerOf(request, 'content-encoding') ?? ''}, and the body cannot be unpacked`
          : `the connection closed before the body was whole${failing.length > 1 ? `, in ${failing.length} of ${same.length} tries` : ''}`,
      ),
      proof(null, script),
    ],
    particulars: { bodyFailure },
  }
}
