import { shownUrl } from '../model/case.ts'
import { localProgram, isMeantForPage } from '../facts/local-program.ts'
import { engineNames, engines } from '../model/cors-error.ts'
import { proof, type Cause } from './cause.ts'
import { callsLoopbackFromOutside } from '../facts/mistaken-address.ts'

export const mixedContent = {
  id: 'mixed-content',
  name: 'an https page calls http',
  means: 'The page came over https and calls the API over plain http. Browsers send nothing.',
  why: 'What travels unencrypted could be changed on the way, and the page that trusts it with it.',
  evidence: 'The page is https, the request URL is http, and its host is not the visitor’s own machine.',
  lookAlikes: [
    {
      cause: 'redirect-changes-origin',
      tell: 'There the call begins as https, and a redirect leads to http.',
    },
    { cause: 'page-csp', tell: 'There the page’s own policy forbids the address.' },
  ],
  livesIn: ['frontend-code', 'deployment-platform'],
  fix: null,
  verification: [
    {
      id: 'https-called',
      title: 'The page calls the API over https',
      how: ({ url }) => `https://${url.host}${url.pathname} answers, and the page calls it`,
    },
  ],
  pitfalls: ['postman-proves-nothing', 'security-switched-off'],
  restsOn: 'circumstances',
  side: 'page',
  troublesPlainLoads: true,
  examine: (facts) => {
    const { subject, url, judged, evidence } = facts
    const refusing = judged.stops.filter(({ reason, hop }) => reason === 'mixed-content' && hop === 0)
    const isMeant = localProgram(facts) !== null || isMeantForPage(facts)
    if (refusing.length === 0 || (callsLoopbackFromOutside(facts) && !isMeant)) return null
    const isUnread = evidence.sampled === true && evidence.page === null
    // WebKit alone refuses plain http to the machine itself, and Chromium may take it to the local network.
    const who =
      refusing.length === engines.length
        ? 'browsers send'
        : `${refusing.map(({ engine }) => engineNames[engine]).join(' and ')} ${refusing.length === 1 ? 'sends' : 'send'}`
    return {
      confidence: isUnread ? 'likely' : 'certain',
      title: `The page is https and calls ${shownUrl({ as: subject.as, url: url.origin })} in clear: ${who} nothing`,
      evidence: [
        proof(
          null,
          `${subject.pageOrigin} calls ${shownUrl({ as: subject.as, url: url.origin })}; what goes in clear from a secure page is mixed content`,
        ),
      ],
      against: isUnread
        ? [
            proof(
              null,
              'the page was not read: where its policy says upgrade-insecure-requests, the call goes out over https',
            ),
          ]
        : [],
    }
  },
  refute: ({ page, url }) => {
    if (page?.protocol === 'https:' && url.protocol === 'http:') return null
    return page?.protocol === url.protocol
      ? `Page and request are both ${url.protocol.replace(':', '')}: nothing is mixed.`
      : `The page did not come over https (${page?.protocol ?? 'its origin is opaque'}), so nothing is mixed.`
  },
} as const satisfies Cause<'mixed-content'>
