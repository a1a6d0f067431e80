import { cacheModes } from '../../src/knowledge/model/cache-mode.ts'
import { isNamed } from '../../src/knowledge/browsers/standard/header-list.ts'
import type { Random } from './random.ts'
import type { PageKind, WitnessHop, WitnessRequest } from './witness-case.ts'

/** Mostly one request; sometimes several in a row, so that what is kept of preflights has something to say. */
export function anyRow(random: Random, page: PageKind, request: WitnessRequest): readonly WitnessRequest[] {
  const { as } = request
  if (random.chance(0.88) || (as !== undefined && as !== 'xhr' && as !== 'xhr-upload')) return [request]
  // Chromium answers an extension itself for a while, after three errors of a server.
  const most = page.startsWith('extension') ? 3 : 6
  const row = [request]
  const length = random.weighted([
    [6, 2],
    [2, 3],
    [1, Math.min(4, most)],
    [1, most],
  ])
  while (row.length < length) row.push(another(random, random.pick(row)))
  return row
}

function another(random: Random, request: WitnessRequest): WitnessRequest {
  return random.weighted<WitnessRequest>([
    [4, request],
    [1, untold({ ...request, method: random.pick(['PUT', 'DELETE', 'GET', 'POST', 'HEAD']) })],
    [1, { ...request, headers: [...request.headers, ['x-more', '1']] }],
    [1, { ...request, headers: [...request.headers, ['Authorization', 'Basic YTpi']] }],
    [1, { ...request, headers: request.headers.slice(1) }],
    [2, { ...request, credentials: random.pick(['omit', 'same-origin', 'include'] as const) }],
    [1, otherwise(random, request)],
  ])
}

/** Without what `judge` refuses beside a method that says its origin: see `withAnyReferrer`. */
function untold(request: WitnessRequest): WitnessRequest {
  if (request.mode === undefined) return request
  const { referrer: _referrer, referrerPolicy: _policy, ...rest } = request
  return rest
}

/** The same by `fetch()` in place of XMLHttpRequest, or under another redirect mode. */
function otherwise(random: Random, { as, ...request }: WitnessRequest): WitnessRequest {
  if (as !== undefined) return request
  return { ...request, redirect: random.pick(['follow', 'manual', 'error'] as const) }
}

/** The requests under any cache mode, where no response may be stored: a browser may only keep the preflight then. */
export function underAnyCache(
  random: Random,
  row: readonly WitnessRequest[],
  hops: readonly WitnessHop[],
): readonly WitnessRequest[] {
  const keeps = row.every(({ as }) => as === undefined) && hops.every(isNeverStored)
  if (!keeps || random.chance(row.length > 1 ? 0.3 : 0.9)) return row
  return row.map((request) => ({ ...request, cache: random.pick(cacheModes) }))
}

/** Whether a browser may only keep the preflight, and no response. */
export function isNeverStored({ response }: Pick<WitnessHop, 'response'>): boolean {
  return response.headers.some(([name, value]) => name === 'Cache-Control' && value === 'no-store')
}

/** Now and then a fetch with `keepalive`: where Chromium then takes credentials in a location, its page has an error all the same. */
export function outlivingPage(
  random: Random,
  row: readonly WitnessRequest[],
  hops: readonly WitnessHop[],
): readonly WitnessRequest[] {
  const isFetched = row.every(({ as }) => as === undefined)
  const holdsCredentials = hops.some(({ response }) =>
    response.headers.some(([name, value]) => isNamed(name, 'location') && value.includes('@')),
  )
  if (!isFetched || holdsCredentials || random.chance(0.94)) return row
  return row.map((request) => ({ ...request, keepalive: true }))
}

const challenges = [
  ...[
    'Basic',
    'Basic realm="a"',
    'Digest realm="a", nonce="b"',
    'Negotiate',
    'NTLM',
    'basic realm=a, Bearer',
  ],
]

/** Now and then the last response asks for a login: of what goes without credentials no browser asks a person for one. */
export function askingForLogin(
  random: Random,
  row: readonly WitnessRequest[],
  hops: readonly WitnessHop[],
): readonly WitnessHop[] {
  const last = hops.at(-1)
  const isBare = row.every(({ as, credentials }) => as === undefined && credentials === 'omit')
  if (last === undefined || !isBare || random.chance(0.9)) return hops
  const { status, headers } = last.response
  const others = headers.filter(([name]) => !isNamed(name, 'www-authenticate'))
  const asking = [...others, ['WWW-Authenticate', random.pick(challenges)] as const]
  const response = { ...last.response, status: random.chance(0.5) ? 401 : status, headers: asking }
  return [...hops.slice(0, -1), { ...last, response }]
}
