import { proof, type Cause } from './cause.ts'

export const pageCsp = {
  id: 'page-csp',
  name: 'the page’s own policy forbids the call',
  means: 'The Content-Security-Policy of the page does not list the API, so the page may not connect to it.',
  why: 'The page itself asked the browser to connect to nothing else. The call ends before anything is sent.',
  evidence:
    'The page’s policy, by header or meta element, has a connect-src (or default-src) that does not match the URL, or a watched browser said so.',
  lookAlikes: [
    { cause: 'cors-not-configured', tell: 'There the request is sent, and the API’s response is bare.' },
    { cause: 'mixed-content', tell: 'There the page is https and the API http.' },
  ],
  livesIn: ['deployment-platform', 'proxy-or-gateway', 'frontend-code'],
  fix: null,
  verification: [
    {
      id: 'policy-lists-api',
      title: 'connect-src of the page lists the API',
      how: ({ url, evidence }) =>
        `the Content-Security-Policy of ${evidence.page?.url ?? 'the page'} contains ${url.origin} in connect-src`,
    },
  ],
  pitfalls: ['security-switched-off', 'postman-proves-nothing'],
  restsOn: 'circumstances',
  side: 'page',
  troublesPlainLoads: true,
  beyond: {
    roles: ['gateway'],
    who: 'the server of the page can: its Content-Security-Policy must name the API in connect-src',
  },
  examine: ({ pageStops, evidence }) => {
    const stop = pageStops.find(({ why }) => why === 'page-csp')
    if (stop?.why !== 'page-csp') return null
    const { directive, sources, source } = stop.by
    const target = new URL(stop.url).origin
    const isAssumed = stop.isAssumed === true
    return {
      // The root was read in place of the page, and a site may send another policy with another page.
      confidence: isAssumed ? 'likely' : 'certain',
      title: isAssumed
        ? `The ${directive} of ${evidence.page?.url ?? 'the page'} forbids to call ${target}; where the page has the same policy, browsers send nothing`
        : `The page’s own ${directive} forbids it to call ${target}: browsers send nothing`,
      evidence: [
        source === 'browser'
          ? proof(null, `the browser stopped it by the page’s ${`${directive} ${sources}`.trim()}`)
          : proof({ id: 'page' }, `Content-Security-Policy (${source}): ${directive} ${sources}`),
        ...(isAssumed
          ? [
              proof(
                null,
                'only the page’s origin was given: with the page’s own address this becomes certain',
              ),
            ]
          : []),
      ],
    }
  },
  refute: ({ pageStops, evidence, url }) => {
    if (pageStops.some(({ why }) => why === 'page-csp')) return null
    return evidence.page === null
      ? `No Content-Security-Policy of the page was seen that leaves out ${url.host}.`
      : `The page’s own policy does not stop a connection to ${url.host}.`
  },
} as const satisfies Cause<'page-csp'>
