import { isSafeMethod } from '../browsers/standard/safe-method.ts'
import { engineNames, engines } from '../model/cors-error.ts'
import type { Failure } from '../model/evidence.ts'
import { acceptFor, fitsHandshake } from '../browsers/standard/handshake.ts'
import { offeredProtocols, takesProtocol } from '../browsers/standard/subprotocol.ts'
import { headerRefused } from '../facts/stops-at.ts'
import { headerValues } from '../model/header-values.ts'
import { answersFor, type Facts } from '../facts/facts.ts'
import { seen } from '../facts/faults.ts'
import { headerOf, type Answer } from '../facts/answer.ts'
import { unprovenHandshake } from '../facts/handshakes.ts'
import { proof, type Cause, type Draft } from './cause.ts'
import { failingBody } from './failing-body.ts'
import { oddlyBegun } from './oddly-begun.ts'
import { orTheAsker } from './or-the-asker.ts'
import { silent, silentToOptions, answeredOr } from './silent.ts'

export const connectionBroken = {
  id: 'connection-broken',
  name: 'no whole response comes',
  means: 'The server takes the connection and closes it, or answers with something that is not HTTP.',
  why: 'A response that cannot be read is no response; there are no headers to judge.',
  evidence:
    'The connection is reset or closed before a whole response, or what comes is no HTTP; or the body is not in the coding that Content-Encoding names.',
  lookAlikes: [
    { cause: 'tls-failure', tell: 'There the connection breaks while the certificate is agreed on.' },
    { cause: 'timeout', tell: 'There nothing comes at all.' },
  ],
  livesIn: ['server-logs', 'proxy-or-gateway'],
  fix: null,
  verification: [
    { id: 'answer-whole', title: 'A whole HTTP answer comes back', how: ({ url }) => `curl -v ${url.href}` },
  ],
  pitfalls: ['frontend-blamed'],
  restsOn: 'a response',
  side: 'infrastructure',
  troublesPlainLoads: true,
  mayBeTheProxys: true,
  standsWithAllowed: true,
  examine: (facts) =>
    unproven(facts) ??
    refusedByAll(facts) ??
    oddlyBegun(facts) ??
    unreadable(facts) ??
    failingBody(facts) ??
    forTheOrigin(facts) ??
    orTheAsker(facts, triedOnce(facts, silentToOptions(facts, silent(facts, ['reset', 'protocol'], title)))),
  refute: answeredOr('reset', 'A broken connection ends in ECONNRESET, or in a response that is no HTTP.'),
} as const satisfies Cause<'connection-broken'>

function title({ url, failure }: { readonly url: URL; readonly failure: Failure }): string {
  if (failure.code === 'UND_ERR_HEADERS_OVERFLOW')
    return `The response of ${url.host} has more headers than any browser takes (384 KiB)`
  return `The connection to ${url.host} breaks before a response (${failure.code ?? failure.kind}): CORS is not the trouble`
}

/** Every request with the page's Origin breaks, and the same without one is answered: the connection is closed on the page. */
function forTheOrigin(facts: Facts): Draft<'connection-broken'> | null {
  const draft = silent(facts, ['reset', 'protocol'], title)
  const [without] = answersFor(facts, 'without-origin')
  if (draft === null || without === undefined || facts.preflight !== null || facts.request !== null)
    return null
  return {
    ...draft,
    title: `The connection to ${facts.url.host} is closed on whatever comes from ${facts.subject.pageOrigin}; without an Origin the same request is answered ${without.status}`,
    evidence: [...draft.evidence, seen(without)],
    particulars: { isForOrigin: true },
  }
}

/** What may change data is sent once: that its connection broke may be chance, which another try would show. */
function triedOnce({ silence }: Facts, draft: Draft<'connection-broken'> | null) {
  if (draft === null || silence === null || silence.failure.kind !== 'reset') return draft
  const { method } = silence.observation.request
  if (isSafeMethod(method)) return draft
  const once = `${method} was sent once, since it may change data: whether the connection breaks each time did not show`
  return { ...draft, confidence: 'likely' as const, against: [proof(silence.observation, once)] }
}

/** A 101 after which browsers close the connection: what answers does not speak WebSocket, or a proxy made the answer up. */
function unproven(facts: Facts): Draft<'connection-broken'> | null {
  const answer = unprovenHandshake(facts)
  if (answer === null) return null
  const shown = ['upgrade', 'connection', 'sec-websocket-accept'].map(
    (name) => `${name}: ${headerOf(answer, name) ?? '(absent)'}`,
  )
  const unfit = unfitSubprotocol(facts, answer)
  return {
    confidence: 'certain',
    title:
      unfit?.title ??
      'The handshake is answered 101, and not as a WebSocket: its headers do not fit the key that was sent',
    evidence: [proof(answer, unfit?.says ?? shown.join(', '))],
    particulars: { comesWhole: true, ...(unfit?.isOfSubprotocol === true ? { isOfSubprotocol: true } : {}) },
  }
}

/** A 101 that fits the key, and fails by what it says of subprotocols or extensions; null where it does not fit it. */
function unfitSubprotocol({ subject }: Facts, answer: Answer) {
  const accept = acceptFor(answer.observation.request.headers)
  const { headers } = answer.response
  if (accept === undefined || !fitsHandshake(headers, accept)) return null
  const offered = offeredProtocols(subject.headers)
  const asks = offered.length === 0 ? 'none is offered' : `${offered.join(', ')} is offered`
  if (takesProtocol(offered, headers))
    return {
      isOfSubprotocol: false,
      title: 'The handshake names an extension that browsers do not offer so',
      says: `sec-websocket-extensions: ${headerOf(answer, 'sec-websocket-extensions') ?? '(absent)'}`,
    }
  const chosen = headerOf(answer, 'sec-websocket-protocol')
  return {
    isOfSubprotocol: true,
    title: `The handshake chooses ${chosen === null ? 'no subprotocol' : `the subprotocol ${chosen}`}, where ${asks}`,
    says: `sec-websocket-protocol: ${chosen ?? '(absent)'}`,
  }
}

/** A response that no browser is known to take for one: a NUL in its head, two places to go. */
function refusedByAll({ judged, chain, subject, url }: Facts): Draft<'connection-broken'> | null {
  const refused = judged.stops.filter(({ reason }) => reason === 'invalid-response')
  const [first] = refused
  const isTaken = engines.some((engine) => judged.verdict.browsers[engine].outcome === 'response')
  if (first === undefined || isTaken) return null
  const who =
    refused.length === engines.length
      ? 'Every browser refuses'
      : `${refused.map(({ engine }) => engineNames[engine]).join(' and ')} ${refused.length > 1 ? 'refuse' : 'refuses'}`
  const answer = chain[first.hop]?.[first.during === 'preflight' ? 'preflight' : 'request'] ?? null
  const name = answer === null ? null : headerRefused(first, answer, subject)
  const value = headerValues(answer?.response?.headers ?? [], name ?? '').join(', ')
  return {
    confidence: 'certain',
    title: `${who} the response of ${url.host} itself, before CORS is looked at`,
    evidence: [proof(answer, name === null ? 'its head cannot be read' : `for its ${name}: ${value}`)],
    particulars: { comesWhole: true },
  }
}

/** What came begins like HTTP, and none of the browsers finds a status in it. */
function unreadable(facts: Facts): Draft<'connection-broken'> | null {
  if (!/^the status line is /.test(facts.silence?.failure.message ?? '')) return null
  return silent(
    facts,
    ['protocol'],
    ({ url }) => `The response of ${url.host} does not begin with a status line that a browser reads`,
  )
}
