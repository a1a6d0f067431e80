import type { WireRequest } from '../../src/knowledge/browsers/judge/exchange.ts'
import type { Expectation } from './row.ts'

/** What became of the last request of a case, and what reached the servers. */
export interface Outcome {
  readonly outcome: 'response' | 'network-error' | 'unrecorded'
  readonly status?: number
  readonly type?: string
  readonly visible?: readonly string[]
  readonly wire: readonly WireRequest[]
}

/** What of an expectation does not hold, in a few words; null where all of it does. */
export function unmet(
  expects: Expectation,
  { outcome, status, type, visible, wire }: Outcome,
): string | null {
  if (outcome !== expects.outcome) return outcome === 'response' ? 'lets it through' : 'blocks it'
  const preflights = wire.filter(({ preflight }) => preflight).length
  if (expects.preflights !== undefined && preflights !== expects.preflights)
    return `sends ${preflights} preflights`
  const last = wire.at(-1)?.origin ?? null
  if (expects.origin !== undefined && last !== expects.origin) return `sends Origin: ${last}`
  if (expects.status !== undefined && status !== undefined && status !== expects.status)
    return `status ${status}`
  if (expects.type !== undefined && type !== undefined && type !== expects.type) return `type ${type}`
  const missing = expects.reads?.find((name) => visible !== undefined && !visible.includes(name))
  if (missing !== undefined) return `hides ${missing}`
  const shown = expects.readsNot?.find((name) => visible?.includes(name))
  return shown === undefined ? null : `shows ${shown}`
}
