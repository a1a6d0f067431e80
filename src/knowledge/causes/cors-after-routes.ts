import { isHtmlDocument } from '../facts/answer.ts'
import { carriersElsewhere, pastCache } from '../facts/reach.ts'
import type { Cause } from './cause.ts'
import { isFromElsewhere, seen, sure } from './faults.ts'

export const corsAfterRoutes = {
  id: 'cors-after-routes',
  name: 'CORS runs too late, or covers too little',
  means: 'The server sends CORS headers in general, but this answer left before they were added.',
  why: 'The browser judges each answer for itself; that another path is open does not help this one.',
  evidence:
    'The request’s answer is below 400 and bare, while another path, another status or the preflight carries the headers.',
  lookAlikes: [
    {
      cause: 'error-response-without-cors',
      tell: 'There the bare answer is an error, and the error is the real fault.',
    },
    {
      cause: 'proxy-strips-headers',
      tell: 'There the headers are lost behind the application, on every path alike.',
    },
    { cause: 'origin-not-allowed', tell: 'There the origin is refused on every path.' },
  ],
  livesIn: ['server-configuration', 'proxy-or-gateway'],
  fix: 'cors-before-routes',
  verification: [
    {
      id: 'route-covered',
      title: 'This path answers with the headers like the others do',
      how: ({ url }) =>
        `curl -i ${url.origin}${url.pathname} with the page’s Origin, and the same on a path that does not exist`,
    },
  ],
  pitfalls: ['errors-without-headers', 'headers-twice'],
  examine: (facts) => {
    const { request, url, subject } = facts
    if (request === null || request.check.kind !== 'missing' || request.status >= 400) return null
    if (isFromElsewhere(request) || pastCache(facts) !== null) return null
    const [carrier] = carriersElsewhere(facts)
    if (carrier === undefined) return null
    return {
      confidence: isHtmlDocument(request) ? 'likely' : sure(request, facts),
      title: `${url.pathname} is answered before CORS runs: its answer is bare, while ${new URL(carrier.observation.request.url).pathname} (${carrier.observation.request.method}) carries the headers`,
      evidence: [seen(request), seen(carrier)],
      particulars: {
        origin: subject.pageOrigin,
        path: url.pathname,
        covered: carrier.observation.request.url,
      },
    }
  },
} as const satisfies Cause
