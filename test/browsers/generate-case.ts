import type { HeaderList } from '../../src/knowledge/model/case.ts'
import type { RecordedAnswer } from '../../src/knowledge/browsers/judge/exchange.ts'
import { anyAnswer, anyPreflightAnswer, redirectStatuses } from './answers.ts'
import type { Asked } from './asked.ts'
import { forPermitted } from './for-permitted.ts'
import { framed } from './framing.ts'
import { pageOrigin } from './ground.ts'
import type { Places } from './ground.ts'
import { withAnyBody } from './any-body.ts'
import { anyKind } from './any-kind.ts'
import { suited } from './any-load.ts'
import { anyPage } from './any-page.ts'
import { withAnyReferrer } from './any-referrer.ts'
import { anyRow, askingForLogin, isNeverStored, outlivingPage, underAnyCache } from './any-row.ts'
import { byStrictHost, toldStrict } from './any-strict-host.ts'
import { isSharedHost } from './internet.ts'
import { mutate } from './mutate.ts'
import { plainAnswer, plainPreflight } from './plain-answers.ts'
import { randomFrom } from './random.ts'
import type { Random } from './random.ts'
import { anyHeaders, anyMethod } from './request-values.ts'
import { isSecurePage } from './witness-case.ts'
import type { PageKind, WitnessAnswer, WitnessCase, WitnessHop, WitnessRequest } from './witness-case.ts'

/** The case number `index` of a seed: the same for every engine, and alone reproducible. */
export function generateCase(seed: number, index: number, places: Places): WitnessCase {
  const random = randomFrom(Math.imul(seed, 0x9e3779b1) + index)
  // The first outputs of neighbouring states are related.
  random.next()
  const id = `s${seed}-${index}`
  const page = anyPage(random, places)
  const origin = pageOrigin(page, places)
  const kind = anyKind(random, page, anyRequest(random))
  const request = withAnyReferrer(random, withAnyBody(random, kind))
  const { chain, strict } = byStrictHost(random, index, anyChain(random, page, places), places)
  // When WebKit follows the redirect of a handshake, and when not, is not known well enough.
  const bases = request.as === 'websocket' ? chain.slice(0, 1) : chain
  const plain = bases.map((base, hop) => anyHop(random, { id, origin, request, bases, base, hop, places }))
  const hops = toldStrict(random, plain, strict)
  // What a host has said holds for the next request as well, and no line tells of that.
  const row = underAnyCache(random, strict === null ? anyRow(random, page, request) : [request], hops)
  const requests = outlivingPage(random, row, hops)
  const asking = askingForLogin(random, row, hops)
  const made = { id, page, origin, requests, ...anyUrl(random, asking) }
  return page === 'extension-permitted' ? forPermitted(made) : made
}

function anyRequest(random: Random): WitnessRequest {
  return {
    method: anyMethod(random),
    headers: anyHeaders(random),
    credentials: random.weighted([
      [2, 'include'],
      [2, 'same-origin'],
      [1, 'omit'],
    ]),
    redirect: random.weighted([
      [88, 'follow'],
      [6, 'manual'],
      [6, 'error'],
    ]),
  }
}

/** The origins of the chain, one a hop. */
function anyChain(random: Random, page: PageKind, places: Places): readonly string[] {
  const { api, third, apiTls, pageTls } = places
  const secure = isSecurePage(page)
  const own = /^https?:/.test(page)
    ? page
    : secure
      ? pageTls
      : page.startsWith('localhost')
        ? places.localhost
        : places.page
  const anywhere = () =>
    random.weighted<string>([
      [secure ? 4 : 20, api],
      [secure ? 3 : 8, third],
      [8, own],
      [secure ? 20 : 4, apiTls],
      [(secure ? 2 : 3) + places.elsewhere.length - 1, random.pick(places.elsewhere)],
    ])
  const first = random.chance(0.8) ? (secure ? (random.chance(0.8) ? apiTls : api) : api) : anywhere()
  const length = random.weighted([
    [600, 1],
    [230, 2],
    [110, 3],
    [50, 4],
    [5, 21],
    [3, 22],
  ])
  return [first, ...Array.from({ length: length - 1 }, () => (random.chance(0.4) ? first : anywhere()))]
}

/** What is asked for first: mostly the URL of the first hop as it is. */
function anyUrl(random: Random, hops: readonly WitnessHop[]): Pick<WitnessCase, 'url' | 'hops'> {
  const query = random.chance(0.95)
    ? ''
    : random.pick(['?', '?a=b c', '?%41', "?'", '?a|b', '?"<>`{}', '?\xe9'])
  const fragment = random.chance(0.95) ? '' : random.pick(['#', '#a', '#a#b', '# '])
  const [first, ...others] = hops
  if (first === undefined) return { url: '', hops }
  const url = `${first.url}${query}`
  return { url: `${url}${fragment}`, hops: [{ ...first, url }, ...others] }
}

interface HopPlan {
  readonly id: string
  readonly origin: string
  readonly request: WitnessRequest
  readonly bases: readonly string[]
  readonly base: string
  readonly hop: number
  readonly places: Places
}

function anyHop(random: Random, plan: HopPlan): WitnessHop {
  const { id, base, hop, bases, request, places } = plan
  const asked: Asked = { request, origin: originAt(random, plan), places }
  const next = bases[hop + 1]
  const long = bases.length > 4
  const answer = long ? plainAnswer(asked.origin) : anyAnswer(random, asked)
  const response: WitnessAnswer =
    next === undefined
      ? suited(random, request, endOfChain(random, answer))
      : withBody(request, redirectTo(random, answer, next, `/c/${id}/${hop + 1}`, `/c/${id}/${hop}`))
  return {
    url: `${base}/c/${id}/${hop}`,
    preflight: long && hop > 0 ? plainPreflight(asked) : framed(random, anyPreflightAnswer(random, asked)),
    response: unstored(request, long || response.framing !== undefined ? response : framed(random, response)),
  }
}

/** All but `fetch()` goes by the HTTP cache, which is not on record: a redirect that is kept leaves the wire. */
function unstored({ as }: WitnessRequest, response: WitnessAnswer): WitnessAnswer {
  if (as === undefined || as === 'websocket' || isNeverStored({ response })) return response
  return { ...response, headers: [...response.headers, ['Cache-Control', 'no-store']] }
}

/** The origin to allow at this hop: `null` once the chain has been tainted, the page's own now and then all the same. */
function originAt(random: Random, { origin, bases, hop }: HopPlan): string {
  const tainted = bases
    .slice(1, hop + 1)
    .some((base, index) => base !== bases[index] && bases[index] !== origin)
  return tainted && random.chance(0.85) ? 'null' : origin
}

/** A redirect status without anywhere to go, or with more than one place, ends a chain too. */
function endOfChain(random: Random, answer: RecordedAnswer): RecordedAnswer {
  if (random.chance(0.96)) return answer
  const location = random.pick([
    'http://',
    'ftp://127.0.0.1/a',
    'data:text/plain,a',
    'http://127.0.0.1:1/a',
    '',
    'about:blank',
    'ftp://u:p@127.0.0.1/a',
    'view-source:http://127.0.0.1/a',
    'chrome://version',
    'x-custom:a',
  ])
  return { status: random.pick(redirectStatuses), headers: [...answer.headers, ['Location', location]] }
}

function redirectTo(
  random: Random,
  answer: RecordedAnswer,
  base: string,
  path: string,
  here: string,
): RecordedAnswer {
  const target = `${base}${path}`
  const locations = random.weighted<readonly string[]>([
    [80, [target]],
    [4, [target.replace('//', '//u:p@')]],
    [2, [target.replace('//', '//u@')]],
    [1, [target.replace('//', '//:p@')]],
    [1, [target.replace('//', '//@')]],
    [1, [target.replace('//', '//:@')]],
    [3, [path]],
    [2, [target.replace(/^https?:/, '')]],
    [2, [`${target}#fragment`]],
    [1, [`${target}?a=b c`]],
    [1, [` ${target} `]],
    [1, [target.replace('http', 'HTTP')]],
    [1, [target, target]],
    [1, [target, `${target}?other`]],
    [1, []],
    [0.5, [here]],
    [0.3, ['#fragment']],
    [0.3, ['#']],
    [0.3, ['?again']],
    [0.5, [`\x01${target}`]],
    [0.5, [target.replace('127.0.0.1', 'localhost.')]],
    [0.3, [target.replace('//', '//\xad')]],
  ])
  const headers: HeaderList = locations.map((location) => {
    const mutated = random.chance(0.1) ? mutate(random, location) : location
    return ['Location', leavesCase(location, mutated) ? location : mutated] as const
  })
  const status = random.chance(0.98) ? random.pick(redirectStatuses) : random.pick([300, 304, 309, 310])
  return { status, headers: [...answer.headers, ...headers] }
}

/** A redirect without a place to go is a picture or a font like any other, and Firefox looks into it without CORS. */
function withBody({ as, mode }: WitnessRequest, answer: RecordedAnswer): WitnessAnswer {
  if (as === 'websocket' || (as === undefined && mode !== 'no-cors')) return answer
  // WebKit fails where a redirect is said to be Brotli and is not (docs/engines.md), and every load whose body is cut short.
  const uncoded = answer.headers.filter(([name]) => !/^content-(?:encoding|length)$/i.test(name))
  if (as === 'font') return { ...answer, headers: uncoded, framing: { bodyFor: as } }
  if (as !== 'form' && !as?.startsWith('img')) return { ...answer, headers: uncoded }
  // A frame takes no credentials from a redirect in Chromium, a tab of its own does; nor does a mixed image in WebKit.
  const headers = (as === 'form' ? answer.headers : uncoded).map(
    ([name, value]) => [name, value.replace(/\/\/[^/]*@/, '//')] as const,
  )
  if (as === 'form') return { ...answer, headers }
  return { ...answer, headers, framing: { bodyFor: as } }
}

/** Whatever else answers out there is none of the case's servers; a host of another case may have been told to be strict. */
function leavesCase(location: string, mutated: string): boolean {
  const [own, led] = [hostOf(location), hostOf(mutated)]
  return led !== own && !/^(127\.0\.0\.1|localhost\.?|)$/.test(led) && !isSharedHost(led)
}

function hostOf(location: string): string {
  return URL.parse(location, 'http://127.0.0.1')?.hostname ?? '127.0.0.1'
}
