import { triageOf } from '../session/selectors.ts'
import type { State } from '../session/state.ts'

/** What a tab out of sight tells: how things stand, once somebody waits for it. Null leaves the title alone. */
export function titleOf(state: Pick<State, 'facts' | 'underway'>): string | null {
  const last = state.facts.looks.at(-1)
  if (last === undefined) return null
  const outcome = triageOf(state)?.diagnosis.verdict.outcome
  return outcome === undefined ? null : `${outcome}, ${new URL(last.subject.url).host}`
}
