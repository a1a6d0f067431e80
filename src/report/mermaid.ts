import type { Observation } from '../knowledge/evidence.ts'
import { redactorFor } from '../knowledge/redact.ts'
import { visible } from '../knowledge/visible.ts'
import type { Triage } from './triage.ts'

/** The exchange as a Mermaid sequence diagram, ending where the browser stops. */
export function mermaidSequence({ subject, evidence, diagnosis }: Triage): string {
  const clean = redactorFor(subject, evidence)
  const label = (text: string): string => visible(clean(text)).replace(/[;#]/g, ' ').slice(0, 120)
  const chain = evidence.observations.filter(
    ({ purpose }) => purpose.kind === 'preflight' || (purpose.kind === 'request' && !purpose.standIn),
  )
  const stop = stopOf({ diagnosis })
  const lines = [
    'sequenceDiagram',
    '  participant P as page',
    '  participant B as browser',
    `  participant S as ${label(new URL(subject.url).host)}`,
    `  P->>B: fetch ${label(`${subject.method} ${new URL(subject.url).pathname}`)}`,
  ]
  for (const observation of chain) {
    lines.push(...exchange(observation, label))
    if (stop !== null && observation.purpose.kind === stop && isLast(observation, chain, stop)) break
  }
  lines.push(
    diagnosis.verdict.outcome === 'allowed'
      ? '  B-->>P: response'
      : `  B--xP: ${label(diagnosis.causes[0]?.title ?? diagnosis.verdict.outcome)}`,
  )
  return lines.join('\n')
}

function exchange(observation: Observation, label: (text: string) => string): readonly string[] {
  const { request, response, failure } = observation
  const origin = request.headers.find(([name]) => name.toLowerCase() === 'origin')?.[1] ?? 'none'
  const allowed = response?.headers.find(([name]) => name.toLowerCase() === 'access-control-allow-origin')
  const answer =
    response === null
      ? `no answer (${failure?.kind ?? 'unknown'})`
      : `${response.status}, ${allowed ? `Allow-Origin ${allowed[1]}` : 'no Allow-Origin'}`
  return [`  B->>S: ${label(`${request.method}, Origin ${origin}`)}`, `  S-->>B: ${label(answer)}`]
}

function stopOf({ diagnosis }: Pick<Triage, 'diagnosis'>): 'preflight' | 'request' | null {
  const stops = Object.values(diagnosis.verdict.browsers).map(({ at }) => at)
  return stops.includes('preflight') ? 'preflight' : stops.includes('request') ? 'request' : null
}

function isLast(observation: Observation, chain: readonly Observation[], kind: string): boolean {
  return chain.findLast(({ purpose }) => purpose.kind === kind && hopOf(purpose) === 0) === observation
}

function hopOf(purpose: Observation['purpose']): number {
  return purpose.kind === 'preflight' || purpose.kind === 'request' ? purpose.hop : -1
}
