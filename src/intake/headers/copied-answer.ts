import type { Case } from '../../knowledge/model/case.ts'
import type { Observation, Purpose } from '../../knowledge/model/evidence.ts'
import { valueOf } from '../browser-headers.ts'
import type { CopiedAnswer } from '../imported.ts'

/** An exchange as it was copied: nothing was measured. */
export function copiedExchange(
  purpose: Purpose,
  request: Observation['request'],
  { status, headers }: CopiedAnswer,
): Observation {
  return {
    id: `copied:${purpose.kind}`,
    purpose,
    request,
    response: { status: status ?? 200, headers, body: null },
    failure: null,
    address: null,
    startedMs: 0,
    durationMs: 0,
  }
}

/**
 * Response headers that were copied alone, as a response to a known request. An empty response that lists methods or
 * headers is the preflight's. `notes` says what it was taken for.
 */
export function answerTo(
  { url, method, headers, pageOrigin }: Case,
  answer: CopiedAnswer,
): { readonly exchange: Observation; readonly notes: readonly string[] } {
  const lists = ['access-control-allow-methods', 'access-control-allow-headers', 'access-control-max-age']
  const isPreflight = answer.status === 204 && lists.some((name) => valueOf(answer.headers, name) !== null)
  const purpose: Purpose = isPreflight
    ? { kind: 'preflight', hop: 0 }
    : { kind: 'request', hop: 0, standIn: false }
  const sent = isPreflight ? 'OPTIONS' : method
  const request = {
    method: sent,
    url,
    headers: [['Origin', pageOrigin] as const, ...(isPreflight ? [] : headers)],
  }
  return {
    exchange: copiedExchange(purpose, request, answer),
    notes: [
      `read as the response to the ${isPreflight ? 'preflight' : 'request itself'}${answer.status === null ? ', with status 200, which was not copied' : ''}`,
    ],
  }
}
