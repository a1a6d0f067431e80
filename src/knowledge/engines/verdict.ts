import type { CorsError, Engine } from './cors-error.ts'
import { engines } from './cors-error.ts'
import type { Judgement, WireRequest } from './exchange.ts'
import { judgeFixture } from './fixture.ts'
import { judgeRequest } from './judge.ts'
import { newRequest } from './new-request.ts'
import type { Exchange } from './read-exchange.ts'

/** What one engine does, in the keys that `judge` writes (contract). */
export interface Verdict {
  readonly outcome: 'response' | 'network-error'
  readonly corsError: CorsError | null
  readonly status?: number
  readonly type?: string
  readonly redirected?: boolean
  readonly visible?: readonly string[]
  readonly wire: readonly WireRequest[]
}

/** One line of what `judge` writes. `error` where the chain leaves the recording. */
export type Verdicts = Readonly<{ id: string } & Record<Engine, Verdict>>

/** Where a chain left the recording: the engine, and the request that nothing answers. */
export interface LeftRecording {
  readonly engine: Engine
  readonly needs: 'preflight' | 'request'
  readonly url: string
}

/** What every engine does with one exchange. */
export function verdicts({ id, fetch, fixture }: Exchange): Verdicts | LeftRecording {
  const made = newRequest(fetch)
  const found: Partial<Record<Engine, Verdict>> = {}
  for (const engine of engines) {
    const judgement = fixture ? judgeFixture(engine, id, fetch, made) : judgeRequest(engine, fetch, made)
    if (judgement.outcome === 'unrecorded') {
      const { needs, url } = judgement
      return { engine, needs, url }
    }
    found[engine] = verdict(judgement)
  }
  return { id, ...(found as Record<Engine, Verdict>) }
}

function verdict(judgement: Exclude<Judgement, { outcome: 'unrecorded' }>): Verdict {
  if (judgement.outcome === 'response') return judgement
  const { outcome, corsError, wire } = judgement
  return { outcome, corsError, wire }
}
