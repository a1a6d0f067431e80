import type { CorsError, Engine } from '../../model/cors-error.ts'
import { kindFacts } from '../../model/request-kind.ts'
import type { RecordedFetch, WireRequest } from './exchange.ts'
import { judgeFixture } from './fixture.ts'
import { judgeRequest } from './judge.ts'
import { keptPreflights, type KeptPreflights } from './kept-preflights.ts'
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
  /** Script hears nothing: the request never ends. */
  readonly pending?: true
  readonly wire: readonly WireRequest[]
}

/** One line of what `judge` writes; a list of verdicts each, where the line lists several requests. */
type Verdicts = Readonly<{ id: string } & Record<Engine, Verdict | readonly Verdict[]>>

/** Where a chain left the recording: the engine, and the request that nothing answers. */
interface LeftRecording {
  readonly engine: Engine
  readonly needs: 'preflight' | 'request'
  readonly url: string
}

/** What every engine does with one exchange. */
export function verdicts(exchange: Exchange): Verdicts | LeftRecording {
  const made = exchange.fetches.map(newRequest)
  const chromium = verdictOf('chromium', exchange, made)
  if ('needs' in chromium) return chromium
  const firefox = verdictOf('firefox', exchange, made)
  if ('needs' in firefox) return firefox
  const webkit = verdictOf('webkit', exchange, made)
  if ('needs' in webkit) return webkit
  return { id: exchange.id, chromium, firefox, webkit }
}

type Made = ReturnType<typeof newRequest>

function verdictOf(
  engine: Engine,
  exchange: Exchange,
  made: readonly Made[],
): Verdict | readonly Verdict[] | LeftRecording {
  const { fetches, isList } = exchange
  const [first] = fetches
  if (!isList && first !== undefined) return verdictOn(engine, exchange, first, made[0], null)
  const kept = keptPreflights(engine)
  const verdicts: Verdict[] = []
  for (const [turn, fetch] of fetches.entries()) {
    const verdict = verdictOn(engine, exchange, fetch, made[turn], kept)
    if ('needs' in verdict) return verdict
    verdicts.push(verdict)
  }
  return verdicts
}

function verdictOn(
  engine: Engine,
  { id, fixture }: Exchange,
  fetch: RecordedFetch,
  made: Made = newRequest(fetch),
  kept: KeptPreflights | null,
): Verdict | LeftRecording {
  const judgement = fixture
    ? judgeFixture(engine, id, fetch, made, kept)
    : judgeRequest(engine, fetch, made, kept)
  switch (judgement.outcome) {
    case 'response': {
      if (kindFacts[fetch.as ?? 'fetch'].readable) return judgement
      const { outcome, corsError, wire } = judgement
      return { outcome, corsError, wire }
    }
    case 'network-error': {
      const { outcome, corsError, reason, wire } = judgement
      return reason === 'never-ends'
        ? { outcome, corsError, pending: true, wire }
        : { outcome, corsError, wire }
    }
    case 'unrecorded':
      return { engine, needs: judgement.needs, url: judgement.url }
  }
}
