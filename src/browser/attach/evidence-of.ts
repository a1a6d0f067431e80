import type { BrowserStatement } from '../../knowledge/model/browser-statement.ts'
import {
  noEvidence,
  type Evidence,
  type Observation,
  type ReportedError,
} from '../../knowledge/model/evidence.ts'
import { readRecordedFailure } from '../../intake/har/har-failure.ts'
import { describeStatement } from '../../knowledge/facts/describe-statement.ts'
import type { SeenExchange, SeenRequest } from './seen-request.ts'

/**
 * What was seen of a request, as evidence that needs no network: both responses with their raw headers, and the
 * browser's word. `recorded`, since nothing in it can be asked again.
 */
export function evidenceOf(seen: SeenRequest, browser: string): Evidence {
  return {
    ...noEvidence,
    recorded: true,
    observations: observationsOf(seen),
    reported: seen.statements.flatMap((statement) => reportedOf(statement, seen)),
    browser: { engine: seen.engine, browser, statements: seen.statements },
  }
}

/** The exchanges of a request in the order in which they were made. */
export function observationsOf({ hops, statements }: SeenRequest): readonly Observation[] {
  const [{ request: first }] = hops
  const connection = statements.find(({ kind }) => kind === 'connection')
  return hops.flatMap(({ preflight, request }, hop) => [
    ...(preflight === null ? [] : observe(preflight, { kind: 'preflight', hop }, first.startedAt)),
    ...observe(request, { kind: 'request', hop, standIn: false }, first.startedAt),
    ...(connection?.kind === 'connection' && hop === hops.length - 1 && request.response === null
      ? silence(request, hop, connection.error, first.startedAt)
      : []),
  ])
}

function observe(
  { method, url, headers, response, address, startedAt }: SeenExchange,
  purpose: Extract<Observation['purpose'], { kind: 'preflight' | 'request' }>,
  began: number,
): readonly Observation[] {
  if (response === null) return []
  return [
    {
      id: purpose.hop === 0 ? purpose.kind : `${purpose.kind}:hop-${purpose.hop}`,
      purpose,
      request: { method, url, headers },
      response: { ...response, body: null },
      failure: null,
      address,
      startedMs: Math.max(0, startedAt - began),
      durationMs: 0,
    },
  ]
}

function silence(
  { method, url, headers, address, startedAt }: SeenExchange,
  hop: number,
  error: string,
  began: number,
): readonly Observation[] {
  const failure = readRecordedFailure(error)
  if (failure === null) return []
  return [
    {
      id: hop === 0 ? 'request' : `request:hop-${hop}`,
      purpose: { kind: 'request', hop, standIn: false },
      request: { method, url, headers },
      response: null,
      failure,
      address,
      startedMs: Math.max(0, startedAt - began),
      durationMs: 0,
    },
  ]
}

/** CORS errors alone: they are what a console would have said. */
function reportedOf(statement: BrowserStatement, { engine }: SeenRequest): readonly ReportedError[] {
  if (statement.kind !== 'cors') return []
  return [{ engine, corsError: statement.corsError, text: describeStatement(statement) }]
}
