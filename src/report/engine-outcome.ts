import type { Verdict } from '../knowledge/model/diagnosis.ts'
import type { Engine } from '../knowledge/model/cors-error.ts'

/** What one engine does with the request, as the reports word it. */
export interface EngineOutcome {
  readonly kind: 'allows' | 'blocks' | 'silent' | 'unknown'
  /** By the response to what stood in for the request, which itself was not sent. */
  readonly supposed: boolean
  readonly says: string
}

/** In words what the verdict holds of an engine: nothing where what came settles nothing. */
export function engineOutcome({ outcome, browsers }: Verdict, engine: Engine): EngineOutcome {
  const { outcome: own, corsError, at } = browsers[engine]
  const supposed = outcome === 'inconclusive'
  if (own === 'response')
    return { kind: 'allows', supposed, says: supposed ? 'would let it through' : 'lets it through' }
  if (at === 'connection') return { kind: 'silent', supposed, says: 'gets no response' }
  if (at === null && corsError === null) return { kind: 'unknown', supposed, says: 'not known' }
  return { kind: 'blocks', supposed, says: supposed ? 'would block' : 'blocks' }
}
