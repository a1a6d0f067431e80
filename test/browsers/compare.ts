import { isDeepStrictEqual } from 'node:util'

import type { Engine } from '../../src/knowledge/engines/cors-error.ts'
import type { Judgement, WireRequest } from '../../src/knowledge/engines/exchange.ts'
import { judge } from '../../src/knowledge/engines/judge.ts'
import { recorded } from './witness-case.ts'
import type { Seen, WitnessCase, Witnessed } from './witness-case.ts'

/** One case on which the model and a real browser part. */
export interface Disagreement {
  readonly engine: Engine
  readonly case: WitnessCase
  readonly predicted: Prediction
  readonly witnessed: Prediction
}

/** What is compared: only what both sides can know. */
export interface Prediction {
  readonly seen: readonly object[]
  readonly wire: readonly WireRequest[]
}

/** Compares what the model says with what the browser did. Null where they agree in everything. */
export function compare(engine: Engine, subject: WitnessCase, witnessed: Witnessed): Disagreement | null {
  const judgements = subject.requests.map((request) => judge(engine, recorded(subject, request)))
  const predicted = {
    seen: judgements.map((judgement) => comparable(engine, judgement)),
    wire: judgements.flatMap(({ wire }) => wire),
  }
  const real = { seen: witnessed.seen.map((seen) => comparable(engine, seen)), wire: witnessed.wire }
  return isDeepStrictEqual(predicted, real) ? null : { engine, case: subject, predicted, witnessed: real }
}

function comparable(engine: Engine, one: Judgement | Seen): object {
  switch (one.outcome) {
    case 'response': {
      const { outcome, status, type, redirected, visible } = one
      return { outcome, status, type, redirected, visible }
    }
    case 'network-error': {
      if (engine !== 'chromium') return { outcome: one.outcome }
      return { outcome: one.outcome, corsError: one.corsError, failedParameter: one.failedParameter ?? '' }
    }
    case 'unrecorded':
      return one
  }
}
