import { reporterOf } from '../facts/heard-by-browser.ts'
import { localProgram, isMeantForPage } from '../facts/local-program.ts'
import { isPrivateHost, spaceOf } from '../facts/host-class.ts'
import { statementsOfKind } from '../facts/browser-word.ts'
import type { Facts } from '../facts/facts.ts'
import { callsLoopbackFromOutside } from '../facts/mistaken-address.ts'
import { proof, type Cause, type Draft } from './cause.ts'

export const localNetworkAccess = {
  id: 'local-network-access',
  name: 'a public page calls a local address',
  means: 'The API’s name resolves to a private or loopback address, and the page comes from the internet.',
  why: 'Chromium and Firefox ask the person before a public page may reach into the local network; CORS headers do not answer that question.',
  evidence:
    'The request’s host resolves to a private or loopback address and the page’s host to a public one, or Chromium said so.',
  lookAlikes: [
    { cause: 'wrong-url', tell: 'There the address is written as localhost in the code.' },
    { cause: 'browsers-disagree', tell: 'There no address is local, and the engines differ in a rule.' },
  ],
  livesIn: ['deployment-platform', 'frontend-code'],
  fix: null,
  verification: [
    {
      id: 'address-public',
      title: 'The API’s name resolves to a public address, or the permission is granted',
      how: ({ url }) =>
        `resolve ${url.hostname} outside the office and the VPN; or allow the local network for the page in the browser`,
      status: () => 'todo',
    },
  ],
  pitfalls: ['security-switched-off'],
  restsOn: 'circumstances',
  side: 'infrastructure',
  troublesPlainLoads: true,
  standsWithAllowed: true,
  examine: (facts) =>
    callsLoopbackFromOutside(facts) && localProgram(facts) === null && !isMeantForPage(facts)
      ? null
      : (known(facts) ?? suspected(facts)),
  refute: ({ evidence }) => {
    const space = (role: 'page' | 'request') => spaceOf(evidence.hosts.find((host) => host.role === role))
    const [from, to] = [space('page'), space('request')]
    if (from === 'public' && (to === 'local' || to === 'loopback')) return null
    return `The page’s address is ${from} and the API’s ${to}: no browser asks for permission between these.`
  },
} as const satisfies Cause<'local-network-access'>

function known({ pageStops, subject, url, evidence }: Facts): Draft<'local-network-access'> | null {
  const stop = pageStops.find(({ why }) => why === 'local-network')
  if (stop?.why !== 'local-network') return null
  const addresses = addressesOf(evidence.hosts.find(({ role }) => role === 'request'))
  const inNumbers = addresses === url.hostname ? '' : ` (${addresses})`
  const isSecure = subject.pageOrigin.startsWith('https:')
  const [said] = statementsOfKind(evidence, 'cors').filter(({ corsError }) =>
    /LocalNetwork/.test(corsError ?? ''),
  )
  if (said !== undefined)
    return {
      confidence: 'certain',
      title: `${url.hostname} leads to a more private address than the page’s: Chromium needs the visitor’s permission, and refused`,
      evidence: [
        proof(null, `the browser stopped it: ${said.corsError ?? ''}`),
        proof(null, `${url.hostname} resolves to ${addresses}`),
      ],
    }
  return {
    confidence: 'certain',
    title: isSecure
      ? `${url.hostname} is a ${stop.space} address${inNumbers} and the page is public: Chromium and Firefox need the visitor’s permission`
      : `${url.hostname} is a ${stop.space} address${inNumbers} and the page is public and not https: Chromium refuses, and Firefox asks the visitor`,
    evidence: [
      proof(
        null,
        `${inNumbers === '' ? `the request goes to ${url.hostname}` : `${url.hostname} resolves to ${addresses}`}; the page’s host resolves to a public address`,
      ),
    ],
  }
}

/** The page's address is not known: only what a browser reported, or a person said, makes this worth naming. */
function suspected(facts: Facts): Draft<'local-network-access'> | null {
  const { evidence, url, page } = facts
  const host = evidence.hosts.find(({ role }) => role === 'request')
  const space = spaceOf(host)
  const reported = evidence.reported.find(({ corsError }) => /LocalNetwork/.test(corsError ?? ''))
  const isLocal = space === 'loopback' || space === 'local' || isPrivateHost(url.hostname)
  const fromOutside = evidence.answers['page-network'] === 'yes'
  const program = localProgram(facts)
  const isMeant = program !== null || (callsLoopbackFromOutside(facts) && isMeantForPage(facts))
  if (reported === undefined && !(isLocal && fromOutside) && !isMeant) return null
  if (page !== null && isPrivateHost(page.hostname)) return null
  return {
    confidence: reported === undefined ? 'possible' : 'likely',
    title:
      program === null
        ? `${url.hostname} may be a local address for a page from the internet: Chromium and Firefox then need the visitor’s permission for the local network`
        : `${url.host} is ${program} on the visitor’s own machine: where the page comes from the internet, Chromium and Firefox ask the visitor for access to the local network first`,
    evidence: [
      ...(reported === undefined ? [] : [proof(null, `${reporterOf(reported)} said: ${reported.text}`)]),
      ...(isLocal ? [proof(null, `${url.hostname} resolves to ${addressesOf(host)}`)] : []),
      ...(program === null
        ? []
        : [proof(null, `${url.host} is where ${program} listens, so the address is meant`)]),
      ...(fromOutside ? [proof(null, 'people open the page from the internet, as was answered')] : []),
    ],
    question: 'page-network',
  }
}

function addressesOf(host: Facts['evidence']['hosts'][number] | undefined): string {
  return host?.addresses.map(({ address }) => address).join(', ') || 'no known address'
}
