import type { NetworkErrorReason, Judgement } from '../browsers/judge/exchange.ts'
import type { CorsError, Engine } from '../model/cors-error.ts'
import type { StoppedAt } from '../model/diagnosis.ts'

/** Where one engine's fetch ends, with the exchange that ended it. */
export interface EngineStop {
  readonly engine: Engine
  readonly hop: number
  readonly at: StoppedAt
  /** Which of the hop's two requests ended it; `before` either was sent, or on the `location` of the response. */
  readonly during: 'before' | 'preflight' | 'request' | 'location'
  readonly corsError: CorsError | null
  readonly failedParameter: string
  /** The judge's reason; null where the page or the connection ended it. */
  readonly reason: NetworkErrorReason | null
}

/** The stop that a judgement tells of; null where the engine goes on. */
export function stopOf(engine: Engine, judgement: Judgement): EngineStop | null {
  if (judgement.outcome !== 'network-error') return null
  // CORS lets it through; that the response is an error is another matter.
  if (judgement.reason === 'status-not-taken') return null
  const { hop, at: during, corsError, failedParameter, reason } = judgement
  return { engine, hop, at: placeOf(judgement), during, corsError, failedParameter, reason }
}

function placeOf({ hop, at, reason }: Extract<Judgement, { outcome: 'network-error' }>): StoppedAt {
  if (hop > 0 || at === 'location') return 'redirect'
  if (reason === 'bad-port') return 'connection'
  return at === 'before' ? 'page' : at
}
