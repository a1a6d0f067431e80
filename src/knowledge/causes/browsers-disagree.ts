import { engines } from '../engines/cors-error.ts'
import { explainCorsError } from '../explain-cors-error.ts'
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
  examine: ({ judged }) => {
    const { browsers } = judged.verdict
    const blocked = engines.filter((engine) => browsers[engine].outcome === 'network-error')
    const allowed = engines.filter((engine) => browsers[engine].outcome === 'response')
    if (judged.unsettled || blocked.length === 0 || allowed.length === 0) return null
    return {
      confidence: 'certain',
      title: `${blocked.join(' and ')} ${blocked.length > 1 ? 'block' : 'blocks'} what ${allowed.join(' and ')} ${allowed.length > 1 ? 'let' : 'lets'} through`,
      evidence: blocked.map((engine) => {
        const { corsError } = browsers[engine]
        return proof(
          null,
          `${engine}: ${corsError === null ? 'a network error' : `${corsError}: ${explainCorsError(corsError)}`}`,
        )
      }),
      particulars: { blocked: blocked.join(', '), allowed: allowed.join(', ') },
    }
  },
} as const satisfies Cause
