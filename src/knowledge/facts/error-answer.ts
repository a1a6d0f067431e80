import type { Answer } from './answer.ts'
import { answersFor, type Facts } from './facts.ts'

/**
 * A response of 400 or above that shows what errors carry: of the known error URL where one was given, else of the path
 * that does not exist, else of the request itself. Null where none was seen: a response below 400 shows nothing of errors.
 */
export function errorAnswer(facts: Pick<Facts, 'answers' | 'request' | 'standIn'>): Answer | null {
  const probes = answersFor(facts, 'error-path')
  const asked = [
    probes.find(({ purpose }) => purpose.what === 'error-url'),
    probes.find(({ purpose }) => purpose.what === 'random-404'),
    facts.standIn ? undefined : (facts.request ?? undefined),
  ]
  return asked.find((answer) => answer !== undefined && answer.status >= 400) ?? null
}

/** What was asked in the hope of an error and was answered below 400; null where nothing was. */
export function noErrorAnswer(facts: Pick<Facts, 'answers'>): Answer | null {
  return answersFor(facts, 'error-path').find(({ status }) => status < 400) ?? null
}
