import { cleanStatement } from '../../knowledge/privacy/clean-statement.ts'
import { redactHeaders, redactorFor } from '../../knowledge/privacy/redact.ts'
import { visible } from '../../knowledge/privacy/visible.ts'
import { caseOf } from './case-of.ts'
import { observationsOf } from './evidence-of.ts'
import { noEvidence } from '../../knowledge/model/evidence.ts'
import type { SeenExchange, SeenRequest } from './seen-request.ts'

/** The request as it may leave the process: no secret, no body, nothing that a terminal would obey. */
export function cleanSeen(seen: SeenRequest): SeenRequest {
  const redact = redactorFor(caseOf(seen), { ...noEvidence, observations: observationsOf(seen) })
  const clean = (text: string) => visible(redact(text))
  const exchange = (one: SeenExchange): SeenExchange => ({
    ...one,
    url: clean(one.url),
    headers: headers(one.headers),
    response: one.response && { ...one.response, headers: headers(one.response.headers) },
  })
  const headers = (list: SeenExchange['headers']) =>
    redactHeaders(list).map(([name, value]) => [visible(name), clean(value)] as const)
  const [first, ...others] = seen.hops.map(({ preflight, request }) => ({
    preflight: preflight && exchange(preflight),
    request: exchange(request),
  }))
  return {
    ...seen,
    id: clean(seen.id),
    page: { ...seen.page, url: seen.page.url && clean(seen.page.url) },
    url: clean(seen.url),
    body: { kind: seen.body.kind, text: null },
    hops: first === undefined ? seen.hops : [first, ...others],
    caller: seen.caller && {
      ...seen.caller,
      url: clean(seen.caller.url),
      functionName: clean(seen.caller.functionName),
      original: seen.caller.original && {
        ...seen.caller.original,
        source: clean(seen.caller.original.source),
      },
    },
    statements: seen.statements.map((statement) => cleanStatement(statement, clean)),
  }
}
