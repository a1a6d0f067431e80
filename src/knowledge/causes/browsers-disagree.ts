import { engineNames, engines, type Engine } from '../model/cors-error.ts'
import type { Observation } from '../model/evidence.ts'
import { explainCorsError } from '../guide/explain-cors-error.ts'
import { answerAt } from '../facts/answer-at.ts'
import type { EngineStop } from '../facts/engine-stop.ts'
import { headerRefused } from '../facts/stops-at.ts'
import type { Case } from '../model/case.ts'
import { headerValues } from '../model/header-values.ts'
import { proof, type Cause } from './cause.ts'

export const browsersDisagree = {
  id: 'browsers-disagree',
  name: 'the browsers do not agree',
  means: 'The same answers pass in one browser and fail in another.',
  why: 'The engines leave the standard in a few places: what an empty Location means, which headers need a preflight, how repeated header lines are read.',
  evidence:
    'At least one engine lets the request through, another blocks it, and no other cause explains it.',
  lookAlikes: [
    { cause: 'local-network-access', tell: 'There Chromium alone asks about a local address.' },
    { cause: 'stale-preflight', tell: 'There one browser merely keeps an older answer.' },
  ],
  livesIn: ['server-configuration', 'frontend-code'],
  fix: null,
  verification: [
    {
      id: 'engines-agree',
      title: 'All three engines let the request through',
      how: () => 'open the page in Chromium, Firefox and Safari',
    },
  ],
  pitfalls: [],
  restsOn: 'a response',
  troublesPlainLoads: true,
  isLastResort: true,
  examine: ({ judged, chain, subject }) => {
    const { browsers } = judged.verdict
    const blocked = engines.filter((engine) => browsers[engine].outcome === 'network-error')
    const allowed = engines.filter((engine) => browsers[engine].outcome === 'response')
    if (judged.unsettled || blocked.length === 0 || allowed.length === 0) return null
    return {
      confidence: 'certain',
      title: `${named(blocked)} ${blocked.length > 1 ? 'block' : 'blocks'} what ${named(allowed)} ${allowed.length > 1 ? 'let' : 'lets'} through`,
      evidence: judged.stops.map((stop) => {
        const answer = answerAt(stop, chain)
        return proof(answer, `${engineNames[stop.engine]}: ${whyOf(stop, answer, subject)}`)
      }),
    }
  },
  refute: ({ judged }) => {
    const { browsers } = judged.verdict
    if (new Set(engines.map((engine) => browsers[engine].outcome)).size > 1) return null
    return browsers.chromium.outcome === 'response'
      ? 'All three browsers let it through.'
      : `${engines.map((engine) => engineNames[engine]).join(', ')}: all three stop.`
  },
} as const satisfies Cause<'browsers-disagree'>

function named(some: readonly Engine[]): string {
  return some.map((engine) => engineNames[engine]).join(' and ')
}

function whyOf(stop: EngineStop, answer: Observation | null, subject: Case): string {
  const { corsError, reason } = stop
  if (corsError !== null) return `${corsError}: ${explainCorsError(corsError)}`
  if (reason !== 'invalid-response') return 'a network error'
  const refused = 'the response itself is refused, before CORS is looked at'
  const name = answer === null ? null : headerRefused(stop, answer, subject)
  if (name === null) return refused
  const value = headerValues(answer?.response?.headers ?? [], name).join(', ')
  return name === 'content-disposition'
    ? `${refused}, for more than one Content-Disposition: ${value} (a comma in a filename needs quotes)`
    : `${refused}, for its ${name}: ${value}`
}
