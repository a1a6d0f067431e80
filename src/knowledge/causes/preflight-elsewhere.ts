import { acceptsPage } from '../facts/facts.ts'
import { withoutPreflight } from './refute-preflight.ts'
import { answererOf, layerName, differentServers } from '../marks/layer-of.ts'
import { acceptedOrigins } from '../facts/origin-policy.ts'
import { serversThatDiffer } from '../facts/answered-elsewhere.ts'
import { isBisected } from '../facts/bisected.ts'
import { proof, type Cause } from './cause.ts'
import { seen } from '../facts/faults.ts'

export const preflightElsewhere = {
  id: 'preflight-elsewhere',
  name: 'another server answers the preflight',
  means:
    'OPTIONS ends at another layer or server than the request: a proxy, a static host or a gateway takes it.',
  why: 'The browser believes whoever answers OPTIONS. That the application would have agreed, it never learns.',
  evidence:
    'The preflight is bare, the request carries the headers, and the marks of the two responses name different servers.',
  lookAlikes: [
    {
      cause: 'preflight-not-handled',
      tell: 'There the marks are the same: it is the application that has no handler.',
    },
    { cause: 'preflight-requires-auth', tell: 'There the status is 401 or 403, or a login.' },
    {
      cause: 'partial-rollout',
      tell: 'There the same request is answered differently from one time to the next.',
    },
  ],
  livesIn: ['proxy-or-gateway', 'deployment-platform', 'server-logs'],
  fix: 'answer-preflights',
  verification: [
    {
      id: 'same-server',
      title: 'Preflight and request are answered by the same server',
      how: ({ url }) =>
        `the Server and X-Powered-By headers of OPTIONS and of the request to ${url.pathname}`,
    },
  ],
  pitfalls: ['postman-proves-nothing', 'headers-twice'],
  restsOn: 'a response',
  isOfPreflight: true,
  owner: 'proxy',
  beyond: {
    roles: ['application'],
    who: 'the proxy or route that answers OPTIONS can: it must hand OPTIONS on to the application, or send the headers itself',
  },
  examine: (facts) => {
    const { preflight, request, standIn } = facts
    const differences = serversThatDiffer(facts)
    if (preflight === null || request === null || differences === null || isBisected(facts)) return null
    if (preflight.status === 401 || preflight.status === 403) return null
    if (acceptedOrigins(facts).some(({ form }) => form === 'preflight')) return null
    const [one, other] = [answererOf(preflight), answererOf(request)]
    return {
      confidence: standIn ? 'likely' : 'certain',
      title: `The preflight is answered ${preflight.status} by ${one === null ? 'one server' : layerName(one)}, the request by ${one === other || other === null ? 'another server' : layerName(other)}, which does send the headers`,
      evidence: [
        seen(preflight),
        seen(request),
        ...differences.map((says) => proof(preflight, `${says} (preflight against request)`)),
      ],
      particulars: { refusedBy: one, ...(preflight.status === 404 ? { isNotFound: true } : {}) },
    }
  },
  refute: (facts) => {
    const { preflight, request } = facts
    if (preflight === null) return withoutPreflight(facts)
    if (acceptsPage(preflight, facts)) return `The preflight has the permission. ${seen(preflight).says}.`
    if (request === null || differentServers(preflight, request).length > 0) return null
    return `Both responses bear the same marks; OPTIONS got ${preflight.status}, the request ${request.status}.`
  },
} as const satisfies Cause<'preflight-elsewhere'>
