import type { Case } from '../../../src/knowledge/model/case.ts'
import { diagnose } from '../../../src/knowledge/diagnose.ts'
import type { BisectElement, Evidence, Observation } from '../../../src/knowledge/model/evidence.ts'
import {
  allow,
  evidence,
  get,
  grants,
  preflight,
  preflighted,
  probe,
  request,
  type Came,
} from './evidence-builder.ts'

/** One line of a table: what was seen, and the causes it must come to, as `id.variant confidence`. */
export interface Row {
  readonly title: string
  readonly subject: Case
  readonly seen: Evidence
  readonly causes: readonly string[]
}

/** A line about a GET, with what differs from it and what is known beside its responses. */
export function row(
  title: string,
  seen: readonly Observation[],
  causes: readonly string[],
  more: Partial<Case> = {},
  also: Partial<Evidence> = {},
): Row {
  return { title, seen: { ...evidence(...seen), ...also }, causes, subject: { ...get, ...more } }
}

/** The response to the GET itself. */
export function came(...answer: Came): Observation {
  return request(get, answer)
}

/** The response to the preflight of the request with a header of its own. */
export function asked(answer: Came): Observation {
  return preflight(preflighted, answer)
}

/** The response to that request behind its preflight. */
export function answered(...answer: Came): Observation {
  return request(preflighted, answer)
}

/** A preflight that lets that request in, and a response that does. */
export const letIn = asked([204, grants])
export const good = answered(200, allow())

/** The response to a preflight that asks for one thing alone. */
export function bisect(element: BisectElement, answer: Came): Observation {
  return probe({ kind: 'bisect', element }, answer, { method: 'OPTIONS' })
}

/** The response to that preflight, or to the GET, sent once more. */
export function again(form: 'preflight' | 'request', turn: number, answer: Came): Observation {
  const method = form === 'preflight' ? 'OPTIONS' : 'GET'
  return probe({ kind: 'repeat', turn, form }, answer, { method })
}

export function named({ subject, seen }: Row): readonly string[] {
  return diagnose(subject, seen).causes.map(
    ({ id, variant, confidence }) => `${id}${variant === null ? '' : `.${variant}`} ${confidence}`,
  )
}
