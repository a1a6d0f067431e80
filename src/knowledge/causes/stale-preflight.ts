import { reporterOf } from '../facts/heard-by-browser.ts'
import { seen } from '../facts/faults.ts'
import { decidingAnswer } from '../facts/deciding-answer.ts'
import { unanswered } from './refute.ts'
import { statementsOfKind } from '../facts/browser-word.ts'
import { headerOf } from '../facts/answer.ts'
import { engineNames, engines } from '../model/cors-error.ts'
import { preflightKeptFor } from '../browsers/judge/preflight-cache.ts'
import { defaultMaxAge } from '../browsers/standard/preflight-cache.ts'
import type { HeaderList } from '../model/case.ts'
import { proof, type Cause } from './cause.ts'

/** How long each browser goes by a preflight answered like this one: `Chromium 2 hours, Firefox 1 day, WebKit 10 minutes`. */
function keptBy(headers: HeaderList): string {
  return engines
    .map((engine) => `${engineNames[engine]} ${spell(preflightKeptFor(engine, headers))}`)
    .join(', ')
}

const units = [
  [86_400, 'day'],
  [3600, 'hour'],
  [60, 'minute'],
] as const

/** Seconds in the largest unit that holds them without a remainder. */
function spell(seconds: number): string {
  const [size, name] = units.find(([size]) => seconds >= size && seconds % size === 0) ?? [1, 'second']
  const count = seconds / size
  return `${count} ${name}${count === 1 ? '' : 's'}`
}

export const stalePreflight = {
  id: 'stale-preflight',
  name: 'an old preflight is still kept',
  means:
    'The server answers rightly now, and a browser still goes by a preflight that it asked before the fix.',
  why: 'A preflight’s response is kept for Access-Control-Max-Age: two hours at most in Chromium, a day in Firefox, ten minutes in WebKit.',
  evidence:
    'A browser reported a CORS error, every engine would be let through now, and the preflight carries Max-Age.',
  lookAlikes: [
    { cause: 'partial-rollout', tell: 'There some answers are still wrong.' },
    {
      cause: 'cached-for-another-origin',
      tell: 'There a shared cache keeps the wrong response for everyone.',
    },
  ],
  livesIn: ['devtools-network', 'server-configuration'],
  fix: null,
  verification: [
    {
      id: 'fresh-window',
      title: 'It works in a private window',
      how: () => 'open the page in a new private window, or reload with the cache disabled in DevTools',
      status: () => 'todo',
    },
  ],
  pitfalls: ['cache-keeps-old-answers'],
  restsOn: 'a response',
  side: 'infrastructure',
  standsWithAllowed: true,
  examine: ({ judged, preflight, evidence }) => {
    if (judged.verdict.outcome !== 'allowed' || preflight === null) return null
    const [kept] = statementsOfKind(evidence, 'kept-preflight')
    // The watched browser asked anew, so that no older preflight can have been in the way.
    if (evidence.browser != null && kept === undefined) return null
    const reported = evidence.reported.find(({ corsError }) => !/LocalNetwork|Redirect/.test(corsError ?? ''))
    const worksPrivately = evidence.answers['private-window'] === 'yes'
    if (reported === undefined && !worksPrivately) return null
    const given = headerOf(preflight, 'access-control-max-age')
    const seconds = given === null ? defaultMaxAge : Number.parseInt(given, 10)
    if (!(seconds > 0) && !worksPrivately) return null
    const ofPreflight = /Preflight|^(Method|Header)Disallowed/.test(reported?.corsError ?? '')
    const isKept = seconds > defaultMaxAge
    return {
      confidence:
        kept !== undefined && ofPreflight
          ? 'certain'
          : kept !== undefined ||
              worksPrivately ||
              (ofPreflight && isKept) ||
              (reported?.corsError === null && isKept)
            ? 'likely'
            : 'possible',
      title: `The server is right now; a browser may still go by an older preflight: ${keptBy(preflight.response.headers)} at most (Access-Control-Max-Age: ${given ?? 'absent'})`,
      evidence: [
        ...(reported === undefined
          ? []
          : [proof(null, `${reporterOf(reported)} reported: ${reported.text}`)]),
        ...(kept === undefined
          ? []
          : [proof(null, `the browser sent no preflight: it went by one it had kept`)]),
        ...(worksPrivately ? [proof(null, 'it works in a private window, as was answered')] : []),
        proof(preflight, `now: ${preflight.status}, Access-Control-Max-Age: ${given ?? '(absent)'}`),
      ],
      question: 'private-window',
      particulars: { maxAge: Number.isNaN(seconds) ? defaultMaxAge : seconds },
    }
  },
  refute: (facts) => {
    const answer = decidingAnswer(facts)
    if (facts.judged.verdict.outcome !== 'allowed')
      return answer === null
        ? unanswered(facts)
        : `The server itself refuses now, asked anew. ${seen(answer).says}.`
    return facts.evidence.reported.length > 0
      ? null
      : 'No browser has reported an error since the server was put right.'
  },
} as const satisfies Cause<'stale-preflight'>
