import type { Finding } from '../../../src/knowledge/model/diagnosis.ts'
import { diagnose } from '../../../src/knowledge/diagnose.ts'
import type { Observation } from '../../../src/knowledge/model/evidence.ts'
import type { Recorded } from './recorded.ts'

/**
 * Causes that are certain from the page's own requests alone, as a recording has them, or while no cache was asked past,
 * and not from all that was asked: more evidence must never take a certainty back.
 */
export function overturned({ id, subject, evidence }: Recorded): readonly string[] {
  const own = evidence.observations.filter(
    ({ purpose }) => purpose.kind === 'preflight' || purpose.kind === 'request',
  )
  const withCopies = evidence.observations.filter(({ purpose }) => purpose.kind !== 'cache')
  const sure = (observations: readonly Observation[]): readonly Finding['id'][] =>
    diagnose(subject, { ...evidence, observations })
      .causes.filter(({ confidence }) => confidence === 'certain')
      .map((cause) => cause.id)
  const whole = new Set(sure(evidence.observations))
  return [...new Set([...sure(own), ...sure(withCopies)])].flatMap((cause) =>
    whole.has(cause) ? [] : [`${id}: ${cause}`],
  )
}
