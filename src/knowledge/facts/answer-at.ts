import type { Observation } from '../model/evidence.ts'
import type { EngineStop } from './engine-stop.ts'
import type { Exchange } from './exchanges.ts'

/** The exchange that an engine stopped on; null where it stopped before anything was sent. */
export function answerAt({ hop, during }: EngineStop, chain: readonly Exchange[]): Observation | null {
  if (during === 'before') return null
  return chain[hop]?.[during === 'preflight' ? 'preflight' : 'request'] ?? null
}
