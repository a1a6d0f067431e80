import { proof } from '../../causes/cause.ts'
import { seen } from '../../facts/faults.ts'
import { stopsAt } from '../../facts/stops-at.ts'
import { whyStopped } from '../../facts/why-stopped.ts'
import { preflightNeeds } from '../../browsers/judge/preflight-needs.ts'
import type { Check } from './check.ts'

export const preflightSucceeds = {
  title: 'The preflight succeeds',
  question: 'Is there an OPTIONS request before the real one, and is it answered as it must be?',
  seeItYourself:
    'DevTools, Network panel: the row of type “preflight” before the call. Chromium lists it; Firefox shows method OPTIONS.',
  withCurl:
    'curl -X OPTIONS with Origin and Access-Control-Request-Method, and no credentials, is the preflight.',
  why: 'A method or header beyond the harmless ones needs the server’s leave first. Without a 2xx answer that grants all of it, the real request is never sent.',
  judge: (facts) => {
    const { preflight, preflightFails, judged, subject, silence, isCrossOrigin } = facts
    const { needed } = preflightNeeds('standard', subject.method, subject.headers)
    if (!isCrossOrigin || (!needed && preflight === null))
      return { status: 'not-applicable', evidence: [proof(null, 'this request needs no preflight')] }
    if (preflight === null) {
      const why =
        silence === null
          ? 'no preflight was observed'
          : `the preflight got no answer: ${silence.failure.message}`
      return { status: 'unknown', evidence: [proof(silence?.observation ?? null, why)] }
    }
    const stops = judged.stops.find(({ at, hop }) => at === 'preflight' && hop === 0)
    if (!needed && stops === undefined)
      return {
        status: 'not-applicable',
        evidence: [proof(preflight, 'by the standard this request needs no preflight')],
      }
    const fails =
      preflightFails &&
      (stops !== undefined || judged.stops.length === 0 || judged.stops.some(({ at }) => at === 'page'))
    const why = whyStopped(stopsAt(preflight.observation, subject), preflight.observation, subject)
    const evidence = fails && why !== null ? [seen(preflight), proof(preflight, why)] : [seen(preflight)]
    return { status: fails ? 'fail' : 'pass', evidence }
  },
} as const satisfies Check
