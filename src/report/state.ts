import type { Outcome } from '../knowledge/diagnosis.ts'
import { engineNames, engines, type Engine } from '../knowledge/engines/cors-error.ts'
import type { Observation } from '../knowledge/evidence.ts'
import type { Triage } from './triage.ts'

/** What a watcher compares from one run to the next. */
export interface State {
  readonly outcome: Outcome
  readonly cause: string | null
  /** What each engine does: `lets it through`, or the name of its error. */
  readonly engines: Readonly<Record<Engine, string>>
  /** What the preflight, the request and each address of the host answered. */
  readonly answers: Readonly<Record<string, string>>
}

export function stateOf({ diagnosis, evidence }: Triage): State {
  const { verdict, causes } = diagnosis
  const engineState = (engine: Engine): string => {
    const { outcome, corsError } = verdict.browsers[engine]
    return outcome === 'response' ? 'lets it through' : (corsError ?? 'network error')
  }
  return {
    outcome: verdict.outcome,
    cause: causes[0]?.title ?? null,
    engines: {
      chromium: engineState('chromium'),
      firefox: engineState('firefox'),
      webkit: engineState('webkit'),
    },
    answers: Object.fromEntries(
      evidence.observations.filter(isWatched).map((observation) => [observation.id, answerOf(observation)]),
    ),
  }
}

function isWatched({ purpose }: Observation): boolean {
  return purpose.kind === 'preflight' || purpose.kind === 'request' || purpose.kind === 'address'
}

function answerOf({ response, failure }: Observation): string {
  if (response === null) return failure?.kind ?? 'nothing'
  const allowed = response.headers.filter(([name]) => name.toLowerCase() === 'access-control-allow-origin')
  const values = allowed.map(([, value]) => value).join(' | ')
  return `${response.status}, ${values === '' ? 'no Allow-Origin' : `Allow-Origin ${values}`}`
}

/** What is different from the run before, a short sentence each; empty where nothing is. */
export function changesBetween(before: State, now: State): readonly string[] {
  const changed = (name: string, old: string | null | undefined, current: string | null | undefined) =>
    old === current ? [] : [`${name}: ${old ?? 'nothing'}, now ${current ?? 'nothing'}`]
  const answers = [...new Set([...Object.keys(before.answers), ...Object.keys(now.answers)])]
  return [
    ...changed('outcome', before.outcome, now.outcome),
    ...changed('cause', before.cause, now.cause),
    ...engines.flatMap((engine) => changed(engineNames[engine], before.engines[engine], now.engines[engine])),
    ...answers.flatMap((id) => changed(id, before.answers[id], now.answers[id])),
  ]
}
