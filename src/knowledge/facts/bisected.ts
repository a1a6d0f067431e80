import type { Answer } from './answer.ts'
import type { Facts } from './facts.ts'
import { answersFor } from './facts.ts'
import { headerValues } from '../model/header-values.ts'

/** What a preflight that asked for less shows, where the full one is refused without saying why. */
export interface Bisection {
  readonly baseline: Answer
  /** The method where it alone is refused. */
  readonly method: Answer | null
  /** Each header that alone is refused. */
  readonly headers: readonly { readonly name: string; readonly answer: Answer }[]
  /** Where nothing is refused alone: the headers that remain, be it that they were not asked for alone or that only all together are refused. */
  readonly remaining: readonly string[]
}

/**
 * Null where the full preflight is not refused, or where nothing that asks for less passes. What passes is told from
 * the preflight for GET alone, else from any that asks for a method and nothing more: servers refuse even the methods
 * that the standard never asks about.
 */
export function bisectionOf(facts: Facts): Bisection | null {
  const { preflight, subject } = facts
  if (preflight === null || isWelcome(preflight)) return null
  // Where the very same preflight passes at another time, that a shorter one passes shows nothing.
  if (facts.disagreement?.form === 'preflight') return null
  const parts = answersFor(facts, 'bisect')
  const byGet = parts.find(({ purpose }) => purpose.element.kind === 'origin-only') ?? null
  const own =
    subject.method === 'GET'
      ? byGet
      : (parts.find(({ purpose }) => purpose.element.kind === 'method') ?? null)
  const isGetWelcome = byGet !== null && isWelcome(byGet)
  const baseline = [byGet, own, ...answersFor(facts, 'allow-map')].find(
    (answer) => answer !== null && isWelcome(answer),
  )
  if (baseline == null) return null
  const method = own !== null && !isWelcome(own) ? own : null
  // A header was asked for with GET: where that is refused, it says nothing of the header.
  const headers = parts
    .filter((answer) => isGetWelcome && !isWelcome(answer))
    .flatMap((answer) =>
      answer.purpose.element.kind === 'header' ? [{ name: answer.purpose.element.name, answer }] : [],
    )
  const isOwnWelcome = own !== null && isWelcome(own)
  const remaining =
    method === null && headers.length === 0 && (isGetWelcome || isOwnWelcome)
      ? remainingOf(facts, preflight, isGetWelcome)
      : []
  return method === null && headers.length === 0 && remaining.length === 0
    ? null
    : { baseline, method, headers, remaining }
}

function remainingOf(facts: Facts, preflight: Answer, countsAlone: boolean): readonly string[] {
  const elements = answersFor(facts, 'bisect').map(({ purpose }) => purpose.element)
  const alone = new Set(
    elements.flatMap((element) => (countsAlone && element.kind === 'header' ? [element.name] : [])),
  )
  const asked = headerValues(preflight.observation.request.headers, 'access-control-request-headers')
    .flatMap((value) => value.split(','))
    .map((name) => name.trim())
  const unasked = asked.filter((name) => name !== '' && !alone.has(name))
  if (unasked.length > 0) return unasked
  // Alone they were the very same preflight, unless there were two things to ask for.
  const isSeveral = alone.size + (elements.some(({ kind }) => kind === 'method') ? 1 : 0) > 1
  return isSeveral && alone.size > 0 && wasRepeated(facts) ? [...alone] : []
}

/** Whether bisecting names what is refused, so that the origin is not. */
export function isBisected(facts: Facts): boolean {
  return bisectionOf(facts) !== null
}

/** Whether the full preflight was refused more than once: a server that changes its mind would look bisected, too. */
export function wasRepeated(facts: Facts): boolean {
  const { browser, copied } = facts.evidence
  const isMetByBrowser =
    browser !== null &&
    copied.some(
      ({ purpose, response }) =>
        purpose.kind === 'preflight' && purpose.hop === 0 && response?.status === facts.preflight?.status,
    )
  return isMetByBrowser || answersFor(facts, 'repeat').some(({ purpose }) => purpose.form === 'preflight')
}

/** Taken as a preflight: whether Allow-Origin then says the right thing is another question. */
function isWelcome(answer: Answer): boolean {
  return answer.isOk && answer.check.kind !== 'missing'
}
