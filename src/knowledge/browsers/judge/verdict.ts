import type { CorsError, Engine } from '../../model/cors-error.ts'
import { kindFacts } from '../../model/request-kind.ts'
import type { WireRequest } from './exchange.ts'
import { judgeFixture } from './fixture.ts'
import { judgeRequest } from './judge.ts'
import { newRequest } from './new-request.ts'
import type { Exchange } from './read-exchange.ts'

/** What one engine does, in the keys that `judge` writes (docs/for-scripts.md). */
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
type Verdicts = Readonly<{ id: string } & Record<Engine, Verdict>>

/** Where a chain left the recording: the engine, and the request that nothing answers. */
interface LeftRecording {
  readonly engine: Engine
  readonly needs: 'preflight' | 'request'
  readonly url: string
}

/** What every engine does with one exchange. */
export function verdicts(exchange: Exchange): Verdicts | LeftRecording {
  const made = newRequest(exchange.fetch)
  const chromium = verdictOf('chromium', exchange, made)
  if ('needs' in chromium) return chromium
  const firefox = verdictOf('firefox', exchange, made)
  if ('needs' in firefox) return firefox
  const webkit = verdictOf('webkit', exchange, made)
  if ('needs' in webkit) return webkit
  return { id: exchange.id, chromium, firefox, webkit }
}

function verdictOf(
  engine: Engine,
  { id, fetch, fixture }: Exchange,
  made: ReturnType<typeof newRequest>,
): Verdict | LeftRecording {
  const judgement = fixture ? judgeFixture(engine, id, fetch, made) : judgeRequest(engine, fetch, made)
  switch (judgement.outcome) {
    case 'response': {
      if (kindFacts[fetch.as ?? 'fetch'].readable) return judgement
      const { outcome, corsError, wire } = judgement
      return { outcome, corsError, wire }
    }
    case 'network-error':
      return { outcome: 'network-error', corsError: judgement.corsError, wire: judgement.wire }
    case 'unrecorded':
      return { engine, needs: judgement.needs, url: judgement.url }
  }
}
