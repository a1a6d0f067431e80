import { stopped } from './refute.ts'
import type { Answer } from '../facts/answer.ts'
import type { Facts } from '../facts/facts.ts'
import { isCookieOfTheWay } from '../facts/cookie-of-the-way.ts'
import { isOfSession } from '../facts/cookie-of-session.ts'
import { isSameSite } from '../facts/host-class.ts'
import { describeStatement } from '../facts/describe-statement.ts'
import { statementsOfKind } from '../facts/browser-word.ts'
import { readSetCookie, whyThrownAway, type SetCookie } from '../facts/set-cookie.ts'
import { suppliesCredentials } from '../facts/supplied-credentials.ts'
import { headerValues } from '../model/header-values.ts'
import { proof, type Cause, type Draft } from './cause.ts'

export const cookieNotSent = {
  id: 'cookie-not-sent',
  name: 'the browser keeps the cookie back',
  means:
    'CORS is right, and still no session: SameSite or the rules for third-party cookies keep the cookie from this request, or no browser took it in the first place.',
  why: 'Page and API belong to different sites. Cookies are sent across sites only with SameSite=None and Secure, and Safari and Firefox keep most of them apart even then.',
  evidence:
    'Every engine lets the request through, credentials are included, page and API are different sites, and the cookie is not marked for that; or its attributes are such that no browser takes it; or a watched browser told which cookie it kept back.',
  lookAlikes: [
    {
      cause: 'credentials-not-allowed',
      tell: 'There Allow-Credentials is missing, and the response is kept from the page.',
    },
    { cause: 'error-response-without-cors', tell: 'There the 401 has no CORS headers.' },
  ],
  livesIn: ['server-configuration', 'deployment-platform', 'devtools-network'],
  fix: null,
  verification: [
    {
      id: 'cookie-arrives',
      title: 'The request carries the session cookie',
      how: () => 'Network panel, the request, Cookies: the session is listed and not marked as blocked',
      status: () => 'todo',
    },
  ],
  pitfalls: ['postman-proves-nothing'],
  restsOn: 'a response',
  standsWithAllowed: true,
  examine: (facts) => {
    const { judged, sendsCredentials, page, url, request } = facts
    if (judged.verdict.outcome !== 'allowed' || !sendsCredentials || page === null) return null
    const kept = keptByBrowser(facts)
    if (kept !== null || request === null) return kept
    const lost = thrownAway(request, url)
    if (lost !== null || isSameSite(page, url)) return lost
    return setWithoutLeave(request, page, url, facts) ?? refusedWithout(request, facts)
  },
  refute: (facts) => {
    const { judged, subject, page, url } = facts
    if (judged.verdict.outcome !== 'allowed') return stopped(facts)
    if (subject.credentials !== 'include')
      return `The page sends no cookies: its mode is ${subject.credentials}.`
    return page !== null && isSameSite(page, url) ? `${page.host} and ${url.host} are one site.` : null
  },
} as const satisfies Cause<'cookie-not-sent'>

/** The browser itself told which cookie it kept back, and why: across sites or not. */
function keptByBrowser({ evidence }: Facts): Draft<'cookie-not-sent'> | null {
  const [cookie] = statementsOfKind(evidence, 'kept-cookie')
  if (cookie === undefined) return null
  return {
    confidence: 'certain',
    title: `CORS is right; ${describeStatement(cookie)}`,
    evidence: [
      proof(
        null,
        `${evidence.browser?.browser ?? 'the browser'} said: ${cookie.name}, ${cookie.reasons.join(', ')}`,
      ),
    ],
    particulars: { cookie: cookie.name },
    restsOn: 'circumstances',
  }
}

/** The server sets a cookie that no browser takes, whatever the page. */
function thrownAway(request: Answer, url: URL): Draft<'cookie-not-sent'> | null {
  for (const cookie of cookiesIn(request)) {
    const why = whyThrownAway(cookie, url)
    if (why === null) continue
    return {
      confidence: 'certain',
      title: `CORS is right; every browser throws the cookie ${cookie.name} away, because it ${why}`,
      evidence: [asSet(request, cookie)],
      particulars: { cookie: cookie.name, thrownAway: why },
    }
  }
  return null
}

/** The server sets a cookie that no browser, or not every one, sends from another site; that of a session comes first. */
function setWithoutLeave(
  request: Answer,
  page: URL,
  url: URL,
  { evidence }: Facts,
): Draft<'cookie-not-sent'> | null {
  const cookies = cookiesIn(request)
  for (const cookie of [...cookies.filter(isOfSession), ...cookies]) {
    const hindrance = hindranceOf(cookie)
    if (hindrance === null) continue
    // That it stays behind is certain; whether the application misses it, only what it is for tells.
    const arrives = evidence.answers['cookie-arrives']
    const isMissed = isOfSession(cookie) || arrives === 'no'
    if (!isMissed && arrives === 'yes') continue
    return {
      confidence: isMissed ? 'certain' : 'likely',
      ...(isMissed ? {} : { question: 'cookie-arrives' }),
      title: `CORS is right; the cookie ${cookie.name} stays behind, because ${page.host} and ${url.host} are different sites and it ${hindrance}`,
      evidence: [asSet(request, cookie)],
      particulars: { cookie: cookie.name },
    }
  }
  return null
}

function cookiesIn({ response }: Answer): readonly SetCookie[] {
  return headerValues(response.headers, 'set-cookie')
    .map(readSetCookie)
    .filter(({ name, isTakenBack }) => !isTakenBack && !isCookieOfTheWay(name))
}

function asSet(request: Answer, { name, written }: SetCookie) {
  return proof(request, `Set-Cookie: ${[`${name}=…`, ...written].join('; ')}`)
}

function hindranceOf({ attributes }: SetCookie): string | null {
  const sameSite = attributes.get('samesite')
  switch (sameSite?.toLowerCase()) {
    case 'lax':
    case 'strict':
      return `is SameSite=${sameSite}`
    case 'none':
      return attributes.has('secure') ? null : 'is SameSite=None without Secure'
    default:
      return `has ${sameSite === undefined ? 'no SameSite attribute' : 'a SameSite that no browser knows'}, which counts as Lax`
  }
}

/** A refusal that script can read, to a request whose cookie the probes could not bring. */
function refusedWithout(request: Answer, facts: Facts): Draft<'cookie-not-sent'> | null {
  const { evidence } = facts
  if (![401, 403].includes(request.status) || suppliesCredentials(facts)) return null
  if (evidence.answers['cookie-arrives'] === 'yes') return null
  const without = proof(request, `${request.status} without a cookie; the probes have none to send`)
  const draft = {
    confidence: evidence.answers['cookie-arrives'] === 'no' ? 'likely' : 'possible',
    question: 'cookie-arrives',
  } as const
  const marked = cookiesIn(request).find(isOfSession)
  return marked === undefined
    ? {
        ...draft,
        title: `CORS is right and the response is ${request.status}: the browser may keep the session cookie back, since page and API are different sites`,
        evidence: [without],
      }
    : {
        ...draft,
        title: `CORS is right and the response is ${request.status}: the cookie ${marked.name} is marked for other sites, and Safari and browsers with third-party cookies off keep it back all the same`,
        evidence: [without, asSet(request, marked)],
        particulars: { cookie: marked.name, isMarked: true },
      }
}
