import type { Case } from '../knowledge/model/case.ts'
import type { Observation } from '../knowledge/model/evidence.ts'
import { acceptsOrigin } from '../knowledge/facts/allow-origin.ts'
import { answerOf } from '../knowledge/facts/answer.ts'
import { listFaults } from '../knowledge/facts/preflight-lists.ts'
import { isSafelistedMethod } from '../knowledge/browsers/standard/safelisted-method.ts'
import { headerValues } from '../knowledge/model/header-values.ts'
import { isPreflight } from './deciding.ts'

/** One response header that a browser looks at: what came, what it needs, whether that holds. */
export interface Need {
  readonly name: string
  /** The value that would do. */
  readonly value: string
  /** Null where the header did not come. */
  readonly came: string | null
  readonly holds: boolean
  /** Whether the browser compares it as it stands, byte for byte; else it looks for names in a list. */
  readonly isOneValue: boolean
}

/** What a browser would need of this answer, header by header. Empty where the exchange carries no `Origin`. */
export function needed(observation: Observation, subject: Case): readonly Need[] {
  const answer = answerOf(observation, subject)
  if (answer === null || answer.origin === null) return []
  const came = (name: string): string | null => {
    const values = headerValues(answer.response.headers, name)
    return values.length === 0 ? null : values.join(', ')
  }
  const need = (name: string, value: string, holds: boolean): Need => ({
    name,
    value,
    came: came(name),
    holds,
    isOneValue: !/-(methods|headers)$/i.test(name),
  })
  const { check, origin } = answer
  const credentials = subject.credentials === 'include'
  return [
    need('Access-Control-Allow-Origin', origin, acceptsOrigin(check)),
    ...(credentials
      ? [
          need(
            'Access-Control-Allow-Credentials',
            'true',
            came('access-control-allow-credentials') === 'true',
          ),
        ]
      : []),
    ...(isPreflight(observation) ? lists() : []),
  ]

  function lists(): readonly Need[] {
    if (answer === null) return []
    const faults = listFaults(answer, subject)
    const method = headerValues(observation.request.headers, 'access-control-request-method')[0] ?? 'GET'
    const names = headerValues(observation.request.headers, 'access-control-request-headers')[0]
    return [
      ...(isSafelistedMethod(method)
        ? []
        : [
            need(
              'Access-Control-Allow-Methods',
              method,
              faults.method === null && !faults.malformed.includes('Access-Control-Allow-Methods'),
            ),
          ]),
      ...(names === undefined
        ? []
        : [
            need(
              'Access-Control-Allow-Headers',
              names,
              faults.headers.length === 0 && !faults.malformed.includes('Access-Control-Allow-Headers'),
            ),
          ]),
    ]
  }
}
