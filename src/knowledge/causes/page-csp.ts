import type { Facts } from '../facts/facts.ts'
import { shownUrl } from '../model/case.ts'
import { directiveFor } from '../facts/page-policy.ts'
import { proof, type Cause, type Draft } from './cause.ts'

export const pageCsp = {
  id: 'page-csp',
  name: 'the page’s own policy forbids the call',
  means: 'The Content-Security-Policy of the page does not list the address, so the page may not ask for it.',
  why: 'The page itself told the browser to ask for nothing else. The call ends before anything is sent.',
  evidence:
    'The page’s policy, by header or meta element, has a directive for this kind of request (connect-src for calls by script, img-src, font-src, script-src and so on; else default-src) that does not match the URL, or a watched browser said so.',
  lookAlikes: [
    { cause: 'cors-not-configured', tell: 'There the request is sent, and the API’s response is bare.' },
    { cause: 'mixed-content', tell: 'There the page is https and the API http.' },
  ],
  livesIn: ['deployment-platform', 'proxy-or-gateway', 'frontend-code'],
  fix: null,
  verification: [
    {
      id: 'policy-lists-api',
      title: 'The policy of the page lists the address',
      how: (facts) =>
        `the Content-Security-Policy of ${facts.evidence.page?.url ?? 'the page'} contains ${forbidden(facts)} in ${directiveFor(facts.subject.as)}`,
    },
  ],
  pitfalls: ['security-switched-off', 'postman-proves-nothing'],
  restsOn: 'circumstances',
  side: 'page',
  troublesPlainLoads: true,
  beyond: {
    roles: ['gateway'],
    who: 'the server of the page can: its Content-Security-Policy must name the address in the directive that forbids it',
  },
  examine: stoppedByPolicy,
  refute: ({ pageStops, evidence, url }) => {
    if (pageStops.some(({ why }) => why === 'page-csp')) return null
    return evidence.page === null
      ? `No Content-Security-Policy of the page was seen that leaves out ${url.host}.`
      : `The page’s own policy does not stop a connection to ${url.host}.`
  },
} as const satisfies Cause<'page-csp'>

/** The origin that the policy leaves out: that of a redirect's end where it stops there. With the scheme that was asked. */
function forbidden({ pageStops, subject, url }: Facts): string {
  const stop = stopOf(pageStops)
  return shownOrigin(stop?.url ?? shownUrl({ as: subject.as, url: url.href }))
}

function stopOf(pageStops: Facts['pageStops']) {
  const stop = pageStops.find(({ why }) => why === 'page-csp')
  return stop?.why === 'page-csp' ? stop : null
}

function shownOrigin(url: string): string {
  const { protocol, host } = new URL(url)
  return `${protocol}//${host}`
}

function stoppedByPolicy({ pageStops, evidence, subject }: Facts): Draft<'page-csp'> | null {
  const stop = stopOf(pageStops)
  if (stop === null) return null
  const { directive, sources, source, isPassedByNonce } = stop.by
  const target = shownOrigin(stop.url)
  const isAssumed = stop.isAssumed === true
  return {
    // The root was read in place of the page, and a site may send another policy with another page.
    confidence: isAssumed || isPassedByNonce === true ? 'likely' : 'certain',
    title: titleOf(stop, isAssumed ? (evidence.page?.url ?? 'the page') : null),
    evidence: [
      source === 'browser'
        ? proof(null, `the browser stopped it by the page’s ${`${directive} ${sources}`.trim()}`)
        : proof({ id: 'page' }, `Content-Security-Policy (${source}): ${directive} ${sources}`),
      ...(isAssumed
        ? [proof(null, 'only the page’s origin was given: with the page’s own address this becomes certain')]
        : []),
    ],
    particulars: {
      forbidden: target,
      directive: source === 'browser' ? directive : directiveFor(subject.as),
      ...(isPassedByNonce === true ? { isPassedByNonce } : {}),
    },
  }
}

function titleOf(stop: NonNullable<ReturnType<typeof stopOf>>, otherPage: string | null): string {
  const { directive, isPassedByNonce } = stop.by
  const target = shownOrigin(stop.url)
  if (isPassedByNonce === true)
    return `The ${directive} of ${otherPage ?? 'the page'} lets in by nonce or hash: what comes from ${target} is stopped unless its element bears it`
  return otherPage === null
    ? `The page’s own ${directive} forbids it to call ${target}: browsers send nothing`
    : `The ${directive} of ${otherPage} forbids to call ${target}; where the page has the same policy, browsers send nothing`
}
