import { shownUrl } from '../model/case.ts'
import { isLoadedFile } from '../model/request-kind.ts'
import { isMeantForPage, listsPageWrong, localProgram } from '../facts/local-program.ts'
import { decidingAnswer } from '../facts/deciding-answer.ts'
import { unanswered } from './refute.ts'
import { headerOf, isHtmlDocument } from '../facts/answer.ts'
import type { Facts } from '../facts/facts.ts'
import { answersFor } from '../facts/facts.ts'
import { asksForAuthorization } from '../facts/login.ts'
import { speaksCors, speakers } from '../facts/reach.ts'
import { letsSomebodyIn } from '../facts/handshakes.ts'
import { isFilledWithNothing, isIndexPage, speaksHere } from '../facts/unrouted.ts'
import { protocolRefusal } from '../facts/protocol-refusal.ts'
import { vacancyOf } from '../facts/vacancy.ts'
import { isFromElsewhere, seen } from '../facts/faults.ts'
import { heardByBrowser } from '../facts/heard-by-browser.ts'
import { callsLoopbackFromOutside, nearHosts } from '../facts/mistaken-address.ts'
import { proof, type Cause, type Draft } from './cause.ts'
import { missingPath } from './missing-path.ts'
import { storeInPlace } from './store-in-place.ts'

export const wrongUrl = {
  id: 'wrong-url',
  name: 'the URL is not the deployed API',
  means:
    'The frontend calls an address that is not the API: a development address, a typo, a missing prefix, or its own host.',
  why: 'Whatever answers there has no reason to send CORS headers, and so the browser reports CORS.',
  evidence:
    'A public page calls a loopback address; the name does not resolve and a near one does; an HTML page or a 404 answers where an API should; a platform or gateway says that nothing is there; a port says that it takes https or a WebSocket alone.',
  variants: {
    localhost: 'A page for the public calls the visitor’s own machine.',
    'typo-host': 'The host name is misspelled.',
    'missing-path': 'A prefix or a version is missing from the path.',
    'html-answer': 'A web page answers where the API should, often the frontend’s own.',
    'dev-proxy-only': 'The address only ever worked through the development server’s proxy.',
  },
  lookAlikes: [
    { cause: 'cors-not-configured', tell: 'There the right API answers, only without headers.' },
    { cause: 'dns-failure', tell: 'There no near name resolves either.' },
    { cause: 'error-response-without-cors', tell: 'There other paths of the same server carry the headers.' },
    { cause: 'mixed-content', tell: 'There the host is right and the scheme is wrong.' },
  ],
  livesIn: ['frontend-code', 'deployment-platform'],
  fix: null,
  verification: [
    {
      id: 'url-of-the-api',
      title: 'The built frontend calls the API’s production address',
      how: () => 'read the Request URL in the Network panel of the deployed page, not in the source',
    },
  ],
  pitfalls: ['frontend-blamed', 'postman-proves-nothing'],
  restsOn: 'a response',
  side: 'page',
  troublesPlainLoads: true,
  standsWithAllowed: true,
  isAllThereIs: true,
  examine: (facts) =>
    localhost(facts) ??
    typo(facts) ??
    otherProtocol(facts) ??
    // A WebSocket that opens for others shows that the address is right, whatever this page is told.
    (letsSomebodyIn(facts)
      ? null
      : (vacant(facts) ?? storeInPlace(facts) ?? html(facts) ?? missingPath(facts))),
  refute: (facts) => {
    const speaker = speakers(facts)[0]
    if (speaker !== undefined) {
      const name = speaker.corsNames[0] ?? 'Vary'
      return `It is an API with a CORS policy that answers here: ${speaker.status} with ${name}: ${headerOf(speaker, name.toLowerCase()) ?? ''}.`
    }
    const answer = decidingAnswer(facts)
    if (answer === null) return unanswered(facts) === null ? null : silentAddress(facts)
    if (isHtmlDocument(answer) || answer.status === 404) return null
    const type = headerOf(answer, 'content-type')
    return `What answers is an API: ${answer.status}${type === null ? '' : `, ${type}`}.`
  },
} as const satisfies Cause<'wrong-url'>

/** A page for the public, and a URL that means the visitor's own machine. */
function localhost(facts: Facts): Draft<'wrong-url'> | null {
  const { page, url, subject } = facts
  if (page === null || !callsLoopbackFromOutside(facts) || localProgram(facts) !== null) return null
  if (listsPageWrong(facts)) return null
  // What answers there may be a leftover of development, or a program that the page means to call.
  const mayBeMeant = isMeantForPage(facts) || facts.request !== null || facts.preflight !== null
  return {
    variant: 'localhost',
    restsOn: 'circumstances',
    confidence: mayBeMeant ? 'likely' : 'certain',
    ...(mayBeMeant ? { question: 'local-program' as const } : {}),
    title: `The page ${page.origin} calls ${shownUrl({ as: subject.as, url: url.origin })}, which is every visitor’s own machine`,
    evidence: [proof(null, `the request URL’s host is ${url.hostname}`), ...namedInPage(facts)],
  }
}

function namedInPage({ evidence, url }: Facts) {
  return (evidence.page?.urlsNamed ?? [])
    .filter((named) => URL.canParse(named.url) && new URL(named.url).origin === url.origin)
    .slice(0, 2)
    .map((named) => proof({ id: 'page' }, `${named.in} names ${named.url}`))
}

/** The name does not resolve, and a near one does. */
function typo(facts: Facts): Draft<'wrong-url'> | null {
  const { silence, url } = facts
  const near = nearHosts(facts)
  const [first] = near
  if (silence === null || first === undefined) return null
  return {
    variant: 'typo-host',
    restsOn: 'circumstances',
    confidence: 'certain',
    title: `${url.hostname} does not exist; ${first} does`,
    evidence: [
      proof(silence.observation, `${url.hostname}: ${silence.failure.message}`),
      ...near.map((host) => proof(null, `${host} resolves`)),
    ],
    particulars: { suggestion: first },
  }
}

/** What answers takes another protocol than the URL names. */
function otherProtocol(facts: Facts): Draft<'wrong-url'> | null {
  const refusal = protocolRefusal(facts)
  if (refusal === null || refusal.isBetween) return null
  const { answer, wants, says, isGuess } = refusal
  return {
    confidence: isGuess ? 'likely' : 'certain',
    title: protocolTitle(wants, facts.url),
    evidence: [seen(answer), proof(answer, says)],
    particulars: { wants },
  }
}

function protocolTitle(wants: 'tls' | 'upgrade' | 'grpc', { host, pathname }: URL): string {
  switch (wants) {
    case 'tls':
      return `${host} takes https alone, and the URL says http`
    case 'grpc':
      return `${pathname} answers in gRPC, which no page can speak`
    case 'upgrade':
      return `${pathname} takes another protocol than that of this request (426)`
  }
}

/** A web page answers where an API should. */
function html(facts: Facts): Draft<'wrong-url'> | null {
  const { request, url, isCrossOrigin, subject } = facts
  // A form leads the window to a web page: that is what it is for.
  if (subject.as === 'form') return null
  if (!isCrossOrigin || request === null || !request.isOk || !isHtmlDocument(request)) return null
  const isIndex = isIndexPage(facts)
  if ((speaksCors(facts) && !isIndex) || isFromElsewhere(request)) return null
  const other = answersFor(facts, 'error-path').find((answer) => answer.purpose.what === 'random-404')
  const isFallback = other !== undefined && other.isOk && isHtmlDocument(other)
  return {
    variant: 'html-answer',
    confidence: isFallback && !facts.standIn && !speaksCors(facts) ? 'certain' : 'likely',
    title: asksForAuthorization(url)
      ? `${url.origin}${url.pathname} is the login that a person sees in a window, not an address for script`
      : `A web page answers at ${url.href}, not ${isLoadedFile(subject.as) ? 'the file' : 'an API'}: the address is wrong`,
    evidence: [
      proof(
        request,
        `${request.status}, an HTML document${isLoadedFile(subject.as) ? ` (${headerOf(request, 'content-type') ?? 'no Content-Type'})` : ''}`,
      ),
      ...(isFallback ? [proof(other, 'a path that does not exist is answered with a page too')] : []),
    ],
    ...(isFallback ? {} : { question: 'right-path' as const }),
  }
}

/** A platform or a gateway says itself that nothing is there, and nothing else at this address speaks of CORS. */
function vacant(facts: Facts): Draft<'wrong-url'> | null {
  const { request, url, isCrossOrigin, standIn } = facts
  if (!isCrossOrigin || request === null || request.corsNames.length > 0 || speaksHere(facts)) return null
  const vacancy = vacancyOf(request)
  if (vacancy === null) return null
  // A good response may be the application's own, and as empty.
  if (vacancy.of !== 'host' && request.isOk && !isFilledWithNothing(facts)) return null
  const isHost = vacancy.of === 'host'
  const mayServeMethod = standIn && vacancy.of === 'method'
  return {
    variant: isHost ? null : 'missing-path',
    confidence: isHost ? 'certain' : mayServeMethod ? 'possible' : 'likely',
    title: isHost
      ? `Nothing at ${url.origin} answers this call: ${vacancy.says}`
      : `Nothing is found at ${url.pathname}: ${vacancy.says}`,
    evidence: [seen(request), proof(request, vacancy.says)],
    ...(vacancy.remedy === undefined ? {} : { particulars: { remedy: vacancy.remedy } }),
    ...(isHost ? {} : { question: 'right-path' as const }),
  }
}

function silentAddress(facts: Facts): string | null {
  const { url, silence } = facts
  if (silence === null || heardByBrowser(facts).length > 0 || nearHosts(facts).length > 0) return null
  return silence.failure.kind === 'dns'
    ? `No name near ${url.hostname} has an address either.`
    : `${url.hostname} has an address; what failed came after that: ${silence.failure.message}.`
}
