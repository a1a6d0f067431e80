import { isRedirectStatus } from '../browsers/standard/status.ts'
import { originDifference } from '../facts/origin-difference.ts'
import { headerOf, type Answer } from '../facts/answer.ts'
import type { Facts } from '../facts/facts.ts'
import { letInWithoutOrigin, letsSomebodyIn, originsLetIn, refusedHandshake } from '../facts/handshakes.ts'
import { refusalSentence } from '../facts/origin-policy.ts'
import { loginOf } from '../facts/login.ts'
import { suppliesCredentials } from '../facts/supplied-credentials.ts'
import { opaqueOrigin } from '../model/case.ts'
import { proof, type Draft } from './cause.ts'
import { bodySays } from '../facts/refusal-kind.ts'
import { redirectKind } from '../facts/redirect-kind.ts'

/** The server opens the WebSocket for others and not for the page's origin, or says that it is the origin. */
export function originRefused(facts: Facts): Draft<'origin-not-allowed'> | null {
  const answer = refusedHandshake(facts)
  if (answer === null) return null
  const { pageOrigin } = facts.subject
  if (pageOrigin === opaqueOrigin) return null
  const sentence = refusalSentence(answer)
  const told = [
    handshakeProof(answer),
    ...(sentence === null ? [] : [proof(answer, `the body says “${bodySays(answer, 240) ?? sentence}”`)]),
  ]
  const letIn = originsLetIn(facts).filter(({ purpose }) => purpose.relation !== 'null')
  const [first] = letIn
  if (first !== undefined) {
    const { origin, relation } = first.purpose
    return {
      variant: relation === 'localhost' ? 'localhost-only' : originDifference(origin, pageOrigin),
      confidence: 'certain',
      title: letIn.every(({ purpose }) => purpose.relation === 'server')
        ? `The WebSocket server lets its own origin ${origin} in and refuses ${pageOrigin}: it compares Origin with the name by which it is called`
        : `The WebSocket server lets ${origin} in and refuses ${pageOrigin}: it checks Origin itself`,
      evidence: [
        ...told,
        ...letIn.slice(0, 3).map((one) => proof(one, `from ${one.purpose.origin}: ${one.status}`)),
      ],
    }
  }
  const without = letInWithoutOrigin(facts)
  if (without !== null)
    return {
      confidence: isRefusal(answer.status) ? 'certain' : 'likely',
      title: `The WebSocket server refuses ${pageOrigin}: without Origin the same handshake is let in`,
      evidence: [...told, proof(without, `without Origin: ${without.status}`)],
    }
  if (sentence === null && answer.status !== 403) return null
  return {
    confidence: sentence === null ? 'possible' : 'likely',
    ...(sentence === null ? { question: 'same-with-credentials' as const } : {}),
    title: `The WebSocket server may refuse the origin ${pageOrigin}: no origin that was tried is let in`,
    evidence: told,
  }
}

/** Nobody is let in: the application refuses, or what answers does not open WebSockets here. */
export function notOpened(facts: Facts): Draft<'refused-by-application'> | null {
  const answer = refusedHandshake(facts)
  if (answer === null || isRedirectStatus(answer.status) || letsSomebodyIn(facts)) return null
  const { status } = answer
  // These have causes of their own.
  if (status === 404 || (status >= 502 && status <= 504)) return null
  const isDemand = status === 401 || status === 403
  const says = bodySays(answer)
  return {
    variant: isDemand ? 'session' : status === 429 ? 'rate-limit' : null,
    confidence: 'likely',
    title: isDemand
      ? `The handshake is answered ${status}, whatever Origin was tried: a session or token is missing${status === 403 ? ', or none of them is on its list' : ''}`
      : `The handshake is answered ${status}, whatever the Origin: what answers opens no WebSocket here, or a proxy in front takes Upgrade away`,
    evidence: [handshakeProof(answer), ...(says === null ? [] : [proof(answer, `the body says “${says}”`)])],
    ...(isDemand ? { question: 'same-with-credentials' as const } : {}),
    particulars: { status },
  }
}

/** Chromium and Firefox follow no redirect of a handshake. */
export function handshakeRedirected(facts: Facts): Draft<'redirect-changes-origin'> | null {
  const answer = refusedHandshake(facts)
  if (answer === null || !isRedirectStatus(answer.status) || loginOf(answer) !== null) return null
  const where = headerOf(answer, 'location') ?? 'nowhere'
  const target = answer.location
  return {
    variant: target === null ? null : redirectKind(facts.url, target),
    confidence: 'certain',
    title: `The handshake is redirected to ${where}: Chromium and Firefox follow no redirect of a WebSocket`,
    evidence: [handshakeProof(answer)],
    particulars: { finalUrl: target?.href ?? where },
  }
}

/** Whoever guards the address sends the handshake to a login, as any request without a session. */
export function handshakeToLogin(facts: Facts): Draft<'login-redirect'> | null {
  const answer = refusedHandshake(facts)
  const login = answer === null ? null : loginOf(answer)
  if (answer === null || login === null) return null
  const isSignedIn = suppliesCredentials(facts)
  return {
    confidence: isSignedIn ? 'certain' : 'likely',
    title: isSignedIn
      ? `The session that was sent is not accepted: the handshake is redirected (${answer.status}) to the login ${login.origin}${login.pathname}, which no WebSocket follows`
      : `The handshake is not signed in: it is redirected (${answer.status}) to the login ${login.origin}${login.pathname}, which means the same as 401`,
    evidence: [handshakeProof(answer)],
    ...(isSignedIn ? {} : { question: 'same-with-credentials' as const }),
  }
}

/** An error of the server or of its limits may be chance; one that names a fault of the request is not. */
function isRefusal(status: number): boolean {
  return status >= 400 && status < 500 && status !== 408 && status !== 429
}

function handshakeProof(answer: Answer) {
  return proof(
    answer,
    `the handshake from ${answer.origin ?? 'no origin'} is answered ${answer.status}, not 101`,
  )
}
