import type { Case } from '../model/case.ts'
import type { EngineVerdict, Verdict } from '../model/diagnosis.ts'
import { engineNames, engines } from '../model/cors-error.ts'
import type { Evidence, Observation, ReportedError } from '../model/evidence.ts'
import { browserWitnesses } from './browser-witnesses.ts'
import { exchangesOf } from './exchanges.ts'
import { withHeardPreflight } from './heard-preflight.ts'
import { judgeChain } from './verdict.ts'
import { noEvidence } from '../model/evidence.ts'
import type { Agreement, Witness } from './witness.ts'

/** Every console message, copied response and statement of a watched browser beside the verdict, with agreement or contradiction said. */
export function witnessesOf(subject: Case, evidence: Evidence, verdict: Verdict): readonly Witness[] {
  const copied = evidence.copied
    .filter(({ request }) => request.url === subject.url)
    .map((observation) => copiedWitness(subject, observation, verdict))
  const preflighted = evidence.observations.some(({ purpose }) => purpose.kind === 'preflight')
  const isHeard = withHeardPreflight(subject, evidence).usesPreflight === true
  const said = evidence.reported.map((error) => consoleWitness(error, verdict, { preflighted, isHeard }))
  return [...said, ...browserWitnesses(evidence, verdict), ...copied]
}

/** What stops a request before CORS does: mixed content, the page's own policy. */
const aboutPage = /mixed (active )?content|insecure content|content.security.policy/i

function consoleWitness(
  error: ReportedError,
  { outcome, browsers }: Verdict,
  { preflighted, isHeard }: { readonly preflighted: boolean; readonly isHeard: boolean },
): Witness {
  const { corsError, text, alsoFits = [], aside } = error
  const engine = engines.find((one) => one === error.engine)
  if (aside !== undefined)
    return { from: 'console', engine: engine ?? null, corsError, text, agreement: 'aside', says: aside }
  if (engine === undefined) {
    const says = `what ${error.engine} does is not modelled: its words stand for themselves`
    return { from: 'console', engine: null, corsError, text, agreement: 'open', says }
  }
  const name = engineNames[engine]
  const found = browsers[engine]
  const tell = (agreement: Agreement, says: string): Witness => ({
    from: 'console',
    engine,
    corsError,
    text,
    agreement,
    says,
  })
  if (outcome === 'not-cross-origin') return tell('open', 'page and request have one origin here')
  const isUnsettled = outcome === 'inconclusive' && (found.outcome === 'response' || found.at === null)
  if (isUnsettled && isHeard && corsError !== null && isOfPreflight(corsError))
    return tell(
      'open',
      'its preflight asked for a method or headers that the message does not name: one that asks for no more passes',
    )
  if (outcome === 'unreachable' || isUnsettled)
    return tell('open', `what ${name} does now could not be found out`)
  const fits = [corsError, ...alsoFits].filter((one) => one !== null)
  if (!preflighted && fits.length > 0 && fits.every(isOfPreflight))
    return tell(
      'open',
      'the message is about a preflight, and this request needs none: give its method and headers',
    )
  if (found.outcome === 'response') return tell('contradicts', `${name} lets it through now`)
  if (corsError === null && aboutPage.test(text) && found.at !== 'page')
    return tell('open', `the message is about the page itself; found beside it: ${named(found)}`)
  if (corsError === null) return tell('agrees', `the message gives no CORS error; found: ${named(found)}`)
  return found.corsError !== null && fits.includes(found.corsError)
    ? tell('agrees', `found the same: ${named(found)}`)
    : tell('contradicts', `${name} stops for another reason now: ${named(found)}`)
}

/** Whether an error is met only where a CORS-preflight request was made. */
function isOfPreflight(corsError: string): boolean {
  return corsError.includes('Preflight')
}

/** Judges the one exchange that was copied, and the same exchange as it was probed. */
function copiedWitness(subject: Case, observation: Observation, verdict: Verdict): Witness {
  const alone = { ...noEvidence, recorded: true, observations: [observation] }
  const stop = judgeChain(subject, exchangesOf(subject, alone), []).stops.find(
    ({ at }) => at !== 'connection',
  )
  const which = observation.purpose.kind
  const status = observation.response?.status ?? 0
  const corsError = stop?.corsError ?? null
  const found = engines.map((engine) => verdict.browsers[engine])
  const blocked = found.find((one) => one.outcome === 'network-error' && one.at !== 'connection')
  const isSame = found.some((one) => one.outcome === 'network-error' && one.corsError === corsError)
  const tell = (agreement: Agreement, says: string): Witness => ({
    from: 'copied',
    engine: null,
    corsError,
    text: `the copied response to the ${which} (${status}) ${stop === undefined ? 'would pass' : `is blocked: ${corsError ?? 'network error'}`}`,
    agreement,
    says,
  })
  if (verdict.outcome === 'unreachable') return tell('open', 'the server could not be asked')
  if (stop === undefined) {
    if (blocked === undefined) return tell('agrees', 'the probe passes too')
    const isElsewhere = (blocked.at === 'preflight') !== (which === 'preflight')
    return isElsewhere
      ? tell('open', `the probe stops elsewhere, at the ${blocked.at ?? 'connection'}: ${named(blocked)}`)
      : tell('contradicts', `the probe is blocked now: ${named(blocked)}`)
  }
  if (isSame) return tell('agrees', 'the probe finds the same')
  if (blocked === undefined) return tell('contradicts', 'the probe passes now')
  return tell('contradicts', `the probe stops for another reason: ${named(blocked)}`)
}

function named({ corsError, at }: EngineVerdict): string {
  return `${corsError ?? 'network error'}${at === null ? '' : ` (${at})`}`
}
