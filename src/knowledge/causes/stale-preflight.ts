import { headerOf } from '../facts/answer.ts'
import { proof, type Cause } from './cause.ts'

/** What a browser does without the header: Fetch standard, 4.8, step 7.9. */
const defaultSeconds = 5

export const stalePreflight = {
  id: 'stale-preflight',
  name: 'an old preflight is still kept',
  means:
    'The server answers rightly now, and a browser still goes by a preflight that it asked before the repair.',
  why: 'A preflight’s answer is kept for Access-Control-Max-Age: two hours at most in Chromium, a day in Firefox, ten minutes in WebKit.',
  evidence:
    'A browser reported a CORS error, every engine would be let through now, and the preflight carries Max-Age.',
  lookAlikes: [
    { cause: 'partial-rollout', tell: 'There some answers are still wrong.' },
    { cause: 'cached-for-another-origin', tell: 'There a shared cache keeps the wrong answer for everyone.' },
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
  examine: ({ judged, preflight, evidence }) => {
    if (judged.verdict.outcome !== 'allowed' || preflight === null) return null
    const reported = evidence.reported.find(({ corsError }) => !/LocalNetwork|Redirect/.test(corsError ?? ''))
    const worksPrivately = evidence.answers['private-window'] === 'yes'
    if (reported === undefined && !worksPrivately) return null
    const given = headerOf(preflight, 'access-control-max-age')
    const seconds = given === null ? defaultSeconds : Number.parseInt(given, 10)
    if (!(seconds > 0) && !worksPrivately) return null
    const ofPreflight = /Preflight|^(Method|Header)Disallowed/.test(reported?.corsError ?? '')
    const isKept = seconds > defaultSeconds
    return {
      confidence:
        worksPrivately || (ofPreflight && isKept) || (reported?.corsError === null && isKept)
          ? 'likely'
          : 'possible',
      title: `The server is right now; the browser may still keep an older preflight (Access-Control-Max-Age: ${given ?? `absent, ${defaultSeconds} seconds`})`,
      evidence: [
        ...(reported === undefined ? [] : [proof(null, `${reported.engine} reported: ${reported.text}`)]),
        ...(worksPrivately ? [proof(null, 'it works in a private window, as was answered')] : []),
        proof(preflight, `now: ${preflight.status}, Access-Control-Max-Age: ${given ?? '(absent)'}`),
      ],
      question: 'private-window',
      particulars: { 'max-age': String(Number.isNaN(seconds) ? defaultSeconds : seconds) },
    }
  },
} as const satisfies Cause
