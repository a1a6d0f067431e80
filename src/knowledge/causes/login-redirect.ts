import { allowOriginOf } from '../facts/faults.ts'
import { type Answer } from '../facts/answer.ts'
import type { Facts } from '../facts/facts.ts'
import { loginOf } from '../facts/login.ts'
import { suppliesCredentials } from '../facts/supplied-credentials.ts'
import { handshakeToLogin } from './handshake-refused.ts'
import { proof, type Cause, type Draft } from './cause.ts'
import { unanswered } from './refute.ts'

export const loginRedirect = {
  id: 'login-redirect',
  name: 'the session is missing',
  means:
    'Whoever guards the API sends the request to a login, because it brings no session or an expired one. A page cannot sign in by fetch().',
  why: 'The browser follows the redirect on its own and checks CORS at the login page, which was never made for it. Script gets a network error in place of a 401.',
  evidence:
    'The request (and not its preflight) is answered with a redirect whose address is a login: the path, the host of an identity provider, or a parameter that leads back.',
  lookAlikes: [
    { cause: 'preflight-requires-auth', tell: 'There OPTIONS itself is sent to the login.' },
    {
      cause: 'redirect-changes-origin',
      tell: 'There the redirect leads to the same service under another address.',
    },
    { cause: 'error-response-without-cors', tell: 'There the same refusal comes as a bare 401.' },
  ],
  livesIn: ['devtools-network', 'proxy-or-gateway', 'server-configuration'],
  fix: null,
  verification: [
    {
      id: 'signed-in',
      title: 'With a valid session the request is answered without a redirect',
      how: ({ url }) =>
        `sign in, then look at ${url.pathname} in the Network panel; without a session it should answer 401 with the CORS headers`,
      status: () => 'todo',
    },
  ],
  pitfalls: ['security-switched-off', 'postman-proves-nothing'],
  restsOn: 'a response',
  beyond: {
    roles: [],
    who: 'whoever guards the API can: it should answer 401 to script in place of a redirect',
  },
  examine: (facts) => {
    const { request, judged } = facts
    const login = request === null ? null : loginOf(request)
    if (request === null || login === null || judged.verdict.outcome === 'allowed') return null
    return draft(facts, request, login)
  },
  examineHandshake: handshakeToLogin,
  refute: (facts) => {
    const { request } = facts
    if (request === null) return unanswered(facts)
    if (request.location === null) return `Nothing is redirected: the request gets ${request.status}.`
    return loginOf(request) === null
      ? `The redirect leads to ${request.location.href}, which is no login.`
      : null
  },
} as const satisfies Cause<'login-redirect'>

function draft(facts: Facts, request: Answer, login: URL): Draft<'login-redirect'> {
  const target = `${login.origin}${login.pathname}`
  const isSignedIn = suppliesCredentials(facts)
  const { method } = request.observation.request
  return {
    confidence: isSignedIn && !facts.standIn ? 'certain' : 'likely',
    title: isSignedIn
      ? `The session or token that was sent is not accepted: ${method} is redirected (${request.status}) to the login ${target}, where no fetch() can sign in`
      : `The request is not signed in: ${method} is redirected (${request.status}) to the login ${target}, which means the same as 401`,
    evidence: [
      proof(request, `${method} ${request.status}, Location: ${target}, ${allowOriginOf(request)}`),
      proof(
        null,
        isSignedIn
          ? 'the case brings a session or a token, and is redirected all the same'
          : 'the case brings no cookie and no token, so that a signed-in user may be answered otherwise',
      ),
    ],
    ...(isSignedIn ? {} : { question: 'same-with-credentials' as const }),
  }
}
