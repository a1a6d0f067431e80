import type { Answer } from './answer.ts'
import type { Facts } from './facts.ts'
import { answersFor } from './facts.ts'

/** The answer of the error probe: the known error URL where one was given, else the path that does not exist. Null without one. */
export function errorAnswer(facts: Pick<Facts, 'answers'>): Answer | null {
  const probes = answersFor(facts, 'error-path')
  return (
    probes.find(({ purpose }) => purpose.what === 'error-url') ??
    probes.find(({ purpose }) => purpose.what === 'random-404') ??
    null
  )
}
