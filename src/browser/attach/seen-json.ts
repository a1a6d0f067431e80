import { describeStatement } from '../../knowledge/facts/describe-statement.ts'
import { cleanSeen } from './clean-seen.ts'
import { decidingStatement, isTrouble, type SeenExchange, type SeenRequest } from './seen-request.ts'

/** A line of `attach --format ndjson` (docs/attach.md). Clean: no secret leaves in it. */
export function seenJson(seen: SeenRequest): object {
  const clean = cleanSeen(seen)
  const { id, engine, page, from, type, destination, mode, method, url, body, credentials, state } = clean
  const deciding = decidingStatement(clean)
  return {
    kind: 'request',
    id,
    time: new Date(clean.settledAt ?? 0).toISOString(),
    engine,
    page,
    from,
    type,
    destination,
    mode,
    method,
    url,
    body: body.kind,
    credentials,
    state,
    trouble: isTrouble(clean),
    corsError: corsErrorOf(clean),
    says: deciding === null ? null : describeStatement(deciding),
    statements: clean.statements.map((one) => ({ ...one, says: describeStatement(one) })),
    caller: clean.caller,
    hops: clean.hops.map(({ preflight, request }) => ({
      preflight: preflight && exchangeJson(preflight),
      request: exchangeJson(request),
    })),
  }
}

function corsErrorOf({ statements }: SeenRequest): string | null {
  const cors = statements.find(({ kind }) => kind === 'cors')
  return cors?.kind === 'cors' ? cors.corsError : null
}

function exchangeJson({ method, url, headers, response, address }: SeenExchange): object {
  return { method, url, headers, response, address }
}
