import type { Case } from '../model/case.ts'
import type { Finding } from '../model/diagnosis.ts'
import { getHeader } from '../browsers/standard/header-list.ts'
import { isMadeUp } from '../facts/refusal-kind.ts'
import { turnedAway } from './error-first.ts'
import type { Elsewhere, Make } from './general-fix.ts'

/** CORS is in order, and the application refuses: the fix is where the refusal comes from. */
export const refusedByApplication: Make = ({ finding, subject }) => {
  const ways: Readonly<Record<string, readonly [string, ...string[]]>> = {
    csrf: [
      'Give the CSRF guard what it asks for',
      'The guard takes the call for one that another site has made: send what its words ask for (a token from the cookie or form field of your framework, or a header such as kbn-xsrf, which Access-Control-Allow-Headers then has to name), or name the page among its trusted origins. CORS is no part of it.',
      'Keep the guard on: where a cookie is the session, nothing else stops other sites from writing.',
    ],
    session:
      finding.particulars.isNotTaken === true
        ? [
            'Send credentials that the application takes',
            'The call brings credentials, and the application does not take them: they have expired, are meant for something else, stand under another name than it reads, or a proxy drops them. Its own words, and WWW-Authenticate where it is sent, say which.',
          ]
        : [
            'Sign in, and send the session along',
            `Nobody is signed in, or the session has ended. Cookies go along with credentials: include alone${subject.credentials === 'include' ? ' (the call has it)' : ''}; a token goes in Authorization.`,
          ],
    'rate-limit': [
      'Ask less often',
      'The limit is reached: wait for what Retry-After says, and let the page ask less often or keep what it has.',
    ],
  }
  const { status, isBehind, isChallenge, isGateway, refusesOrigin, store } = finding.particulars
  if (isGateway === true) return fixBehind
  if (isChallenge === true) return passChallenge
  if (refusesOrigin === true) return secondList(subject.pageOrigin)
  if (store !== undefined) return fromStore[store]
  const [title, ...steps] = ways[finding.variant ?? ''] ?? byStatus(status, isBehind === true)
  return { title, steps: [...steps, ...boundaryStep(subject)], snippet: null }
}

/** The browser alone knows the boundary that it puts between the parts of a FormData (XMLHttpRequest, 3.6.6; Fetch, 5.2). */
function boundaryStep({ headers }: Case): readonly string[] {
  const type = getHeader(headers, 'content-type') ?? ''
  return /^\s*multipart\/form-data\b(?!.*\bboundary=)/i.test(type)
    ? [
        'The call sets Content-Type: multipart/form-data by hand, without a boundary, so that no server finds the parts: leave the header out, and the browser writes it with the boundary of the FormData.',
      ]
    : []
}

/** A gateway answered by itself: what stands behind it is down, slow or broken. */
export const fixBehind: Elsewhere = {
  title: 'Fix what stands behind the gateway',
  steps: [
    'The gateway answered by itself, because it got no usable response from what stands behind it: it is down, crashed, took too long, or answered in a shape that the gateway cannot pass on.',
    'Look at the health of the application, at the address and port the gateway uses, and at its timeout (30 s and 60 s are usual).',
  ],
  snippet: null,
}

export const fromStore: Readonly<Record<NonNullable<Finding['particulars']['store']>, Elsewhere>> = {
  clock: {
    title: 'Set the clock right',
    steps: [
      'A signature names the time at which it was made, and the store takes a few minutes of difference: compare the clock of the server that signs with that of the store (date -u on both), and let NTP keep them.',
      'In a container or a virtual machine the clock may have stood still while the host slept: restart it. Then probe again with a new address.',
    ],
    snippet: null,
  },
  'not-implemented': {
    title: 'Make the call in a way that this store knows',
    steps: [
      'The store speaks S3 and does not have this call of it: its documentation lists those that it has.',
      'An upload by a form (presigned POST, with Policy and X-Amz-Signature as fields) is one that several stores lack, Cloudflare R2 among them: sign a PUT of the object instead, and let its CORS rule allow PUT and Content-Type.',
    ],
    snippet: null,
  },
  'run-out': {
    title: 'Sign the address anew',
    steps: [
      'The signature has a time that it holds for, and that is over (or a clock is wrong): let the page ask for a new address just before it calls it.',
      'Nothing may keep the address longer than its signature holds: neither a cache in front of what hands it out (Cache-Control: no-store on that response or redirect) nor the page.',
    ],
    snippet: null,
  },
  denied: {
    title: 'Find out whether the file is there, and who may read it',
    steps: [
      'A store says 403 of a file that is not there, too, where the one who asks may not list it: compare the name, letter by letter, with what is stored.',
      'Where it is there, the address needs a signature, or the file is meant to be public and its policy does not say so. What is private stays private: sign the address.',
    ],
    snippet: null,
  },
}

const secondList = (pageOrigin: string): Elsewhere => ({
  title: `Add ${pageOrigin} to the list of origins that the application keeps beside CORS`,
  steps: [
    'CORS lets the page in, and the application compares Origin once more: a guard against forged requests or DNS rebinding with a list of its own (trusted origins, allowedOrigins), or, behind a gateway that has let the page in, a CORS policy of the service itself.',
    `Add ${pageOrigin} to that list, exactly so, and keep the guard on.`,
  ],
  snippet: null,
})

/** The page is refused by its `Referer`, whatever the policy says of origins. */
export const listOfSites: Make = ({ subject, url }) => ({
  title: `Name ${subject.pageOrigin} in the list of sites that may use ${url.hostname}`,
  steps: [
    'A rule against foreign use of files (hotlink protection) compares Referer, before any policy of CORS: valid_referers in nginx, a condition on HTTP_REFERER in Apache, a list of referrers at a CDN or in its firewall.',
    `Add the host of ${subject.pageOrigin} there; everybody else stays out.`,
    `If ${url.hostname} is not yours: its owner lets no other site use it. Ask for leave, or serve a copy of your own where its terms allow one.`,
    'Then probe again.',
  ],
  snippet: null,
})

export const passChallenge: Elsewhere = {
  title: 'Let the calls of the page pass what stands in front',
  steps: [
    'A challenge is a page that a person or a whole browser window solves; a call by script gets it in place of the data. Leave the paths of the API out of the challenge, in the rules of whoever answered; everything else keeps it.',
    'Where the host has no such rule (free hosting has none), the API has to move to one that serves programs.',
    'Where the challenge is meant for the API too, let its vendor’s script on the page solve it before the first call (for AWS WAF the application integration SDK).',
  ],
  snippet: null,
}

/** What answers stands on the way of the people who call: nothing about the server is at fault. */
export const passGateway: Make = ({ url }) => ({
  title: `Let the calls to ${url.hostname} through the network of those who call`,
  steps: [
    'The server was never asked: a gateway of the company or the network sends the call to a page of its own, which script cannot pass. From another network (a phone) the same call shows how the server is.',
    `At once: open ${url.origin} in a tab of that browser, and pass what the gateway asks there; many let calls through afterwards.`,
    `For good: whoever runs the gateway leaves ${url.hostname} out of its login, for OPTIONS too, which brings no cookie.`,
  ],
  snippet: null,
})

/** A tunnel has a page of its own for browsers. */
export const passTunnel: Make = ({ url }) => ({
  title: 'Get the calls of the page past the page of the tunnel',
  steps: [
    'The tunnel answers the name of a browser with a page for people; curl and other programs get through and never see it.',
    'Send the header that it names with every call, and let Access-Control-Allow-Headers of the API name it, too: it makes a preflight. Where the tunnel keeps preflights back as well, that does not help.',
    `Or open ${url.origin} once in each browser that calls it, and pass the page there; or use a tunnel or plan without such a page. Nothing of it concerns production.`,
  ],
  snippet: null,
})

function byStatus(status: number | undefined, isBehind: boolean): readonly [string, ...string[]] {
  const inOrder = isBehind
    ? 'Once CORS is in order, script can read the response: its status and its body say what is wrong.'
    : 'CORS is in order and script can read the response: its status and its body say what is wrong.'
  if (status !== undefined && isMadeUp(status)) return turnedAway(status)
  switch (status) {
    case 404:
    case 410:
      return [
        'Call an address that the application has',
        inOrder,
        `${status}: compare path, prefix and version with its routes (a global prefix such as /api is easily forgotten), and the name of the object.`,
      ]
    case 405:
      return [
        'Call it by a method that this address takes',
        inOrder,
        '405: the route knows other methods; the Allow header names them.',
      ]
    case 400:
    case 406:
    case 415:
    case 422:
      return [
        'Send what the application expects',
        inOrder,
        `${status}: it has read the request and found it wrong: compare parameters, body and Content-Type with its documentation.`,
      ]
    case 403:
      return [
        'Find who refuses, and what right is missing',
        inOrder,
        '403: the application, a rule of the proxy before it (a list of addresses, deny), or that of a role, a bucket or a signature, refuses this caller. Signing in again helps only where the session is the wrong one.',
      ]
    case 503:
      return [
        'Find out why it is not available',
        inOrder,
        '503: it is under maintenance, starting, or has too much to do; Retry-After says for how long, where it is sent.',
      ]
    default:
      if (status !== undefined && status < 500)
        return [
          `Find out what ${status} means here`,
          inOrder,
          'Its body and the documentation of the API say what is missing (a plan, a parameter, a state); where the API is yours, its log does.',
        ]
      return [`Look up the ${status ?? 'error'} in the log of the application`, inOrder]
  }
}
