import type { Case, HeaderList } from '../knowledge/model/case.ts'
import type { Evidence, Observation } from '../knowledge/model/evidence.ts'
import { redactEvidence } from '../knowledge/privacy/redact.ts'
import { visible } from '../knowledge/privacy/visible.ts'

/** One exchange as it went over the wire, every header in its order; secrets and bodies left out. */
export function exchangeText(observation: Observation, subject: Case, evidence: Evidence): string {
  const only = { ...evidence, observations: [observation] }
  const { request, response, failure } = redactEvidence(subject, only).observations[0] ?? observation
  const came =
    response === null
      ? [`(nothing came: ${failure?.message ?? 'no reason known'})`]
      : [`${response.status}`, ...lines(response.headers)]
  return (
    [`${request.method} ${request.url}`, ...lines(request.headers), '', ...came].map(visible).join('\n') +
    '\n'
  )
}

function lines(headers: HeaderList): readonly string[] {
  return headers.map(([name, value]) => `${name}: ${value}`)
}
