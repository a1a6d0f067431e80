import { addressRefusal } from '../facts/address-refusal.ts'
import { headerOf, isHtmlDocument, type Answer } from '../facts/answer.ts'
import { answersFor, type Facts } from '../facts/facts.ts'
import { isFromElsewhere, seen } from '../facts/faults.ts'
import { unsetWord } from '../facts/mistaken-address.ts'
import { speaksCors } from '../facts/reach.ts'
import { bodySays } from '../facts/refusal-kind.ts'
import { hasRunOut } from '../facts/signed-until.ts'
import { hasNoRouteAtAll, isOfAnotherMethod, isUnrouted } from '../facts/unrouted.ts'
import { softwareName } from '../marks/catalogue.ts'
import { pageOf } from '../marks/layer-of.ts'
import { isLoadedFile } from '../model/request-kind.ts'
import type { Proof } from '../model/diagnosis.ts'
import { proof, type Draft } from './cause.ts'

/** No route at this path, and no CORS on it: perhaps the prefix is missing. */
export function missingPath(facts: Facts): Draft<'wrong-url'> | null {
  const { request, url, isCrossOrigin } = facts
  if (
    !isCrossOrigin ||
    request === null ||
    addressRefusal(facts) !== null ||
    ![404, 405, 410].includes(request.status) ||
    request.check.kind === 'passes'
  )
    return null
  // That another method is not taken says that something is there.
  if (facts.standIn && request.status === 405) return null
  const isOfAnother = isOfAnotherMethod(facts)
  if (
    (speaksCors(facts) && !isUnrouted(facts) && !isOfAnother) ||
    isFromElsewhere(request) ||
    servesMethod(facts)
  )
    return null
  const root = answersFor(facts, 'sibling').find((answer) => answer.purpose.what === 'root')
  const hostsPage = root !== undefined && root.isOk && isHtmlDocument(root)
  const isApiPath = /^\/(api|graphql|rest|v\d+)(\/|$)/i.test(url.pathname)
  const isFile = isLoadedFile(facts.subject.as)
  const runOut = hasRunOut(request)
  const isUnconfigured = hostsPage && defaultPage.test(root.response.body ?? '')
  const isDevProxy = hostsPage && isApiPath && !isUnconfigured && !isFile
  return {
    variant: isDevProxy ? 'dev-proxy-only' : 'missing-path',
    confidence: facts.standIn && !hasNoRouteAtAll(facts) ? 'possible' : 'likely',
    title: isDevProxy
      ? `${url.origin} serves web pages and has no ${url.pathname}: only a development proxy ever answered there`
      : isOfAnother
        ? `${request.observation.request.method} finds nothing at ${url.pathname} (${request.status}), and the preflight there lets the page in: another method may be meant`
        : `Nothing is found at ${url.pathname} (${request.status})${runOut === null ? whyNothing(url, isUnconfigured, isFile) : ': the signature of the address has run out'}`,
    evidence: [
      seen(request),
      ...(runOut === null ? [] : [proof(request, runOut)]),
      ...wordsOf(request),
      ...ownPage(request, facts),
      ...(hostsPage ? [proof(root, `/ answers ${root.status} with a web page`)] : []),
    ],
    ...(runOut !== null
      ? { particulars: { store: 'run-out' as const } }
      : isOfAnother
        ? { particulars: { remedy: anotherMethod(url) } }
        : {}),
    // Of a file no documentation of an API tells.
    ...(isFile || runOut !== null ? {} : { question: isDevProxy ? 'dev-proxy' : 'right-path' }),
  }
}

/** The policy of what is there is not known: the 404 is another's. */
function anotherMethod({ pathname }: URL): readonly [string, ...string[]] {
  return [
    'Call it by the method that it takes',
    `Something is set up at ${pathname}, and not for this method: compare method and path with its documentation (an address that takes POST alone is a 404 to GET).`,
    'Then probe the call as it should be, before anything is changed in a policy: what writes the 404 has one of its own.',
  ]
}

function whyNothing(url: URL, isUnconfigured: boolean, isFile: boolean): string {
  if (isUnconfigured)
    return `, and / is the default page of the web server: no site is set up under ${url.host}`
  const word = unsetWord(url)
  if (word === null)
    return isFile
      ? ': the file is not there, or not by this name'
      : ': a prefix or version may be missing from the path'
  return `: a variable of the page was not set, and “${word}” stands in its place`
}

/** What nginx, Apache and IIS show where nobody has set a site up. */
const defaultPage =
  /<title>\s*(Welcome to nginx!|Apache2? \w+ Default Page|IIS Windows|Test Page for|HTTP Server Test Page)|<h1>It works!<\/h1>/i

/** What stands in front answers by itself, and hands other paths on: no rule of it may lead on from this one. */
function ownPage(request: Answer, facts: Facts): readonly Proof[] {
  const own = pageOf(request)
  return own === null || !speaksCors(facts)
    ? []
    : [
        proof(
          request,
          `${softwareName(own.id)} answers it by a page of its own: perhaps nothing there hands this path on`,
        ),
      ]
}

/** What an API says of it, in words that are no page for people. */
function wordsOf(request: Answer): readonly Proof[] {
  const says = /^\s*</.test(request.response.body ?? '') ? null : bodySays(request)
  return says === null ? [] : [proof(request, `the body says “${says}”`)]
}

/** The GET in its place finds nothing, but the preflight says that the method itself has a route. */
function servesMethod({ standIn, preflight, subject }: Facts): boolean {
  if (!standIn || preflight === null) return false
  const allowed = (headerOf(preflight, 'allow') ?? '').split(',').map((method) => method.trim())
  return allowed.includes(subject.method)
}
